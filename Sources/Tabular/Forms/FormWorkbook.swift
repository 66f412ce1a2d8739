/// A workbook to be filled in: sheets whose cells are locked but for those
/// that wait for an answer.
///
/// Nobody can add, remove, rename or move a sheet, and locked cells cannot be
/// changed; no password is needed to lift either, for neither keeps a secret.
package struct FormWorkbook: Sendable {
    package var sheets: [FormSheet]

    package init(_ sheets: [FormSheet]) { self.sheets = sheets }
}

/// A sheet of a form.
package struct FormSheet: Sendable {
    package enum Visibility: Hashable, Sendable {
        case shown
        case hidden
        /// Spreadsheet programs do not offer to show it.
        case concealed
    }

    /// At most 31 characters, without `[ ] : * ? / \`.
    package let name: String
    package var visibility: Visibility
    package var columns: [FormColumn]
    package var rows: [[FormCell]]
    /// Rows from the top that stay in view and are printed on every page.
    package var headRows: Int
    /// Columns from the left that stay in view.
    package var headColumns: Int
    package var rules: [FormRule]
    package var marks: [FormMark]

    package init(
        name: String, visibility: Visibility = .shown, columns: [FormColumn] = [], rows: [[FormCell]] = [],
        headRows: Int = 0, headColumns: Int = 0, rules: [FormRule] = [], marks: [FormMark] = []
    ) {
        self.name = name
        self.visibility = visibility
        self.columns = columns
        self.rows = rows
        self.headRows = headRows
        self.headColumns = headColumns
        self.rules = rules
        self.marks = marks
    }
}

extension FormSheet {
    /// Height in points of rows that need more than one line, or larger ones:
    /// not every program finds out for itself. By row, from 0.
    var heights: [Int: Double] {
        var heights: [Int: Double] = [:]
        for (row, cells) in rows.enumerated() {
            var height = Self.lineHeight
            for (column, cell) in cells.enumerated() {
                guard case .text(let text) = cell.content else { continue }
                if let size = cell.style.size { height = max(height, size * 1.5) }
                guard cell.style.wraps, column < columns.count else { continue }
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                    .reduce(0) { $0 + max(1, (Double($1.count) / columns[column].width).rounded(.up)) }
                height = max(height, lines * Self.lineHeight)
            }
            // No row is higher in Excel.
            if height > Self.lineHeight { heights[row] = min(409, height) }
        }
        return heights
    }

    private static let lineHeight = 15.0
}

/// A column of a form, by its width in characters.
package struct FormColumn: Hashable, Sendable {
    package let width: Double
    package let isHidden: Bool

    package init(_ width: Double, isHidden: Bool = false) {
        self.width = width
        self.isHidden = isHidden
    }
}

/// A cell of a form. Texts are never formulas, however they begin.
package struct FormCell: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case blank
        case text(String)
        case number(Double)
    }

    package let content: Content
    package let style: FormStyle

    package init(_ content: Content, _ style: FormStyle = .plain) {
        self.content = content
        self.style = style
    }

    /// A text; blank where it is nil or empty.
    package init(_ text: String?, _ style: FormStyle = .plain) {
        let content = text.map { $0.isEmpty ? Content.blank : .text($0) }
        self.init(content ?? .blank, style)
    }
}

/// A rectangle of cells; rows and columns count from 0.
package struct FormArea: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}
