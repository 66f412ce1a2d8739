import Markup
import PlanModel
import UseCases

extension SeriesLine {
    /// One record for each value, named by SDMX concepts as the export is.
    func records(_ references: LedgerReferences) -> [[JSON.Member]] {
        observations.map { observation in
            [
                .init("INDICATOR", .string(series.indicator.text)),
                .init("SOURCE_CODE", .optional(references.indicators[series.indicator]?.sourceCode)),
                .init("REF_AREA", .string(series.area.text)),
                .init("SIZE_CLASS", .string(series.sizeClass.rawValue)),
                .init("SECTOR", .string(series.sector)), .init("SOURCE", .string(series.source)),
                .init("DEFINITION", .optional(series.definition)),
                .init("TIME_PERIOD", .string(observation.period.description)),
                .init("OBS_VALUE", .double(observation.value)),
                .init("OBS_STATUS", .string(observation.status.rawValue)),
                .init("UNIT_MEASURE", .string(series.unit)), .init("BASE", .optional(series.base)),
                .init("DECIMALS", .integer(observation.decimals)), .init("SERIES", .string(series.name)),
                .init("COMPARABLE_WITH_PREVIOUS", .optional(observation.comparableWithPrevious?.rawValue)),
                .init("PUBLISHED_ON", .string(observation.publication.day.description)),
                .init("PUBLISHED_PRECISION", .string(observation.publication.precision.rawValue)),
                .init("OBSERVATION", observation.id.map { .number(String($0)) } ?? .null),
            ]
        }
    }
}
