package import Enterprises
package import PlanModel

/// What of a tabulation may be written, with its proof.
package struct TabulationProtection: Sendable {
    private let system: TabulationSystem
    private let method: Method
    package let rules: SafetyRules

    private enum Method {
        case suppressed(ProtectedCells)
        /// To multiples of the base, one for each cell of the system.
        case rounded([Int], base: Int)
    }

    /// Rounds the numbers of enterprises instead, so that sums still hold; amounts
    /// are not shown.
    package static func round(
        _ tabulation: Tabulation, printed: PrintedTables, base: Int, rules: SafetyRules = .standard,
        solver: some LinearProgramSolver
    ) -> (protection: TabulationProtection?, findings: [Finding]) {
        let system = TabulationSystem(tabulation, printed: printed, measures: [nil])
        switch ControlledRounding(base: base, rules: rules).round(system.linked, solver: solver) {
        case .rounded(let values):
            let method = Method.rounded(values, base: base)
            return (TabulationProtection(system: system, method: method, rules: rules), [])
        case .refused(let reasons): return (nil, reasons)
        }
    }

    /// Protects all tables of a tabulation together, and with what was released
    /// before.
    ///
    /// - Returns: what may be written, or the reasons why nothing may.
    package static func protect(
        _ tabulation: Tabulation, printed: PrintedTables, earlier: [EarlierRelease] = [],
        rules: SafetyRules = .standard, solver: some LinearProgramSolver
    ) -> (protection: TabulationProtection?, findings: [Finding]) {
        let system = TabulationSystem(tabulation, printed: printed)
        var linked = system.linked
        var findings: [Finding] = []
        for release in earlier { findings += release.add(to: &linked, like: system) }
        guard !findings.hasErrors else { return (nil, findings) }
        let control = DisclosureControl(rules: rules, computesIntervals: false)
        switch control.protect(linked, solver: solver) {
        case .proven(let cells):
            return (TabulationProtection(system: system, method: .suppressed(cells), rules: rules), findings)
        case .notProven(let reasons, _): return (nil, findings + reasons)
        }
    }

    // MARK: Cells

    /// A row as it may be written, from its first number on: hidden numbers are
    /// empty and their names stand in a last column. One mark for all, since marks
    /// that tell primary from secondary suppression tell counts.
    func row(_ row: [String], from first: Int, of place: TabulationCell.Place) -> [String] {
        var limits: [String: String] = [:]
        let columns = system.tabulation.plan.tables[place.table]
        for (column, code) in zip(columns, system.tabulation.ownCodes(of: place)) {
            limits[column == .size ? system.sizeName(place.definition) : column.name] = code
        }
        return protected(row, from: first, CellGroup(limits))
    }

    func row(_ row: [String], from first: Int, of cell: CrosswalkCell) -> [String] {
        var limits = [
            system.sizeName(cell.from): cell.fromClasses.text, system.sizeName(cell.to): cell.toClasses.text,
        ]
        for (name, code) in zip(system.tabulation.crosswalkDimensions, cell.codes) { limits[name] = code }
        return protected(row, from: first, CellGroup(limits))
    }

    /// A share is as secret as the most secret of the cells that it can be read for.
    func isHidden(_ share: KPIShare) -> Bool {
        guard case .suppressed(let cells) = method else { return true }
        let places = system.numerators(of: share) + [system.denominator(of: share)].compactMap { $0 }
        return places.contains { cells.statuses[$0].isSuppressed }
    }

    private func protected(_ row: [String], from first: Int, _ group: CellGroup) -> [String] {
        var (row, names) = (row, [String]())
        func hide(_ place: Int, _ name: String) {
            if !row[first + place].isEmpty { names.append(name) }
            row[first + place] = ""
        }
        for (place, measure) in TabulationSystem.measures.enumerated() {
            let name = measure?.rawValue ?? "enterprises"
            let own = TabulationSystem.measure(measure, isWeighted: system.tabulation.plan.isWeighted)
            switch method {
            case .suppressed(let cells): if cells.status(of: group, own).isSuppressed { hide(place, name) }
            case .rounded(let values, _):
                if measure == nil, let cell = system.linked.place(of: group, measure: own) {
                    row[first] = "\(values[cell])"
                } else {
                    hide(place, name)
                }
            }
        }
        return row + [names.joined(separator: " ")]
    }

    /// Whether a number of enterprises is not shown as it is, so that the number of
    /// all rows would tell something.
    package var hidesEnterprises: Bool {
        guard case .suppressed(let cells) = method else { return true }
        return zip(cells.linked.cells, cells.statuses).contains { cell, status in
            cell.measure.name == "enterprises" && status.isSuppressed
        }
    }

    // MARK: Report

    /// What was lost, a line for each table and measure that lost something.
    package var losses: [String] {
        guard case .suppressed(let cells) = method else {
            guard case .rounded(_, let base) = method else { return [] }
            return ["numbers of enterprises are rounded to multiples of \(base); amounts are not shown"]
        }
        return cells.losses.compactMap { loss in
            let hidden = loss.primaryCells + loss.secondaryCells
            guard hidden > 0, loss.table != "joint cells" else { return nil }
            let value = loss.shareOfValue.map { ", \(percentText($0)) of the value" } ?? ""
            return "\(loss.table): \(loss.measure.name): \(hidden) of \(loss.cells) cells suppressed "
                + "(\(loss.primaryCells) unsafe, \(loss.secondaryCells) to protect them)\(value)"
        }
    }
}

/// `3.1 %` of a part from 0 to 1.
func percentText(_ part: Double) -> String {
    let tenths = Int((part * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
}
