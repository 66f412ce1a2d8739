import PlanModel

/// The cells of one thread and how a row finds them.
///
/// A struct over memory of its own: its methods run for every row, so it is
/// entered once for each batch. Whoever makes it frees it.
struct TallyBoard {
    private var table: ClassifierTable
    private var definitions: PlanDefinitions
    private let plan: TabulationPlan
    private let decimalMark: UInt8
    private let hasSize: Bool
    private let isPlain: Bool
    /// For each definition asked for its place in the table, -1 for one that
    /// depends on state, year or currency.
    private let places: UnsafeMutableBufferPointer<Int>
    private let hasOpenPlaces: Bool
    let roles: RegisterRoles

    private(set) var texts: UnsafeMutableBufferPointer<TextIndex>
    private(set) var groups: UnsafeMutableBufferPointer<PairIndex>
    private(set) var meanings: RegisterMeanings
    /// State, year and currency as one number, and the places for each.
    private var moments = PairIndex()
    private var contexts = PairIndex()
    private var placesOfContext: [Int] = []

    /// What rows of texts lead to; the slots that it looks at, and their words.
    private var memo: RowMemo
    private let memoSlots: UnsafeMutableBufferPointer<Int>
    private let words: UnsafeMutablePointer<UInt64>

    private(set) var cells: CellStore
    /// The classes of the row at hand under each definition.
    private let classes: UnsafeMutableBufferPointer<UInt8>
    /// A mark for enterprises without an identifier.
    private var nextMark: UInt64

    /// - Parameter part: the number of the thread.
    init(_ plan: TabulationPlan, part: Int) {
        self.plan = plan
        var definitions = PlanDefinitions(plan)
        let fixed = plan.definitions.map { choice in
            definitions.isFixed(choice) ? definitions.place(choice, state: nil, year: 0, currency: "") : -1
        }
        table = ClassifierTable(definitions.compiled)
        self.definitions = definitions
        decimalMark = plan.reading.decimalMark
        hasSize = plan.hasSize
        isPlain = !plan.isWeighted && !plan.keepsContributors
        places = .allocate(capacity: fixed.count)
        _ = places.initialize(from: fixed)
        hasOpenPlaces = plan.hasSize && fixed.contains(-1)
        classes = .allocate(capacity: fixed.count)
        classes.initialize(repeating: 0)
        roles = RegisterRoles(plan)
        meanings = RegisterMeanings(plan.reading)
        texts = .allocate(capacity: max(1, roles.textCount))
        for index in 0..<roles.textCount {
            texts.initializeElement(at: index, to: TextIndex(empty: roles.constants[index]))
        }
        groups = .allocate(capacity: max(1, roles.pairCount))
        for index in 0..<roles.pairCount { groups.initializeElement(at: index, to: PairIndex()) }
        memoSlots = .allocate(capacity: roles.usedTexts.count)
        _ = memoSlots.initialize(from: roles.usedTexts)
        words = .allocate(capacity: max(1, memoSlots.count))
        memo = RowMemo(slots: memoSlots.count)
        cells = CellStore(isWeighted: plan.isWeighted, keepsContributors: plan.keepsContributors)
        nextMark = UInt64(part) << 48
    }

    func free() {
        table.free()
        places.deallocate()
        classes.deallocate()
        moments.free()
        contexts.free()
        cells.free()
        memo.free()
        memoSlots.deallocate()
        words.deallocate()
        for index in 0..<roles.textCount {
            texts[index].free()
            texts.deinitializeElement(at: index)
        }
        texts.deallocate()
        for index in 0..<roles.pairCount {
            groups[index].free()
            groups.deinitializeElement(at: index)
        }
        groups.deallocate()
    }

    // MARK: Rows

    /// Counts a row, or says why it can't be.
    @inline(__always)
    mutating func add(_ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>) -> RowProblem? {
        let unit = RegisterUnit(bytes, fields + roles.textCount, mark: decimalMark)
        if let problem = unit.problem { return addAgain(problem, bytes, fields) }
        return add(unit, bytes, fields)
    }

    @inline(__always)
    private mutating func add(
        _ unit: RegisterUnit, _ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>
    ) -> RowProblem? {
        let meaning = meaning(bytes, fields)
        if meaning.problem >= 0 { return RowProblem(rawValue: Int(meaning.problem)) }
        let cell = cell(
            unit, group: meaning.group, context: Int(meaning.context), sector: Int(meaning.sector))
        if isPlain {
            cells.tallies[cell].add(unit)
            return nil
        }
        return addMore(cell, unit, bytes, fields)
    }

    /// What the row's texts lead to: by its texts as words of eight bytes, or, where
    /// one is longer, text by text.
    @inline(__always)
    private mutating func meaning(
        _ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>
    ) -> RowMemo.Meaning {
        var (hash, longest): (UInt64, UInt64) = (0, 0)
        for index in 0..<memoSlots.count {
            let field = fields[memoSlots[index]]
            let count = field &>> 32
            longest = max(longest, count)
            let word = memo.word(bytes + Int(field & 0xFFFF_FFFF), count: count)
            words[index] = word
            hash = RowMemo.mixed(hash, word)
        }
        guard longest <= 8 else { return learnMeaning(bytes, fields) }
        let known = memo.find(words, hash: hash)
        if known >= 0 { return memo[known] }
        let meaning = learnMeaning(bytes, fields)
        memo.add(words, meaning)
        return meaning
    }

    private mutating func learnMeaning(
        _ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>
    ) -> RowMemo.Meaning {
        var meaning = RowMemo.Meaning()
        func bad(_ problem: RowProblem) -> RowMemo.Meaning {
            RowMemo.Meaning(problem: Int32(problem.rawValue))
        }
        var (country, year, section) = (Int32(-1), Int32(-1), Int32(-1))
        if roles.country >= 0 {
            country = id(roles.country, bytes, fields)
            meanings.learnStates(texts[roles.country])
            if plan.needsCountry, meanings.states[Int(country)] == nil { return bad(.noCountry) }
        }
        if roles.year >= 0 {
            year = id(roles.year, bytes, fields)
            meanings.learnYears(texts[roles.year])
            if meanings.years[Int(year)] < 0 { return bad(.malformedYear) }
        }
        if roles.sector >= 0 {
            let text = Int(id(roles.sector, bytes, fields))
            meanings.learnSectors(texts[roles.sector])
            let sector = meanings.sectors[text]
            if sector.index < 0 { return bad(.unknownSector) }
            (meaning.sector, section) = (Int32(sector.index), sector.section)
        }
        for index in 0..<roles.dimensions.count {
            let slot = roles.dimensions[index]
            let own =
                slot == roles.country
                ? country
                : slot == roles.year ? year : slot == roles.sector ? section : id(slot, bytes, fields)
            meaning.group = index == 0 ? own : groups[index - 1].id(meaning.group, own)
        }
        if hasOpenPlaces { meaning.context = Int32(context(country, year, bytes, fields)) }
        return meaning
    }

    @inline(__always)
    private func id(_ slot: Int, _ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>) -> Int32 {
        let field = fields[slot]
        return texts[slot].id(bytes + Int(field & 0xFFFF_FFFF), Int(truncatingIfNeeded: field >> 32))
    }

    /// A row whose numbers could not be read: perhaps one of them is a text for "no
    /// value".
    private mutating func addAgain(
        _ problem: RowProblem, _ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>
    ) -> RowProblem? {
        guard problem == .malformedNumber, !plan.reading.missing.isEmpty else { return problem }
        var cleaned = (0..<roles.textCount + TabulationPlan.numbers.count).map { fields[$0] }
        for slot in roles.textCount..<cleaned.count where meanings.isMissing(bytes, fields[slot]) {
            cleaned[slot] = 0
        }
        let unit = cleaned.withUnsafeBufferPointer { cleaned in
            RegisterUnit(bytes, cleaned.baseAddress! + roles.textCount, mark: decimalMark)
        }
        if let problem = unit.problem { return problem }
        return add(unit, bytes, fields)
    }

    /// The weight of the row and its mark.
    private mutating func addMore(
        _ cell: Int, _ unit: RegisterUnit, _ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>
    ) -> RowProblem? {
        var weight = DecimalField.one
        if plan.isWeighted {
            let slot = roles.textCount + TabulationPlan.numbers.count
            weight = DecimalField(bytes, fields[slot], mark: decimalMark)
            guard weight.kind == .number else {
                return weight.kind == .tooLong ? .tooManyDecimals : .noWeight
            }
            if weight.isNegative || weight.value == 0 { return .noWeight }
        }
        nextMark &+= 1
        let mark = roles.mark >= 0 ? RegisterMeanings.mark(bytes, fields[roles.mark]) : nextMark
        cells.tallies[cell].add(unit)
        cells.addMore(cell, unit, weight: weight, mark: mark)
        return nil
    }

    // MARK: Classes

    @inline(__always)
    private mutating func cell(_ unit: RegisterUnit, group: Int32, context: Int, sector: Int) -> Int {
        // The joint class as a number; several possible classes have none.
        var joint = 0
        var isDirect = places.count <= CellStore.mostDirect
        if hasSize {
            for index in 0..<places.count {
                let place = places[index] >= 0 ? places[index] : placesOfContext[context &+ index]
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
        return isDirect ? cells.cell(group, joint: joint, classes) : cells.otherCell(group, classes)
    }

    private static let undetermined = PossibleClasses(.undetermined).bits

    /// Where the places of the row's state, year and currency start.
    @inline(__always)
    private mutating func context(
        _ country: Int32, _ year: Int32, _ bytes: UnsafePointer<UInt8>, _ fields: UnsafePointer<UInt64>
    ) -> Int {
        let moment = moments.id(country, year)
        let context = roles.currency < 0 ? moment : contexts.id(moment, id(roles.currency, bytes, fields))
        let first = Int(context) &* places.count
        if first >= placesOfContext.count { learn(Int(context)) }
        return first
    }

    private mutating func learn(_ last: Int) {
        let known = definitions.compiled.count
        while placesOfContext.count <= last * places.count {
            let next = placesOfContext.count / max(1, places.count)
            let (moment, currency) =
                roles.currency < 0 ? (Int32(next), -1) : contexts.pairs[next]
            let (country, year) = moments.pairs[Int(moment)]
            let state = country < 0 ? nil : meanings.states[Int(country)]
            let number = year < 0 ? 0 : meanings.years[Int(year)]
            let money = currency < 0 ? "" : texts[roles.currency].texts[Int(currency)]
            for choice in plan.definitions {
                placesOfContext.append(
                    definitions.place(
                        choice, state: state, year: number,
                        currency: plan.reading.isMissing(money) ? "" : money))
            }
        }
        guard definitions.compiled.count > known else { return }
        table.free()
        table = ClassifierTable(definitions.compiled)
    }
}
