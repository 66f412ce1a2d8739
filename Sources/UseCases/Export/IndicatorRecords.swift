package import Markup
import PlanModel

extension LedgerReferences {
    /// One row for each indicator of the registry.
    package var indicatorRecords: [[JSON.Member]] {
        indicators.values.sorted { $0.code < $1.code }.map { indicator in
            let kpi = plan?.kpi(for: indicator.code)
            return [
                .init("INDICATOR", .string(indicator.code.text)),
                .init("SOURCE_CODE", .string(indicator.sourceCode)), .init("NAME", .string(indicator.name)),
                .init("UNIT_MEASURE", .string(indicator.unit)),
                .init("KPI", .optional(kpi?.number.text)), .init("GOAL", .optional(kpi?.goal?.text)),
                .init("DIRECTION", .optional(kpi?.direction.rawValue)),
                .init("FORMULA", .optional(indicator.formula)),
                .init("IS_MODELLED", .bool(indicator.isModelled)),
                .init("LAST_PERIOD", .optional(indicator.ended?.lastPeriod.description)),
                .init("NOTE", .optional(indicator.note)),
            ]
        }
    }
}
