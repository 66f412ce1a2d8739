package import Assessment
package import PlanModel

/// Makes an activity of each implementation of a plan's action lines: of a
/// regional line one, of a national-level line one for each state.
package struct IATIActivities: Sendable {
    let plan: Plan
    /// When the plan as it is was recorded; UTC.
    let planRecorded: String
    /// ISO 3166 alpha-2 by state.
    let alpha2: [AreaCode: String]
    private let aims: [PlanCode: String]
    private let words: PlanWords

    package init(plan: Plan, planRecorded: String, alpha2: [AreaCode: String]) {
        self.plan = plan
        self.planRecorded = planRecorded
        self.alpha2 = alpha2
        aims = plan.aims
        words = PlanWords(plan)
    }

    /// - Parameter spending: as the accepted updates state it.
    package func activity(
        of line: ActionLine, _ assessment: ProgressAssessment, spending: [Spending]
    ) -> IATIActivity {
        let state = assessment.key.state
        let work = line.work(in: state)
        let title = line.paraphrase ?? line.text
        return IATIActivity(
            identifier: "\(plan.code)-\(assessment.key)",
            lastUpdated: lastUpdated(assessment), title: state.map { "\(name(of: $0)): \(title)" } ?? title,
            descriptions: descriptions(of: line, assessment),
            organisations: organisations(of: line, in: state, work: work),
            status: ActivityStatus(assessment), dates: dates(assessment),
            scope: state == nil ? .regional : .national, places: places(of: state),
            tags: words.tags(of: line), budgets: IATIActivity.Budget.all(work.budget),
            expenditures: IATIActivity.Expenditure.all(spending, knownOn: assessment.lastAcceptedOn),
            results: results(of: work, assessment))
    }

    /// The later one of the plan's recording and the last acceptance.
    private func lastUpdated(_ assessment: ProgressAssessment) -> String {
        let accepted = assessment.lastAcceptedOn.map { "\($0)T00:00:00Z" }
        return max(planRecorded, accepted ?? "")
    }

    private func name(of state: AreaCode) -> String { plan.state(state)?.name ?? state.text }

    private func descriptions(
        of line: ActionLine, _ assessment: ProgressAssessment
    ) -> [IATIActivity.Description] {
        var found = [IATIActivity.Description(type: .general, text: line.text)]
        if let aim = aims[line.parent] { found.append(.init(type: .objectives, text: aim)) }
        let report =
            switch assessment.report {
            case .none: "No report on this work has been accepted."
            case .current(let period): "The last accepted report is of \(period)."
            case .outOfDate(let period): "There is no accepted report since \(period)."
            }
        found.append(.init(type: .other, text: report))
        return found
    }

    // MARK: Who

    /// Those who answer for it, those who do it, partners, and who pays; each
    /// once in each role.
    private func organisations(
        of line: ActionLine, in state: AreaCode?, work: WorkPlan
    ) -> [IATIActivity.Organisation] {
        var found: [IATIActivity.Organisation] = []
        func add(_ name: String, _ role: OrganisationRole) {
            let organisation = IATIActivity.Organisation(
                name: name, role: role, type: words.isState(name) ? .government : nil)
            if !name.isEmpty, !found.contains(organisation) { found.append(organisation) }
        }
        if let state { add(name(of: state), .accountable) }
        for champion in line.champions { add(name(of: champion), .accountable) }
        if let state { add(name(of: state), .implementing) }
        for partner in line.partners { add(partner.name, OrganisationRole(partner.role)) }
        for item in work.budget { add(item.source, .funding) }
        // The schema wants one; the publisher answers for the plan as a whole.
        if found.isEmpty { add(plan.publisher, .accountable) }
        return found
    }

    // MARK: When and where

    private func dates(_ assessment: ProgressAssessment) -> [IATIActivity.Date] {
        let frame = assessment.timeFrame
        var found = [
            IATIActivity.Date(
                type: .plannedStart, day: frame.starts,
                note: frame.isStartAssumed ? "No start is printed; an earliest day stands for it." : nil),
            IATIActivity.Date(type: .plannedEnd, day: frame.due),
        ]
        if case .actual(let day)? = assessment.scheduleHealth?.finish {
            found.append(.init(type: .actualEnd, day: day, note: "The day of the last milestone."))
        }
        return found
    }

    private func places(of state: AreaCode?) -> [IATIActivity.Place] {
        if let state {
            let name = name(of: state)
            guard let code = alpha2[state] else {
                return [.region(state.text, vocabulary: IATICode.own, name: name)]
            }
            return [.country(code, name: name)]
        }
        let name = plan.region?.name ?? plan.states.map(\.name).joined(separator: ", ")
        guard plan.states.allSatisfy({ Self.southEasternAsia.contains($0.code.text) }) else {
            return [.region(plan.region?.code.text ?? plan.code.text, vocabulary: IATICode.own, name: name)]
        }
        return [
            .region(IATICode.asia, vocabulary: IATICode.dac, name: name),
            .region(IATICode.southEasternAsia, vocabulary: IATICode.m49, name: name),
        ]
    }

    /// UN M49, region 035.
    private static let southEasternAsia: Set<String> = [
        "BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM",
    ]
}

extension ActivityStatus {
    /// Work whose milestones are all reached, or that is reported as finished,
    /// is closed where both are so, else in finalisation: somebody has still to
    /// confirm it. Without a report nothing is known to have begun.
    package init(_ assessment: ProgressAssessment) {
        let schedule = assessment.scheduleHealth
        if schedule?.isFinished == true {
            self = assessment.status == .finished ? .closed : .finalisation
            return
        }
        self =
            switch assessment.status {
            case .finished: schedule == nil ? .closed : .finalisation
            case .inProgress: .implementation
            case .notStarted: .pipeline
            case .stopped: .cancelled
            case nil: assessment.report == .none ? .pipeline : .implementation
            }
    }
}

extension OrganisationRole {
    init(_ role: Partner.Role) {
        self =
            switch role {
            case .funding: .funding
            case .accountable: .accountable
            case .extending: .extending
            case .implementing: .implementing
            }
    }
}
