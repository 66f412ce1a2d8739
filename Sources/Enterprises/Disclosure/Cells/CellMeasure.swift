/// What a cell holds: a number of enterprises, or a sum over them.
package struct CellMeasure: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case count
        case amount
    }

    package let name: String
    package let kind: Kind
    /// Whether single amounts may be negative, as value added may; else an attacker
    /// knows that no cell is below 0.
    package let isSigned: Bool

    package init(_ name: String, kind: Kind = .amount, isSigned: Bool = false) {
        self.name = name
        self.kind = kind
        self.isSigned = isSigned
    }

    package static let enterprises = CellMeasure("enterprises", kind: .count)
}
