/// The set of classes that a unit may have, as far as its data tell: one class
/// when the data decide, several when a criterion or the sector is missing.
///
/// One byte, so that a table of them stays small in a loop over a register.
package struct PossibleClasses: Hashable, Sendable {
    /// Bit n stands for the class of rank n.
    package private(set) var bits: UInt8

    package init(bits: UInt8 = 0) { self.bits = bits }
    package init(_ size: EnterpriseClass) { bits = 1 << UInt8(size.rank) }
    package init(_ sizes: some Sequence<EnterpriseClass>) {
        self.init()
        for size in sizes { insert(size) }
    }

    /// Smallest first.
    package var classes: [EnterpriseClass] { EnterpriseClass.allCases.filter(contains) }
    /// The class when there is exactly one.
    package var only: EnterpriseClass? { bits.nonzeroBitCount == 1 ? classes.first : nil }
    package var isEmpty: Bool { bits == 0 }

    package func contains(_ size: EnterpriseClass) -> Bool { bits & (1 << UInt8(size.rank)) != 0 }
    package func isSuperset(of other: PossibleClasses) -> Bool { bits & other.bits == other.bits }
    package mutating func insert(_ size: EnterpriseClass) { bits |= 1 << UInt8(size.rank) }
    package mutating func formUnion(_ other: PossibleClasses) { bits |= other.bits }

    /// `small`, `small or medium`, `micro, small or medium`.
    package var text: String { joined(classes.map(\.rawValue), by: "or") }
}
