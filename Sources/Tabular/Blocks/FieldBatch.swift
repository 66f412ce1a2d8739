/// Where the wanted fields of some rows stand in a block of bytes.
///
/// A class over memory of its own: it is filled and read millions of times.
package final class FieldBatch {
    /// Fields of a row that are wanted.
    package let slots: Int
    /// From one row to the next: the slots and a last one for what is passed over.
    package let stride: Int
    /// For each row its slots: the first byte in the low 32 bits, the length in
    /// the high ones.
    package let places: UnsafeMutablePointer<UInt64>
    /// For each row its line in the block, from 0.
    package let lines: UnsafeMutablePointer<UInt32>
    package internal(set) var rows = 0
    /// Lines with more or fewer fields than the header.
    package internal(set) var uneven: [UInt32] = []

    package static let capacity = 1_024

    package init(slots: Int) {
        self.slots = slots
        stride = slots + 1
        places = .allocate(capacity: Self.capacity * stride)
        places.initialize(repeating: 0, count: Self.capacity * stride)
        lines = .allocate(capacity: Self.capacity)
        lines.initialize(repeating: 0, count: Self.capacity)
    }

    deinit {
        places.deallocate()
        lines.deallocate()
    }

    var isFull: Bool { rows == Self.capacity }

    func clear() {
        rows = 0
        uneven.removeAll(keepingCapacity: true)
    }
}
