import Enterprises
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func compareDefinitions(
        _ fields: FormFields, _ address: Address, _ request: SiteRequest
    ) async throws -> PageAnswer {
        guard let registry = try await definitions()?.registry else { throw noDefinitions(request) }
        let question = CompareQuestion(
            fields, registry: registry, thisYear: clock.today.year, texts: texts)
        try refuseData(question.problems, in: address.route.ownParameters, address)
        let comparison =
            question.problems.isEmpty
            ? CompareDefinitions(registry: registry)(states: question.states, year: question.year) : nil
        let presenter = Presenter(
            texts: texts, reading: ReadingOptions(), references: try await references(.init()))
        return PageAnswer(
            title: texts[.compareTitle], trail: [Link(texts[.definitions], Address(.definitions))],
            document: { frame, texts in
                QuestionPage.document(
                    presenter.compare(fields, question, comparison, registry: registry), frame: frame,
                    texts: texts)
            },
            members: [.init("year", .integer(question.year))], isUnderstood: question.problems.isEmpty,
            records: { comparison?.records ?? [] })
    }
}

/// Which definitions a person wants side by side.
struct CompareQuestion {
    /// In the order in which they were chosen; empty for all.
    private(set) var states: [AreaCode] = []
    let year: Int
    /// By the name of the field.
    private(set) var problems: [String: String] = [:]

    init(_ fields: FormFields, registry: DefinitionRegistry, thisYear: Int, texts: Texts) {
        year = fields["year"].map { ClassifyQuestion.year($0, thisYear) ?? 0 } ?? thisYear
        if let typed = fields["year"], year == 0 {
            problems["year"] = texts(.yearNotKnown, typed, "\(thisYear)")
        }
        for typed in fields.all("state") {
            guard let area = AreaCode(typed.uppercased()), registry.states.contains(area) else {
                problems["state"] = texts(.stateNotKnown, typed)
                continue
            }
            if !states.contains(area) { states.append(area) }
        }
    }
}

extension DefinitionComparison {
    /// One for each limit of each class, group and definition.
    fileprivate var records: [[JSON.Member]] {
        columns.flatMap { column -> [[JSON.Member]] in
            guard let definition = column.definition else { return [head(column)] }
            return definition.groups.flatMap { group in
                group.rule.classes.flatMap { entry in
                    entry.when.bounds.map { bound in
                        head(column) + record(of: bound, entry.size, group, definition)
                    }
                }
            }
        }
    }

    private func head(_ column: Column) -> [JSON.Member] {
        [
            .init("REF_AREA", .string(column.state.text)), .init("YEAR", .integer(year)),
            .init("DEFINITION", .optional(column.definition?.id)),
        ]
    }

    private func record(
        of bound: Bound, _ size: EnterpriseClass, _ group: SectorGroup, _ definition: Definition
    ) -> [JSON.Member] {
        [
            .init("GROUP", .string(group.id)), .init("SECTORS", .string(group.coverage)),
            .init("SIZE_CLASS", .string(size.rawValue)),
            .init("CRITERION", .string(bound.criterion.rawValue)),
            .init("BOUND", .string(bound.isInclusive ? "at most" : "under")),
            .init("LIMIT", .double(bound.limit)),
            .init("CURRENCY", bound.criterion.isMoney ? .optional(definition.currency) : .null),
            .init("RULE", .optional(group.rule.sentence(for: size, currency: definition.currency))),
            .init("VERIFIED", .string(definition.verification(of: size, in: group).rawValue)),
        ]
    }
}
