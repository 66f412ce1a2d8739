extension Observation {
    /// The city of which the value is, where the source's table has no row for
    /// the whole state: "Indonesia Jakarta" in Doing Business, as the note of
    /// the value says. Nil where the World Bank's series of the state repeats the
    /// value.
    package var city: String? {
        guard let note, Self.mayNameCity(note), !isRepeatedElsewhere else { return nil }
        let parts = note.split(separator: ";", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return String(parts[1].drop { $0 == " " })
    }

    /// Whether a note is of the kind that may say of which city a value is.
    package static func mayNameCity(_ note: String) -> Bool { note.hasPrefix("Doing Business ") }

    /// Who compiled the value did not find its reference year stated, as its
    /// note says.
    package var isYearApproximate: Bool { note?.hasPrefix("year approximate") ?? false }
}
