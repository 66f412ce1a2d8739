/// The proof that a completed rule gives each unit exactly one class, that a
/// larger unit never gets a smaller one, and that every class has units.
///
/// The limits cut each criterion into points and open intervals. Comparisons
/// are constant within the cells that these make, so one unit of each cell
/// stands for all units, and going through the cells is a proof, not a sample.
package struct PartitionProof: Hashable, Sendable {
    /// What stands against the rule.
    package enum Failure: Hashable, Sendable {
        case notOneClass(EnterpriseUnit, PossibleClasses)
        /// The second unit is larger by the criterion, yet has a smaller class.
        case classFalls(Criterion, from: EnterpriseUnit, to: EnterpriseUnit)
        case unreachable(EnterpriseClass)
        case tooManyLimits(Int)
    }

    /// A unit that has the smaller class though it exceeds a limit of the larger.
    package struct Outlier: Hashable, Sendable {
        package let smaller: EnterpriseClass
        package let larger: EnterpriseClass
        package let unit: EnterpriseUnit
        package let size: EnterpriseClass
    }

    /// How many cells were gone through.
    package let cells: Int
    package let failures: [Failure]
    /// The first such unit of each pair of neighbouring classes that are not
    /// nested; no failure, as a text may mean it so.
    package let outliers: [Outlier]

    package var holds: Bool { failures.isEmpty }

    package init(_ rule: SizeRule) {
        let axes = rule.criteria.map { (criterion: $0, values: rule.cells(of: $0)) }
        guard let table = DecisionTable(rule), let units = unitsOfCells(axes) else {
            cells = 0
            failures = [.tooManyLimits(rule.bounds.count)]
            outliers = []
            return
        }
        let sizes = units.map(rule.sizeClass)
        cells = units.count
        outliers = findOutliers(of: rule, among: units)
        failures =
            notOneClass(rule, table, units) + falls(sizes, units, axes)
            + (rule.classes.map(\.size) + [rule.otherwise])
            .filter { !sizes.contains($0) }.map { .unreachable($0) }
    }
}

private typealias Axis = (criterion: Criterion, values: [Double])

/// One unit of each cell, the last criterion changing fastest; nil when there are
/// too many.
private func unitsOfCells(_ axes: [Axis]) -> [EnterpriseUnit]? {
    var units = [EnterpriseUnit()]
    for axis in axes {
        guard units.count * axis.values.count <= DecisionTable.maximumCells else { return nil }
        units = units.flatMap { unit in axis.values.map { unit.setting(axis.criterion, to: $0) } }
    }
    return units
}

/// The units for which the bands of the rule, worked out one by one, or the
/// compiled table do not give exactly one class.
private func notOneClass(
    _ rule: SizeRule, _ table: DecisionTable, _ units: [EnterpriseUnit]
) -> [PartitionProof.Failure] {
    for unit in units {
        let truths = rule.classes.map { $0.when.truth(of: unit) == true }
        var bands = truths.indices.filter { place in truths[place] && !truths[..<place].contains(true) }
            .map { rule.classes[$0].size }
        if !truths.contains(true) { bands.append(rule.otherwise) }
        let looked = table.possibleClasses(
            persons: unit.persons ?? .nan, turnover: unit.turnover ?? .nan, assets: unit.assets ?? .nan)
        if bands.count != 1 || looked != PossibleClasses(bands) {
            return [.notOneClass(unit, looked)]
        }
    }
    return []
}

/// For each criterion, the first neighbouring cells between which the class falls
/// while the criterion grows.
private func falls(
    _ sizes: [EnterpriseClass], _ units: [EnterpriseUnit], _ axes: [Axis]
) -> [PartitionProof.Failure] {
    var stride = units.count
    return axes.compactMap { axis in
        stride /= axis.values.count
        let step = stride
        let first = units.indices.first { place in
            (place / step) % axis.values.count + 1 < axis.values.count && sizes[place + step] < sizes[place]
        }
        return first.map { .classFalls(axis.criterion, from: units[$0], to: units[$0 + step]) }
    }
}

private func findOutliers(of rule: SizeRule, among units: [EnterpriseUnit]) -> [PartitionProof.Outlier] {
    zip(rule.classes, rule.classes.dropFirst()).compactMap { smaller, larger in
        guard smaller.size != .below else { return nil }
        let unit = units.first { smaller.when.truth(of: $0) == true && larger.when.truth(of: $0) != true }
        return unit.map {
            PartitionProof.Outlier(
                smaller: smaller.size, larger: larger.size, unit: $0, size: rule.sizeClass(of: $0))
        }
    }
}
