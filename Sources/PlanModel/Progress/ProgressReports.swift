/// How often progress is reported on, and by when.
package struct ProgressReports: Hashable, Sendable {
    package var frequency: ReportingPeriod.Frequency
    /// Days after a period's last one within which its update is due.
    package var dueDays: Int

    package init(frequency: ReportingPeriod.Frequency, dueDays: Int) {
        self.frequency = frequency
        self.dueDays = dueDays
    }

    /// How many days an update may be given at most: a year.
    package static let longest = 366

    /// The day by which the update for a period is due.
    package func due(for period: ReportingPeriod) -> Day {
        Day(daysSince1970: period.lastDay.daysSince1970 + dueDays) ?? period.lastDay
    }
}
