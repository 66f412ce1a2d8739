package import PlanModel

/// Whether a key of a mapping must stand there.
package enum Presence: Hashable, Sendable {
    case required
    case optional
}

/// A YAML mapping whose values are asked for by key and kind.
///
/// Every accessor returns nil where it can't give what was asked for, and
/// then has told the collector why (except for an optional key that is not
/// there): a reader goes on, and all mistakes of a file are found at once.
/// An empty value counts as not there.
package struct YAMLMapping {
    /// What the mapping describes, with its article: `a KPI`.
    package let subject: String
    package let location: Location
    package let collector: FindingCollector
    private let keys: [String]
    private let entries: [YAMLEntry]

    /// Nil, with a finding, where the value is no mapping; unknown keys are
    /// findings too.
    package init?(
        _ value: YAMLValue, subject: String, keys: [String], collector: FindingCollector
    ) {
        guard case .mapping(let entries) = value.content else {
            collector.error(
                "wrong-kind", "\(value.kindSentence) where \(subject) is expected.",
                remedy: "Write it as a mapping of keys: \(keys.joined(separator: ", ")).", at: value.location)
            return nil
        }
        self.subject = subject
        self.location = value.location
        self.collector = collector
        self.keys = keys
        self.entries = entries
        // A key that is there already is not the one that was meant.
        let missing = keys.filter { key in !entries.contains { $0.key == key } }
        for entry in entries where !keys.contains(entry.key) {
            let near = nearestCode(to: entry.key, among: missing).map { "Did you mean \"\($0)\"?" }
            collector.error(
                "unknown-key", "\"\(entry.key)\" is not a key of \(subject).",
                remedy: near ?? suggestion(for: entry.key, among: keys), at: entry.keyLocation)
        }
    }

    /// The place of a key, or of the mapping where the key is not there.
    package func place(of key: String) -> Location {
        entries.first { $0.key == key }?.keyLocation ?? location
    }

    /// True where the key stands with a value that is not empty.
    package func has(_ key: String) -> Bool {
        entries.contains { $0.key == key && $0.value.content != .empty }
    }

    /// The value under a key as it stands.
    package func value(_ key: String, _ presence: Presence = .required) -> YAMLValue? {
        assert(keys.contains(key), "\(key) is missing among the keys of \(subject)")
        let entry = entries.first { $0.key == key }
        if let entry, entry.value.content != .empty { return entry.value }
        if presence == .required {
            let isThere = entry != nil
            collector.error(
                "missing-key",
                isThere ? "\"\(key)\" of \(subject) is empty." : "\"\(key)\" is missing from \(subject).",
                remedy: isThere ? "Write a value after the colon." : "Add \"\(key)\".",
                at: entry?.keyLocation ?? location)
        }
        return nil
    }

    /// The scalar as it stands, quotes removed.
    package func text(_ key: String, _ presence: Presence = .required) -> String? {
        value(key, presence).flatMap { collector.text($0, name: key) }
    }

    /// A text turned into a value; `expected` says in words what is accepted:
    /// `an area code such as LAO`.
    package func parsed<Value>(
        _ key: String, _ presence: Presence = .required, expected: String, _ parse: (String) -> Value?
    ) -> Value? {
        value(key, presence).flatMap { collector.parsed($0, name: key, expected: expected, parse) }
    }

    /// One of the raw values of an enumeration.
    package func choice<Value>(
        _ key: String, _ presence: Presence = .required, of type: Value.Type = Value.self
    ) -> Value? where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        value(key, presence).flatMap { collector.choice($0, name: key, of: type) }
    }

    /// A day as `2016-01-31`.
    package func day(_ key: String, _ presence: Presence = .required) -> Day? {
        value(key, presence).flatMap { collector.day($0, name: key) }
    }

    /// A whole number: digits with an optional minus sign.
    package func integer(_ key: String, _ presence: Presence = .required) -> Int? {
        parsed(key, presence, expected: "a whole number") { text in
            text.hasPrefix("+") ? nil : Int(text)
        }
    }

    /// A finite decimal number with a point.
    package func number(_ key: String, _ presence: Presence = .required) -> Double? {
        value(key, presence).flatMap { collector.number($0, name: key) }
    }

    /// `true` or `false`.
    package func flag(_ key: String, _ presence: Presence = .required) -> Bool? {
        parsed(key, presence, expected: "true or false") { Bool($0) }
    }

    /// The values of a list, nil where there is none.
    package func list(_ key: String, _ presence: Presence = .required) -> [YAMLValue]? {
        guard let value = value(key, presence) else { return nil }
        guard case .list(let values) = value.content else {
            collector.wrongKind(value, name: key, expected: "a list")
            return nil
        }
        return values
    }

    /// The texts of a list; entries of another kind are findings and left out.
    package func texts(_ key: String, _ presence: Presence = .required) -> [String]? {
        list(key, presence)?.compactMap { collector.text($0, name: "an entry of \(key)") }
    }

    /// The mapping under a key.
    package func mapping(
        _ key: String, _ presence: Presence = .required, subject: String, keys: [String]
    ) -> YAMLMapping? {
        value(key, presence).flatMap {
            YAMLMapping($0, subject: subject, keys: keys, collector: collector)
        }
    }

    /// The mappings of a list; entries of another kind are findings and left
    /// out.
    package func mappings(
        _ key: String, _ presence: Presence = .required, subject: String, keys: [String]
    ) -> [YAMLMapping]? {
        list(key, presence)?.compactMap {
            YAMLMapping($0, subject: subject, keys: keys, collector: collector)
        }
    }

    /// All entries, for mappings whose keys are data (name each of them in
    /// `keys`, or read the value itself).
    package var all: [YAMLEntry] { entries }
}
