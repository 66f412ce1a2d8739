/// The cells: classes, joint classes, the margin of each definition, and the
/// result.
extension EngineQuery {
    var countingSteps: [Step] {
        (plan.hasSize ? [classed] : []) + [joint, definitions, margins, cells]
            + (plan.hasSize ? [sizes] : [])
    }

    // MARK: What is counted

    /// How many enterprises a row stands for, added up over rows.
    private var count: String { "COUNT(*)" }

    /// A measure added up over rows; `column` is one of its exact parts.
    private func sum(_ column: String) -> String { "SUM(\(column))" }

    /// What is compared with a definition's limits on a criterion.
    private func amount(_ criterion: Criterion, _ definition: Definition) -> String { criterion.rawValue }

    private var parts: [String] {
        TabulationPlan.Measure.allCases.flatMap { measure in
            dialect.exactSuffixes.map { measure.rawValue + $0 }
        }
    }

    // MARK: Steps

    private var classed: Step {
        let expression = ClassExpression(dialect: dialect, amount: amount)
        var lines = ["SELECT u.*,"]
        for (place, choice) in plan.definitions.enumerated() {
            lines.append("  -- \(remark(choice.name))")
            switch choice {
            case .national: lines += expression.national(plan.registry).indented()
            case .one(let definition): lines += expression.bits(of: definition).indented()
            }
            lines.append("  AS \(classColumns[place])" + (place < plan.definitions.count - 1 ? "," : ""))
        }
        return Step(name: name("classed"), lines: lines + ["FROM \(name("units")) AS u"])
    }

    /// One cell for each code and joint class, so that the register is read once.
    private var joint: Step {
        let keys = groupColumns + classColumns
        let sums = ["\(count) AS enterprises"] + parts.map { "\(sum($0)) AS \($0)" }
        return Step(
            name: name("joint"),
            lines: ["SELECT"] + (keys + sums).listed.indented() + [
                "FROM \(name(plan.hasSize ? "classed" : "units"))",
                keys.isEmpty ? "HAVING COUNT(*) > 0" : "GROUP BY \(keys.joined(separator: ", "))",
            ])
    }

    private var definitions: Step {
        let rows = plan.definitions.enumerated().map { "(\($0 + 1), \(dialect.literal($1.name)))" }
        return Step(
            name: name("definitions"), columns: "(place, definition)",
            lines: ["VALUES"] + rows.listed.indented())
    }

    private var margins: Step {
        var lines = ["SELECT d.place, d.definition, j.*"]
        if plan.hasSize {
            let classes = classColumns.enumerated().map { "WHEN \($0 + 1) THEN j.\($1)" }
            lines = ["SELECT d.place, d.definition, j.*,", "  CASE d.place"] + classes.indented(4)
            lines.append("  END AS classes")
        }
        return Step(
            name: name("margins"),
            lines: lines + ["FROM \(name("joint")) AS j CROSS JOIN \(name("definitions")) AS d"])
    }

    private var cells: Step {
        let keys = ["place", "definition"] + groupColumns + (plan.hasSize ? ["classes"] : [])
        let sums = (["enterprises"] + parts).map { "SUM(\($0)) AS \($0)" }
        return Step(
            name: name("cells"),
            lines: ["SELECT"] + (keys + sums).listed.indented() + [
                "FROM \(name("margins"))", "GROUP BY \(keys.joined(separator: ", "))",
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
