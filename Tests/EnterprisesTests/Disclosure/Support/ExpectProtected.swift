import Enterprises
import Testing

/// Lets the attacker try every unsafe cell of these tables, found from the rows
/// themselves, and expects the required interval each time.
func expectProtected(
    _ tables: [CellTable], _ published: [PublishedTable], _ register: [SampleEnterprise],
    hidden: (CellTable, [String], CellMeasure) -> CellStatus, location: SourceLocation = #_sourceLocation
) {
    let attacker = Attacker(published)
    for table in tables {
        for place in table.allGroups().keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let members = register.filter { belongs($0, to: place, of: table) }
            for measure in table.measures {
                guard let needed = requirement(members, measure) else { continue }
                let name = Attacker.name(measure, table.dimensions, place)
                #expect(hidden(table, place, measure) == .primary, "\(name)", sourceLocation: location)
                guard let interval = attacker.interval(of: name) else {
                    Issue.record("\(name): the output contradicts itself", sourceLocation: location)
                    continue
                }
                let slack = 1e-5 * max(1, needed.upper)
                let isWide = interval.lower <= needed.lower + slack && interval.upper >= needed.upper - slack
                #expect(
                    isWide,
                    "\(name): \(interval.lower)...\(interval.upper), not \(needed.lower)...\(needed.upper)",
                    sourceLocation: location)
            }
        }
    }
}

/// Whether the enterprise counts in these categories, sums included.
func belongs(_ row: SampleEnterprise, to place: [String], of table: CellTable) -> Bool {
    zip(table.dimensions, place).allSatisfy { dimension, category in
        let own = row[dimension.name]
        return category == "all" || category == own || (category == "msme" && own != "large")
    }
}

/// The ends that the interval of an unsafe cell must reach, worked out from the
/// rows; nil for a safe cell.
private func requirement(
    _ members: [SampleEnterprise], _ measure: CellMeasure
) -> (lower: Double, upper: Double)? {
    let isSmall = (1..<3).contains(members.count)
    if measure.kind == .count { return isSmall ? (Double(members.count), 3) : nil }
    let amounts = members.map(\.turnover).sorted(by: >) + [0, 0]
    let total = amounts.reduce(0, +)
    let rest = total - amounts[0] - amounts[1]
    var needs: [Double] = isSmall ? [1, total / 10] : []
    if amounts[0] > 0.85 * total { needs.append(amounts[0] / 0.85 - total) }
    if amounts[0] + amounts[1] > 0.9 * total { needs.append((amounts[0] + amounts[1]) / 0.9 - total) }
    if rest < amounts[0] / 10 { needs.append(amounts[0] / 10 - rest) }
    guard let most = needs.max() else { return nil }
    let distance = max(1, most)
    return (max(0, total - distance), total + distance)
}
