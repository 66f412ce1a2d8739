import PlanModel
import Tabular

/// Reads the Doing Business table of start-up cost: rows by report year, men
/// and women side by side, and the mean of both, which is the World Bank's
/// series for all.
///
/// Source of the years: a report describes the year before it; so moved, the
/// values are those of the World Development Indicators.
struct DoingBusinessRows {
    /// A column of the table, or the mean of two, as a series.
    private struct Measure {
        let code: String
        let columns: [Int]
        let header: String
    }

    private static let defaults = [
        ("IC.REG.COST.PC.MA.ZS", "Cost - Men (% of income per capita)"),
        ("IC.REG.COST.PC.FE.ZS", "Cost - Women (% of income per capita)"),
    ]
    private static let meanCode = "IC.REG.COST.PC.ZS"
    private static let yearHeader = "dbyear"

    private let plan: HeaderPlan
    private let yearColumn: Int
    private let economyColumn: Int?
    private let measures: [Measure]

    /// Whether the header is one of Doing Business.
    static func recognises(_ plan: HeaderPlan) -> Bool {
        plan.hasArea && plan.headers.contains { ColumnRole.folded($0) == yearHeader }
    }

    /// Nil where the header has no report year or no column of a known series.
    init?(_ plan: HeaderPlan, facts: [SeriesFacts]) {
        guard let year = plan.headers.firstIndex(where: { ColumnRole.folded($0) == Self.yearHeader }) else {
            return nil
        }
        let named = facts.compactMap { facts in facts.column.map { (facts.sourceCode, $0) } }
        var measures: [Measure] = []
        for (code, header) in Self.defaults + named where !measures.contains(where: { $0.code == code }) {
            guard let index = plan.headers.firstIndex(of: header) else { continue }
            measures.append(Measure(code: code, columns: [index], header: header))
        }
        if let men = measures.first(where: { $0.code == Self.defaults[0].0 }),
            let women = measures.first(where: { $0.code == Self.defaults[1].0 })
        {
            measures.append(
                Measure(
                    code: Self.meanCode, columns: men.columns + women.columns,
                    header: "mean of \(men.header) and \(women.header)"))
        }
        guard !measures.isEmpty else { return nil }
        self.plan = plan
        self.measures = measures
        yearColumn = year
        economyColumn = plan.columns[.areaName]
    }

    /// Reads the rows below the header.
    func read(_ rows: some RowReader, session: inout IntakeSession, sink: DraftSink) throws {
        let gate = AreaGate(plan, areas: session.request.areas)
        var joiners = measures.map { _ in SeriesJoiner(hasEveryYear: true) }
        while try rows.next() {
            guard let area = gate.area(in: rows, session: &session) else { continue }
            guard case .year(let report) = rows.withBytes(yearColumn, { YearLabel($0) }),
                let period = Period(year: report.year - 1)
            else {
                session.summary.refusedRows += 1
                session.refuseYear(rows.text(yearColumn), in: rows, field: plan.headers[yearColumn])
                continue
            }
            let note = note(report, area, in: rows, session)
            for (index, measure) in measures.enumerated() {
                guard var value = value(of: measure, period, in: rows, &session) else { continue }
                value.remark = DraftRemark(note: note)
                guard let indicator = IndicatorCode(sourceCode: measure.code) else { continue }
                if value.value == nil, !session.request.statesAbsence {
                    session.summary.emptyCells += 1
                    continue
                }
                let subject = DraftSubject(
                    indicator: indicator, sourceCode: measure.code, area: area,
                    source: session.request.source,
                    base: session.base(of: measure.code, stated: nil))
                try joiners[index].add(
                    value, subject: subject, publication: session.publication, sheet: rows.sheet,
                    session: &session, sink: sink)
            }
        }
        for index in joiners.indices { try joiners[index].flush(session: &session, sink: sink) }
    }

    /// The report, and the city where the row speaks of one.
    private func note(_ report: Period, _ area: AreaCode, in rows: some RowReader, _ session: IntakeSession)
        -> String
    {
        let economy = economyColumn.map { rows.text($0).trimmed } ?? ""
        let isWhole = economy.isEmpty || session.request.areas.meaning(of: economy) == .area(area)
        return "Doing Business \(report)" + (isWhole ? "" : "; \(economy)")
    }

    private func value(
        of measure: Measure, _ period: Period, in rows: some RowReader, _ session: inout IntakeSession
    ) -> DraftValue? {
        var numbers: [DecimalNumber] = []
        for column in measure.columns {
            switch rows.withBytes(column, { session.numbers.decimal($0) }) {
            case .success(let number): if let number { numbers.append(number) }
            case .failure(let fault):
                // The mean repeats what its columns said already.
                guard measure.columns.count == 1 else { return nil }
                session.refuse(fault, seen: rows.text(column), in: rows, field: measure.header)
                return nil
            }
        }
        let texts = measure.columns.map { rows.text($0) }
        let text = Set(texts).count == 1 ? texts[0] : texts.joined(separator: "; ")
        var value = DraftValue(
            period: period, value: nil, decimals: 0, text: text, status: .missing, line: rows.line,
            column: measure.header)
        guard numbers.count == measure.columns.count else { return value }
        let number = numbers.count == 1 ? numbers[0] : DecimalNumber.mean(numbers[0], numbers[1])
        guard let number, case .number(let figure, let decimals) = session.numbers.finished(number) else {
            session.refuse(.other, seen: text, in: rows, field: measure.header)
            return nil
        }
        value.value = figure
        value.decimals = decimals
        value.status = .normal
        return value
    }
}
