import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The first page after signing in.
extension Site {
    /// A part of the desk: what waits, or what may be done there.
    struct DeskPart {
        let part: WorkPage.Part
        let records: [[JSON.Member]]
    }

    func desk(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        var parts: [DeskPart] = []
        for make in deskParts { if let part = try await make(actor) { parts.append(part) } }
        if parts.isEmpty { parts.append(nothingWaits) }
        let rights = rightsPart(actor)
        let answer = WorkAnswer(
            title: texts[.workplace],
            document: { frame, texts in
                WorkPage.document(parts.map(\.part) + [rights], frame: frame, texts: texts)
            },
            members: [
                .init("account", .string(actor.name.text)),
                .init("roles", .array(actor.grants.map { .string($0.text) })),
            ],
            records: parts.flatMap(\.records))
        return printed(answer, at: address, request, visitor)
    }

    /// What the desk shows, in order; a part that has nothing for somebody is
    /// nil.
    private var deskParts: [(Actor) async throws -> DeskPart?] {
        [remindersPart, waitingUpdatesPart, waitingAmendmentsPart, resolutionsPart]
    }

    private var nothingWaits: DeskPart {
        DeskPart(
            part: WorkPage.Part("reminders", texts[.reminders], text: [.text(texts[.noReminders])]),
            records: [])
    }

    private func rightsPart(_ actor: Actor) -> WorkPage.Part {
        let grants = actor.grants.map { grant in [Content.text(texts.role(grant.role)), scope(grant)] }
        let table = DataTable(
            caption: texts[.myRoles], columns: [.init(.text(texts[.role])), .init(.text(texts[.scope]))],
            rows: grants)
        return WorkPage.Part(
            "roles", texts[.myRoles], text: grants.isEmpty ? [.text(texts[.noRoles])] : [], table: table)
    }

    func scope(_ grant: Grant) -> Content {
        if let state = grant.state { return .link(Link(state.text, Address(.state(state)))) }
        return grant.lines.isEmpty
            ? .text(texts[.everywhere]) : .enumeration(grant.lines.map { .code($0.text) })
    }
}
