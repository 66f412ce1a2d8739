import PlanModel

extension DefinitionCheck {
    /// Compares the limits of the rules with the printed figures, and the printed
    /// classes with each other.
    mutating func checkPrinted() {
        for place in definition.groups.indices {
            let group = definition.groups[place]
            let names = definition.bases.map(\.printedAs)
            for (entry, printed) in group.printed.enumerated() {
                for range in printed.ranges where !names.contains(range.name) {
                    report(
                        .error, "printed-name", "as_printed \"\(range.name)\" is no variable's printed_as.",
                        remedy: "Write one of \(names.joined(separator: ", ")).", group: place,
                        field: .printed(entry))
                }
            }
            for entry in group.rule.classes.indices { checkBounds(of: entry, group: place) }
            for reading in definition.readings.indices { checkReading(reading, group: place) }
            for basis in definition.bases { checkRanges(basis, group: place) }
            checkCombinations(group: place)
        }
    }

    /// Each limit must be its class's printed maximum, or be marked derived and
    /// rest on a printed figure.
    private mutating func checkBounds(of place: Int, group: Int) {
        let entry = definition.groups[group].rule.classes[place]
        let figures = definition.groups[group].figures
        let own = definition.groups[group].printed.filter { $0.size == entry.size }.flatMap(\.ranges)
        for bound in entry.when.bounds {
            let maxima = own.filter { isPrinted($0, bound.criterion) }.compactMap(\.maximum)
            if maxima.contains(where: { $0.value == bound.limit && $0.isInclusive == bound.isInclusive }) {
                continue
            }
            let isNextAfterOwn =
                !bound.isInclusive
                && maxima.contains { $0.isInclusive && $0.value == bound.limit - 1 }
            let limit = "\(entry.size.rawValue): \(bound.text(currency: definition.currency))"
            let isFigure = figures.contains(bound.limit)
            if entry.isDerived, isFigure || isNextAfterOwn {
                report(
                    .note, "derived-limit",
                    "\(limit) is derived, not the printed maximum of \(entry.size.rawValue).",
                    group: group, field: .classRule(place))
            } else {
                report(
                    .error, "limit-not-printed",
                    isFigure
                        ? "\(limit) is not the printed maximum of \(entry.size.rawValue)."
                        : "\(limit) is not a printed figure.",
                    remedy: isFigure
                        ? "Correct it, or mark the class derived: true."
                        : "Correct it, or add the figure to as_printed.",
                    group: group, field: .classRule(place))
            }
        }
    }

    /// A reading combines the same printed figures in another way; only a class
    /// marked derived may have its own.
    private mutating func checkReading(_ reading: Int, group: Int) {
        let rules = definition.readings[reading].rules
        guard rules.indices.contains(group) else { return }
        for (place, entry) in rules[group].classes.enumerated() where !entry.isDerived {
            for bound in entry.when.bounds {
                let ranges = definition.groups[group].printed.flatMap(\.ranges)
                let isFigure = ranges.contains { range in
                    isPrinted(range, bound.criterion)
                        && (range.minimum?.value == bound.limit || range.maximum?.value == bound.limit)
                }
                guard !isFigure else { continue }
                report(
                    .error, "limit-not-printed",
                    "\(entry.size.rawValue): \(bound.text(currency: definition.currency)) is not a printed "
                        + "figure.",
                    remedy: "Correct it, add the figure to as_printed, or mark the class derived: true.",
                    reading: reading, group: group, field: .classRule(place))
            }
        }
    }

    private func isPrinted(_ range: PrintedRange, _ criterion: Criterion) -> Bool {
        definition.bases.contains { $0.printedAs == range.name && $0.name == criterion.rawValue }
    }
}

extension SectorGroup {
    /// Every figure that the text prints for the group.
    fileprivate var figures: Set<Double> {
        Set(printed.flatMap(\.ranges).flatMap { [$0.minimum?.value, $0.maximum?.value].compactMap(\.self) })
    }
}
