import PlanModel

extension TableShape {
    /// What is odd about a header that is good enough to be read.
    func report(to session: inout IntakeSession, sheet: String?) {
        if !linesAbove.isEmpty {
            let lines = linesAbove.map { String($0.line) }.joined(separator: ", ")
            let word = linesAbove.count == 1 ? "line" : "lines"
            session.add(
                .note, "text-above-table",
                "Above the header stands text that is not read (\(word) \(lines)).",
                sheet: sheet, line: linesAbove[0].line)
        }
        for (role, header) in plan.unmatched {
            session.addUnmatched(role, header, plan, sheet, self.header.line)
        }
        reportRepeated(&session, sheet)
        for index in plan.impossibleYears {
            session.add(
                .error, "unknown-period", "\(plan.headers[index].quoted) is no year.",
                remedy: "Write a year from \(Period.years.lowerBound) to \(Period.years.upperBound).",
                sheet: sheet, line: header.line, field: plan.headers[index])
        }
        if layout != .doingBusinessCSV { reportUnknown(&session, sheet) }
        if layout.isWide { reportUnused(&session, sheet) }
        reportIndicator(&session, sheet)
    }

    private func reportRepeated(_ session: inout IntakeSession, _ sheet: String?) {
        for (index, first) in plan.repeated {
            let name = plan.headers[index]
            let isYear = plan.years.contains { $0.index == index }
            let isSameName = ColumnRole.folded(name) == ColumnRole.folded(plan.headers[first])
            let severity: Finding.Severity = isYear ? .warning : isSameName ? .error : .note
            session.add(
                severity, "repeated-column",
                isYear || isSameName
                    ? "The header names \(name.quoted) twice, in columns \(first + 1) and \(index + 1)."
                    : "The column is not read: \(plan.headers[first].quoted) says the same.",
                remedy: severity == .note ? nil : "Keep one of them.", sheet: sheet, line: header.line,
                field: name)
        }
    }

    private func reportUnknown(_ session: inout IntakeSession, _ sheet: String?) {
        for index in plan.unknown {
            let name = plan.headers[index]
            let near = nearestCode(to: name.prefixText(40), among: TableShape.names)
            session.add(
                .warning, "unknown-column", "The column is not known and not read.",
                remedy: near.map { "Did you mean \"\($0)\"?" } ?? "Name it in a mapping if it is needed.",
                sheet: sheet, line: header.line, field: name.prefixText(60))
        }
    }

    /// What belongs to one value has no place beside a row of many.
    private func reportUnused(_ session: inout IntakeSession, _ sheet: String?) {
        let perValue: [ColumnRole] = [
            .period, .value, .status, .unitMultiplier, .standardError, .intervalLow, .intervalHigh,
            .sampleSize,
            .method, .note, .yearBasis, .sourceTitle, .sourceLocator, .sourceGrade, .comparableWithPrevious,
            .publishedOn, .frequency,
        ]
        for role in perValue {
            guard let index = plan.columns[role] else { continue }
            session.add(
                role == .unitMultiplier ? .error : .warning, "unused-column",
                "The column is not read in a table that has a column for each year.",
                remedy:
                    "Send one value in each row, with the columns indicator, iso3, year and value beside it.",
                sheet: sheet, line: header.line, field: plan.headers[index])
        }
    }

    private static let names =
        ColumnRole.allCases.filter { $0 != .ignored }.map(\.concept) + [
            "country", "iso3", "year", "indicator", "value", "note",
        ]

    private func reportIndicator(_ session: inout IntakeSession, _ sheet: String?) {
        guard layout != .doingBusinessCSV else { return }
        if plan.hasIndicator {
            if let given = session.request.indicator {
                session.add(
                    .warning, "indicator-not-needed",
                    "The file names its indicators itself; \(given.quoted) is not used.", sheet: sheet,
                    line: header.line)
            }
        } else if session.givenIndicator == nil {
            session.add(
                .error, "missing-indicator", "The file names no indicator.",
                remedy: "Give its code with --indicator, such as --indicator SP.POP.TOTL.", sheet: sheet,
                line: header.line)
        }
    }
}
