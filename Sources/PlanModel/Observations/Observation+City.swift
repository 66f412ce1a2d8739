extension Observation {
    /// The city of which the value is, where the source's table has no row for
    /// the whole state: "Indonesia Jakarta" in Doing Business, as the note of
    /// the value says.
    package var city: String? {
        guard let note, note.hasPrefix("Doing Business ") else { return nil }
        let parts = note.split(separator: ";", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return String(parts[1].drop { $0 == " " })
    }
}
