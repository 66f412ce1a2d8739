import PlanModel

/// All definitions of a tabulation in one piece of memory: what a loop over
/// millions of units looks up.
///
/// Read only once it is made; whoever makes it frees it.
struct ClassifierTable {
    /// Of one definition and sector group: how many limits each criterion has, and
    /// where the cells start.
    private struct Frame {
        var persons: Int32
        var turnover: Int32
        var assets: Int32
        var firstCell: Int32
    }

    /// Places for limits of each criterion; the rest is infinite.
    private static let width = 4

    private let frames: UnsafeMutableBufferPointer<Frame>
    private let limits: UnsafeMutableBufferPointer<Double>
    private let cells: UnsafeMutableBufferPointer<UInt8>
    /// For each definition and `Sector.index` its frame; -1 where several may be
    /// right, or where it has more limits than there are places.
    private let frameOfSector: UnsafeMutableBufferPointer<Int32>
    private let compiled: [CompiledDefinition]

    init(_ compiled: [CompiledDefinition]) {
        var frames: [Frame] = []
        var limits: [Double] = []
        var cells: [UInt8] = []
        var frameOfSector: [Int32] = []
        for definition in compiled {
            let first = frames.count
            for frame in definition.frames {
                for axis in [frame.persons, frame.turnover, frame.assets] {
                    let own = definition.limits[axis].prefix(Self.width)
                    limits += own + Array(repeating: .infinity, count: Self.width - own.count)
                }
                frames.append(
                    Frame(
                        persons: Int32(frame.persons.count), turnover: Int32(frame.turnover.count),
                        assets: Int32(frame.assets.count), firstCell: Int32(frame.firstCell + cells.count)))
            }
            cells += definition.cells.map(\.bits)
            frameOfSector += definition.frameOfSector.map { place in
                guard place >= 0, !definition.ignoresMoney else { return -1 }
                let frame = definition.frames[place]
                let most = max(frame.persons.count, frame.turnover.count, frame.assets.count)
                return most > Self.width ? -1 : Int32(first + place)
            }
        }
        self.frames = Self.copy(frames)
        self.limits = Self.copy(limits)
        self.cells = Self.copy(cells)
        self.frameOfSector = Self.copy(frameOfSector)
        self.compiled = compiled
    }

    func free() {
        frames.deallocate()
        limits.deallocate()
        cells.deallocate()
        frameOfSector.deallocate()
    }

    private static func copy<Element>(_ array: [Element]) -> UnsafeMutableBufferPointer<Element> {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, array.count))
        _ = memory.initialize(from: array)
        return memory
    }

    /// The bits of `PossibleClasses`; `.nan` stands for a missing criterion, 0
    /// for an unknown sector.
    @inline(__always)
    func classes(
        _ definition: Int, persons: Double, turnover: Double, assets: Double, sector: Int
    ) -> UInt8 {
        let index = Int(frameOfSector[definition &* Sector.indexCount &+ sector])
        guard index >= 0 else {
            return compiled[definition].possibleClasses(
                persons: persons, turnover: turnover, assets: assets, sector: sector
            ).bits
        }
        let frame = frames[index]
        let limits = limits.baseAddress! + index &* (3 &* Self.width)
        let first = Self.place(persons, limits, frame.persons)
        let second = Self.place(turnover, limits + Self.width, frame.turnover)
        let third = Self.place(assets, limits + 2 &* Self.width, frame.assets)
        let row = (third &* Int(frame.turnover &+ 2) &+ second) &* Int(frame.persons &+ 2)
        return cells[Int(frame.firstCell) &+ row &+ first]
    }

    /// How many limits the value exceeds; one more than there are when it is missing.
    @inline(__always)
    private static func place(_ value: Double, _ limits: UnsafePointer<Double>, _ count: Int32) -> Int {
        guard value == value else { return Int(count) &+ 1 }
        let low = (value > limits[0] ? 1 : 0) &+ (value > limits[1] ? 1 : 0)
        return low &+ (value > limits[2] ? 1 : 0) &+ (value > limits[3] ? 1 : 0)
    }
}
