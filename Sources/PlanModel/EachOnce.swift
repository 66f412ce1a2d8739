extension Sequence where Element: Equatable {
    /// Every element once, where it stands first: for lists short enough to be
    /// looked through.
    package var eachOnce: [Element] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
