import PlanModel

/// Says what keeps the head of a table from being recognised.
struct HeaderDiagnosis {
    let head: TableHead
    let request: IntakeRequest

    func report(to session: inout IntakeSession) {
        let plans = head.rows.map { HeaderPlan($0.fields, mapping: request.mapping) }
        let scores = plans.map { $0.columns.count + min($0.years.count, 2) }
        guard let most = scores.max(), let index = scores.firstIndex(of: most) else {
            session.add(
                .error, "empty-file", "The file has no rows.", remedy: "Check that it was sent completely.")
            return
        }
        let row = head.rows[index]
        if row.fields.contains(where: { ["incomegroup", "sourcenote"].contains(ColumnRole.folded($0)) }) {
            session.add(
                .error, "metadata-file", "This is the World Bank's metadata, not its values.",
                remedy: "Send the file that it came with, whose name starts with API_.", sheet: head.sheet,
                line: row.line)
            return
        }
        if let data = firstDataRow(plans, scores) {
            let seen = data.fields.prefix(4).map(\.quoted).joined(separator: ", ")
            session.add(
                .error, "no-header", "The table has no header: the row starts with the values \(seen).",
                remedy: "Add a first line that names the columns, such as indicator,iso3,year,value.",
                sheet: head.sheet, line: data.line)
            return
        }
        reportMissing(plans[index], row, &session)
    }

    /// A row that holds the code of a state and a year, above any header.
    private func firstDataRow(_ plans: [HeaderPlan], _ scores: [Int]) -> TableHead.Row? {
        for (index, row) in head.rows.enumerated() {
            if !plans[index].columns.isEmpty { return nil }
            let hasArea = row.fields.contains { request.areas.meaning(of: $0) != .unknown }
            if hasArea, row.fields.count > 1, row.fields.contains(where: { Double($0) != nil }) { return row }
        }
        return nil
    }

    private func reportMissing(_ plan: HeaderPlan, _ row: TableHead.Row, _ session: inout IntakeSession) {
        for (role, header) in plan.unmatched {
            session.addUnmatched(role, header, plan, head.sheet, row.line)
        }
        let wanted = request.layout ?? request.mapping?.layout
        let mapped = Set(plan.unmatched.map(\.role))
        var missing: [(role: ColumnRole, words: String)] = []
        if !plan.hasArea { missing.append((.area, "the area")) }
        if wanted?.isWide == true {
            if !plan.hasYears {
                session.add(
                    .error, "missing-column",
                    "No column is headed by a year, as the layout \(wanted!.rawValue) has it.",
                    remedy: "Leave the layout out, and it is found out.", sheet: head.sheet, line: row.line)
                if missing.isEmpty { return }
            }
        } else if wanted == .doingBusinessCSV {
            missing.append((.period, "the report year, \"DB Year\""))
        } else {
            if !plan.hasPeriod, !plan.hasYears { missing.append((.period, "the period")) }
            if plan.columns[.value] == nil, !plan.hasYears || wanted != nil {
                missing.append((.value, "the value"))
            }
        }
        let headers = plan.headers.filter { !$0.isEmpty }.prefix(12).map(\.quoted).joined(separator: ", ")
        for (role, words) in missing where !mapped.contains(role) {
            session.add(
                .error, "missing-column", "No column holds \(words); the header has \(headers).",
                remedy:
                    "Name the column \(role.concept), or give its header as \(role.rawValue) in a mapping.",
                sheet: head.sheet, line: row.line)
        }
        if missing.isEmpty, plan.unmatched.isEmpty {
            session.add(
                .error, "unknown-layout", "The header fits no layout that is known: \(headers).",
                remedy: "Name the columns INDICATOR, REF_AREA, TIME_PERIOD and OBS_VALUE, or give a mapping.",
                sheet: head.sheet, line: row.line)
        }
    }
}

extension IntakeSession {
    mutating func addUnmatched(
        _ role: ColumnRole, _ header: String, _ plan: HeaderPlan, _ sheet: String?, _ line: Int
    ) {
        let headers = plan.headers.filter { !$0.isEmpty }
        add(
            .error, "missing-column",
            "The mapping reads \(role.rawValue) from a column \(header.quoted), which is not there.",
            remedy: nearestCode(to: header.prefixText(60), among: headers.map { $0.prefixText(60) })
                .map { "Did you mean \"\($0)\"?" }
                ?? "The header has \(headers.prefix(12).map(\.quoted).joined(separator: ", ")).",
            sheet: sheet, line: line)
    }
}
