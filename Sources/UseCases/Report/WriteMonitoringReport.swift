import Assessment
package import PlanModel
package import Reports
package import Tabular

/// What a report is asked for; empty lists mean all.
package struct MonitoringReportRequest: Hashable, Sendable {
    /// The last reference period; nil for no limit.
    package var year: Period?
    package var clock: LedgerClock
    /// The day of the last report; what changed since stands in an annex.
    package var since: Day?
    /// Ids, sources' own codes or numbers of KPIs.
    package var indicators: [String]
    package var states: [AreaCode]
    /// Whose classes are counted in sentences; the tables have all methods.
    package var method: String
    /// The version of the plan that everything is held against.
    package var plan: PlanChoice

    package init(
        year: Period? = nil, clock: LedgerClock = .now, since: Day? = nil, indicators: [String] = [],
        states: [AreaCode] = [], method: String = "eurostat", plan: PlanChoice = .amended
    ) {
        self.year = year
        self.clock = clock
        self.since = since
        self.indicators = indicators
        self.states = states
        self.method = method
        self.plan = plan
    }

    func findings(_ plan: Plan, today: Day) -> [Finding] {
        var findings: [Finding] = []
        if let asOf = clock.asOf, asOf > today {
            findings.append(
                Finding(
                    .error, code: "future-day", "The day of the report, \(asOf), is in the future.",
                    remedy: "Give a day up to today, \(today)."))
        }
        let methods = AchievementMethods.all.map(\.name)
        if !methods.contains(method) {
            findings.append(
                Finding(
                    .error, code: "unknown-method", "\"\(method)\" is no method.",
                    remedy: nearestCode(to: method, among: methods).map { "Did you mean \($0)?" }
                        ?? "Known: \(methods.joined(separator: ", "))."))
        }
        let last = (clock.asOf ?? today).year
        if let year, year.year < plan.starts.year || year.year > last {
            findings.append(
                Finding(
                    .error, code: "year-outside-plan",
                    "The report can't be of \(year): the plan starts in \(plan.starts.year), and it is read as of "
                        + "\(clock.asOf ?? today).",
                    remedy: "Give a year from \(plan.starts.year) to \(last)."))
        }
        return findings
    }
}

/// A report with everything that it is printed from.
package struct MonitoringReport: Sendable {
    package let document: ReportDocument
    /// Every figure, to be read by programs and compared with other editions.
    package let edition: Edition
    let pen: ReportPen

    /// Made when they are asked for: only a workbook has them.
    package var sheets: [WorkbookSheet] { pen.sheets() }
}

/// Writes "Achievement at …": what the ledger says of all KPIs and action
/// lines, as a document, from one reading.
package struct WriteMonitoringReport: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf
    let boards: ProgressBoards

    package init(
        store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf(),
        boards: ProgressBoards = ProgressBoards()
    ) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
        self.boards = boards
    }

    /// - Throws: `Failure`. What is wrong with the request comes as findings,
    ///   and then there is no report.
    package func callAsFunction(
        _ request: MonitoringReportRequest, places: any ReportPlaces
    ) async throws -> (report: MonitoringReport?, findings: [Finding]) {
        let (reading, findings) = try await read(request)
        guard let reading else { return (nil, findings) }
        let pen = ReportPen(reading, places)
        return (
            MonitoringReport(
                document: pen.monitoring(), edition: Edition(reading, pen.rights, places), pen: pen),
            findings
        )
    }

    /// One A4 page on a state.
    package func state(
        _ state: AreaCode, _ request: MonitoringReportRequest, places: any ReportPlaces
    ) async throws -> (document: ReportDocument?, findings: [Finding]) {
        let (reading, findings) = try await read(request)
        guard let reading else { return (nil, findings) }
        guard reading.plan.state(state) != nil else {
            return (nil, findings + AssessKPIs.unknownState(state, reading.plan))
        }
        return (ReportPen(reading, places).brief(on: state), findings)
    }

    /// The section on one indicator, by itself.
    package func indicator(
        _ indicator: String, _ request: MonitoringReportRequest, places: any ReportPlaces
    ) async throws -> (document: ReportDocument?, findings: [Finding]) {
        var asked = request
        asked.indicators = [indicator]
        let (reading, findings) = try await read(asked)
        guard let reading else { return (nil, findings) }
        guard let kpi = reading.kpis.last else {
            return (
                nil,
                findings + [
                    Finding(
                        .error, code: "kpi-not-in-force",
                        "The KPI that \"\(indicator)\" fills was not in force at that time.",
                        remedy: "Give another --year or --as-of; /plan says which KPIs hold when.")
                ]
            )
        }
        return (ReportPen(reading, places).alone(kpi), findings)
    }

    private func read(
        _ request: MonitoringReportRequest
    ) async throws -> (reading: ReportReading?, findings: [Finding]) {
        let (shelf, boards, today) = (shelf, boards, clock.today)
        return try await store.read { reader in
            try ReportReading.read(
                reader, request: request,
                references: try shelf.references(reader, at: request.clock, plan: request.plan),
                boards: boards, shelf: shelf, today: today)
        }
    }
}

extension AssessKPIs {
    static func unknownState(_ state: AreaCode, _ plan: Plan) -> [Finding] {
        let codes = plan.states.map(\.code.text)
        return [
            Finding(
                .error, code: "unknown-area", "\"\(state)\" is no state of the plan.",
                remedy: nearestCode(to: state.text, among: codes).map { "Did you mean \($0)?" }
                    ?? "Known: \(codes.joined(separator: ", ")).")
        ]
    }
}
