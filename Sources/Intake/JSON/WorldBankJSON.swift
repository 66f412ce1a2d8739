import PlanModel
import Tabular

/// Reads the answer of the World Bank's API, version 2: an array of the page's
/// head and the array of rows.
struct WorldBankJSON {
    private struct Head {
        var lastUpdated: (text: String, line: Int)?
        var page = 1
        var pages = 1
        var total: Int?
        /// What the API says instead of an answer.
        var message: String?
    }

    private var events: JSONEvents
    private var lastCode: (text: String, indicator: IndicatorCode)?

    init(_ stream: some ByteStream) throws { events = try JSONEvents(stream) }

    mutating func read(session: inout IntakeSession, sink: DraftSink) throws {
        guard try events.next() == .arrayStart, try events.next() == .objectStart else {
            return refuse(&session)
        }
        let head = try readHead()
        session.settlePublication(head.lastUpdated.map { ($0.text, nil, $0.line) })
        if let message = head.message {
            session.add(
                .error, "refused-by-source",
                "The file is an answer of the World Bank's API that refuses: \(message.quoted).",
                remedy: "Correct the address and download the file again.", line: 1)
            return
        }
        let after = try events.next()
        if after == .null || after == .arrayEnd { return try readEnd(after) }
        guard after == .arrayStart else { return refuse(&session) }
        try readRows(session: &session, sink: sink)
        try readEnd(nil)
        reportPages(head, &session)
    }

    private func refuse(_ session: inout IntakeSession) {
        session.summary.layoutReason = ""
        session.add(
            .error, "unknown-layout", "The JSON is not an answer of the World Bank's API, version 2.",
            remedy: "Such an answer is an array of the page's head and the rows; send other data as CSV.",
            line: events.line, column: events.column)
    }

    /// Nothing but the end of the outer array may follow.
    private mutating func readEnd(_ seen: JSONEvent?) throws {
        if seen != .arrayEnd {
            while let event = try events.next(), event != .arrayEnd || events.depth > 0 {}
        }
        _ = try events.next()
    }

    private func reportPages(_ head: Head, _ session: inout IntakeSession) {
        if head.pages > 1 {
            session.add(
                .warning, "incomplete-download", "The file is page \(head.page) of \(head.pages).",
                remedy:
                    "Ask the API for all rows at once with per_page=20000, or import the other pages too.",
                line: 1)
        } else if let total = head.total, total != session.summary.rows {
            session.add(
                .warning, "incomplete-download",
                "The head counts \(total) rows, and the file has \(session.summary.rows).",
                remedy: "Download the file again.", line: 1)
        }
    }

    // MARK: - Head

    private mutating func readHead() throws -> Head {
        var head = Head()
        while let event = try events.next(), event != .objectEnd {
            guard case .key(let key) = event else { continue }
            switch key {
            case "lastupdated": if let text = try scalar() { head.lastUpdated = (text, events.line) }
            case "page": head.page = try scalar().flatMap { Int($0) } ?? 1
            case "pages": head.pages = try scalar().flatMap { Int($0) } ?? 1
            case "total": head.total = try scalar().flatMap { Int($0) }
            case "message": head.message = try message()
            default: try events.skipValue()
            }
        }
        return head
    }

    /// The first explanation in `[{"id": …, "key": …, "value": …}]`.
    private mutating func message() throws -> String {
        let depth = events.depth
        var message = ""
        var isValue = false
        repeat {
            let event = try events.next()
            if isValue, message.isEmpty, case .text(let text) = event { message = text }
            isValue = event == .key("value")
        } while events.depth > depth
        return message.isEmpty ? "no reason given" : message
    }

    /// A text or number; nil for null. Anything else is passed over.
    private mutating func scalar() throws -> String? {
        let depth = events.depth
        switch try events.next() {
        case .text(let text), .number(let text): return text
        case .objectStart, .arrayStart:
            while events.depth > depth { _ = try events.next() }
            return nil
        default: return nil
        }
    }

    // MARK: - Rows

    private mutating func readRows(session: inout IntakeSession, sink: DraftSink) throws {
        var joiner = SeriesJoiner()
        var index = 0
        while let event = try events.next(), event != .arrayEnd {
            guard event == .objectStart else {
                session.add(
                    .error, "wrong-row", "Row [1][\(index)] is no object.", line: events.line,
                    column: events.column)
                while events.depth > 2 { _ = try events.next() }
                index += 1
                continue
            }
            let row = try readRow(at: index)
            index += 1
            session.summary.rows += 1
            guard let area = row.area(session: &session) else { continue }
            guard let (subject, value) = draft(of: row, area, &session) else {
                session.summary.refusedRows += 1
                continue
            }
            if value.value == nil, !session.request.statesAbsence {
                session.summary.emptyCells += 1
                continue
            }
            try joiner.add(
                value, subject: subject, publication: session.publication, sheet: nil, session: &session,
                sink: sink)
        }
        try joiner.flush(session: &session, sink: sink)
    }

    private mutating func readRow(at index: Int) throws -> WorldBankRow {
        var row = WorldBankRow(index: index, line: events.line)
        while let event = try events.next(), event != .objectEnd {
            guard case .key(let key) = event else { continue }
            switch key {
            case "indicator": (row.code, row.name) = try identified()
            case "country": (row.countryID, row.country) = try identified()
            case "countryiso3code": row.iso3 = try scalar() ?? ""
            case "date": row.date = try scalar() ?? ""
            case "value":
                row.value = try scalar()
                row.line = events.line
            case "unit": row.unit = try scalar() ?? ""
            case "obs_status": row.status = try scalar() ?? ""
            default: try events.skipValue()
            }
        }
        return row
    }

    /// `{"id": …, "value": …}`.
    private mutating func identified() throws -> (id: String, value: String) {
        guard try events.next() == .objectStart else { return ("", "") }
        var id = ""
        var value = ""
        while let event = try events.next(), event != .objectEnd {
            guard case .key(let key) = event else { continue }
            switch key {
            case "id": id = try scalar() ?? ""
            case "value": value = try scalar() ?? ""
            default: try events.skipValue()
            }
        }
        return (id, value)
    }

    private mutating func draft(
        of row: WorldBankRow, _ area: AreaCode, _ session: inout IntakeSession
    ) -> (DraftSubject, DraftValue)? {
        let value = row.draftValue(session: &session)
        let code = row.code.isEmpty ? session.request.indicator ?? "" : row.code
        if lastCode?.text != code { lastCode = IndicatorCode(sourceCode: code).map { (code, $0) } }
        guard let id = lastCode?.indicator, lastCode?.text == code else {
            session.add(
                .error, "missing-indicator", "The row names no indicator.",
                remedy: "Give its code with --indicator, such as --indicator SP.POP.TOTL.", line: row.line,
                field: row.path("indicator"))
            return nil
        }
        guard let value else { return nil }
        let subject = DraftSubject(
            indicator: id, sourceCode: code, indicatorName: row.name.isEmpty ? nil : row.name, area: area,
            source: session.request.source, base: session.base(of: code, stated: baseStated(in: row.name)),
            unit: row.unit.isEmpty ? nil : row.unit)
        return (subject, value)
    }
}
