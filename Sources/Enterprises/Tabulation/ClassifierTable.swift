import PlanModel

/// All definitions of a tabulation in one piece of memory: what a loop over
/// millions of units looks up.
///
/// Read only once it is made; whoever makes it frees it.
struct ClassifierTable {
    private struct Axis {
        var first: Int32
        var count: Int32
    }

    private struct Frame {
        var persons: Axis
        var turnover: Axis
        var assets: Axis
        var firstCell: Int32
    }

    private let frames: UnsafeMutableBufferPointer<Frame>
    private let limits: UnsafeMutableBufferPointer<Double>
    private let cells: UnsafeMutableBufferPointer<UInt8>
    /// For each definition and `Sector.index` its frame; -1 where several may be right.
    private let frameOfSector: UnsafeMutableBufferPointer<Int32>
    private let compiled: [CompiledDefinition]

    init(_ compiled: [CompiledDefinition]) {
        var frames: [Frame] = []
        var limits: [Double] = []
        var cells: [UInt8] = []
        var frameOfSector: [Int32] = []
        for definition in compiled {
            let first = frames.count
            func axis(_ range: Range<Int>) -> Axis {
                Axis(first: Int32(range.lowerBound + limits.count), count: Int32(range.count))
            }
            frames += definition.frames.map { frame in
                Frame(
                    persons: axis(frame.persons), turnover: axis(frame.turnover), assets: axis(frame.assets),
                    firstCell: Int32(frame.firstCell + cells.count))
            }
            limits += definition.limits
            cells += definition.cells.map(\.bits)
            frameOfSector += definition.frameOfSector.map { $0 < 0 ? -1 : Int32(first + $0) }
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
        let index = frameOfSector[definition * Sector.indexCount + sector]
        guard index >= 0 else {
            return compiled[definition].possibleClasses(
                persons: persons, turnover: turnover, assets: assets, sector: sector
            ).bits
        }
        let frame = frames[Int(index)]
        let first = place(persons, frame.persons)
        let second = place(turnover, frame.turnover)
        let third = place(assets, frame.assets)
        let row = (third * Int(frame.turnover.count + 2) + second) * Int(frame.persons.count + 2)
        return cells[Int(frame.firstCell) + row + first]
    }

    /// How many limits the value exceeds; one more than there are when it is missing.
    @inline(__always)
    private func place(_ value: Double, _ axis: Axis) -> Int {
        guard axis.count > 0 else { return value == value ? 0 : 1 }
        guard value == value else { return Int(axis.count) + 1 }
        var place = 0
        for index in Int(axis.first)..<Int(axis.first + axis.count) { place += value > limits[index] ? 1 : 0 }
        return place
    }
}
