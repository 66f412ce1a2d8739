import PlanModel

/// Definitions as SQL expressions: the bits of `PossibleClasses` of a unit.
///
/// The columns at hand are `activity` (a division, a section's letter, or an
/// empty text for an unknown sector), `section`, and what `amount` names.
struct ClassExpression {
    let dialect: EngineDialect
    /// What is compared with the limits on a criterion under a definition.
    let amount: (Criterion, Definition) -> String

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

    /// Under one definition, by the groups that the unit's sector may fall into.
    func bits(of definition: Definition) -> [String] {
        let parts = SectorParts(definition)
        guard let last = parts.parts.last else { return [Self.undetermined] }
        guard parts.parts.count > 1 else { return bits(of: last.groups, in: definition) }
        var lines = ["CASE"]
        for part in parts.parts.dropLast() {
            lines += ["WHEN \(condition(part)) THEN"].indented()
            lines += bits(of: part.groups, in: definition).indented(4)
        }
        return lines + ["  ELSE"] + bits(of: last.groups, in: definition).indented(4) + ["END"]
    }

    private func condition(_ part: SectorParts.Part) -> String {
        var sides: [String] = []
        if !part.sections.isEmpty { sides.append("section IN (\(dialect.literals(part.sections)))") }
        if !part.activities.isEmpty { sides.append("activity IN (\(dialect.literals(part.activities)))") }
        return sides.joined(separator: " OR ")
    }

    private func bits(of groups: [Int?], in definition: Definition) -> [String] {
        var lines: [String] = []
        for (place, group) in groups.enumerated() {
            var own = group.map { bits(of: definition.groups[$0], in: definition) } ?? [Self.undetermined]
            if groups.count > 1 {
                own = ["("] + own.indented() + [place < groups.count - 1 ? ") |" : ")"]
            }
            lines += own
        }
        return lines
    }

    /// Under the rule of one group: a class is possible where its condition is not
    /// false and that of no smaller class is true.
    private func bits(of group: SectorGroup, in definition: Definition) -> [String] {
        guard group.isComplete else { return [Self.undetermined] }
        let lines = group.rule.classes.map { entry in
            let condition = text(entry.when, definition)
            let bits = PossibleClasses(entry.size).bits
            return "CASE WHEN \(condition) THEN \(bits) ELSE CASE WHEN NOT (\(condition)) THEN 0 ELSE \(bits) END |"
        }
        let ends = String(repeating: " END", count: lines.count)
        return lines + ["\(PossibleClasses(group.rule.otherwise).bits)\(ends)"]
    }

    /// A condition whose three values are those of SQL.
    private func text(_ condition: Condition, _ definition: Definition) -> String {
        switch condition {
        case .bound(let bound):
            "\(amount(bound.criterion, definition)) \(bound.isInclusive ? "<=" : "<") \(number(bound.limit))"
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

    private func number(_ limit: Double) -> String {
        Int64(exactly: limit).map(String.init) ?? "\(limit)"
    }
}

/// The activities of ISIC parted by the groups of a definition that they may
/// fall into.
struct SectorParts {
    struct Part {
        let groups: [Int?]
        /// Letters of sections that lie in the part whole, the section itself and
        /// each of its divisions; an empty text for an unknown sector.
        var sections: [String] = []
        /// Other sections and divisions.
        var activities: [String] = []
        var size = 0
    }

    /// The part with the most activities comes last.
    let parts: [Part]

    init(_ definition: Definition) {
        var parts: [Part] = []
        func place(_ groups: [Int?]) -> Int {
            if let known = parts.firstIndex(where: { $0.groups == groups }) { return known }
            parts.append(Part(groups: groups))
            return parts.count - 1
        }
        func groups(_ sector: Sector?) -> [Int?] {
            definition.candidateGroups(for: sector).sorted { ($0 ?? .max) < ($1 ?? .max) }
        }
        for section in ISICSection.allCases {
            let sectors = [Sector(section)] + section.divisions.compactMap { Sector(division: $0) }
            let all = sectors.map { place(groups($0)) }
            for (sector, place) in zip(sectors, all) {
                parts[place].size += 1
                if Set(all).count > 1 { parts[place].activities.append(sector.description) }
            }
            if Set(all).count == 1 { parts[all[0]].sections.append(section.rawValue) }
        }
        let unknown = place(groups(nil))
        parts[unknown].sections.append("")
        parts[unknown].size += 1
        if let largest = parts.indices.max(by: { parts[$0].size < parts[$1].size }) {
            parts.append(parts.remove(at: largest))
        }
        self.parts = parts
    }
}

extension Definition {
    /// Every set of classes that a unit may have under this definition, and some
    /// that none has.
    var reachableClasses: Set<PossibleClasses> {
        var found: Set<PossibleClasses> = []
        for part in SectorParts(self).parts {
            var unions: Set<PossibleClasses> = [PossibleClasses()]
            for group in part.groups {
                let own = group.map { groups[$0].reachableClasses } ?? [PossibleClasses(.undetermined)]
                unions = Set(unions.flatMap { known in own.map { PossibleClasses(bits: known.bits | $0.bits) } })
            }
            found.formUnion(unions)
        }
        return found
    }
}

extension SectorGroup {
    fileprivate var reachableClasses: Set<PossibleClasses> {
        guard isComplete else { return [PossibleClasses(.undetermined)] }
        return DecisionTable(rule).map { Set($0.cells) } ?? Set((1...127).map { PossibleClasses(bits: $0) })
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
