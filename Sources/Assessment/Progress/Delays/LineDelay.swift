package import PlanModel

/// How late a line is, or will be, and whose delay that is.
package struct LineDelay: Hashable, Sendable {
    package let line: PlanCode
    package let due: Day
    /// Forecast or actual finish of the line itself less its due day; less than
    /// 0 where it is early, nil where nothing is known.
    package let own: Int?
    /// True where the finish is history.
    package let isFinished: Bool
    /// The days by which the line is kept waiting: the largest delay of a
    /// prerequisite that is left when the slack between is eaten. 0 where none is.
    package let reaching: Int
    /// The prerequisite that keeps it waiting; nil where none does.
    package let through: PlanCode?
    package let expectedFinish: Day
    /// Of the line or of one that it waits for nothing is known, or there is no
    /// forecast, so that the expected finish is the earliest that can be said.
    package let isLowerBound: Bool

    /// Expected finish less due day; less than 0 where it is early.
    package var daysLate: Int { expectedFinish.days(after: due) }
}
