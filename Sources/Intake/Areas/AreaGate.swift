import PlanModel
import Tabular

/// Decides row by row whether a table speaks of an area that is wanted.
///
/// Rows of other economies are counted and cost one look at the bytes of their
/// code.
struct AreaGate {
    private let field: TableField
    private let areas: AreaDirectory
    private let constant: AreaDirectory.Meaning?

    init(_ plan: HeaderPlan, areas: AreaDirectory) {
        let codes = plan.field(.area)
        field = codes.isThere ? codes : plan.field(.areaName)
        self.areas = areas
        constant = field.constant.map { areas.meaning(of: $0) }
    }

    /// The area of the current row; nil where it is passed over, which is
    /// counted or a finding.
    func area(in rows: some RowReader, session: inout IntakeSession) -> AreaCode? {
        let meaning: AreaDirectory.Meaning
        if let column = field.column {
            meaning = rows.withBytes(column) { areas.meaning(of: $0) }
        } else {
            meaning = constant ?? .unknown
        }
        switch meaning {
        case .otherEconomy:
            session.summary.rows += 1
            session.summary.otherEconomyRows += 1
        case .aggregate:
            session.summary.rows += 1
            session.summary.aggregateRows += 1
        case .area(let code):
            if field.column == nil, rows.isBlank() { return nil }
            if field.column == nil, isText(rows) {
                note(rows, &session)
                return nil
            }
            session.summary.rows += 1
            return code
        case .unknown: explain(rows, &session)
        }
        return nil
    }

    /// Whether the row is one line of text, and not a year without a value.
    private func isText(_ rows: some RowReader) -> Bool {
        guard rows.isBlank(from: 1), case .none = rows.withBytes(0, { YearLabel($0) }) else { return false }
        return true
    }

    private func note(_ rows: some RowReader, _ session: inout IntakeSession) {
        session.add(
            .note, "text-in-table", "The line \(rows.text(0).trimmed.quoted) is no row of the table.",
            in: rows)
    }

    private func explain(_ rows: some RowReader, _ session: inout IntakeSession) {
        let seen = field.text(in: rows)
        if seen == nil, rows.isBlank() { return }
        if rows.isBlank(from: 1) {
            // A line of text below the table: DataBank has two.
            if session.layout != .dataBankCSV { note(rows, &session) }
            return
        }
        session.summary.rows += 1
        session.summary.refusedRows += 1
        guard let seen else {
            session.add(
                .error, "missing-area", "The row names no area.",
                remedy: "Write the ISO 3166 code of three letters, such as LAO.", in: rows,
                field: field.header)
            return
        }
        session.refuseUnknownArea(seen, sheet: rows.sheet, line: rows.line, field: field.header)
    }
}
