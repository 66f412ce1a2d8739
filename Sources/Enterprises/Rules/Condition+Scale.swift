extension Definition {
    /// The same definition with its limits on turnover and assets in another
    /// currency.
    func scaled(by factor: Double) -> Definition {
        guard factor != 1 else { return self }
        return Definition(
            id: id, title: title, national: national, verified: verified, ruleVerified: ruleVerified,
            ruleNote: ruleNote, bases: bases, groups: groups.map { $0.scaled(by: factor) },
            sources: sources, notes: notes, readingOf: readingOf)
    }
}

extension SectorGroup {
    fileprivate func scaled(by factor: Double) -> SectorGroup {
        guard isComplete else { return self }
        let classes = rule.classes.map { entry in
            ClassRule(
                entry.size, when: entry.when.scaled(by: factor), verified: entry.verified,
                isDerived: entry.isDerived)
        }
        return replacing(rule: SizeRule(classes, otherwise: rule.otherwise))
    }
}

extension Condition {
    fileprivate func scaled(by factor: Double) -> Condition {
        switch self {
        case .all(let parts): .all(parts.map { $0.scaled(by: factor) })
        case .any(let parts): .any(parts.map { $0.scaled(by: factor) })
        case .bound(let bound): .bound(bound.scaled(by: factor))
        }
    }
}

extension Bound {
    fileprivate func scaled(by factor: Double) -> Bound {
        guard criterion.isMoney else { return self }
        return isInclusive
            ? Bound(criterion, atMost: limit * factor) : Bound(criterion, under: limit * factor)
    }
}
