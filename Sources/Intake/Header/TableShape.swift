import PlanModel

/// Which layout a table has and where its header is.
struct TableShape {
    let layout: Layout
    let reason: String
    let header: TableHead.Row
    let plan: HeaderPlan
    /// Rows above the header that are no known preamble.
    let linesAbove: [TableHead.Row]
    /// What the preamble says of the publication day.
    let statedDay: (text: String, line: Int)?

    /// Looks for the first row that can be the header of a known layout, or of
    /// the one that is asked for; nil where there is none.
    init?(_ head: TableHead, request: IntakeRequest, isWorkbook: Bool) {
        var above: [TableHead.Row] = []
        var hasPreamble = false
        var statedDay: (text: String, line: Int)?
        let wanted = request.layout ?? request.mapping?.layout
        for row in head.rows {
            if row.first == "Data Source" {
                hasPreamble = true
                continue
            }
            if row.first == "Last Updated Date", row.fields.count > 1 {
                hasPreamble = true
                statedDay = (row.fields[1].trimmed, row.line)
                continue
            }
            var plan = HeaderPlan(row.fields, mapping: request.mapping)
            if let (layout, reason) = TableShape.layout(
                of: &plan, wanted: wanted, hasPreamble: hasPreamble, isWorkbook: isWorkbook)
            {
                self.layout = layout
                self.reason = reason
                self.header = row
                self.plan = plan
                self.linesAbove = above
                self.statedDay = statedDay
                return
            }
            above.append(row)
        }
        return nil
    }

    private static func layout(
        of plan: inout HeaderPlan, wanted: Layout?, hasPreamble: Bool, isWorkbook: Bool
    ) -> (Layout, String)? {
        guard let wanted else { return found(&plan, hasPreamble: hasPreamble, isWorkbook: isWorkbook) }
        let isThere: Bool
        switch wanted {
        case .worldBankAPICSV, .dataBankCSV, .wideCSV: isThere = plan.hasArea && plan.hasYears
        case .doingBusinessCSV: isThere = DoingBusinessRows.recognises(plan)
        case .longCSV, .tidyCSV, .tidyXLSX, .sdmxML:
            if wanted == .longCSV { plan.takeOnlyUnknownAsValue() }
            isThere = plan.hasArea && plan.hasPeriod && plan.columns[.value] != nil
        case .worldBankAPIJSON: isThere = false
        }
        return isThere ? (wanted, "it was asked for") : nil
    }

    private static func found(
        _ plan: inout HeaderPlan, hasPreamble: Bool, isWorkbook: Bool
    ) -> (Layout, String)? {
        guard plan.hasArea else { return nil }
        if DoingBusinessRows.recognises(plan) {
            return (.doingBusinessCSV, "its header has the report year of Doing Business")
        }
        if plan.hasYears, plan.columns[.value] == nil {
            if plan.years.contains(where: { $0.header.hasSuffix("]") }) {
                return (.dataBankCSV, "its years are headed as \(plan.years[0].header.quoted)")
            }
            if hasPreamble {
                return (.worldBankAPICSV, "its first lines say \"Data Source\" or \"Last Updated Date\"")
            }
            return (.wideCSV, "each year has a column")
        }
        guard plan.hasPeriod else { return nil }
        if !plan.hasIndicator { plan.takeOnlyUnknownAsValue() }
        guard plan.columns[.value] != nil else { return nil }
        if plan.hasIndicator {
            return (
                isWorkbook ? .tidyXLSX : .tidyCSV, "each row has an indicator, an area, a period and a value"
            )
        }
        return (.longCSV, "each row has an area, a period and a value, and no column names the indicator")
    }
}
