import PlanModel
import Tabular

/// Reads tables with one column for each year: every row of a member state is
/// one draft.
struct WideRows {
    let plan: HeaderPlan

    /// Reads the rows below the header.
    func read(_ rows: some RowReader, session: inout IntakeSession, sink: DraftSink) throws {
        let gate = AreaGate(plan, areas: session.request.areas)
        var subjects = SubjectReader(plan)
        var joiner = SeriesJoiner()
        // The cells that no header names, to notice a row that has slipped.
        let unnamed = plan.headers.indices.filter { plan.headers[$0].isEmpty }
        while try rows.next() {
            guard let area = gate.area(in: rows, session: &session) else { continue }
            session.summary.sheet = rows.sheet
            guard let subject = subjects.subject(area, in: rows, session: &session) else {
                session.summary.refusedRows += 1
                continue
            }
            guard !hasSlipped(rows, unnamed: unnamed) else {
                session.summary.refusedRows += 1
                session.addSlippedRow(rows)
                continue
            }
            try joiner.start(
                subject, publication: session.publication, sheet: rows.sheet, capacity: plan.years.count,
                session: &session, sink: sink)
            readYears(of: rows, joiner: &joiner, session: &session)
        }
        try joiner.flush(session: &session, sink: sink)
    }

    private func readYears(of rows: some RowReader, joiner: inout SeriesJoiner, session: inout IntakeSession)
    {
        let count = rows.fieldCount
        for year in plan.years {
            guard year.index < count || session.isWorkbook else {
                // What is not there says nothing: the file may be cut off.
                session.add(
                    .warning, "short-row",
                    "The row ends before the column \(year.header.quoted); no year from there on is read.",
                    remedy: "Check that the file is complete.", in: rows)
                return
            }
            let reading = rows.withBytes(year.index) { session.numbers.read($0) }
            switch reading {
            case .number(let value, let decimals):
                joiner.add(
                    DraftValue(
                        period: year.period, value: value, decimals: decimals, text: rows.text(year.index),
                        line: rows.line, column: year.header, cell: rows.cell(year.index)),
                    session: &session)
            case .absent:
                guard session.request.statesAbsence else {
                    session.summary.emptyCells += 1
                    continue
                }
                joiner.add(
                    DraftValue(
                        period: year.period, value: nil, decimals: 0, text: rows.text(year.index),
                        status: .missing,
                        line: rows.line, column: year.header, cell: rows.cell(year.index)),
                    session: &session)
            case .refused(let fault):
                session.refuse(fault, seen: rows.text(year.index), in: rows, field: year.header)
            }
        }
    }

    /// Whether something stands where the header names nothing: then a comma
    /// too many has moved the cells behind it.
    private func hasSlipped(_ rows: some RowReader, unnamed: [Int]) -> Bool {
        for index in unnamed where !rows.withBytes(index, { $0.allSatisfy { $0 == 32 || $0 == 9 } }) {
            return true
        }
        return rows.fieldCount > plan.headers.count && !rows.isBlank(from: plan.headers.count)
    }
}

extension IntakeSession {
    /// A row that has more cells than the header has columns.
    mutating func addSlippedRow(_ rows: some RowReader) {
        add(
            .error, "slipped-row", "The row has a value where the header names no column, and is not read.",
            remedy: "Put quotation marks around a field that contains the delimiter, or name the column.",
            in: rows)
    }
}
