import PlanModel
import Tabular

/// What a return workbook knows of itself, on a concealed sheet: which return
/// it is, how its sheets and columns are headed, and what was given out.
struct FormKey {
    /// Of the form. A newer one is not read.
    static let version = 1
    static let sheetName = "pantau"
    private static let mark = "pantau return"

    /// What was given out in a cell.
    struct Given: Hashable {
        /// Number of the entry that stood there; 0 for none.
        let base: Int
        /// What its value's cell said.
        let text: String
    }

    var version = FormKey.version
    var round: String
    var state: String
    var sheetNames: [ReturnFormSheet: String] = [:]
    var headers: [ReturnFormSheet: [ReturnFormColumn: String]] = [:]
    /// How the lines are called that show what is public.
    var publicLine = ""
    /// How the lines are called that take what the state enters.
    var ownLine = ""
    var cells: [CellKey: Given] = [:]

    init(round: String, state: String) {
        self.round = round
        self.state = state
    }

    // MARK: Writing

    var rows: [[FormCell]] {
        var rows: [[String]] = [
            [Self.mark, String(version)], ["round", round], ["state", state], ["line", "public", publicLine],
            ["line", "own", ownLine],
        ]
        for sheet in ReturnFormSheet.allCases {
            rows.append(["sheet", sheet.rawValue, sheetNames[sheet] ?? ""])
            for column in sheet.columns {
                rows.append(["column", sheet.rawValue, column.rawValue, headers[sheet]?[column] ?? ""])
            }
        }
        for (key, given) in cells.sorted(by: { $0.key < $1.key }) {
            rows.append(["cell", key.description, String(given.base), given.text])
        }
        let style = FormStyle().with { $0.isText = true }
        return rows.map { $0.map { FormCell($0, style) } }
    }

    // MARK: Reading

    /// Nil where the rows are not those of such a sheet.
    init?(_ rows: [SheetTable.Row]) {
        guard let first = rows.first, first.text(0) == Self.mark, let version = Int(first.text(1)) else {
            return nil
        }
        self.init(round: "", state: "")
        self.version = version
        for row in rows.dropFirst() {
            switch row.text(0) {
            case "round": round = row.text(1)
            case "state": state = row.text(1)
            case "line":
                if row.text(1) == "public" { publicLine = row.text(2) } else { ownLine = row.text(2) }
            case "sheet":
                if let sheet = ReturnFormSheet(rawValue: row.text(1)) { sheetNames[sheet] = row.text(2) }
            case "column":
                guard let sheet = ReturnFormSheet(rawValue: row.text(1)),
                    let column = ReturnFormColumn(rawValue: row.text(2))
                else { continue }
                headers[sheet, default: [:]][column] = row.text(3)
            case "cell":
                guard let key = CellKey(row.text(1)), let base = Int(row.text(2)) else { continue }
                cells[key] = Given(base: base, text: row.text(3))
            default: continue
            }
        }
    }

    static func isKey(_ rows: [SheetTable.Row]) -> Bool { rows.first?.text(0) == mark }
}
