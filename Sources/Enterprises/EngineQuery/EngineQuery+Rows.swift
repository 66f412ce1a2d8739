import PlanModel

/// The rows of the register: read, checked and made exact.
extension EngineQuery {
    var rowSteps: [Step] {
        (reads("sector") ? [activities] : []) + [read] + prepared + [checked, units]
    }

    // MARK: Sectors

    /// The divisions and sections of ISIC Rev. 4, small letters too, with the
    /// section of each.
    private var activities: Step {
        var rows = ["('', '', '', '')"]
        for section in ISICSection.allCases {
            let (letter, small) = (section.rawValue, section.rawValue.lowercased())
            let codes =
                [(letter, letter), (small, letter)]
                + section.divisions.compactMap { Sector(division: $0)?.description }.map { ($0, $0) }
            rows.append(
                codes.map { "('\($0)', '\($1)', '\(letter)', '\(small)')" }.joined(separator: ", "))
        }
        return Step(
            name: name("activities"), columns: "(code, activity, section, small)",
            lines: ["VALUES"] + rows.listed.indented())
    }

    private static let first = "substr(sector, 1, 1)"
    private static let isLettered =
        "(\(first) BETWEEN 'A' AND 'U' OR \(first) BETWEEN 'a' AND 'u')"

    /// What is looked up of a sector: a section's letter, or two digits.
    private static let code =
        "CASE WHEN length(sector) > 1 AND \(isLettered) THEN substr(sector, 2, 2) ELSE substr(sector, 1, 2) END"

    // MARK: Reading

    private var read: Step {
        var columns: [String] = []
        func own(_ column: String) -> String {
            if let constant = plan.reading.constants[column] { return dialect.literal(constant) }
            return "r.\(dialect.identifier(plan.reading.headers[column] ?? column))"
        }
        if reads("country") { columns.append("\(dialect.text(own("country"))) AS country") }
        if reads("year") { columns.append("\(dialect.year(own("year"))) AS year") }
        if reads("sector") { columns.append("COALESCE(\(dialect.text(own("sector"))), '') AS sector") }
        for (column, dimension) in zip(codes, plan.dimensions.filter { $0 != .size }) {
            guard case .column(let header) = dimension else { continue }
            columns.append("COALESCE(\(dialect.text(own(header))), '') AS \(column.inner)")
        }
        columns += TabulationPlan.numbers.map { "\(dialect.number(own($0))) AS \($0)" }
        return Step(
            name: name("register"),
            lines: ["SELECT"] + columns.listed.indented() + ["FROM \(dialect.table(table)) AS r"])
    }

    private var prepared: [Step] {
        let columns = TabulationPlan.numbers.flatMap { dialect.prepared($0) }
        guard !columns.isEmpty else { return [] }
        return [
            Step(
                name: name("prepared"),
                lines: ["SELECT r.*,"]
                    + columns.map { "\($0.expression) AS \($0.name)" }.listed.indented()
                    + ["FROM \(name("register")) AS r"])
        ]
    }

    private var checked: Step {
        let from = name(dialect.prepared("").isEmpty ? "register" : "prepared")
        let reasons = problems.map { "WHEN \($0.condition) THEN \(dialect.literal($0.problem.text))" }
        var lines = ["SELECT r.*,"]
        if reads("sector") { lines.append("  a.activity, a.section,") }
        lines += ["  CASE"] + reasons.indented(4) + ["  END AS problem", "FROM \(from) AS r"]
        if reads("sector") {
            lines += [
                "LEFT JOIN \(name("activities")) AS a",
                "  ON a.code = \(Self.code)",
            ]
        }
        return Step(name: name("checked"), lines: lines)
    }

    /// What keeps a row from being counted: the first that holds is its reason.
    private var problems: [(problem: RowProblem, condition: String)] {
        let numbers = TabulationPlan.numbers
        func any(_ conditions: [String]) -> String { conditions.joined(separator: " OR ") }
        var found: [(RowProblem, String)] = []
        found.append((.tooManyDecimals, any(numbers.map(dialect.isTooLarge))))
        found += numbers.map { (.tooManyDecimals, dialect.hasTooManyDecimals($0)) }
        let malformed = numbers.compactMap(dialect.isMalformed)
        if !malformed.isEmpty { found.append((.malformedNumber, any(malformed))) }
        // Value added alone may be below zero.
        found.append((.negative, any(numbers.filter { $0 != "value_added" }.map { "\($0) < 0" })))
        if plan.needsCountry {
            let odd = dialect.contains("country", otherThan: "A-Z0-9_-")
            found.append(
                (.noCountry, "country IS NULL OR length(country) < 2 OR length(country) > 20 OR \(odd)"))
        }
        if reads("year") {
            let years = DefinitionRegistry.years
            found.append(
                (.malformedYear, "year IS NULL OR year < \(years.lowerBound) OR year > \(years.upperBound)"))
        }
        if reads("sector") {
            let odd = dialect.contains("substr(sector, 2)", otherThan: "0-9.")
            found += [
                // A letter alone, or digits after it; of its own section.
                (.unknownSector, "a.section IS NULL OR length(sector) > 10"),
                (.unknownSector, "length(sector) > 1 AND (length(a.code) < 2 OR \(odd))"),
                (.unknownSector, "\(Self.isLettered) AND \(Self.first) NOT IN (a.section, a.small)"),
            ]
        }
        return found
    }

    // MARK: Money

    /// Whether a cell may hold amounts of several states.
    var readsMoney: Bool { reads("country") && !plan.dimensions.contains(.country) }

    /// What a row's amounts are in: the currency of its state's definition.
    private var money: String {
        let cases = plan.registry.currencies.map { state, currency in
            "WHEN \(dialect.literal(state)) THEN \(dialect.literal(currency))"
        }
        return "CASE country \(cases.joined(separator: " ")) ELSE '' END"
    }

    // MARK: Exact numbers

    /// The rows that count.
    private var units: Step {
        var columns = groupColumns
        let needed =
            plan.hasSize
            ? ["activity", "section"] + (plan.definitions.contains(.national) ? ["year"] : [])
                + (reads("country") ? ["country"] : []) : []
        if readsMoney { columns.append("\(money) AS money") }
        columns += needed.filter { !columns.contains($0) }
        for number in TabulationPlan.numbers {
            let exact = dialect.exact(number)
            if !exact.contains(where: { $0.suffix.isEmpty }) { columns.append(number) }
            columns += exact.map { "\($0.expression) AS \(number)\($0.suffix)" }
        }
        return Step(
            name: name("units"),
            lines: ["SELECT"] + columns.listed.indented() + [
                "FROM \(name("checked"))", "WHERE problem IS NULL",
            ])
    }
}
