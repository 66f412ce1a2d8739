import Enterprises
import Pages
import PlanModel
import Routes
import UseCases

/// The class of a firm under every definition, as a page.
extension Presenter {
    func classify(
        _ fields: FormFields, _ question: ClassifyQuestion, _ answers: [ClassifyEnterprise.Answer],
        registry: DefinitionRegistry
    ) -> QuestionPage.Model {
        let chosen = answers.filter { $0.state != nil && $0.state == question.state }
        let others = answers.filter { $0.state != nil && $0.state != question.state }
        let harmonised = answers.filter { $0.state == nil }
        let groups = [
            DataTable.Group(.text(texts[.chosenState]), rows(chosen, question)),
            DataTable.Group(
                chosen.isEmpty ? nil : .text(texts[.otherStates]), rows(others, question)),
            DataTable.Group(.text(texts[.validForComparison]), rows(harmonised, question)),
        ]
        let year = "\(question.year)"
        return QuestionPage.Model(
            lead: [.text(texts[.classifyLead])], form: form(fields, question, registry),
            answerTitle: texts[.classUnderEach], asked: asked(question),
            answer: answers.isEmpty
                ? nil
                : DataTable(
                    caption: texts(.classifyCaption, year),
                    columns: [
                        .init(.text(texts[.state])), .init(.text(texts[.sizeClass])),
                        .init(.text(texts[.definition])), .init(.text(texts[.ruleThatDecided])),
                        .init(.text(texts[.lookCloser])),
                    ], groups: groups.filter { !$0.rows.isEmpty }),
            notes: [.text(texts[.classifyNote])])
    }

    private func rows(
        _ answers: [ClassifyEnterprise.Answer], _ question: ClassifyQuestion
    ) -> [DataTable.Row] {
        answers.map { answer in
            let found = answer.classification
            return DataTable.Row([
                answer.state.map { .link(link($0)) } ?? .muted(texts[.noState]), size(found.outcome),
                found.definition.map { .link(Link($0, Address(.definition($0)))) } ?? .nothing,
                .lines(found.sentences.map { .english($0.replacing("_", with: " ")) }),
                .lines(notes(answer, question)),
            ])
        }
    }

    private func size(_ outcome: Classification.Outcome) -> Content {
        switch outcome {
        case .size(let size): return .strong(texts(size))
        case .possible(let classes, let missing):
            let facts = missing.map { texts[$0.textKey] }.joined(separator: ", ")
            return .lines([
                .text(texts(.couldBe, either(classes.classes.map { texts($0) }))),
                .muted(facts.isEmpty ? "" : texts(.notKnownFacts, facts)),
            ])
        case .undetermined(let reason):
            return .lines([.text(texts[.classUndetermined]), .muted(words(reason))])
        }
    }

    /// `micro, small or medium`
    private func either(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return texts(.eitherOf, words.dropLast().joined(separator: ", "), last)
    }

    private func words(_ reason: Classification.Reason) -> String {
        switch reason {
        case .noPrimaryDefinition(_, let year): texts(.noDefinitionOfYear, "\(year)")
        case .sectorNotCovered: texts[.sectorNotCovered]
        case .ruleIncomplete: texts[.noRuleCompleted]
        case .noClassNamed: texts[.noClassNamed]
        }
    }

    private func notes(_ answer: ClassifyEnterprise.Answer, _ question: ClassifyQuestion) -> [Content] {
        let found = answer.classification
        var notes: [Content] = []
        if answer.currencyNote != nil, let given = question.request?.currency, let limits = found.currency {
            notes.append(.text(texts(.amountsNotCompared, given, limits)))
        }
        if case .undetermined(.ruleIncomplete(_, let note)) = found.outcome { notes.append(.quiet(note)) }
        for group in found.groups where group.mapping != .exact {
            notes.append(.lines([.muted(texts[.mappedRoughly]), .quiet(group.mappingNote ?? "")]))
        }
        if let weakest = found.flags?.weakest, let tag = Tag(weakest, texts: texts) {
            notes.append(.tag(tag))
        }
        return notes
    }

    private func asked(_ question: ClassifyQuestion) -> [Fact] {
        guard let request = question.request else { return [] }
        let sector = request.sector.map { Content.own($0.section.title, after: "\($0):", texts) }
        func amount(_ value: Double?) -> String {
            value.map { "\(limit($0)) \(request.currency ?? "")" } ?? texts[.notKnown]
        }
        return [
            Fact(texts[.year], .text("\(request.year)")),
            Fact(texts[.sector], sector ?? .text(texts[.notKnown])),
            Fact(texts[.criterionPersons], .text(request.unit.persons.map { limit($0) } ?? texts[.notKnown])),
            Fact(texts[.criterionTurnover], .text(amount(request.unit.turnover))),
            Fact(texts[.criterionAssets], .text(amount(request.unit.assets))),
        ]
    }

    /// `2,000,000`, with decimals only where there are some.
    func limit(_ value: Double) -> String {
        texts.value(value, decimals: value == value.rounded() ? 0 : 1)
    }

    // MARK: The form

    private func form(
        _ fields: FormFields, _ question: ClassifyQuestion, _ registry: DefinitionRegistry
    ) -> QuestionForm {
        func number(_ name: String, _ label: TextKey, _ hint: TextKey) -> QuestionForm.Field {
            QuestionForm.Field(
                name: name, label: texts[label], hint: texts[hint], values: fields.all(name), kind: .number,
                problem: question.problems[name])
        }
        func choice(
            _ name: String, _ label: TextKey, _ hint: TextKey, _ typed: String?,
            _ choices: [ReadingForm.Field.Choice], none: TextKey
        ) -> QuestionForm.Field {
            var all = [ReadingForm.Field.Choice("", texts[none])] + choices
            if let typed, !all.contains(where: { $0.value == typed }) { all.append(.init(typed, typed)) }
            return QuestionForm.Field(
                name: name, label: texts[label], hint: texts[hint], values: [typed ?? ""], kind: .choice(all),
                problem: question.problems[name])
        }
        let sectors = ISICSection.allCases.map {
            ReadingForm.Field.Choice.own($0.rawValue, $0.title, after: "\($0.rawValue):", texts)
        }
        let currencies = ClassifyQuestion.currencies(registry).map { ReadingForm.Field.Choice($0, $0) }
        return QuestionForm(
            action: Address(.classify(FormFields())),
            fields: [
                choice(
                    "state", .state, .stateHint, fields["state"].map { question.state?.text ?? $0 },
                    registry.states.map { .init($0.text, name($0)) }, none: .anyState),
                QuestionForm.Field(
                    name: "year", label: texts[.year], hint: texts[.definitionYearHint],
                    values: [fields["year"] ?? "\(question.year)"], kind: .number,
                    problem: question.problems["year"]),
                choice("sector", .sector, .sectorHint, fields["sector"], sectors, none: .notKnown),
                number("persons", .criterionPersons, .personsHint),
                number("turnover", .criterionTurnover, .amountHint),
                number("assets", .criterionAssets, .amountHint),
                choice(
                    "currency", .currency, .currencyHint, fields["currency"], currencies,
                    none: .currencyOfState),
            ], submit: texts[.classifyButton])
    }
}

extension Classification.MissingFact {
    fileprivate var textKey: TextKey {
        switch self {
        case .persons: .missingPersons
        case .turnover: .missingTurnover
        case .assets: .missingAssets
        case .sector: .missingSector
        }
    }
}
