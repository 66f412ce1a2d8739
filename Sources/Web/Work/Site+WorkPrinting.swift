import Markup
import Pages
import Routes
import Tabular
import UseCases

/// What a handler of the work found, ready to be printed as a page, as JSON or
/// as CSV.
struct WorkAnswer {
    let title: String
    /// Below the desk, which every page but itself has above it.
    var trail: [WorkLink] = []
    /// 422 for a form with mistakes: it comes back as it was filled in.
    var status = 200
    /// False for pages that have no data behind them.
    var hasFormats = true
    var notices: [Notice] = []
    let document: (WorkFrame, Texts) -> HTML
    /// Beside the records in JSON.
    var members: [JSON.Member] = []
    /// One row each in CSV.
    var records: [[JSON.Member]] = []
    /// Of the records, where there may be none.
    var columns: [String] = []
}

extension Site {
    func printed(
        _ page: WorkAnswer, at address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) -> SiteAnswer {
        switch address.format {
        case .csv:
            return SiteAnswer(
                status: page.status, type: Format.csv.mediaType,
                body: csv(page.records.map { $0.neutralised }, columns: page.columns))
        case .html where !request.wantsData:
            let body = html(page, at: address, visitor)
            return SiteAnswer(
                status: page.status, type: Format.html.mediaType, headers: [contentLanguage], body: body)
        default:
            return SiteAnswer(status: page.status, type: Format.json.mediaType, body: json(page, at: address))
        }
    }

    private func html(_ page: WorkAnswer, at address: WorkAddress, _ visitor: Visitor) -> [UInt8] {
        let isDesk = address.route == .desk
        let person = visitor.admission.map { admission in
            WorkFrame.Person(
                displayName: admission.displayName,
                sections: WorkSection.allCases.filter { section in
                    section.act.map { admission.actor.may($0) } ?? true
                })
        }
        let trail = isDesk || person == nil ? [] : [WorkLink(texts[.workplace], .desk)] + page.trail
        let formats =
            page.hasFormats
            ? [WorkLink("CSV", address.with(.csv)), WorkLink("JSON", address.with(.json))] : []
        let frame = WorkFrame(
            title: page.title, address: address, breadcrumbs: trail, person: person, csrf: visitor.csrf,
            formats: formats, notices: page.notices, version: version)
        return page.document(frame, texts).bytes
    }

    private func json(_ page: WorkAnswer, at address: WorkAddress) -> [UInt8] {
        let members: [JSON.Member] = [
            .init("title", .string(page.title)), .init("address", .string(address.with(.html).url)),
        ]
        let records = JSON.Member("records", .array(page.records.map { .object($0) }))
        return JSON.object(members + page.members + [records]).document()
    }

    /// After something was stored: a page is led on, so that it is not stored
    /// again by loading anew; a program is told.
    func stored(
        _ next: WorkAddress, _ request: SiteRequest, members: [JSON.Member] = []
    ) -> SiteAnswer {
        if request.wantsData {
            let done: [JSON.Member] = [
                .init("stored", .bool(true)), .init("address", .string(next.with(.json).url)),
            ]
            return SiteAnswer(type: Format.json.mediaType, body: JSON.object(done + members).document())
        }
        return SiteAnswer(
            status: 303, headers: [.init("Location", next.with(.html).url(in: texts.language))])
    }

    /// What has just been done, as the field `done` of an address says.
    func doneNotices(_ address: WorkAddress, _ words: [String: TextKey]) -> [Notice] {
        guard let key = address.fields["done"].flatMap({ words[$0] }) else { return [] }
        return [Notice(Tag(.onCourse, texts[.done]), .text(texts[key]))]
    }
}

extension [JSON.Member] {
    /// With texts that a spreadsheet program would take for formulas made plain:
    /// people wrote them.
    fileprivate var neutralised: [JSON.Member] {
        map { member in
            guard case .string(let text) = member.value else { return member }
            return JSON.Member(member.key, .string(Tabular.neutralised(text)))
        }
    }
}
