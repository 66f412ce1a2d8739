package import PlanModel
package import Tabular

/// Reads a file of whatever layout and hands on what it says, series by
/// series, in the file's order.
///
/// Everything that is wrong with the file is a finding, and reading goes on
/// where it can: drafts may have been handed on before an error is found, so
/// the caller keeps them back until the end. Memory is bounded whatever the
/// size of the file. A wide row is one draft; in other layouts rows of one
/// series that follow each other are.
///
/// - Throws: what `sink` throws, and the store's own errors.
package func readDrafts(
    _ request: IntakeRequest, from store: some ByteStore, findings: inout FindingLog,
    sink: (SeriesDraft) throws -> Void
) throws -> IntakeSummary {
    var session = IntakeSession(request, file: request.fileName, layout: .tidyCSV, log: findings)
    defer { findings = session.log }
    do {
        guard let source = try InputSource(store, request: request, log: &session.log) else {
            return session.summary
        }
        session = IntakeSession(
            request, file: request.fileName + (source.entry.map { "/" + $0 } ?? ""), layout: .tidyCSV,
            log: session.log)
        session.summary.entry = source.entry
        guard try readTable(source, session: &session, sink: sink) else { return session.summary }
    } catch let problem as TabularProblem {
        session.add(
            .error, problem.code, problem.message, remedy: problem.remedy, sheet: problem.sheet,
            line: problem.line, column: problem.column, field: problem.cell)
    } catch let mistake as JSONMistake {
        session.add(
            .error, "not-json", mistake.message, remedy: mistake.remedy, line: mistake.line,
            column: mistake.column)
    }
    return session.finish()
}

/// Says of which layout a file is, and why; nil where none is recognised,
/// which is a finding.
package func detectLayout(
    of store: some ByteStore, _ request: IntakeRequest, findings: inout FindingLog
) throws -> (layout: Layout, why: String)? {
    var request = request
    request.layout = nil
    request.mapping?.layout = nil
    var session = IntakeSession(request, file: request.fileName, layout: .tidyCSV, log: findings)
    defer { findings = session.log }
    do {
        guard let source = try InputSource(store, request: request, log: &session.log) else { return nil }
        if source.kind == .json { return (.worldBankAPIJSON, jsonReason) }
        let rows = try source.rows(request)
        return try findShape(rows, source: source, session: &session).map {
            ($0.shape.layout, $0.shape.reason)
        }
    } catch let problem as TabularProblem {
        session.add(
            .error, problem.code, problem.message, remedy: problem.remedy, sheet: problem.sheet,
            line: problem.line, column: problem.column)
        return nil
    }
}

private let jsonReason = "it is JSON, and the World Bank's API is what sends such"

/// False where no layout was recognised.
private func readTable(_ source: InputSource, session: inout IntakeSession, sink: DraftSink) throws -> Bool {
    let wanted = session.request.layout ?? session.request.mapping?.layout
    if source.kind == .json {
        if let wanted, wanted != .worldBankAPIJSON {
            session.addMismatch(wanted, "JSON")
            return false
        }
        session.layout = .worldBankAPIJSON
        session.summary.layoutReason = wanted == nil ? jsonReason : "it was asked for"
        var reader = try WorldBankJSON(source.stream())
        try reader.read(session: &session, sink: sink)
        return true
    }
    if wanted == .worldBankAPIJSON {
        session.addMismatch(.worldBankAPIJSON, "a table")
        return false
    }
    if let wanted, (wanted == .sdmxML) != (source.kind == .xml) {
        session.addMismatch(wanted, source.kind == .xml ? "XML" : "a table")
        return false
    }
    let rows = try source.rows(session.request)
    session.origin = (rows as? SDMXMLRows)?.origin
    let found = try findShape(rows, source: source, session: &session)
    guard let (shape, sheet) = found else { return false }
    session.isWorkbook = source.kind == .workbook
    session.layout = source.kind == .xml ? .sdmxML : shape.layout
    session.summary.layoutReason = source.kind == .xml ? "it is an SDMX-ML data message" : shape.reason
    session.summary.sheet = sheet
    let stated =
        try shape.statedDay.map { ($0.text, sheet, $0.line) } ?? footerDay(shape, source, session.request)
    session.settlePublication(stated)
    let before = session.log.errors
    shape.report(to: &session, sheet: sheet)
    if session.log.counts["missing-indicator"] != nil, session.log.errors > before { return true }
    // A reader of known kind is compiled apart, without a witness for each cell.
    switch try source.rows(session.request) {
    case let rows as CSVReader: try readRows(rows, shape, session: &session, sink: sink)
    case let rows: try readRows(rows, shape, session: &session, sink: sink)
    }
    return true
}

private func findShape(
    _ rows: some RowReader, source: InputSource, session: inout IntakeSession
) throws -> (shape: TableShape, sheet: String?)? {
    let head = try TableHead(rows, skipLines: session.request.mapping?.skipLines ?? 0)
    if let line = head.tooWide {
        session.add(
            .error, "too-many-columns", "The row has more than \(TableHead.maximumColumns) columns.",
            remedy: "Check the delimiter and the line breaks.", sheet: head.sheet, line: line)
        return nil
    }
    let isWorkbook = source.kind == .workbook
    if let shape = TableShape(head, request: session.request, isWorkbook: isWorkbook) {
        return (shape, head.sheet)
    }
    HeaderDiagnosis(head: head, request: session.request).report(to: &session)
    return nil
}

/// The day that DataBank states below the table. The file is read twice for
/// it, unless the request knows the day.
private func footerDay(
    _ shape: TableShape, _ source: InputSource, _ request: IntakeRequest
) throws -> (text: String, sheet: String?, line: Int)? {
    guard shape.layout == .dataBankCSV, request.publishedOn == nil else { return nil }
    let words = "Last Updated:"
    let rows = try source.rows(request)
    while try rows.next() {
        guard rows.withBytes(0, { $0.starts(with: words.utf8) }) else { continue }
        return (String(rows.text(0).dropFirst(words.count)).trimmed, rows.sheet, rows.line)
    }
    return nil
}

private func readRows(
    _ rows: some RowReader, _ shape: TableShape, session: inout IntakeSession, sink: DraftSink
) throws {
    while try rows.next(), rows.line < shape.header.line {}
    switch shape.layout {
    case .worldBankAPICSV, .dataBankCSV, .wideCSV:
        try WideRows(plan: shape.plan).read(rows, session: &session, sink: sink)
    case .longCSV, .tidyCSV, .tidyXLSX, .sdmxML:
        try RecordRows(shape.plan).read(rows, session: &session, sink: sink)
    case .doingBusinessCSV:
        guard let reader = DoingBusinessRows(shape.plan, facts: session.request.facts) else {
            session.add(
                .error, "missing-column", "No column holds the cost for men or for women.",
                remedy: "Keep the headers as Doing Business published them.", line: shape.header.line)
            return
        }
        try reader.read(rows, session: &session, sink: sink)
    case .worldBankAPIJSON: break
    }
}

extension IntakeSession {
    fileprivate mutating func addMismatch(_ layout: Layout, _ kind: String) {
        add(
            .error, "layout-mismatch",
            "The layout \"\(layout.rawValue)\" was asked for, and the file is \(kind).",
            remedy: "Leave the layout out, and it is found out.")
    }
}
