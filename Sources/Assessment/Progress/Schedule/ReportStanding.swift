package import PlanModel

/// Whether there is a report to go by.
package enum ReportStanding: Hashable, Sendable {
    /// None was accepted.
    case none
    case current(ReportingPeriod)
    /// The next report should have been there by now.
    case outOfDate(since: ReportingPeriod)

    /// How many days after the end of a period its report may take, unless a
    /// caller says otherwise.
    package static let graceDays = 90

    /// A report is out of date when the period after it, of the same length,
    /// has ended and the days of grace are over.
    package init(lastPeriod: ReportingPeriod?, on day: Day, graceDays: Int = graceDays) {
        guard let lastPeriod else {
            self = .none
            return
        }
        let next = ReportingPeriod(lastPeriod.frequency, containing: lastPeriod.lastDay.next)
        let isOutOfDate = next.map { day.days(after: $0.lastDay) > graceDays } ?? false
        self = isOutOfDate ? .outOfDate(since: lastPeriod) : .current(lastPeriod)
    }

    /// Why nothing can be said of today; nil where a report can be gone by.
    package var obstacle: NotComputedReason? {
        switch self {
        case .none: .noReport
        case .current: nil
        case .outOfDate(let period): .noReportSince(period)
        }
    }
}
