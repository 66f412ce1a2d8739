/// What an update says, as fields with names: `reached/M1` is `2018-05-02`,
/// `spent/USD/ASEAN fund` is `12000`. Fields are kept as they were typed; what
/// they mean is read with the plan beside them, and what can't be read is said
/// and not lost.
package struct UpdateContent: Hashable, Sendable {
    /// Without empty ones.
    package private(set) var fields: [String: String]

    package init(_ fields: [String: String] = [:]) {
        self.fields = fields.filter { !$0.value.isEmpty }
    }

    package subscript(_ name: String) -> String? {
        get { fields[name] }
        set { fields[name] = newValue?.isEmpty == true ? nil : newValue }
    }

    package var isEmpty: Bool { fields.isEmpty }

    /// Fields by their name's parts below a first part, in the order of their
    /// names: of `risk`, `["R1", "text"]`.
    package func parts(below first: String) -> [(parts: [String], value: String)] {
        fields.filter { $0.key.hasPrefix(first + "/") }.sorted { $0.key < $1.key }.map { name, value in
            let limit = first == "spent" ? 1 : 9
            let rest = name.dropFirst(first.utf8.count + 1)
            let parts = rest.split(separator: "/", maxSplits: limit, omittingEmptySubsequences: false)
            return (parts.map(String.init), value)
        }
    }

    /// Names of fields that differ.
    package func differences(from other: UpdateContent) -> [String] {
        Set(fields.keys).union(other.fields.keys).filter { fields[$0] != other.fields[$0] }.sorted()
    }

    /// Two changes of the same update in one: a field that one of them left as
    /// it was takes the other's. Where both changed it to something different,
    /// `mine` stands, and the field is named. Items that both added under one
    /// number are kept beside each other.
    package static func merge(
        base: UpdateContent, mine: UpdateContent, theirs: UpdateContent
    ) -> (merged: UpdateContent, conflicts: [String]) {
        let mine = mine.besides(theirs, since: base)
        var merged = theirs
        var conflicts: [String] = []
        for name in mine.differences(from: base) {
            if theirs[name] != base[name], theirs[name] != mine[name] { conflicts.append(name) }
            merged[name] = mine[name] ?? ""
        }
        return (merged, conflicts)
    }
}
