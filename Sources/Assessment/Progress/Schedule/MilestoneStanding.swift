package import PlanModel

/// One milestone as of a day.
package struct MilestoneStanding: Hashable, Sendable {
    package let code: PlanCode
    /// Share of the whole work; those of one implementation sum to 1.
    package let share: Double
    package let due: Day
    /// Nil where it was not reached by the day, or nothing was reported.
    package let reached: Day?
    /// Days after the due day on which it was reached; while it is not, those
    /// that have passed since. 0 where it is not late or nothing was reported.
    package let daysLate: Int

    package var isOverdue: Bool { reached == nil && daysLate > 0 }
}
