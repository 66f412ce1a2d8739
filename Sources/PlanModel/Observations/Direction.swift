/// Which way an indicator is wanted to move.
package enum Direction: String, Hashable, Sendable, CaseIterable {
    case increase
    case decrease

    /// +1 where an increase is wanted, else -1: `d` in the methods.
    package var sign: Double { self == .increase ? 1 : -1 }
}
