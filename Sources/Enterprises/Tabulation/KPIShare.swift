/// A share that is a KPI, with its parts: what enterprises of a size have of all
/// enterprises of the register in the same group.
///
/// With a register as denominator value added gives VA_SHARE, never GDP_SHARE.
package struct KPIShare: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case enterprises = "ENT_N_SHARE"
        case persons = "EMP_SHARE"
        case valueAdded = "VA_SHARE"
        case exports = "EXP_SHARE"

        package var measure: TabulationPlan.Measure? {
            switch self {
            case .enterprises: nil
            case .persons: .persons
            case .valueAdded: .valueAdded
            case .exports: .exports
            }
        }

        /// What is counted or added up.
        package var variable: String { measure?.rawValue ?? "enterprises" }
    }

    package let kind: Kind
    package let definition: Int
    package let table: Int
    /// Of the table's columns without size.
    package let codes: [String]
    /// A class, or `msme` for micro, small and medium together.
    package let size: String
    /// Over units that are certainly in the class.
    package let numerator: Double?
    package let denominator: Double?
    /// Units that are possibly in the class, in percent; equal to `lower` where no
    /// unit lacks a criterion.
    package let lower: Double?
    package let upper: Double?
    /// Units with a value of the variable, and all units of the group.
    package let counted: Int
    package let units: Int
    /// Why there is no share.
    package let reason: String?

    /// In percent; nil where units lack what decides their class.
    package var value: Double? { lower == upper ? lower : nil }

    /// `persons of msme enterprises of the register`.
    package var numeratorText: String { part(of: size) }
    package var denominatorText: String { part(of: "all") }

    private func part(of size: String) -> String {
        (kind.measure.map { "\($0.rawValue) of " } ?? "") + "\(size) enterprises of the register"
    }
}

extension Tabulation {
    /// The shares of every table that is by size.
    package var shares: [KPIShare] {
        plan.definitions.indices.flatMap { definition in
            plan.tables.indices.filter { plan.tables[$0].contains(.size) }.flatMap { table in
                groups(of: cells(of: definition, table: table)).flatMap { shares(of: $0) }
            }
        }
    }

    /// Sorted cells that differ in size alone.
    private func groups(of cells: [TabulationCell]) -> [ArraySlice<TabulationCell>] {
        var groups: [ArraySlice<TabulationCell>] = []
        var start = 0
        for index in cells.indices.dropFirst() where cells[index].place.codes != cells[start].place.codes {
            groups.append(cells[start..<index])
            start = index
        }
        if start < cells.count { groups.append(cells[start...]) }
        return groups
    }

    private func shares(of cells: ArraySlice<TabulationCell>) -> [KPIShare] {
        let seen = EnterpriseClass.allCases.filter { size in
            size != .undetermined && cells.contains { $0.place.classes?.contains(size) == true }
        }
        var sizes = seen.map { (name: $0.rawValue, classes: PossibleClasses($0)) }
        // A text that does not split its SMEs has no MSMEs: `sme` never fills `msme`.
        if !seen.contains(.sme) {
            sizes.append((name: "msme", classes: PossibleClasses([.micro, .small, .medium])))
        }
        return KPIShare.Kind.allCases.flatMap { kind in
            sizes.map { share(kind, size: $0.name, classes: $0.classes, of: cells) }
        }
    }

    private func share(
        _ kind: KPIShare.Kind, size: String, classes: PossibleClasses, of cells: ArraySlice<TabulationCell>
    ) -> KPIShare {
        func sum(_ part: [TabulationCell]) -> Double {
            part.reduce(0) { total, cell in
                total + (kind.measure.map { cell.value($0) ?? 0 } ?? cell.sums.enterprises)
            }
        }
        let certain = cells.filter { $0.place.classes.map(classes.isSuperset(of:)) == true }
        let possible = cells.filter { cell in
            guard let own = cell.place.classes else { return false }
            return !classes.isSuperset(of: own) && own.bits & classes.bits != 0
        }
        let all = Array(cells)
        let (numerator, denominator) = (sum(certain), sum(all))
        let counted = all.reduce(0) { total, cell in
            total + (kind.measure.map { cell.sums.count($0) } ?? Int(cell.sums.tally.enterprises))
        }
        // Value added may be negative: the bounds take losses and gains apart.
        let losses = kind == .valueAdded ? possible.reduce(0) { $0 + $1.sums.losses } : 0
        let gains = sum(possible) - losses
        let reason = reason(kind, all, denominator: denominator, counted: counted)
        func percent(_ part: Double) -> Double? { reason == nil ? part / denominator * 100 : nil }
        let first = cells[cells.startIndex].place
        return KPIShare(
            kind: kind, definition: first.definition, table: first.table, codes: first.codes, size: size,
            numerator: counted > 0 && !mixes(kind, all) ? numerator : nil,
            denominator: counted > 0 && !mixes(kind, all) ? denominator : nil,
            lower: percent(numerator + losses), upper: percent(numerator + gains), counted: counted,
            units: all.reduce(0) { $0 + Int($1.sums.tally.enterprises) }, reason: reason)
    }

    private func mixes(_ kind: KPIShare.Kind, _ cells: [TabulationCell]) -> Bool {
        guard kind.measure?.isMoney == true else { return false }
        return Set(cells.map(\.currency)).count > 1 || cells.contains(where: \.mixesCurrencies)
    }

    private func reason(
        _ kind: KPIShare.Kind, _ cells: [TabulationCell], denominator: Double, counted: Int
    ) -> String? {
        if counted == 0 { return "no enterprise of the group has a value" }
        if mixes(kind, cells) { return "amounts in several currencies" }
        return denominator > 0 ? nil : "the denominator is not above zero"
    }
}
