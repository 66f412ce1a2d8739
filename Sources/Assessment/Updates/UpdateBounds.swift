package import PlanModel

/// Days between which something is likely to have been reached.
package struct UpdateBounds: Hashable, Sendable {
    let planStarts: Day
    let lineStarts: Day

    package init(planStarts: Day, lineStarts: Day) {
        self.planStarts = planStarts
        self.lineStarts = lineStarts
    }

    /// Why a day is not likely; nil where it is.
    func oddity(
        of day: Day, in period: ReportingPeriod
    ) -> (code: String, message: String, remedy: String)? {
        if day < planStarts {
            return (
                "reached-before-plan", "\(day) is before the plan, which begins on \(planStarts).",
                "Check the year."
            )
        }
        if day < lineStarts {
            return (
                "reached-before-start", "\(day) is before the work begins, on \(lineStarts).",
                "Check the day."
            )
        }
        if day > period.lastDay {
            return (
                "reached-after-period", "\(day) is after \(period), which ends on \(period.lastDay).",
                "Check the day, or report it in the update of its own period."
            )
        }
        return nil
    }
}
