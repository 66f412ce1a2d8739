/// A named field of a plan, in the order in which it is written.
///
/// The outline is the plan once more, as a tree of names and texts. The writer
/// prints it and the difference compares it, so that neither can forget a
/// field that the other knows.
package struct OutlineField: Hashable, Sendable {
    package let key: String
    package let value: OutlineValue

    package init(_ key: String, _ value: OutlineValue) {
        self.key = key
        self.value = value
    }
}

/// What a field of an outline holds.
package indirect enum OutlineValue: Hashable, Sendable {
    /// A code, a day, a number or a word of the format.
    case word(String)
    /// Words of people.
    case text(String)
    case words([String])
    case texts([String])
    case fields([OutlineField])
    case items([OutlineItem])
}

/// An entry of a list of things that have a code.
package struct OutlineItem: Hashable, Sendable {
    /// Kind and code: `action line A-1-2.1`.
    package let label: String
    package let fields: [OutlineField]

    package init(_ label: String, _ fields: [OutlineField]) {
        self.label = label
        self.fields = fields
    }

    init(_ kind: PlanItemKind, _ code: some CustomStringConvertible, _ fields: [OutlineField?]) {
        self.init("\(kind.name) \(code)", fields.compactMap(\.self))
    }
}

/// How the parts of a plan say their fields. What is absent has no field.
extension OutlineField {
    static func word(_ key: String, _ value: (some CustomStringConvertible)?) -> OutlineField? {
        value.map { OutlineField(key, .word($0.description)) }
    }

    static func text(_ key: String, _ value: String?) -> OutlineField? {
        value.map { OutlineField(key, .text($0)) }
    }

    static func flag(_ key: String, _ value: Bool) -> OutlineField? {
        value ? OutlineField(key, .word("true")) : nil
    }

    static func number(_ key: String, _ value: Double?) -> OutlineField? {
        value.map { OutlineField(key, .word($0.shortest)) }
    }

    static func words(_ key: String, _ values: [some CustomStringConvertible]) -> OutlineField? {
        values.isEmpty ? nil : OutlineField(key, .words(values.map(\.description)))
    }

    static func texts(_ key: String, _ values: [String]) -> OutlineField? {
        values.isEmpty ? nil : OutlineField(key, .texts(values))
    }

    static func fields(_ key: String, _ values: [OutlineField?]?) -> OutlineField? {
        values.map { OutlineField(key, .fields($0.compactMap(\.self))) }
    }

    static func items(_ key: String, _ values: [OutlineItem]) -> OutlineField? {
        values.isEmpty ? nil : OutlineField(key, .items(values))
    }
}
