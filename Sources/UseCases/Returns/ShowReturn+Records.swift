package import Markup
import PlanModel

extension ShowReturn.Answer {
    /// One for each cell in which something was entered.
    package var records: [[JSON.Member]] {
        sheet.cells.sorted { $0.key < $1.key }.map { cell, record in
            let content = record.current?.content ?? CellContent()
            return [
                .init("REF_AREA", .string(sheet.state.text)), .init("ITEM", .string(cell.item.text)),
                .init("TIME_PERIOD", .string(cell.period.description)),
                .init("OBS_VALUE", .double(content.value)),
                .init("TEXT", .string(content.text)), .init("STAGE", .string(record.stage.rawValue)),
                .init("BASE", .integer(record.number)),
                .init("ABSENCE", .optional(content.absence?.rawValue)),
                .init("VERDICT", .optional(content.verdict?.rawValue)),
                .init("OBS_STATUS", .string(content.status.rawValue)),
                .init("SOURCE_TITLE", .optional(content.source)),
                .init("DEFINITION", .optional(content.definition)),
                .init("STATISTICAL_UNIT", .optional(content.statisticalUnit)),
                .init("COVERAGE", .optional(content.coverage)),
                .init("STD_ERR", .double(content.standardError)),
                .init("NOTE", .optional(content.note)),
                .init("JUSTIFICATION", .optional(content.justification)),
                .init(
                    "FINDINGS",
                    .string(
                        (findings[cell] ?? []).map { "\($0.severity.rawValue) \($0.code)" }.joined(
                            separator: "; "))),
            ]
        }
    }
}
