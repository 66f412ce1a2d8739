/// Which year is the baseline of a KPI and a state: the first of the list that
/// has a value.
package struct BaselineRule: Hashable, Sendable {
    package var years: [Period]
    package var note: String?

    package init(years: [Period] = [], note: String? = nil) {
        self.years = years
        self.note = note
    }
}

extension Plan {
    /// True for a baseline year that ends before the plan starts; it is then
    /// marked "before the plan".
    package func isBeforePlan(_ year: Period) -> Bool { year.lastDay < starts }
}
