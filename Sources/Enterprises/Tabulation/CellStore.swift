/// The cells of one thread: what was added up for each group and joint class.
///
/// A struct over memory of its own; whoever makes it frees it.
struct CellStore {
    /// Units of one group that have the same class under every definition: the
    /// joint distribution, of which each definition is a margin.
    struct Key: Hashable {
        let group: Int32
        /// The bits of `PossibleClasses`, one for each definition.
        let classes: [UInt8]
    }

    private(set) var keys: [Key] = []
    private(set) var tallies: UnsafeMutablePointer<Tally>
    /// Empty where no weight is read, or no contributors are kept.
    private(set) var weighted: [WeightedTally] = []
    private(set) var contributors: [CellContributors] = []
    private let isWeighted: Bool
    private let keepsContributors: Bool
    private var capacity = 1_024

    /// For each group and joint class the cell; -1 where there is none yet.
    private var cellOf: [Int32] = []
    /// Of units with several possible classes, or of many definitions.
    private var otherCells = KeyTable()
    private var otherCount = 0

    /// Up to so many definitions have a place for each joint class.
    static let mostDirect = 3

    init(isWeighted: Bool, keepsContributors: Bool) {
        self.isWeighted = isWeighted
        self.keepsContributors = keepsContributors
        tallies = .allocate(capacity: capacity)
    }

    func free() {
        tallies.deallocate()
        otherCells.free()
    }

    /// The cell of units with one class under each of a few definitions.
    ///
    /// - Parameter joint: three bits for each definition, the rank of the class.
    @inline(__always)
    mutating func cell(_ group: Int32, joint: Int, _ classes: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let index = Int(group) &<< (3 &* classes.count) | joint
        if index < cellOf.count, cellOf[index] >= 0 { return Int(cellOf[index]) }
        return newCell(group, index, classes)
    }

    private mutating func newCell(
        _ group: Int32, _ index: Int, _ classes: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        if index >= cellOf.count {
            cellOf.append(
                contentsOf: repeatElement(-1, count: max(index + 1 - cellOf.count, 4_096, cellOf.count)))
        }
        let made = add(Key(group: group, classes: Array(classes)))
        cellOf[index] = made
        return Int(made)
    }

    mutating func otherCell(_ group: Int32, _ classes: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var hash = UInt64(UInt32(bitPattern: group)) ^ 0xcbf2_9ce4_8422_2325
        for bits in classes { hash = (hash ^ UInt64(bits)) &* 0x100_0000_01b3 }
        let known = otherCells.find(hash) { id in
            let key = keys[Int(id)]
            return key.group == group && key.classes.elementsEqual(classes)
        }
        if known >= 0 { return Int(known) }
        let made = add(Key(group: group, classes: Array(classes)))
        otherCount += 1
        otherCells.add(hash, made, count: otherCount)
        return Int(made)
    }

    private mutating func add(_ key: Key) -> Int32 {
        let count = keys.count
        if count == capacity {
            let larger = UnsafeMutablePointer<Tally>.allocate(capacity: capacity * 2)
            larger.moveInitialize(from: tallies, count: count)
            tallies.deallocate()
            tallies = larger
            capacity *= 2
        }
        (tallies + count).initialize(to: Tally())
        if isWeighted { weighted.append(WeightedTally()) }
        if keepsContributors { contributors.append(CellContributors()) }
        keys.append(key)
        return Int32(count)
    }

    /// The rest of what a row adds, for registers with weights and tables to be
    /// protected.
    mutating func addMore(_ cell: Int, _ unit: RegisterUnit, weight: DecimalField, mark: UInt64) {
        if isWeighted { weighted[cell].add(unit, weight: weight) }
        if keepsContributors {
            contributors[cell].add(unit, weight: isWeighted ? weight.value : 1, mark: mark)
        }
    }
}
