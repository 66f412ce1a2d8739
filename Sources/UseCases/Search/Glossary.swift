/// The words of the field and of Pantau with their meanings, as
/// Documentation/glossary.md has them.
package struct Glossary: Hashable, Sendable {
    /// A heading with its table.
    package struct Section: Hashable, Sendable {
        package let title: String
        /// What stands between the heading and the table, on one line; nil where
        /// nothing does.
        package let lead: String?
        package let entries: [Entry]
    }

    package struct Entry: Hashable, Sendable {
        package let word: String
        package let meaning: String
    }

    package let sections: [Section]

    /// A glossary without words.
    package static let empty = Glossary(markdown: "")

    /// Reads second-level headings and the tables `| word | meaning |` below
    /// them; everything else, other tables too, is passed over. Code marks are
    /// taken off.
    package init(markdown: String) {
        var sections: [Section] = []
        var title: String?
        var lead: [String] = []
        var entries: [Entry] = []
        var isInTable = false
        func close() {
            guard let title, !entries.isEmpty else { return }
            sections.append(
                Section(
                    title: title, lead: lead.isEmpty ? nil : lead.joined(separator: " "), entries: entries))
        }
        for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.hasPrefix("## ") {
                close()
                (title, lead, entries, isInTable) = (Self.plain(line.dropFirst(3)), [], [], false)
            } else if let cells = Self.cells(line) {
                if cells == ["word", "meaning"] {
                    isInTable = true
                } else if isInTable, cells.count == 2, !Self.isRule(cells[0]), !cells[0].isEmpty {
                    entries.append(Entry(word: cells[0], meaning: cells[1]))
                }
            } else {
                isInTable = false
                let text = Self.plain(line)
                if entries.isEmpty, !text.isEmpty { lead.append(text) }
            }
        }
        close()
        self.sections = sections
    }

    package var entries: [Entry] { sections.flatMap(\.entries) }

    /// The cells of a table's row; nil for another line. `\|` is a bar within a
    /// cell.
    private static func cells(_ line: Substring) -> [String]? {
        let row = trimmed(line)
        guard row.hasPrefix("|"), row.count > 1 else { return nil }
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in row.dropFirst() {
            switch character {
            case "\\" where !isEscaped: isEscaped = true
            case "|" where !isEscaped:
                cells.append(plain(cell[...]))
                cell = ""
            default:
                if isEscaped, character != "|" { cell.append("\\") }
                cell.append(character)
                isEscaped = false
            }
        }
        if !trimmed(cell[...]).isEmpty { cells.append(plain(cell[...])) }
        return cells
    }

    /// The line of dashes below a table's head.
    private static func isRule(_ cell: String) -> Bool {
        !cell.isEmpty && cell.allSatisfy { $0 == "-" || $0 == ":" }
    }

    private static func plain(_ text: Substring) -> String {
        String(trimmed(text).filter { $0 != "`" })
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
        return start[...end]
    }
}
