package import PlanModel
import Statistics

/// Is the work of one implementation on time, as of a day?
///
/// Shares are those of the milestones' weights. Months are counted from the
/// implementation's start (`MonthCount`). The earned schedule is one of whole
/// months: while work goes on, the actual time AT is the number of whole months
/// that are over, so that work which has reached all that was due by then has
/// an SPI(t) of 1 or more, also between two milestones. What was reached in the
/// month that runs counts at once. At the end AT stops: finished work took
/// whole months and the part of the last one, and so does the planned duration,
/// which ends with the last milestone that is planned.
package struct ScheduleHealth: Hashable, Sendable {
    package let asOf: Day
    package let timeFrame: TimeFrame
    /// In the order of their due days.
    package let milestones: [MilestoneStanding]
    /// p: the share that is due by the day.
    package let planned: Double
    /// e: the share that was reached by the day, as far as reported.
    package let earned: ComputedFigure
    /// The day on which the last milestone is due.
    package let plannedFinish: Day
    /// From the start to the planned finish.
    package let plannedMonths: Double
    /// AT; 0 before the first month is over.
    package let actualMonths: Double
    /// ES.
    package let earnedMonths: ComputedFigure
    /// SPI(t) = ES / AT.
    package let index: ComputedFigure
    /// Planned duration / SPI(t); of finished work, how long it took.
    package let forecastMonths: ComputedFigure
    package let finish: Finish

    /// When the work is finished, and how that is known.
    package enum Finish: Hashable, Sendable {
        case actual(Day)
        /// By SPI(t). Never before the as-of day, and never before the planned
        /// finish: early work says nothing of what is still to come, and where
        /// months are planned without a milestone, work that is merely on time
        /// would look early.
        case forecast(Day)
        /// Nothing can be said of the pace yet, so the plan stands.
        case planned(Day)
        /// There is no forecast; not before this day.
        case notBefore(Day, NotComputedReason)
        case unknown(NotComputedReason)

        /// Nil where nothing is known.
        package var day: Day? {
            switch self {
            case .actual(let day), .forecast(let day), .planned(let day), .notBefore(let day, _): day
            case .unknown: nil
            }
        }
    }

    package var isFinished: Bool {
        if case .actual = finish { return true }
        return false
    }

    /// Actual or expected finish after the due day of the time frame; less than
    /// 0 when before, nil where nothing is known of the finish. Where the finish
    /// is only known not to be before a day, the least.
    package var daysLate: Int? { finish.day.map { $0.days(after: timeFrame.due) } }

    /// Milestones that were due before the day and were not reached.
    package var overdue: [MilestoneStanding] { milestones.filter(\.isOverdue) }

    /// The days of the longest overdue milestone; 0 where none is.
    package var daysOverdue: Int { milestones.lazy.filter(\.isOverdue).map(\.daysLate).max() ?? 0 }

    /// The first milestone that is neither reached nor due.
    package var next: MilestoneStanding? { milestones.first { $0.reached == nil && $0.due >= asOf } }
}

extension ScheduleHealth {
    /// Fails where there are no milestones or their weights have no sum to
    /// take shares of; the reason says which.
    ///
    /// - Parameter reached: milestones that the plan doesn't have are passed
    ///   over, and so is what was reached after the as-of day.
    package static func of(
        _ milestones: [Milestone], timeFrame: TimeFrame, reached: [PlanCode: Day], report: ReportStanding,
        asOf: Day
    ) -> Result<ScheduleHealth, NotComputedReason> {
        guard !milestones.isEmpty else { return .failure(.noMilestones) }
        // One by one: a plan has tens of thousands.
        var sum = CompensatedSum()
        for milestone in milestones { sum.add(milestone.weight) }
        let total = sum.value
        guard total > 0, total.isFinite else { return .failure(.noWeights) }
        let work = MilestoneTally(
            milestones, total: total, start: timeFrame.starts, reached: report == .none ? nil : reached,
            asOf: asOf)
        return .success(ScheduleHealth(work, timeFrame: timeFrame, report: report, asOf: asOf))
    }

    private init(_ work: MilestoneTally, timeFrame: TimeFrame, report: ReportStanding, asOf: Day) {
        self.asOf = asOf
        self.timeFrame = timeFrame
        milestones = work.standings
        planned = work.planned
        earned = report == .none ? .notComputed(.noReport) : .figure(work.earned)
        plannedFinish = work.lastDue
        let count = work.months
        plannedMonths = count.months(through: work.lastDue)
        let finished = work.finished
        let whole = max(0, count.wholeMonths(at: asOf.next))
        actualMonths = finished.map { max(0, count.months(through: $0)) } ?? Double(whole)

        var obstacle: NotComputedReason?
        if plannedMonths <= 0 {
            obstacle = .noPlannedDuration
        } else if finished != nil {
            obstacle = actualMonths > 0 ? nil : .finishedBeforeStart
        } else if work.firstDue > asOf {
            // The plan stands, whether or not there is a report.
            obstacle = .nothingDue(first: work.firstDue)
        } else if let reason = report.obstacle {
            obstacle = reason
        } else if whole < 1 {
            obstacle = .firstMonthNotOver(count.day(reaching: 1) ?? .latest)
        }
        let schedule = EarnedSchedule(steps: work.steps, plannedMonths: plannedMonths)
        let actual = actualMonths
        let share = finished == nil ? work.earned : 1
        let index = ComputedFigure(schedule.index(earned: share, actualMonths: actual), unless: obstacle)
        earnedMonths = ComputedFigure(schedule.months(earned: share), unless: obstacle)
        self.index = index
        forecastMonths = ComputedFigure { () throws(NotComputedReason) in
            guard let months = schedule.forecastMonths(index: try index.get()) else {
                throw .nothingEarned
            }
            return months
        }
        finish =
            finished.map(Finish.actual)
            ?? Self.expected(forecastMonths, from: count, notBefore: max(asOf, work.lastDue))
    }

    private static func expected(
        _ months: ComputedFigure, from count: MonthCount, notBefore earliest: Day
    ) -> Finish {
        switch months {
        case .figure(let months):
            guard let day = count.day(reaching: months) else { return .notBefore(earliest, .beyondCalendar) }
            return .forecast(max(day, earliest))
        case .notComputed(let reason):
            switch reason {
            case .nothingDue, .firstMonthNotOver: return .planned(earliest)
            case .nothingEarned, .noPlannedDuration: return .notBefore(earliest, reason)
            default: return .unknown(reason)
            }
        }
    }
}

extension ComputedFigure {
    /// The value, unless something stands against it.
    fileprivate init(_ value: Double?, unless obstacle: NotComputedReason?) {
        if let obstacle {
            self = .notComputed(obstacle)
        } else {
            self = value.map { ComputedFigure(checking: $0) } ?? .notComputed(.figureTooLarge)
        }
    }
}
