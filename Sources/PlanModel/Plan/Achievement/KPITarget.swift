/// The value that a KPI is to reach in an area by a year.
package struct KPITarget: Hashable, Sendable {
    /// A state or an area group.
    package var area: AreaCode
    package var by: Period
    /// In the unit of the KPI.
    package var value: ReportedNumber
    package var agreedOn: Day?
    /// Nil where no document of the plan states it.
    package var source: PlanSource?
    package var note: String?

    package init(
        area: AreaCode, by: Period, value: ReportedNumber, agreedOn: Day? = nil, source: PlanSource? = nil,
        note: String? = nil
    ) {
        self.area = area
        self.by = by
        self.value = value
        self.agreedOn = agreedOn
        self.source = source
        self.note = note
    }
}
