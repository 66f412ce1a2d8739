import PlanModel

extension DefinitionCheck {
    /// Values of one printed criterion that no class holds, or two, with the class
    /// that the rule gives there.
    mutating func checkRanges(_ basis: CriterionBasis, group: Int) {
        let rows = definition.groups[group].printed.enumerated()
            .compactMap { place, printed in
                printed.range(basis.printedAs).map { Row(place: place, size: printed.size, range: $0) }
            }
            .sorted { $0.size < $1.size }
        if let first = rows.first, let minimum = first.range.minimum, minimum.value > 0 {
            let verdict = verdictAtNothing(basis, group: group)
            report(
                .note, "below-printed-minimum",
                "\(basis.printedAs) 0 is under the smallest printed minimum, "
                    + "\(limitText(minimum.value))\(verdict).",
                group: group, field: .printed(first.place))
        }
        for (smaller, larger) in zip(rows, rows.dropFirst()) {
            guard let end = smaller.range.maximum, let start = larger.range.minimum else { continue }
            let seam = Seam(smaller: smaller.size, end: end, larger: larger.size, start: start)
            if seam.isGap {
                let witness = seam.gapWitness(countsPersons: basis.criterion == .persons)
                let verdict = verdict(at: witness, basis, seam, group: group)
                report(
                    .warning, "printed-gap",
                    "between \(smaller.size.rawValue) (\(limitText(end.value))) and \(larger.size.rawValue) "
                        + "(\(limitText(start.value))), \(basis.printedAs) \(limitText(witness)) is in no "
                        + "printed class\(verdict).",
                    group: group, field: .printed(larger.place))
            } else if seam.isOverlap {
                let verdict = verdict(at: start.value, basis, seam, group: group)
                report(
                    .warning, "printed-overlap",
                    "\(basis.printedAs) \(limitText(start.value)) is printed in "
                        + "\(smaller.size.rawValue) and in \(larger.size.rawValue)\(verdict).",
                    group: group, field: .printed(larger.place))
            }
        }
    }

    /// `; the rule says small (with assets 0)`: the class where this criterion
    /// decides between the two.
    ///
    /// Tries the other criteria at 0, at each limit and over the last, until the
    /// two classes lie on either side; empty when the criterion never decides.
    private func verdict(at witness: Double, _ basis: CriterionBasis, _ seam: Seam, group: Int) -> String {
        let rule = definition.groups[group].rule
        guard let criterion = basis.criterion, rule.criteria.contains(criterion) else { return "" }
        var others = [EnterpriseUnit()]
        for other in rule.criteria where other != criterion {
            let limits = rule.limits(on: other)
            let values = [0] + limits + [(limits.last ?? 0) * 2]
            others = others.flatMap { unit in values.map { unit.setting(other, to: $0) } }
            guard others.count <= DecisionTable.maximumCells else { return "" }
        }
        func size(_ unit: EnterpriseUnit, at value: Double) -> EnterpriseClass {
            rule.sizeClass(of: unit.setting(criterion, to: value))
        }
        let deciding = others.first { unit in
            size(unit, at: seam.lastOfSmaller) == seam.smaller
                && size(unit, at: seam.firstOfLarger) == seam.larger
        }
        guard let deciding else { return "" }
        return says(size(deciding, at: witness), with: deciding)
    }

    /// The class of a unit that has nothing of any criterion; empty where the
    /// criterion is in no rule.
    private func verdictAtNothing(_ basis: CriterionBasis, group: Int) -> String {
        let rule = definition.groups[group].rule
        guard let criterion = basis.criterion, rule.criteria.contains(criterion) else { return "" }
        let others = rule.criteria.filter { $0 != criterion }
            .reduce(EnterpriseUnit()) { unit, other in unit.setting(other, to: 0) }
        return says(rule.sizeClass(of: others.setting(criterion, to: 0)), with: others)
    }

    private func says(_ size: EnterpriseClass, with others: EnterpriseUnit) -> String {
        let rest = others.text.isEmpty ? "" : " (with \(others.text))"
        return "; the rule says \(size.rawValue)\(rest)"
    }
}

/// One class's printed range of a criterion.
private struct Row {
    let place: Int
    let size: EnterpriseClass
    let range: PrintedRange
}

/// Where the printed range of one class ends and that of the next begins.
private struct Seam {
    let smaller: EnterpriseClass
    let end: PrintedRange.End
    let larger: EnterpriseClass
    let start: PrintedRange.End

    var isGap: Bool {
        end.value < start.value || (end.value == start.value && !end.isInclusive && !start.isInclusive)
    }
    var isOverlap: Bool { end.value > start.value || (end.isInclusive && start.isInclusive) }

    /// A value between the two: half a person over the smaller class, else the
    /// middle.
    func gapWitness(countsPersons: Bool) -> Double {
        let half = end.value + 0.5
        return countsPersons && half < start.value ? half : (end.value + start.value) / 2
    }

    /// Values that only the smaller, and only the larger, class prints.
    var lastOfSmaller: Double {
        if isOverlap { return start.value - 1 }
        return end.isInclusive ? end.value : end.value.nextDown
    }
    var firstOfLarger: Double {
        if isOverlap { return end.value + 1 }
        return start.isInclusive ? start.value : start.value.nextUp
    }
}
