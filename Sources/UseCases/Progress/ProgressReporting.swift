import Assessment
package import PlanModel

/// How often updates are asked, and until when.
extension Plan {
    package var progressReporting: (frequency: ReportingPeriod.Frequency, dueDays: Int, isStated: Bool) {
        guard let stated = monitoring?.progressReports else { return (.half, 30, false) }
        return (stated.frequency, stated.dueDays, true)
    }

    /// The last period that is over, and the one that runs, on a day.
    package func reportingPeriods(on today: Day) -> (last: ReportingPeriod?, current: ReportingPeriod?) {
        let frequency = progressReporting.frequency
        let current = ReportingPeriod(frequency, containing: today)
        return (current?.previous, current)
    }

    /// The day until which the update of a period is owed.
    package func updateDue(for period: ReportingPeriod) -> Day {
        Day(daysSince1970: period.lastDay.daysSince1970 + progressReporting.dueDays) ?? .latest
    }

    /// Days before which nothing of an implementation is likely to be reached.
    func bounds(of line: ActionLine, in state: AreaCode?) -> UpdateBounds {
        UpdateBounds(planStarts: starts, lineStarts: line.timeFrame(in: state).starts)
    }
}
