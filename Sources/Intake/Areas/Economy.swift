import PlanModel
import Tabular

/// A code that stands for a country or a group of countries in international
/// statistics: one row of `Data/codes/economies.csv`.
package struct Economy: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// ISO 3166-1.
        case iso
        /// A region or income group of the World Bank.
        case worldBankAggregate = "world-bank-aggregate"
        /// An economy by a code of the World Bank's own: withdrawn codes,
        /// Kosovo, the cities of Doing Business.
        case worldBankEconomy = "world-bank-economy"
    }

    package let code: String
    /// Two letters or digits, as the World Bank's API has them beside.
    package let alpha2: String?
    package let name: String
    package let kind: Kind

    package init(code: String, alpha2: String?, name: String, kind: Kind) {
        self.code = code
        self.alpha2 = alpha2
        self.name = name
        self.kind = kind
    }

    /// Reads a CSV text with the columns code, alpha2, name and kind.
    package static func read(
        csv text: String, fileName: String, findings: inout FindingLog
    ) throws -> [Economy] {
        let rows = try CSVReader(ByteArrayStore(Array(text.utf8)))
        var economies: [Economy] = []
        var columns: [String: Int] = [:]
        let names = ["code", "alpha2", "name", "kind"]
        while try rows.next() {
            if columns.isEmpty {
                for index in 0..<rows.fieldCount { columns[rows.text(index)] = index }
                let missing = names.filter { columns[$0] == nil }
                guard missing.isEmpty else {
                    findings.add(
                        Finding(
                            .error, code: "missing-column",
                            "The list of economies has no column \"\(missing.joined(separator: "\", \""))\".",
                            remedy: "Its header is code,alpha2,name,kind.",
                            at: Location(file: fileName, line: rows.line)))
                    return []
                }
                continue
            }
            let cells = names.map { rows.text(columns[$0]!) }
            guard !cells[0].isEmpty, let kind = Kind(rawValue: cells[3]) else {
                findings.add(
                    Finding(
                        .error, code: "wrong-economy",
                        "\"\(cells[0])\" of kind \"\(cells[3])\" is no entry of the list of economies.",
                        remedy: "A code is needed, and one of the kinds "
                            + Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
                        at: Location(file: fileName, line: rows.line)))
                continue
            }
            economies.append(
                Economy(
                    code: cells[0], alpha2: cells[1].isEmpty ? nil : cells[1], name: cells[2], kind: kind))
        }
        return economies
    }
}
