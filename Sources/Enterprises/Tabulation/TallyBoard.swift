import PlanModel

/// The cells of one thread and how a row finds them.
///
/// A struct over memory of its own: its methods run for every row, so it is
/// entered once for each batch. Whoever makes it frees it.
struct TallyBoard {
    private let table: ClassifierTable
    private let decimalMark: UInt8
    private let hasSize: Bool
    /// For each definition asked for its place in the table, -1 for `national`.
    private let places: UnsafeMutableBufferPointer<Int>
    private let nationalPlace: (AreaCode, Int) -> Int
    let roles: Roles
    private let textCount: Int

    private(set) var texts: UnsafeMutableBufferPointer<TextIndex>
    private(set) var groups: UnsafeMutableBufferPointer<PairIndex>
    private var countries: [AreaCode?] = []
    private var years: [Int] = []
    /// `Sector.index`; 0 unknown, -1 no code of ISIC.
    private(set) var sectors: [Int] = []
    /// For each country and year the place of its primary definition; -2 not asked yet.
    private var nationals: [Int] = []

    /// For each group and joint class the cell; -1 where there is none yet.
    private var cellOf: [Int32] = []
    /// Of units with several possible classes, or of many definitions.
    private var otherCells: [CellKey: Int32] = [:]
    /// The classes of the row at hand under each definition.
    private let classes: UnsafeMutableBufferPointer<UInt8>
    private(set) var keys: [CellKey] = []
    private(set) var tallies: UnsafeMutablePointer<Tally>
    private var capacity = 1_024

    /// Units of one group that have the same class under every definition: the
    /// joint distribution, of which each definition is a margin.
    struct CellKey: Hashable {
        let group: Int32
        /// The bits of `PossibleClasses`, one for each definition.
        let classes: [UInt8]
    }

    /// Up to so many definitions have a place for each joint class.
    private static let mostDirect = 3

    /// The slots of the columns that mean something; -1 where they are not read.
    struct Roles {
        let country: Int
        let sector: Int
        let year: Int
        /// Of the dimensions without size.
        let dimensions: [Int]
    }

    init(_ plan: TabulationPlan, _ definitions: PlanDefinitions) {
        table = ClassifierTable(definitions.compiled)
        decimalMark = plan.decimalMark
        hasSize = plan.hasSize
        places = .allocate(capacity: definitions.places.count)
        _ = places.initialize(from: definitions.places)
        classes = .allocate(capacity: definitions.places.count)
        classes.initialize(repeating: 0)
        nationalPlace = { definitions.national($0, $1) }
        let names = plan.texts
        func slot(_ name: String) -> Int { names.firstIndex(of: name) ?? -1 }
        let dimensions = plan.dimensions.filter { $0 != .size }.map { slot($0.name) }
        roles = Roles(
            country: slot("country"), sector: slot("sector"), year: slot("year"), dimensions: dimensions)
        textCount = names.count
        texts = .allocate(capacity: max(1, names.count))
        for index in names.indices { texts.initializeElement(at: index, to: TextIndex()) }
        let pairs = max(0, dimensions.count - 1)
        groups = .allocate(capacity: max(1, pairs))
        for index in 0..<pairs { groups.initializeElement(at: index, to: PairIndex()) }
        tallies = .allocate(capacity: capacity)
    }

    func free() {
        table.free()
        places.deallocate()
        classes.deallocate()
        for index in 0..<textCount {
            texts[index].free()
            texts.deinitializeElement(at: index)
        }
        texts.deallocate()
        for index in 0..<max(0, roles.dimensions.count - 1) {
            groups[index].free()
            groups.deinitializeElement(at: index)
        }
        groups.deallocate()
        tallies.deallocate()
    }

    // MARK: Rows

    /// Counts a row, or says why it can't be.
    @inline(__always)
    mutating func add(_ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>) -> RowProblem? {
        let unit = RegisterUnit(bytes, fields + textCount, mark: decimalMark)
        if let problem = unit.problem { return problem }
        var (country, year, sector) = (Int32(-1), Int32(-1), Int32(-1))
        if roles.country >= 0 {
            country = id(roles.country, bytes, fields)
            if Int(country) >= countries.count { learnCountry(country) }
            if countries[Int(country)] == nil { return .noCountry }
        }
        if roles.year >= 0 {
            year = id(roles.year, bytes, fields)
            if Int(year) >= years.count { learnYear(year) }
            if years[Int(year)] < 0 { return .malformedYear }
        }
        var sectorIndex = 0
        if roles.sector >= 0 {
            sector = id(roles.sector, bytes, fields)
            if Int(sector) >= sectors.count { learnSector(sector) }
            sectorIndex = sectors[Int(sector)]
            if sectorIndex < 0 { return .unknownSector }
        }
        var group: Int32 = 0
        for index in 0..<roles.dimensions.count {
            let slot = roles.dimensions[index]
            let own =
                slot == roles.country
                ? country
                : slot == roles.year ? year : slot == roles.sector ? sector : id(slot, bytes, fields)
            group = index == 0 ? own : groups[index - 1].id(group, own)
        }
        count(unit, group: group, country: country, year: year, sector: sectorIndex)
        return nil
    }

    @inline(__always)
    private func id(_ slot: Int, _ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>) -> Int32 {
        let field = fields[slot]
        return texts[slot].id(bytes + Int(field & 0xFFFF_FFFF), Int(truncatingIfNeeded: field >> 32))
    }

    @inline(__always)
    private mutating func count(
        _ unit: RegisterUnit, group: Int32, country: Int32, year: Int32, sector: Int
    ) {
        // The joint class as a number; several possible classes have none.
        var joint = 0
        var isDirect = places.count <= Self.mostDirect
        if hasSize {
            for index in 0..<places.count {
                let place = places[index] >= 0 ? places[index] : national(country, year)
                let bits =
                    place < 0
                    ? Self.undetermined
                    : table.classes(
                        place, persons: unit.personsValue, turnover: unit.turnoverValue,
                        assets: unit.assetsValue, sector: sector)
                classes[index] = bits
                joint = joint &* 8 &+ bits.trailingZeroBitCount
                if bits & (bits &- 1) != 0 { isDirect = false }
            }
        }
        // First the cell: a new one may move the tallies.
        let cell = isDirect ? cell(group, joint) : otherCell(group)
        tallies[cell].add(unit)
    }

    private static let undetermined = PossibleClasses(.undetermined).bits

    // MARK: Cells

    @inline(__always)
    private mutating func cell(_ group: Int32, _ joint: Int) -> Int {
        let index = Int(group) &<< (3 * places.count) | joint
        if index < cellOf.count, cellOf[index] >= 0 { return Int(cellOf[index]) }
        while cellOf.count <= index {
            cellOf.append(contentsOf: repeatElement(-1, count: max(4_096, cellOf.count)))
        }
        let made = newCell(CellKey(group: group, classes: Array(classes)))
        cellOf[index] = made
        return Int(made)
    }

    private mutating func otherCell(_ group: Int32) -> Int {
        let key = CellKey(group: group, classes: Array(classes))
        if let known = otherCells[key] { return Int(known) }
        let made = newCell(key)
        otherCells[key] = made
        return Int(made)
    }

    private mutating func newCell(_ key: CellKey) -> Int32 {
        let count = keys.count
        if count == capacity {
            let larger = UnsafeMutablePointer<Tally>.allocate(capacity: capacity * 2)
            larger.moveInitialize(from: tallies, count: count)
            tallies.deallocate()
            tallies = larger
            capacity *= 2
        }
        (tallies + count).initialize(to: Tally())
        keys.append(key)
        return Int32(count)
    }

    // MARK: Meanings

    private mutating func learnCountry(_ id: Int32) {
        while countries.count <= Int(id) {
            countries.append(AreaCode(texts[roles.country].texts[countries.count]))
        }
    }

    private mutating func learnYear(_ id: Int32) {
        while years.count <= Int(id) {
            let text = texts[roles.year].texts[years.count]
            let year = text.utf8.count == 4 ? Int(text) ?? -1 : -1
            years.append((1900...2100).contains(year) ? year : -1)
        }
    }

    private mutating func learnSector(_ id: Int32) {
        while sectors.count <= Int(id) {
            let text = texts[roles.sector].texts[sectors.count]
            sectors.append(text.isEmpty ? 0 : Sector(text)?.index ?? -1)
        }
    }

    @inline(__always)
    private mutating func national(_ country: Int32, _ year: Int32) -> Int {
        let index = Int(country) * 201 + years[Int(year)] - 1900
        if index < nationals.count, nationals[index] > -2 { return nationals[index] }
        return learnNational(index, country, year)
    }

    private mutating func learnNational(_ index: Int, _ country: Int32, _ year: Int32) -> Int {
        while nationals.count <= index { nationals.append(-2) }
        nationals[index] = countries[Int(country)].map { nationalPlace($0, years[Int(year)]) } ?? -1
        return nationals[index]
    }
}
