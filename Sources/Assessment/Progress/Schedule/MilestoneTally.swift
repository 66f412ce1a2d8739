import PlanModel

/// The milestones of one implementation, counted once.
struct MilestoneTally {
    let months: MonthCount
    /// In the order of their due days.
    let standings: [MilestoneStanding]
    let steps: [EarnedSchedule.Step]
    /// Shares by the as-of day.
    let planned: Double
    let earned: Double
    let firstDue: Day
    let lastDue: Day
    /// The day on which the last milestone was reached; nil while one is not.
    let finished: Day?

    /// - Parameters:
    ///   - milestones: not empty.
    ///   - total: of their weights, above zero.
    ///   - reached: nil where nothing was reported.
    init(
        _ milestones: [Milestone], total: Double, start: Day, reached: [PlanCode: Day]?, asOf: Day
    ) {
        let months = MonthCount(from: start)
        let ordered = milestones.sorted { left, right in
            left.due == right.due ? left.code < right.code : left.due < right.due
        }
        var standings: [MilestoneStanding] = []
        standings.reserveCapacity(ordered.count)
        var steps: [EarnedSchedule.Step] = []
        // In one order, so that what was reached as planned is the same share.
        var (sum, planned, earned) = (0.0, 0.0, 0.0)
        var lastReached: Day? = .earliest
        for (index, milestone) in ordered.enumerated() {
            sum += milestone.weight
            let isLast = index == ordered.count - 1
            let share = isLast ? 1 : min(1, sum / total)
            let month = months.month(of: milestone.due)
            if steps.last?.month == month { steps.removeLast() }
            steps.append(EarnedSchedule.Step(month: month, planned: share))
            if milestone.due <= asOf { planned = share }

            let day = reached?[milestone.code].flatMap { $0 <= asOf ? $0 : nil }
            if let day {
                earned += milestone.weight
                lastReached = lastReached.map { max($0, day) }
            } else {
                lastReached = nil
            }
            let late = reached == nil ? 0 : max(0, (day ?? asOf).days(after: milestone.due))
            standings.append(
                MilestoneStanding(
                    code: milestone.code, share: milestone.weight / total, due: milestone.due, reached: day,
                    daysLate: late))
        }
        self.months = months
        self.standings = standings
        self.steps = steps
        self.planned = planned
        self.earned = lastReached == nil ? min(1, earned / total) : 1
        firstDue = ordered[0].due
        lastDue = ordered[ordered.count - 1].due
        finished = lastReached
    }
}
