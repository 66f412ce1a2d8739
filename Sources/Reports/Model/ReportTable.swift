/// A table of a document, in finished texts.
package struct ReportTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package let title: String
        /// Set flush right.
        package let isNumber: Bool
        /// How wide it is beside the others.
        package let share: Int

        package init(_ title: String, isNumber: Bool = false, share: Int = 10) {
            self.title = title
            self.isNumber = isNumber
            self.share = share
        }
    }

    /// What a cell says beyond its words. It is shown by a sign and a tint, so
    /// that neither colour nor a grey print decides what is read.
    package enum Mark: String, Hashable, Sendable, CaseIterable {
        case none, onCourse, slow, away, unclear, quiet

        package var sign: String {
            switch self {
            case .onCourse: "▲ "
            case .slow: "● "
            case .away: "▼ "
            case .unclear: "◆ "
            case .none, .quiet: ""
            }
        }
    }

    package struct Cell: Hashable, Sendable {
        package let text: ReportText
        package let mark: Mark

        package init(_ text: ReportText, mark: Mark = .none) {
            self.text = text
            self.mark = mark
        }

        package init(_ text: String, mark: Mark = .none) { self.init(ReportText(text), mark: mark) }
    }

    /// Names the table in the document: letters, digits and hyphens.
    package let id: String
    package let caption: String
    package let columns: [Column]
    /// As many cells in each row as there are columns; the first one is the
    /// row's head.
    package let rows: [[Cell]]
    /// In smaller letters: many columns or many rows.
    package let isDense: Bool

    package init(id: String, caption: String, columns: [Column], rows: [[Cell]], isDense: Bool = false) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has another width than its table")
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.isDense = isDense
    }
}
