package import PlanModel

extension Definition {
    /// The class of a unit under this definition, with what it rests on.
    ///
    /// Nil as sector means unknown. Amounts are taken to be in the definition's
    /// currency. For a loop over many units use `compiled()`.
    package func classify(_ unit: EnterpriseUnit, sector: Sector?) -> Classification {
        let candidates = candidateGroups(for: sector)
        return answer(unit, in: candidates.map { $0.map { groups[$0] } }, sector: sector)
    }

    /// The class of a unit that a flag of the register puts into a group, as
    /// unmappable groups need; nil when there is no such group.
    package func classify(_ unit: EnterpriseUnit, group id: String) -> Classification? {
        group(id).map { answer(unit, in: [$0], sector: nil) }
    }

    private func answer(_ unit: EnterpriseUnit, in candidates: [SectorGroup?], sector: Sector?)
        -> Classification
    {
        let each = candidates.map { $0?.possibleClasses(of: unit) ?? PossibleClasses(.undetermined) }
        let classes = each.reduce(into: PossibleClasses()) { $0.formUnion($1) }
        let used = candidates.compactMap(\.self)
        let outcome: Classification.Outcome
        switch classes.only {
        case .undetermined?: outcome = .undetermined(reason(among: candidates, sector: sector))
        case let size?: outcome = .size(size)
        case nil:
            let isSectorOpen = each.contains { $0 != classes }
            let missing = used.flatMap { $0.missingCriteria(of: unit) }
            let facts = Criterion.allCases.filter(missing.contains).map { Classification.MissingFact($0) }
            outcome = .possible(classes, missing: facts + (isSectorOpen ? [.sector] : []))
        }
        let uses = zip(candidates, each).compactMap { group, classes in
            group.map { use(of: $0, classes: classes) }
        }
        return Classification(
            definition: id, outcome: outcome, groups: uses, currency: currency,
            flags: weakestFlags(
                of: zip(candidates, each).compactMap { group, classes in group.map { ($0, classes) } })
        )
    }

    private func use(of group: SectorGroup, classes: PossibleClasses) -> Classification.GroupUse {
        Classification.GroupUse(
            id: group.id, label: group.label, mapping: group.mapping, mappingNote: group.mappingNote,
            sentences: classes.classes.compactMap { group.rule.sentence(for: $0, currency: currency) })
    }

    private func reason(among candidates: [SectorGroup?], sector: Sector?) -> Classification.Reason {
        let used = candidates.compactMap(\.self)
        if let group = used.first(where: { !$0.isComplete }) {
            return .ruleIncomplete(group: group.id, note: ruleNote)
        }
        return used.first.map { .noClassNamed(group: $0.id) } ?? .sectorNotCovered(sector)
    }

    private func weakestFlags(of uses: [(group: SectorGroup, classes: PossibleClasses)]) -> VerifiedFlags? {
        let all = uses.filter(\.group.isComplete).flatMap { use in
            use.classes.classes.map { flags(for: $0, in: use.group) }
        }
        guard let group = all.map(\.group).min(), let size = all.map(\.size).min() else { return nil }
        return VerifiedFlags(definition: verified, group: group, size: size, rule: ruleVerified)
    }
}

extension SectorGroup {
    /// Every class that a unit of the group may have; only `undetermined` where no
    /// rule was completed.
    package func possibleClasses(of unit: EnterpriseUnit) -> PossibleClasses {
        isComplete ? rule.possibleClasses(of: unit) : PossibleClasses(.undetermined)
    }

    /// The criteria missing from the unit that would narrow its classes down, for
    /// some value at least.
    func missingCriteria(of unit: EnterpriseUnit) -> [Criterion] {
        guard isComplete else { return [] }
        let classes = rule.possibleClasses(of: unit)
        return rule.criteria.filter { criterion in
            guard unit[criterion] == nil else { return false }
            return rule.cells(of: criterion).contains { value in
                rule.possibleClasses(of: unit.setting(criterion, to: value)) != classes
            }
        }
    }
}

extension DefinitionRegistry {
    /// The class of a unit under the primary definition of its state in a reference
    /// year.
    package func classify(_ unit: EnterpriseUnit, sector: Sector?, state: AreaCode, year: Int)
        -> Classification
    {
        guard let definition = primary(state: state, year: year) else {
            return Classification(
                definition: nil, outcome: .undetermined(.noPrimaryDefinition(state: state, year: year)),
                groups: [], currency: nil, flags: nil)
        }
        return definition.classify(unit, sector: sector)
    }

    /// The class of a unit under a named definition or reading
    /// (`KHM-2005:persons`); nil when there is none of that id.
    package func classify(_ unit: EnterpriseUnit, sector: Sector?, under id: String) -> Classification? {
        find(id)?.classify(unit, sector: sector)
    }

    /// The class of a unit under every definition, in file order, each followed by
    /// its readings.
    ///
    /// Limits stand in several currencies: a unit's amounts mean something under
    /// the definitions of their own currency only.
    package func classifyUnderAll(_ unit: EnterpriseUnit, sector: Sector?) -> [Classification] {
        ids.compactMap { find($0)?.classify(unit, sector: sector) }
    }
}
