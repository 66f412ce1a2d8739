import Assessment
import Enterprises
import PlanModel

/// Everything of a ledger that can be found.
struct SearchEntries {
    let references: LedgerReferences
    let definitions: DefinitionRegistry?
    let files: [SourceFile]
    let glossary: Glossary
    let otherNames: [AreaCode: [String]]
    var translations: [String: [String]] = [:]

    var all: [SearchEntry] { areas + indicators + planItems + others }

    private var plan: Plan? { references.plan }

    /// What else a title may be searched by.
    private func translated(_ title: String) -> [(SearchPart, String?)] {
        (translations[title] ?? []).map { (.otherName, $0) }
    }

    private func names(_ areas: [AreaCode]) -> String {
        areas.map { references.name(of: $0) }.joined(separator: ", ")
    }

    // MARK: Areas

    private var areas: [SearchEntry] {
        let groups = plan?.areaGroups ?? []
        let states = references.states.map { state -> SearchEntry in
            let names = (plan?.state(state.code)?.otherNames ?? []) + (otherNames[state.code] ?? [])
            let memberOf = groups.filter { $0.members.contains(state.code) }.map(\.name)
            return SearchEntry(
                .state(state.code), title: state.name,
                codes: [state.code.text, state.alpha2].compactMap(\.self),
                details: names.map { (.otherName, $0) } + [(.groups, memberOf.joined(separator: ", "))])
        }
        return states
            + groups.map { group in
                SearchEntry(
                    .areaGroup(group.code), title: group.name, codes: [group.code.text],
                    details: (otherNames[group.code] ?? []).map { (.otherName, $0) }
                        + [(.members, names(group.members)), (.note, group.note)])
            }
    }

    // MARK: Indicators

    private var indicators: [SearchEntry] {
        let kpis = plan?.kpis ?? []
        let filled = Set(kpis.map(\.indicator))
        let others = references.indicators.values.filter { !filled.contains($0.code) }
        return kpis.map { entry($0) }
            + others.sorted { $0.code < $1.code }.map { indicator in
                SearchEntry(
                    .indicator(indicator.code), title: indicator.name, codes: codes(of: indicator),
                    details: translated(indicator.name)
                        + [(.unit, indicator.unit), (.note, indicator.note)])
            }
    }

    private func entry(_ kpi: KPI) -> SearchEntry {
        let indicator = references.indicators[kpi.indicator]
        return SearchEntry(
            .kpi(kpi.number, kpi.indicator), title: kpi.name,
            codes: [kpi.number.text] + (indicator.map { codes(of: $0) } ?? [kpi.indicator.text]),
            details: translated(kpi.name) + [
                (.unit, kpi.unit), (.otherName, kpi.printedName), (.otherName, indicator?.name),
                (.footnote, kpi.footnote), (.sourceName, kpi.planSource), (.note, kpi.note),
            ])
    }

    /// The id, and the source's own code where its words are others.
    private func codes(of indicator: Indicator) -> [String] {
        let own = foldedWords(indicator.code.text).map(\.letters)
        let isSame = foldedWords(indicator.sourceCode).map(\.letters) == own
        return isSame ? [indicator.sourceCode] : [indicator.code.text, indicator.sourceCode]
    }

    // MARK: The plan

    private var planItems: [SearchEntry] {
        guard let plan else { return [] }
        let goals = plan.goals.map { goal in
            SearchEntry(
                .goal(goal.code), title: goal.title, codes: [goal.code.text],
                details: translated(goal.title)
                    + [(.champions, names(goal.champions)), (.wording, goal.rationale)])
        }
        let outcomes = plan.outcomes.map {
            SearchEntry(
                .outcome($0.code), title: $0.title, codes: [$0.code.text], details: translated($0.title))
        }
        let actions = plan.actions.map {
            SearchEntry(
                .action($0.code), title: $0.title, codes: [$0.code.text], details: translated($0.title))
        }
        let lines = plan.actionLines.map { line in
            SearchEntry(
                .actionLine(line.code), title: line.paraphrase ?? line.text, codes: [line.code.text],
                details: [
                    (.champions, names(line.champions)), (.wording, line.text), (.note, line.note),
                ])
        }
        return goals + outcomes + actions + lines
    }

    // MARK: Definitions, methods, sources, terms

    private var others: [SearchEntry] {
        let definitions = (definitions?.definitions ?? []).map { definition in
            SearchEntry(
                .definition(definition.id), title: definition.title, codes: [definition.id],
                details: [
                    (.legalInstrument, definition.national?.legalInstrument),
                    (.state, definition.national.map { references.name(of: $0.state) }),
                ])
        }
        let methods = AchievementMethods.all.map { method in
            SearchEntry(
                .method(name: method.name), title: method.title, codes: [method.name],
                details: [(.form, method.form), (.sourceName, method.provenance.source)])
        }
        let sources = files.map { file in
            SearchEntry(
                .source(hash: file.hash), title: file.name, as: .fileName,
                details: [(.sourceName, file.sourceName)])
        }
        let terms = glossary.entries.map {
            SearchEntry(
                .term($0.word), title: $0.word,
                details: translated($0.word) + [(.meaning, $0.meaning)] + translated($0.meaning))
        }
        return definitions + methods + sources + terms
    }
}
