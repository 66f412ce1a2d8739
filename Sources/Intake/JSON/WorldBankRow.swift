import PlanModel

/// One row of the World Bank's API as its texts.
struct WorldBankRow {
    let index: Int
    /// Where the value stands.
    var line: Int
    var code = ""
    var name = ""
    var countryID = ""
    var country = ""
    var iso3 = ""
    var date = ""
    /// Nil where it is null.
    var value: String?
    var unit = ""
    var status = ""

    init(index: Int, line: Int) {
        self.index = index
        self.line = line
    }

    func path(_ key: String) -> String { "[1][\(index)].\(key)" }

    /// The area; nil where the row is passed over, which is counted or a
    /// finding. Aggregates often have no code of three letters.
    func area(session: inout IntakeSession) -> AreaCode? {
        let areas = session.request.areas
        var meaning = iso3.isEmpty ? areas.meaning(of: countryID) : areas.meaning(of: iso3)
        if iso3.isEmpty, meaning == .unknown { meaning = areas.meaning(of: country) }
        switch meaning {
        case .area(let code): return code
        case .otherEconomy: session.summary.otherEconomyRows += 1
        case .aggregate: session.summary.aggregateRows += 1
        case .unknown:
            session.summary.refusedRows += 1
            let (seen, key) = iso3.isEmpty ? (countryID, "country.id") : (iso3, "countryiso3code")
            session.refuseUnknownArea(seen, sheet: nil, line: line, field: path(key))
        }
        return nil
    }

    /// Nil, with findings, where period, value or status can't be read.
    func draftValue(session: inout IntakeSession) -> DraftValue? {
        var result: DraftValue?
        if case .year(let period) = YearLabel(date) {
            result = DraftValue(
                period: period, value: nil, decimals: 0, text: value ?? "null", status: .missing, line: line,
                column: path("value"))
        } else {
            session.add(
                .error, "unknown-period",
                date.isEmpty ? "The row names no year." : "\(date.quoted) is no year.",
                remedy: "Ask the API for annual values.", line: line, field: path("date"))
        }
        switch NumberFormat().read(value ?? "") {
        case .number(let number, let decimals):
            result?.value = number
            result?.decimals = decimals
            result?.status = .normal
        case .absent: break
        case .refused(let fault):
            session.add(
                .error, "not-a-number", fault.message(for: value ?? ""), remedy: fault.remedy, line: line,
                field: path("value"))
            return nil
        }
        if !status.isEmpty {
            guard let known = ObservationStatus(rawValue: status.uppercased()) else {
                session.add(
                    .warning, "unknown-status",
                    "\(status.quoted) is no observation status; the value is taken as normal.",
                    line: line, field: path("obs_status"))
                return result
            }
            if result?.value != nil || known != .normal { result?.status = known }
        }
        return result
    }
}
