import PlanModel

/// What frames the goals of a plan, and what documents say beside them.
extension PlanText {
    /// Above the goals: how the plan is arranged.
    var frame: [String] {
        section("What it is for", plan.objectives)
            + section(
                "Phases", plan.phases.map { "\($0.name), \($0.starts) to \($0.ends): \($0.aim)" })
            + section("Pathways", plan.pathways.map { "\($0.name): \($0.text)" + note($0.note) })
            + section("Measure types", plan.measureTypes.map { "\($0.code)  \($0.name)" })
            + section("Cross-cutting groups", plan.crossCuttingGroups.map { "\($0.code)  \($0.name)" })
    }

    /// Below the goals: how they are watched, and the documents' own words.
    var rest: [String] {
        monitoring + section("Claims", plan.claims.map(text)) + section("Errata", plan.errata.map(text))
            + section("Changes", plan.changes.map { "\($0.date)  \($0.title). \($0.text)" + note($0.note) })
            + section("History", plan.history.map(text))
            + section(
                "In the documents' words",
                plan.quotations.map {
                    "On \($0.subject): “\($0.quote)” (\(place($0.source)))" + note($0.note)
                })
    }

    /// `; available: 6 AMSs (…)`: what the plan says of a KPI's data.
    func availability(_ kpi: KPI) -> String {
        guard let claim = kpi.availability else { return "" }
        let states = claim.states.map(\.text).joined(separator: ", ")
        return "; available: \(claim.printed)" + (claim.isConfirmed ? "" : ", to be confirmed")
            + (states.isEmpty ? "" : " (\(states))")
    }

    private var monitoring: [String] {
        guard let scheme = plan.monitoring else { return [] }
        let kinds = scheme.kinds.map { "\($0.name): \($0.text)" }
        let duties = scheme.duties.map { duty in
            let body = plan.bodies.first { $0.code == duty.body }?.name ?? duty.body.text
            return "\(body): \(duty.text)"
        }
        let reviews = scheme.reviews.map { "\($0.name), \($0.due): \($0.text)" + note($0.note) }
        return section("Monitoring", kinds + duties + reviews)
    }

    private func text(_ claim: RegionalClaim) -> String {
        let figure =
            switch claim.value {
            case .exactly(let number): "\(number)"
            case .range(let lowest, let highest): "\(lowest) to \(highest)"
            case .moreThan(let number): "more than \(number)"
            }
        let size = claim.sizeClass == .none ? "" : " (\(claim.sizeClass.rawValue))"
        let year = claim.referencePeriod.map { ", of \($0)" } ?? ", year not stated"
        return "\(claim.area) \(claim.indicator)\(size): \(figure) \(claim.unit)\(year) "
            + "(\(place(claim.source)))"
    }

    private func text(_ erratum: Erratum) -> String {
        "\(erratum.kind.rawValue): “\(erratum.printed)” is read as “\(erratum.reading)”. \(erratum.reason) "
            + "(\(place(erratum.source)))"
    }

    private func text(_ event: PlanEvent) -> String {
        "\(event.date)  \(event.name)" + (event.place.map { ", \($0)" } ?? "")
    }

    private func place(_ source: PlanSource) -> String {
        "\(plan.document(source.document)?.title ?? source.document.text), \(source.locator)"
    }

    private func note(_ text: String?) -> String { text.map { " [\($0)]" } ?? "" }

    private func section(_ title: String, _ entries: [String]) -> [String] {
        entries.isEmpty ? [] : ["", title] + entries.map { "  \($0)" }
    }
}
