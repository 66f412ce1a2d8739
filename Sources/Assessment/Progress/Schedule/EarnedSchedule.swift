/// The earned schedule: when was the share that is earned now planned to be
/// earned?
///
/// By month, ES = C + (e - p_C) / (p_{C+1} - p_C), where C is the last month
/// with p_C <= e. Everything earned gives the planned duration. After
/// W. Lipke, "Schedule is different", The Measurable News, 2003 (field
/// knowledge: the primary source has yet to be read).
///
/// C is the last month: over months in which nothing is planned, ES moves on
/// to the end of the stretch, because the next share is not due before.
package struct EarnedSchedule: Hashable, Sendable {
    /// A month at whose end more is planned than at the end of the one before.
    package struct Step: Hashable, Sendable {
        /// From 1.
        package let month: Int
        /// The share planned by the end of the month, 0 to 1.
        package let planned: Double

        package init(month: Int, planned: Double) {
            self.month = month
            self.planned = planned
        }
    }

    /// Ascending in month and share; the last one has 1.
    package let steps: [Step]
    /// The planned duration, in months and parts of a month.
    package let plannedMonths: Double

    package init(steps: [Step], plannedMonths: Double) {
        self.steps = steps
        self.plannedMonths = plannedMonths
    }

    /// Shares planned by the end of each month, p_1 first.
    package init(byMonth shares: [Double]) {
        var steps: [Step] = []
        for (index, share) in shares.enumerated() where share > (steps.last?.planned ?? 0) {
            steps.append(Step(month: index + 1, planned: share))
        }
        self.init(steps: steps, plannedMonths: Double(shares.count))
    }

    /// ES in months, never more than the planned duration.
    package func months(earned: Double) -> Double {
        // Sums of the same weights in another order differ in their last bits.
        let reached = earned + 1e-12
        guard let next = steps.firstIndex(where: { $0.planned > reached }) else { return plannedMonths }
        let before = next == 0 ? 0 : steps[next - 1].planned
        let share = max(0, earned - before) / (steps[next].planned - before)
        return min(Double(steps[next].month - 1) + share, plannedMonths)
    }

    /// SPI(t): months earned for each month that has passed. Nil where none has.
    package func index(earned: Double, actualMonths: Double) -> Double? {
        actualMonths > 0 ? months(earned: earned) / actualMonths : nil
    }

    /// How many months the whole takes if it goes on as it went; nil of an
    /// index that is not above zero.
    package func forecastMonths(index: Double) -> Double? { index > 0 ? plannedMonths / index : nil }
}
