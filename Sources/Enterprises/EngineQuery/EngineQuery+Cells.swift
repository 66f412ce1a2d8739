/// The cells: classes under each definition, sums, and the result.
extension EngineQuery {
    var countingSteps: [Step] {
        [definitions, classed, cells] + (plan.hasSize ? [sizes] : [])
    }

    // MARK: What is counted

    /// How many enterprises a row stands for, added up over rows.
    private var count: String { "COUNT(*)" }

    /// The measures added up over rows, in their exact parts: amounts in several
    /// currencies not at all.
    private var sums: [String] {
        TabulationPlan.Measure.allCases.flatMap { measure in
            dialect.exactSuffixes.map { suffix in
                let column = measure.rawValue + suffix
                guard measure.isMoney, readsMoney else { return "SUM(\(column)) AS \(column)" }
                return "CASE WHEN COUNT(DISTINCT money) = 1 THEN SUM(\(column)) END AS \(column)"
            }
        }
    }

    /// A limit in the currency of the row's state: NULL, so that the comparison is
    /// open, where there is no rate between the two.
    private func limit(_ bound: Bound, _ definition: Definition) -> String {
        let own = ClassExpression.number(bound.limit)
        guard bound.criterion.isMoney, reads("country"), let currency = definition.currency,
            definition.national?.isPrimary != true || isAskedFor(definition)
        else { return own }
        let cases = plan.registry.currencies.compactMap { state, other -> String? in
            guard other != currency else { return nil }
            let factor = plan.conversion?.factor(from: currency, to: other)
            let limit = factor.map { ClassExpression.number(bound.limit * $0) } ?? "NULL"
            return "WHEN \(dialect.literal(state)) THEN \(limit)"
        }
        return cases.isEmpty ? own : "CASE country \(cases.joined(separator: " ")) ELSE \(own) END"
    }

    /// Whether a definition is compared with every state's rows, and not only with
    /// those of its own.
    private func isAskedFor(_ definition: Definition) -> Bool {
        plan.definitions.contains { $0 == .one(definition) }
    }

    // MARK: Steps

    private var definitions: Step {
        let rows = plan.definitions.enumerated().map { "(\($0 + 1), \(dialect.literal($1.name)))" }
        return Step(
            name: name("definitions"), columns: "(place, definition)",
            lines: ["VALUES"] + rows.listed.indented())
    }

    /// Each unit under each definition. The classes are one column, because Spark
    /// plans a query of many long ones for minutes.
    private var classed: Step {
        let expression = ClassExpression(dialect: dialect, limit: limit)
        var lines = ["SELECT d.place, d.definition, u.*"]
        if plan.hasSize {
            lines = ["SELECT d.place, d.definition, u.*,", "  CASE d.place"]
            for (place, choice) in plan.definitions.enumerated() {
                lines.append("    WHEN \(place + 1) THEN -- \(remark(choice.name))")
                switch choice {
                case .national: lines += expression.national(plan.registry).indented(6)
                case .one(let definition): lines += expression.bits(of: definition).indented(6)
                }
            }
            lines.append("  END AS classes")
        }
        lines.append("FROM \(name("units")) AS u CROSS JOIN \(name("definitions")) AS d")
        return Step(name: name("classed"), lines: lines)
    }

    private var cells: Step {
        let keys = ["place", "definition"] + groupColumns + (plan.hasSize ? ["classes"] : [])
        return Step(
            name: name("cells"),
            lines: ["SELECT"] + (keys + ["\(count) AS enterprises"] + sums).listed.indented() + [
                "FROM \(name("classed"))", "GROUP BY \(keys.joined(separator: ", "))",
            ])
    }

    /// The names of the sets of classes that can occur, in their order.
    private var sizes: Step {
        let all = plan.definitions.reduce(into: Set([PossibleClasses(.undetermined)])) { found, choice in
            switch choice {
            case .national:
                for definition in plan.registry.definitions where definition.national?.isPrimary == true {
                    found.formUnion(definition.reachableClasses)
                }
            case .one(let definition): found.formUnion(definition.reachableClasses)
            }
        }
        let sorted = all.sorted { ($0.order, $0.bits) < ($1.order, $1.bits) }
        let rows = sorted.enumerated().map { "(\($1.bits), \(dialect.literal($1.text)), \($0 + 1))" }
        return Step(
            name: name("sizes"), columns: "(classes, size, rank)",
            lines: ["VALUES"] + rows.listed.indented())
    }

    // MARK: Result

    var result: [String] {
        var inner = codes.map(\.inner)[...]
        let dimensions = plan.dimensions.map { dimension in
            let column = dimension == .size ? "s.size" : "c.\(inner.popFirst() ?? "")"
            return "\(column) AS \(dialect.identifier(dimension.name))"
        }
        let sums = TabulationPlan.Measure.allCases.map { measure in
            "\(dialect.total("c.\(measure.rawValue)")) AS \(measure.rawValue)"
        }
        let columns = ["c.definition AS definition"] + dimensions + ["c.enterprises AS enterprises"] + sums
        let order = ["c.place"] + codes.map { "c.\($0.inner)" } + (plan.hasSize ? ["s.rank"] : [])
        var lines = ["SELECT"] + columns.listed.indented() + ["FROM \(name("cells")) AS c"]
        if plan.hasSize { lines.append("LEFT JOIN \(name("sizes")) AS s ON s.classes = c.classes") }
        return lines + ["ORDER BY \(order.joined(separator: ", "));"]
    }
}
