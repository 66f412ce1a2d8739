/// One line of a return: what is asked, in which unit.
package struct ReturnItem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A number that the state counts: persons employed in micro enterprises.
        case component
        /// A percentage of two components, computed wherever both are given;
        /// where not, it may be entered as published.
        case share(of: ItemCode, in: ItemCode)
        /// What an international source says: shown, to be confirmed or disputed.
        case international
    }

    package let code: ItemCode
    /// Code of the plan's KPI that the item serves: `8`; nil for a number asked
    /// as context.
    package let kpi: PlanCode?
    package let title: String
    package let unit: String
    package let kind: Kind
    /// Values outside are errors; nil where there is no limit.
    package let minimum: Double?
    package let maximum: Double?

    package init(
        _ code: ItemCode, kpi: PlanCode? = nil, title: String, unit: String, kind: Kind = .component,
        minimum: Double? = nil, maximum: Double? = nil
    ) {
        self.code = code
        self.kpi = kpi
        self.title = title
        self.unit = unit
        self.kind = kind
        self.minimum = minimum
        self.maximum = maximum
    }

    package var isInternational: Bool { kind == .international }
}
