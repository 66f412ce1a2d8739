/// The questions that others ask of a plan. Each looks through its list; nil
/// where nothing has the code.
extension Plan {
    package var outcomes: [Outcome] { goals.flatMap(\.outcomes) }

    package var actions: [Action] { outcomes.flatMap(\.actions) }

    package func goal(_ code: PlanCode) -> StrategicGoal? { goals.first { $0.code == code } }

    package func outcome(_ code: PlanCode) -> Outcome? { outcomes.first { $0.code == code } }

    package func action(_ code: PlanCode) -> Action? { actions.first { $0.code == code } }

    package func actionLine(_ code: PlanCode) -> ActionLine? { actionLines.first { $0.code == code } }

    /// The lines that belong directly to a goal, an outcome or an action.
    package func actionLines(of parent: PlanCode) -> [ActionLine] {
        actionLines.filter { $0.parent == parent }
    }

    /// The goal that a goal, an outcome, an action or an action line belongs to.
    package func goal(above code: PlanCode) -> StrategicGoal? {
        let parent = actionLine(code)?.parent ?? code
        return goals.first { goal in
            goal.code == parent
                || goal.outcomes.contains { outcome in
                    outcome.code == parent || outcome.actions.contains { $0.code == parent }
                }
        }
    }

    /// The KPI with a number: `5b`.
    package func kpi(_ number: PlanCode) -> KPI? { kpis.first { $0.number == number } }

    /// The KPI that an indicator fills; the latest where several did.
    package func kpi(for indicator: IndicatorCode) -> KPI? { kpis.last { $0.indicator == indicator } }

    /// The KPIs of a goal; with nil those that belong to no single goal.
    package func kpis(of goal: PlanCode?) -> [KPI] { kpis.filter { $0.goal == goal } }

    package func areaGroup(_ code: AreaCode) -> AreaGroup? { areaGroups.first { $0.code == code } }

    /// The group that all states belong to.
    package var region: AreaGroup? { areaGroups.first { Set($0.members) == Set(states.map(\.code)) } }

    package func state(_ code: AreaCode) -> MemberState? { states.first { $0.code == code } }

    package func document(_ code: PlanCode) -> PlanDocument? { documents.first { $0.code == code } }

    /// The errata about one item, in the order of the plan's files.
    package func errata(about reference: PlanReference) -> [Erratum] {
        errata.filter { $0.concerns.contains(reference) }
    }

    /// The phase that a day lies in.
    package func phase(on day: Day) -> Phase? { phases.first { $0.starts <= day && day <= $0.ends } }
}
