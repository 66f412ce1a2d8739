import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The versions of the plan, and two days of it beside each other.
extension Site {
    func planChanges(_ fields: FormFields, _ address: Address, _ request: SiteRequest) async throws
        -> PageAnswer
    {
        let reading = address.reading
        let history = ShowPlanHistory(store: store)
        let versions = try await history(knownOn: reading.knownOn)
        guard let first = versions.first, let last = versions.last else { throw noPlan(request) }
        var problems: [Notice] = []
        func day(_ name: String, usual: Day) -> Day {
            guard let text = fields[name] else { return usual }
            if let day = Day(text) { return day }
            problems.append(
                Notice(
                    Tag(.caution, texts[.badRequestTitle]),
                    .text(texts(.badParameter, name, text, texts[.takesDay]))))
            return usual
        }
        let from = day("from", usual: first.effectiveOn)
        let to = day("to", usual: max(last.effectiveOn, clock.today))
        let answer: ShowPlanHistory.Difference
        do {
            answer = try await history.difference(from: from, to: to, knownOn: reading.knownOn)
        } catch let refusal as Refusal {
            throw problem(refusal, request)
        }
        let form = ProgressPage.ChoiceForm(
            action: Address(.planChanges(FormFields())),
            fields: [
                ReadingForm.Field(
                    name: "from", label: texts[.changesFrom], value: fields["from"] ?? from.description,
                    kind: .day),
                ReadingForm.Field(
                    name: "to", label: texts[.changesTo], value: fields["to"] ?? to.description, kind: .day),
            ],
            kept: FormFields(reading.knownOn.map { [.init("known-on", $0.description)] } ?? []),
            button: texts[.filterButton])
        let difference = answer.difference
        let model = ProgressPage.Model(
            lead: [
                .text(
                    texts(
                        .planChangesLead, texts.day(from), texts.day(to),
                        texts.whole(difference.entries.count)))
            ],
            problems: problems, form: form,
            parts: [
                .init(
                    "changes",
                    lead: difference.isEmpty ? [.text(texts[.planNoDifference])] : [],
                    tables: difference.isEmpty
                        ? [] : [texts.table(difference, caption: texts[.planChangesTitle])]),
                .init("versions", texts[.planVersions], tables: [planVersions(versions)]),
            ])
        return PageAnswer(
            title: texts[.planChangesTitle], trail: [Link(texts[.sectionPlan], Address(.plan))],
            document: { frame, texts in ProgressPage.document(model, frame: frame, texts: texts) },
            members: [
                .init("from", .string(from.description)), .init("to", .string(to.description)),
                .init(
                    "versions",
                    .array(
                        versions.map { version in
                            .object([
                                "effectiveOn": .string(version.effectiveOn.description),
                                "recordedOn": .string(version.recordedOn.description),
                                "reason": .string(version.reason),
                            ])
                        })),
            ], columns: ["CHANGE", "ITEM", "FIELD", "BEFORE", "AFTER"], isUnderstood: problems.isEmpty,
            complaints: problems, records: { answer.records })
    }

    /// Each version with its day, why it was made, and what it changed.
    func planVersions(_ versions: [ShowPlanHistory.Version]) -> DataTable {
        let days = versions.map(\.effectiveOn)
        return DataTable(
            caption: texts[.planVersions],
            columns: [
                .init(.text(texts[.effectiveOn])), .init(.text(texts[.reason])),
                .init(.text(texts[.recordedOn])), .init(.text(texts[.whatChanged])),
            ],
            rows: versions.enumerated().map { index, version in
                let before = days[..<index].last { $0 < version.effectiveOn }
                let link = before.map { before in
                    Content.link(
                        Link(
                            texts[.planDifference],
                            Address(
                                .planChanges(
                                    FormFields([
                                        .init("from", before.description),
                                        .init("to", version.effectiveOn.description),
                                    ]))), context: texts.day(version.effectiveOn)))
                }
                return [
                    .link(
                        Link(
                            texts.day(version.effectiveOn),
                            Address(.plan, reading: ReadingOptions(asOf: version.effectiveOn)))),
                    .english(version.reason), .text(texts.day(version.recordedOn)),
                    link ?? .muted(texts[.planFirstVersion]),
                ]
            })
    }
}
