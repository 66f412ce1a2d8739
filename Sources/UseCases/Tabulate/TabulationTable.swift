package import Enterprises
package import Markup
package import Tabular

/// A table of a tabulation as it is written: texts, of which some columns hold
/// numbers.
package struct TabulationTable: Hashable, Sendable {
    package let name: String
    package let columns: [String]
    /// Whether a column holds numbers; one for each.
    package let areNumbers: [Bool]
    /// Empty texts stand for no value.
    package var rows: [[String]]

    package init(name: String, columns: [String], numbers: Set<String>, rows: [[String]]) {
        self.name = name
        self.columns = columns
        areNumbers = columns.map(numbers.contains)
        self.rows = rows
    }

    package var csv: [UInt8] {
        var writer = CSVWriter(lineEnd: .lineFeed)
        writer.append(columns)
        for row in rows { writer.append(row) }
        return writer.bytes
    }

    /// A sheet with real numbers; those with more digits than a number of a sheet
    /// has stay text.
    package var sheet: WorkbookSheet {
        WorkbookSheet(
            name: name, header: columns,
            rows: rows.map { row in
                zip(row, areNumbers).map { text, isNumber in
                    if text.isEmpty { return .empty }
                    guard isNumber, let number = Double(text), text.count(where: \.isNumber) <= 15 else {
                        return .text(text)
                    }
                    return .number(number)
                }
            })
    }

    /// One object for each row; no value is null.
    package var json: JSON {
        .array(
            rows.map { row in
                .object(
                    columns.indices.map { column in
                        let text = row[column]
                        let value: JSON =
                            text.isEmpty ? .null : areNumbers[column] ? .number(text) : .string(text)
                        return JSON.Member(columns[column], value)
                    })
            })
    }
}

extension Tabulation {
    private static let numbers = Set(
        ["enterprises"] + TabulationPlan.Measure.allCases.map(\.rawValue)
            + ["value", "lower", "upper", "numerator", "denominator", "counted", "units"])

    /// Number, persons, turnover, value added and exports of each cell.
    ///
    /// - Parameter protection: nil for a table that stays in the office.
    package func table(_ protection: TabulationProtection?) -> TabulationTable {
        let count = 1 + plan.dimensions.count
        let rows = cells.map { cell -> [String] in
            let row = row(cell)
            guard let protection else { return row }
            return protection.row(row, from: count, of: cell.place)
        }
        return TabulationTable(
            name: "table", columns: columns + (protection == nil ? [] : ["suppressed"]),
            numbers: Self.numbers, rows: rows)
    }

    /// The shares that are KPIs, each with its numerator and denominator.
    package func shareTable(_ protection: TabulationProtection?) -> TabulationTable {
        let dimensions = plan.dimensions.filter { $0 != .size }
        let rows = shares.map { share -> [String] in
            let columns = plan.tables[share.table].filter { $0 != .size }
            let codes = dimensions.map { dimension in
                columns.firstIndex(of: dimension).map { share.codes[$0] } ?? "_T"
            }
            let isHidden = protection?.isHidden(share) ?? false
            func number(_ value: Double?) -> String { isHidden ? "" : value.map(decimalText) ?? "" }
            // How many units there are adds up numbers of enterprises, which may be hidden.
            let tells = protection.map { !isHidden && !$0.hidesEnterprises } ?? true
            return [plan.definitions[share.definition].name] + codes + [
                share.size, share.kind.rawValue, number(share.value), number(share.lower),
                number(share.upper), share.numeratorText, number(share.numerator), share.denominatorText,
                number(share.denominator), tells ? "\(share.counted)" : "", tells ? "\(share.units)" : "",
                isHidden ? "suppressed" : share.reason ?? openReason(share),
            ]
        }
        return TabulationTable(
            name: "shares",
            columns: ["definition"] + dimensions.map(\.name) + [
                "size", "indicator", "value", "lower", "upper", "numerator_name", "numerator",
                "denominator_name", "denominator", "counted", "units", "reason",
            ], numbers: Self.numbers, rows: rows)
    }

    private func openReason(_ share: KPIShare) -> String {
        share.value == nil ? "units lack what decides their class; lower and upper bound the share" : ""
    }

    /// Who moves class between each two definitions.
    package func crosswalkTable(_ protection: TabulationProtection?) -> TabulationTable {
        let dimensions = crosswalkDimensions
        let rows = crosswalk.map { cell -> [String] in
            let sums = TabulationPlan.Measure.allCases.map { cell.cell.text($0) ?? "" }
            let row =
                [plan.definitions[cell.from].name, plan.definitions[cell.to].name] + cell.codes
                + [cell.fromClasses.text, cell.toClasses.text, cell.cell.sums.enterprisesText ?? ""] + sums
            guard let protection else { return row }
            return protection.row(row, from: dimensions.count + 4, of: cell)
        }
        return TabulationTable(
            name: "crosswalk",
            columns: ["from_definition", "to_definition"] + dimensions + [
                "from_size", "to_size", "enterprises",
            ] + TabulationPlan.Measure.allCases.map(\.rawValue) + (protection == nil ? [] : ["suppressed"]),
            numbers: Self.numbers, rows: rows)
    }
}

/// The shortest text that reads back the same, whole numbers without a point.
func decimalText(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    return "\(value)"
}
