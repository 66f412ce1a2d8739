import Enterprises
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    func classify(
        _ fields: FormFields, _ address: Address, _ request: SiteRequest
    ) async throws -> PageAnswer {
        guard let registry = try await definitions()?.registry else { throw noDefinitions(request) }
        let question = ClassifyQuestion(
            fields, registry: registry, thisYear: clock.today.year, texts: texts)
        try refuseData(question.problems, in: address.route.ownParameters, address)
        let answers = question.request.flatMap { ClassifyEnterprise(registry: registry)($0) } ?? []
        let presenter = Presenter(
            texts: texts, reading: ReadingOptions(), references: try await references(.init()))
        return PageAnswer(
            title: texts[.classifyTitle], trail: [Link(texts[.definitions], Address(.definitions))],
            document: { frame, texts in
                QuestionPage.document(
                    presenter.classify(fields, question, answers, registry: registry), frame: frame,
                    texts: texts)
            },
            members: [.init("year", .integer(question.year))], isUnderstood: question.problems.isEmpty,
            records: { answers.map { $0.record(question.request) } })
    }

    func noDefinitions(_ request: SiteRequest) -> Problem {
        missing("no-definitions", texts[.noDefinitions], request)
    }

    /// A program is told of every field at once; a person sees the form again.
    func refuseData(_ problems: [String: String], in order: [String], _ address: Address) throws {
        guard address.format != .html, !problems.isEmpty else { return }
        let told = order.compactMap { name in problems[name].map { "\(name): \($0)" } }
        throw Problem(
            status: 400, code: "bad-parameter", title: texts[.badRequestTitle],
            detail: told.joined(separator: " "), location: address.url, hint: texts[.badParameterHint])
    }
}

extension SiteAnswer {
    /// The same as an answer to what was not understood; nobody keeps it.
    var refused: SiteAnswer {
        SiteAnswer(status: 400, headers: headers + [.init("Cache-Control", "no-store")], body: body)
    }
}

extension ClassifyEnterprise.Answer {
    fileprivate func record(_ request: ClassifyEnterprise.Request?) -> [JSON.Member] {
        var missing: [Classification.MissingFact] = []
        if case .possible(_, let facts) = classification.outcome { missing = facts }
        var reason: String?
        if case .undetermined(let why) = classification.outcome { reason = why.text }
        return [
            .init("REF_AREA", .optional(state?.text)),
            .init("DEFINITION", .optional(classification.definition)),
            .init("SIZE_CLASS", .optional(classification.size?.rawValue)),
            .init(
                "POSSIBLE_CLASSES", .array(classification.classes.classes.map { .string($0.rawValue) })),
            .init("MISSING", .array(missing.map { .string($0.rawValue) })),
            .init("REASON", .optional(reason)),
            .init("GROUPS", .array(classification.groups.map { .string($0.id) })),
            .init("RULES", .array(classification.sentences.map { .string($0) })),
            .init("LIMITS_CURRENCY", .optional(classification.currency)),
            .init("AMOUNTS_CURRENCY", .optional(request?.currency)),
            .init("COMMENT", .optional(currencyNote)),
            .init("LIMITS_VERIFIED", .optional(classification.flags?.size.rawValue)),
            .init("RULE_VERIFIED", .optional(classification.flags?.rule.rawValue)),
        ]
    }
}
