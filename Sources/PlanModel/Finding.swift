/// Where in an input a finding stands. Lines and columns count from 1; a
/// column of a table is given by its header.
package struct Location: Hashable, Sendable {
    package var file: String
    package var sheet: String?
    package var line: Int?
    /// Position of a character in the line.
    package var column: Int?
    /// Header of the table column, or the address of a cell (`C14`).
    package var field: String?

    package init(
        file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
        self.field = field
    }
}

/// Something about an input that its sender can mend: what happened, where,
/// and what to do. Findings are collected, never thrown one by one.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, Comparable {
        case note
        case warning
        case error

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    package let severity: Severity
    /// Stable, documented, translatable: `unknown-key`, `unknown-area`.
    package let code: String
    /// What happened, in one sentence that quotes what was seen.
    package let message: String
    /// What to do, in one sentence; nil where the message says it already.
    package let remedy: String?
    package let location: Location?

    package init(
        _ severity: Severity, code: String, _ message: String, remedy: String? = nil,
        at location: Location? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.remedy = remedy
        self.location = location
    }

    /// As a compiler prints it: `file:line:column: error: message remedy`.
    package var line: String {
        var place = ""
        if let location {
            place = location.file
            if let sheet = location.sheet { place += "[\(sheet)]" }
            if let line = location.line { place += ":\(line)" }
            if let column = location.column { place += ":\(column)" }
            place += ": "
        }
        var text = place + severity.rawValue + ": "
        if let field = location?.field { text += "column \"\(field)\": " }
        text += message
        if let remedy { text += " " + remedy }
        return text
    }
}

extension Array where Element == Finding {
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
