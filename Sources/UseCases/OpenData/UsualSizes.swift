import PlanModel

/// The class of size that the plain code of an indicator stands for.
///
/// It is one for the whole ledger as it is read, whichever countries and years
/// are asked for, so that a cell has one value. Values of one class never stand
/// in for those of another.
struct UsualSizes {
    /// Classes that have values, by indicator.
    private let held: [IndicatorCode: Set<SizeClass>]
    private let plan: Plan?

    /// After the KPI's own class: no class, then the widest first.
    private static let order: [SizeClass] = [
        .none, .total, .msme, .sme, .microSmall, .micro, .small, .medium, .large,
    ]

    /// - Parameter book: with every area of the indicators.
    init(_ book: LineBook, plan: Plan?) {
        var held: [IndicatorCode: Set<SizeClass>] = [:]
        for quantity in book.quantities {
            for line in quantity.lines
            where line.series.sector == "_T" && line.observations.contains(where: \.isExported) {
                held[quantity.indicator, default: []].insert(line.series.sizeClass)
            }
        }
        self.held = held
        self.plan = plan
    }

    /// `none` of an indicator without values.
    subscript(indicator: IndicatorCode) -> SizeClass {
        let held = held[indicator] ?? []
        let kpi = plan?.kpi(for: indicator)?.sizeClass
        return ([kpi].compactMap(\.self) + Self.order).first(where: held.contains) ?? .none
    }

    /// The classes that are asked for behind a dot, in the order of code lists.
    func others(_ indicator: IndicatorCode) -> [SizeClass] {
        (held[indicator] ?? []).subtracting([self[indicator], .none]).sorted()
    }
}
