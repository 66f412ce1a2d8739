import PlanModel

/// Adds up the rows of a register: one for each thread, merged at the end.
///
/// A class, because its tables are changed by every row.
package final class Tabulator {
    private let plan: TabulationPlan
    private let table: ClassifierTable
    /// The compiled definitions by their id; of each definition asked for its
    /// place, -1 for `national`.
    private let places: [Int]
    private let placeOfID: [String: Int]

    private let texts: [TextIndex]
    private let groups: [PairIndex]
    private let roles: Roles
    private var countries: [AreaCode?] = []
    private var years: [Int] = []
    private var sectors: [Int] = []
    /// For each country and year the place of its primary definition.
    private var nationals: [Int32] = []

    /// For each group, definition and class the cell; -1 where there is none yet.
    private var cellOf: [Int32] = []
    private var tallies: UnsafeMutablePointer<Tally>
    private var tallyCount = 0
    private var tallyCapacity = 1_024
    private var keys: [CellKey] = []
    private var setCells: [CellKey: Int32] = [:]

    package private(set) var rows = 0
    package private(set) var problems = RowProblems()

    private struct CellKey: Hashable {
        let group: Int32
        let definition: Int32
        let classes: UInt8
    }

    /// The slots of the columns that mean something; -1 where they are not read.
    private struct Roles {
        let country: Int
        let sector: Int
        let year: Int
        let dimensions: [Int]
    }

    private static let widestYear = 201

    package init(_ plan: TabulationPlan) {
        self.plan = plan
        var compiled: [CompiledDefinition] = []
        var placeOfID: [String: Int] = [:]
        func place(_ definition: Definition) -> Int {
            if let known = placeOfID[definition.id] { return known }
            guard let ready = definition.compiled() else { return -1 }
            placeOfID[definition.id] = compiled.count
            compiled.append(ready)
            return compiled.count - 1
        }
        places = plan.definitions.map { choice in
            switch choice {
            case .national: -1
            case .one(let definition): place(definition)
            }
        }
        if plan.definitions.contains(.national) {
            for definition in plan.registry.definitions where definition.national?.isPrimary == true {
                _ = place(definition)
            }
        }
        table = ClassifierTable(compiled)
        self.placeOfID = placeOfID
        let names = plan.texts
        texts = names.map { _ in TextIndex() }
        func slot(_ name: String) -> Int { names.firstIndex(of: name) ?? -1 }
        let dimensions = plan.dimensions.filter { $0 != .size }.map { slot($0.name) }
        roles = Roles(
            country: slot("country"), sector: slot("sector"), year: slot("year"), dimensions: dimensions)
        groups = dimensions.dropFirst().map { _ in PairIndex() }
        tallies = .allocate(capacity: tallyCapacity)
    }

    deinit { tallies.deallocate() }

    /// Counts the rows of a batch.
    ///
    /// - Parameters:
    ///   - bytes: of the block.
    ///   - places: for each row, of the plan's `columns`: the first byte in the
    ///     low 32 bits, the length in the high ones.
    ///   - lines: of the rows in the block.
    ///   - uneven: lines that were no rows.
    package func add(
        _ bytes: UnsafePointer<UInt8>, places: UnsafePointer<UInt64>, lines: UnsafePointer<UInt32>,
        rows count: Int, uneven: [UInt32], block: Int
    ) {
        for line in uneven { problems.add(.uneven, .init(block: block, line: Int(line))) }
        rows += count + uneven.count
        let stride = texts.count + TabulationPlan.numbers.count
        for row in 0..<count {
            if let problem = add(bytes, places + row * stride) {
                problems.add(problem, .init(block: block, line: Int(lines[row])))
            }
        }
    }

    @inline(__always)
    private func id(_ slot: Int, _ bytes: UnsafePointer<UInt8>, _ places: UnsafePointer<UInt64>) -> Int32 {
        let place = places[slot]
        return texts[slot].id(bytes + Int(place & 0xFFFF_FFFF), Int(truncatingIfNeeded: place >> 32))
    }

    @inline(__always)
    private func add(_ bytes: UnsafePointer<UInt8>, _ places: UnsafePointer<UInt64>) -> RowProblem? {
        let unit = RegisterUnit(bytes, places + texts.count, mark: plan.decimalMark)
        if let problem = unit.problem { return problem }
        var (country, year, sector) = (Int32(-1), Int32(-1), Int32(-1))
        if roles.country >= 0 {
            country = id(roles.country, bytes, places)
            if Int(country) >= countries.count { learnCountry(country) }
            if countries[Int(country)] == nil { return .noCountry }
        }
        if roles.year >= 0 {
            year = id(roles.year, bytes, places)
            if Int(year) >= years.count { learnYear(year) }
            if years[Int(year)] < 0 { return .malformedYear }
        }
        var sectorIndex = 0
        if roles.sector >= 0 {
            sector = id(roles.sector, bytes, places)
            if Int(sector) >= sectors.count { learnSector(sector) }
            sectorIndex = sectors[Int(sector)]
            if sectorIndex < 0 { return .unknownSector }
        }
        var group: Int32 = 0
        for (index, slot) in roles.dimensions.enumerated() {
            let own =
                slot == roles.country
                ? country
                : slot == roles.year ? year : slot == roles.sector ? sector : id(slot, bytes, places)
            group = index == 0 ? own : groups[index - 1].id(group, own)
        }
        count(unit, group: group, country: country, year: year, sector: sectorIndex)
        return nil
    }

    @inline(__always)
    private func count(_ unit: RegisterUnit, group: Int32, country: Int32, year: Int32, sector: Int) {
        for index in 0..<places.count {
            var classes: UInt8 = 0
            if plan.hasSize {
                let place = places[index] >= 0 ? places[index] : national(country, year)
                classes =
                    place < 0
                    ? Self.undetermined
                    : table.classes(
                        place, persons: unit.personsValue, turnover: unit.turnoverValue,
                        assets: unit.assetsValue, sector: sector)
            }
            // First the cell: a new one may move the tallies.
            let cell = cell(group, Int32(index), classes)
            tallies[cell].add(unit)
        }
    }

    private static let undetermined = PossibleClasses(.undetermined).bits

    // MARK: Cells

    @inline(__always)
    private func cell(_ group: Int32, _ definition: Int32, _ classes: UInt8) -> Int {
        // One class, or none where the table has no sizes, has a place of its own.
        guard classes & (classes &- 1) == 0 else { return setCell(group, definition, classes) }
        let rank = classes == 0 ? 7 : classes.trailingZeroBitCount
        let index = (Int(group) * places.count + Int(definition)) * 8 + rank
        if index < cellOf.count, cellOf[index] >= 0 { return Int(cellOf[index]) }
        while cellOf.count <= index {
            cellOf.append(contentsOf: repeatElement(-1, count: max(4_096, cellOf.count)))
        }
        let made = newCell(CellKey(group: group, definition: definition, classes: classes))
        cellOf[index] = made
        return Int(made)
    }

    private func setCell(_ group: Int32, _ definition: Int32, _ classes: UInt8) -> Int {
        let key = CellKey(group: group, definition: definition, classes: classes)
        if let known = setCells[key] { return Int(known) }
        let made = newCell(key)
        setCells[key] = made
        return Int(made)
    }

    private func newCell(_ key: CellKey) -> Int32 {
        if tallyCount == tallyCapacity {
            let larger = UnsafeMutablePointer<Tally>.allocate(capacity: tallyCapacity * 2)
            larger.moveInitialize(from: tallies, count: tallyCount)
            tallies.deallocate()
            tallies = larger
            tallyCapacity *= 2
        }
        (tallies + tallyCount).initialize(to: Tally())
        keys.append(key)
        tallyCount += 1
        return Int32(tallyCount - 1)
    }

    // MARK: Meanings

    private func learnCountry(_ id: Int32) {
        while countries.count <= Int(id) {
            let text = texts[roles.country].texts[countries.count]
            countries.append(AreaCode(text))
        }
    }

    private func learnYear(_ id: Int32) {
        while years.count <= Int(id) {
            let text = texts[roles.year].texts[years.count]
            let year = text.utf8.count == 4 ? Int(text) ?? -1 : -1
            years.append((1900...2100).contains(year) ? year : -1)
        }
    }

    private func learnSector(_ id: Int32) {
        while sectors.count <= Int(id) {
            let text = texts[roles.sector].texts[sectors.count]
            sectors.append(text.isEmpty ? 0 : Sector(text)?.index ?? -1)
        }
    }

    @inline(__always)
    private func national(_ country: Int32, _ year: Int32) -> Int {
        let index = Int(country) * Self.widestYear + years[Int(year)] - 1900
        if index < nationals.count, nationals[index] > -2 { return Int(nationals[index]) }
        while nationals.count <= index { nationals.append(-2) }
        let found = countries[Int(country)].flatMap { state in
            plan.registry.primary(state: state, year: years[Int(year)]).flatMap { placeOfID[$0.id] }
        }
        nationals[index] = Int32(found ?? -1)
        return found ?? -1
    }

    // MARK: Result

    /// The cells with their codes.
    package func cells() -> [TabulationCell] {
        (0..<tallyCount).map { index in
            let key = keys[index]
            return TabulationCell(
                definition: Int(key.definition), codes: codes(key.group),
                classes: plan.hasSize ? PossibleClasses(bits: key.classes) : nil, tally: tallies[index])
        }
    }

    /// The texts of a group's columns, sectors by their section.
    private func codes(_ group: Int32) -> [String] {
        var ids: [Int32] = []
        var rest = group
        for index in groups.indices.reversed() {
            let pair = groups[index].pairs[Int(rest)]
            ids.append(pair.second)
            rest = pair.first
        }
        if !roles.dimensions.isEmpty { ids.append(rest) }
        return zip(roles.dimensions, ids.reversed()).map { slot, id in
            guard slot == roles.sector else { return texts[slot].texts[Int(id)] }
            return Sector(index: sectors[Int(id)])?.section.rawValue ?? ""
        }
    }
}

/// A cell of a tabulation.
package struct TabulationCell: Hashable, Sendable {
    /// The place of its definition among those asked for.
    package let definition: Int
    /// Of the dimensions without size, in their order.
    package let codes: [String]
    /// More than one where units lack a criterion; nil where size is no dimension.
    package let classes: PossibleClasses?
    package var tally: Tally
}
