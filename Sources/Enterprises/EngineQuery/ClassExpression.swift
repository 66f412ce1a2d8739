import PlanModel

/// Definitions as SQL expressions: the bits of `PossibleClasses` of a unit.
///
/// The columns at hand are `activity` (a division, a section's letter, or an
/// empty text for an unknown sector), `section`, `country` where `limit` looks at it,
/// and the criteria.
struct ClassExpression {
    let dialect: EngineDialect
    /// A limit of a definition, as a number in the currency of the row.
    let limit: (Bound, Definition) -> String

    static let undetermined = "\(PossibleClasses(.undetermined).bits)"

    /// Each unit by its own state's primary definition for its year, else
    /// undetermined.
    func national(_ registry: DefinitionRegistry) -> [String] {
        var lines = ["CASE"]
        for state in registry.states {
            for run in registry.primaryRuns(state: state) {
                let years = "year BETWEEN \(run.years.lowerBound) AND \(run.years.upperBound)"
                let when = "WHEN country = \(dialect.literal(state.text)) AND \(years) THEN"
                lines += ["\(when) -- \(remark(run.definition.id))"].indented()
                lines += bits(of: run.definition).indented(4)
            }
        }
        return lines + ["  ELSE \(Self.undetermined)", "END"]
    }

    /// Under one definition: the classes of every group that the unit's sector may
    /// fall into.
    func bits(of definition: Definition) -> [String] {
        let shares = definition.groupShares
        var lines: [String] = []
        for (place, share) in shares.enumerated() {
            var own = share.group.map { bits(of: $0, in: definition) } ?? [Self.undetermined]
            if !share.isWhole {
                own = ["CASE WHEN \(condition(share)) THEN"] + own.indented() + ["ELSE 0 END"]
            }
            if place < shares.count - 1 { own[own.count - 1] += " |" }
            lines += own
        }
        return lines
    }

    private func condition(_ share: GroupShare) -> String {
        var sides: [String] = []
        if !share.sections.isEmpty { sides.append("section IN (\(dialect.literals(share.sections)))") }
        if !share.activities.isEmpty { sides.append("activity IN (\(dialect.literals(share.activities)))") }
        return sides.joined(separator: " OR ")
    }

    /// Under the rule of one group: a class is possible where its condition is not
    /// false and that of no smaller class is true.
    private func bits(of group: SectorGroup, in definition: Definition) -> [String] {
        guard group.isComplete else { return [Self.undetermined] }
        let lines = group.rule.classes.map { entry in
            let condition = text(entry.when, definition)
            let bits = PossibleClasses(entry.size).bits
            let possibly = "CASE WHEN NOT (\(condition)) THEN 0 ELSE \(bits) END"
            return "CASE WHEN \(condition) THEN \(bits) ELSE \(possibly) |"
        }
        let ends = String(repeating: " END", count: lines.count)
        return lines + ["\(PossibleClasses(group.rule.otherwise).bits)\(ends)"]
    }

    /// A condition whose three values are those of SQL.
    private func text(_ condition: Condition, _ definition: Definition) -> String {
        switch condition {
        case .bound(let bound):
            "\(bound.criterion.rawValue) \(bound.isInclusive ? "<=" : "<") \(limit(bound, definition))"
        case .all(let parts): join(parts, " AND ", whenEmpty: "1 = 1", definition)
        case .any(let parts): join(parts, " OR ", whenEmpty: "1 = 0", definition)
        }
    }

    private func join(
        _ parts: [Condition], _ word: String, whenEmpty: String, _ definition: Definition
    ) -> String {
        let texts = parts.map { part in
            if case .bound = part { text(part, definition) } else { "(\(text(part, definition)))" }
        }
        return texts.isEmpty ? whenEmpty : texts.joined(separator: word)
    }

    static func number(_ limit: Double) -> String {
        Int64(exactly: limit).map(String.init) ?? "\(limit)"
    }
}

extension DefinitionRegistry {
    /// The years that a register may speak of.
    static let years = 1900...2100

    /// The primary definitions of a state with the years that each serves.
    func primaryRuns(state: AreaCode) -> [(definition: Definition, years: ClosedRange<Int>)] {
        var runs: [(definition: Definition, years: ClosedRange<Int>)] = []
        for year in Self.years {
            guard let definition = primary(state: state, year: year) else { continue }
            if let last = runs.last, last.definition.id == definition.id, last.years.upperBound == year - 1 {
                runs[runs.count - 1].years = last.years.lowerBound...year
            } else {
                runs.append((definition, year...year))
            }
        }
        return runs
    }
}
