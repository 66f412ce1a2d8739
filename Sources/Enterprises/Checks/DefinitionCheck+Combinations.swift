import PlanModel

extension DefinitionCheck {
    /// Units of which each criterion for itself lies in one printed class, and
    /// which all criteria together put into two classes, or into none.
    ///
    /// The printed ranges of a class are joined as its rule joins them. Each
    /// criterion is tried between, and at, its printed figures; values that are
    /// printed nowhere or twice are told by `checkRanges`.
    mutating func checkCombinations(group: Int) {
        let classes = printedClasses(of: group)
        let criteria = Set(classes.flatMap(\.criteria)).sorted { $0.rawValue < $1.rawValue }
        guard classes.count > 1, criteria.count > 1 else { return }
        var units = [EnterpriseUnit()]
        for criterion in criteria {
            let values = values(of: criterion, in: classes, group: group)
            units = units.flatMap { unit in values.map { unit.setting(criterion, to: $0) } }
            guard !units.isEmpty, units.count <= DecisionTable.maximumCells else { return }
        }
        var told: Set<[Int]> = []
        for unit in units {
            let holding = classes.filter { $0.holds(unit) }
            guard holding.count != 1 else { continue }
            let places = holding.prefix(2).map(\.place)
            guard told.insert(places).inserted else { continue }
            let size = definition.groups[group].rule.sizeClass(of: unit)
            let witness = text(of: unit, criteria)
            if holding.isEmpty {
                report(
                    .warning, "criteria-gap",
                    "\(witness) is in no printed class, each alone is; the rule says \(size.rawValue).",
                    group: group, field: .printed(classes[0].place))
            } else {
                report(
                    .warning, "criteria-overlap",
                    "\(witness) is printed in \(holding[0].size.rawValue) and in "
                        + "\(holding[1].size.rawValue); the rule says \(size.rawValue).",
                    group: group, field: .printed(holding[1].place))
            }
        }
    }

    /// The classes that have a rule of their own and a printed range for each of
    /// its criteria; none where one of them cannot be told.
    private func printedClasses(of group: Int) -> [PrintedCondition] {
        let group = definition.groups[group]
        var classes: [PrintedCondition] = []
        for entry in group.rule.classes where !entry.isDerived {
            guard let place = group.printed.firstIndex(where: { $0.size == entry.size }),
                group.printed[place].excludes == nil
            else { return [] }
            var ranges: [Criterion: PrintedRange] = [:]
            for bound in entry.when.bounds {
                guard let basis = definition.bases.first(where: { $0.criterion == bound.criterion }),
                    let range = group.printed[place].range(basis.printedAs)
                else { return [] }
                ranges[bound.criterion] = range
            }
            classes.append(
                PrintedCondition(size: entry.size, place: place, when: entry.when, ranges: ranges))
        }
        // Classes that are not in their order are told of elsewhere.
        return Set(classes.map(\.size)).count == classes.count ? classes : []
    }

    /// Values of a criterion that exactly one printed class has, and that one of
    /// the classes with a rule.
    private func values(of criterion: Criterion, in classes: [PrintedCondition], group: Int) -> [Double] {
        guard let basis = definition.bases.first(where: { $0.criterion == criterion }) else { return [] }
        let all = definition.groups[group].printed.compactMap { $0.range(basis.printedAs) }
        let own = classes.compactMap { $0.ranges[criterion] }
        let figures = Set(all.flatMap { [$0.minimum?.value, $0.maximum?.value].compactMap(\.self) }).sorted()
        var values: [Double] = []
        var previous = 0.0
        for figure in figures {
            let middle = (previous + figure) / 2
            values += [criterion == .persons ? middle.rounded(.down) : middle, figure]
            previous = figure
        }
        return values.filter { value in
            all.filter { $0.contains(value) }.count == 1 && own.contains { $0.contains(value) }
        }
    }

    /// `net_worth 25,000,000 with turnover 1,400,000,000`.
    private func text(of unit: EnterpriseUnit, _ criteria: [Criterion]) -> String {
        criteria.compactMap { criterion in
            guard let value = unit[criterion],
                let basis = definition.bases.first(where: { $0.criterion == criterion })
            else { return nil }
            return "\(basis.printedAs) \(limitText(value))"
        }.joined(separator: " with ")
    }
}

/// A class as printed: its ranges, joined as its rule joins its limits.
private struct PrintedCondition {
    let size: EnterpriseClass
    let place: Int
    let when: Condition
    let ranges: [Criterion: PrintedRange]

    var criteria: [Criterion] { Array(ranges.keys) }

    func holds(_ unit: EnterpriseUnit) -> Bool { holds(when, unit) }

    private func holds(_ condition: Condition, _ unit: EnterpriseUnit) -> Bool {
        switch condition {
        case .all(let parts): parts.allSatisfy { holds($0, unit) }
        case .any(let parts): parts.contains { holds($0, unit) }
        case .bound(let bound):
            unit[bound.criterion].flatMap { value in ranges[bound.criterion]?.contains(value) } ?? false
        }
    }
}

extension PrintedRange {
    fileprivate func contains(_ value: Double) -> Bool {
        if let minimum, value < minimum.value || (value == minimum.value && !minimum.isInclusive) {
            return false
        }
        if let maximum, value > maximum.value || (value == maximum.value && !maximum.isInclusive) {
            return false
        }
        return true
    }
}
