extension Double {
    /// The shortest digits that are read back as this number, as the files
    /// write it: `12.5`, `1200000`, `1e20`.
    package var shortest: String {
        let text = description
        if text.hasSuffix(".0") { return String(text.dropLast(2)) }
        return String(text.filter { $0 != "+" })
    }
}
