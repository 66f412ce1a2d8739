import PlanModel
import Tabular

/// Reads tables with one observation in each row, long and tidy ones.
///
/// Rows of one series that follow each other become one draft. An empty value
/// is a statement that there is none.
struct RecordRows {
    private let plan: HeaderPlan
    private let values: RecordValueReader
    private let published: PublishedReader
    private let frequency: TableField
    private let action: TableField

    init(_ plan: HeaderPlan) {
        self.plan = plan
        values = RecordValueReader(plan)
        published = PublishedReader(plan)
        frequency = plan.field(.frequency)
        action = plan.field(.action)
    }

    /// Reads the rows below the header.
    func read(_ rows: some RowReader, session: inout IntakeSession, sink: DraftSink) throws {
        let gate = AreaGate(plan, areas: session.request.areas)
        var subjects = SubjectReader(plan)
        var joiner = SeriesJoiner()
        while try rows.next() {
            guard let area = gate.area(in: rows, session: &session) else { continue }
            session.summary.sheet = rows.sheet
            guard rows.fieldCount <= plan.headers.count || rows.isBlank(from: plan.headers.count) else {
                session.summary.refusedRows += 1
                session.addSlippedRow(rows)
                continue
            }
            guard isWhole(rows, &session), isAnnual(rows, &session), isNoDeletion(rows, &session),
                let subject = subjects.subject(area, in: rows, session: &session),
                let publication = published.publication(in: rows, session: &session),
                let value = values.value(in: rows, session: &session)
            else {
                session.summary.refusedRows += 1
                continue
            }
            if value.value == nil, value.status == .missing, !session.request.statesAbsence {
                session.summary.emptyCells += 1
                continue
            }
            try joiner.add(
                value, subject: subject, publication: publication, sheet: rows.sheet, session: &session,
                sink: sink)
        }
        try joiner.flush(session: &session, sink: sink)
    }

    /// A row that ends before its value says nothing: the file may be cut off.
    private func isWhole(_ rows: some RowReader, _ session: inout IntakeSession) -> Bool {
        guard let column = plan.columns[.value], column >= rows.fieldCount, !session.isWorkbook else {
            return true
        }
        session.add(
            .error, "short-row", "The row ends before the column \(plan.header(.value).quoted).",
            remedy: "Check that the file is complete.", in: rows)
        return false
    }

    /// A value that a sender takes back is stated as absent by its next file, or
    /// withdrawn here; a row can't delete.
    private func isNoDeletion(_ rows: some RowReader, _ session: inout IntakeSession) -> Bool {
        guard let text = action.text(in: rows), text == "D" || text == "Delete" else { return true }
        session.add(
            .warning, "sdmx-deletion", "The row asks to delete a value; nothing is deleted here.",
            remedy: "Withdraw the value in a return, with the reason, if it is gone for good.",
            in: rows, field: action.header)
        return false
    }

    private func isAnnual(_ rows: some RowReader, _ session: inout IntakeSession) -> Bool {
        guard let text = frequency.text(in: rows), text != "A" else { return true }
        session.add(
            .error, "not-annual", "\(text.quoted) is not the annual frequency.",
            remedy: "Send the annual values, with the frequency A.", in: rows, field: frequency.header)
        return false
    }
}

/// Reads the publication day of a row, for tables that have it in columns.
struct PublishedReader {
    private let day: TableField
    private let precision: TableField

    init(_ plan: HeaderPlan) {
        day = plan.field(.publishedOn)
        precision = plan.field(.publishedPrecision)
    }

    /// The row's own day, else the file's; nil, with a finding, where it can't
    /// be read.
    func publication(in rows: some RowReader, session: inout IntakeSession) -> PublicationDay? {
        guard session.request.publishedOn == nil, day.column != nil, let text = day.text(in: rows) else {
            return session.publication
        }
        guard let stated = StatedDay(text) else {
            session.add(
                .error, "unknown-day", "\(text.quoted) is no day.",
                remedy: "Write year-month-day: 2025-03-24.",
                in: rows, field: day.header)
            return nil
        }
        var known = stated.publication.precision
        if let word = precision.text(in: rows) {
            guard let precise = DayPrecision(rawValue: word) else {
                let words = DayPrecision.allCases.map(\.rawValue).joined(separator: ", ")
                session.add(
                    .error, "unknown-precision", "\(word.quoted) is no precision of a day.",
                    remedy: "Write one of \(words).", in: rows, field: precision.header)
                return nil
            }
            known = precise
        }
        let publication = PublicationDay(day: stated.publication.day, precision: known)
        session.checkPublication(publication, sheet: rows.sheet, line: rows.line, field: day.header)
        session.notePublication(publication, from: "column \"\(day.header)\"")
        return publication
    }
}
