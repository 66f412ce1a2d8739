import Enterprises
import Pages
import PlanModel
import Routes
import UseCases

/// Definitions side by side, as a page.
extension Presenter {
    func compare(
        _ fields: FormFields, _ question: CompareQuestion, _ comparison: DefinitionComparison?,
        registry: DefinitionRegistry
    ) -> QuestionPage.Model {
        let year = "\(question.year)"
        return QuestionPage.Model(
            lead: [.text(texts[.compareLead])], form: form(fields, question, registry),
            answerTitle: texts[.limitsByClass],
            answer: comparison.map { table($0, caption: texts(.compareCaption, year)) },
            notes: [.text(texts[.compareNote])])
    }

    private func table(_ comparison: DefinitionComparison, caption: String) -> DataTable {
        DataTable(
            caption: caption,
            columns: [.init(.text(texts[.criterion]))]
                + comparison.columns.map { .init(.link(link($0.state))) },
            groups: [standing(comparison)] + comparison.sizes.map { group($0, comparison) })
    }

    /// What the definitions are, before what they say.
    private func standing(_ comparison: DefinitionComparison) -> DataTable.Group {
        func row(_ key: TextKey, _ cell: (Definition) -> Content) -> DataTable.Row {
            DataTable.Row(
                [.text(texts[key])] + comparison.columns.map { $0.definition.map(cell) ?? .nothing })
        }
        let definitions = comparison.columns.map { column in
            column.definition.map { Content.link(Link($0.id, Address(.definition($0.id)))) }
                ?? .muted(texts(.noDefinitionOfYear, "\(comparison.year)"))
        }
        return DataTable.Group(
            nil,
            [
                DataTable.Row([.text(texts[.definition])] + definitions),
                row(.inForce) { .text(texts.validity($0)) }, row(.currency) { .text($0.currency ?? "") },
                row(.whatIsCounted) { definition in
                    let bases = definition.bases.filter { !$0.isUnused }
                    return .lines(bases.map { .english("\($0.name): \($0.basis)") })
                },
            ])
    }

    private func group(_ size: EnterpriseClass, _ comparison: DefinitionComparison) -> DataTable.Group {
        let limits = comparison.criteria(of: size).map { criterion in
            DataTable.Row(
                [.text(texts[criterion.textKey])]
                    + comparison.columns.map { column in
                        column.definition.map { cell(criterion, size, $0) } ?? .nothing
                    })
        }
        let ruleRow = DataTable.Row(
            [.text(texts[.ruleAsComputed])]
                + comparison.columns.map { column in column.definition.map { rules(size, $0) } ?? .nothing })
        return DataTable.Group(.text(texts(size)), limits + [ruleRow])
    }

    /// `≤ 50`, or for several groups `≤ 200 industry`, one below the other.
    private func cell(
        _ criterion: Criterion, _ size: EnterpriseClass, _ definition: Definition
    ) -> Content {
        let limits = DefinitionComparison.limits(on: criterion, of: size, in: definition)
        var told: [(bounds: String, groups: [SectorGroup])] = []
        for limit in limits {
            let bounds = limit.bounds.map { words($0, definition.currency) }.joined(separator: ", ")
            if let index = told.firstIndex(where: { $0.bounds == bounds }) {
                told[index].groups.append(limit.group)
            } else {
                told.append((bounds, [limit.group]))
            }
        }
        return .lines(
            told.map { entry in
                let isForAll = entry.groups.count == definition.groups.count
                return .inline([.text(entry.bounds), isForAll ? .nothing : names(entry.groups)])
            })
    }

    private func words(_ bound: Bound, _ currency: String?) -> String {
        let money = bound.criterion.isMoney ? currency.map { "\u{a0}\($0)" } ?? "" : ""
        return "\(bound.isInclusive ? "≤" : "<")\u{a0}\(limit(bound.limit))\(money)"
    }

    private func names(_ groups: [SectorGroup]) -> Content {
        .quiet(groups.map { $0.label ?? $0.id.replacing("_", with: " ") }.joined(separator: ", "))
    }

    /// How the limits combine, and what of them was not seen in a source.
    private func rules(_ size: EnterpriseClass, _ definition: Definition) -> Content {
        let told = definition.groups.map { group -> Content in
            let name = definition.groups.count == 1 ? Content.nothing : names([group])
            guard group.isComplete else { return .inline([name, .text(texts[.noRule])]) }
            let entry = group.rule.classes.first { $0.size == size }
            guard let entry else { return .nothing }
            let seen = definition.verification(of: size, in: group)
            return .inline([
                name, .english(entry.when.text(currency: definition.currency)),
                Tag(min(seen, definition.ruleVerified), texts: texts).map(Content.tag) ?? .nothing,
            ])
        }
        return .lines(told)
    }

    private func form(
        _ fields: FormFields, _ question: CompareQuestion, _ registry: DefinitionRegistry
    ) -> QuestionForm {
        QuestionForm(
            action: Address(.compareDefinitions(FormFields())),
            fields: [
                QuestionForm.Field(
                    name: "state", label: texts[.states], hint: texts[.compareStatesHint],
                    values: question.states.map(\.text),
                    kind: .checks(registry.states.map { .init($0.text, name($0)) }),
                    problem: question.problems["state"]),
                QuestionForm.Field(
                    name: "year", label: texts[.year], hint: texts[.definitionYearHint],
                    values: [fields["year"] ?? "\(question.year)"], kind: .number,
                    problem: question.problems["year"]),
            ], submit: texts[.compareButton])
    }
}

extension Criterion {
    fileprivate var textKey: TextKey {
        switch self {
        case .persons: .criterionPersons
        case .turnover: .criterionTurnover
        case .assets: .criterionAssets
        }
    }
}
