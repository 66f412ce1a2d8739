package import PlanModel

/// Single values, with a finding where they are not what was asked for.
extension FindingCollector {
    /// The text of a scalar that is not empty.
    package func text(_ value: YAMLValue, name: String) -> String? {
        guard case .text(let text) = value.content else {
            wrongKind(value, name: name, expected: "a text")
            return nil
        }
        return text
    }

    /// A text turned into a value; `expected` says what is accepted.
    package func parsed<Value>(
        _ value: YAMLValue, name: String, expected: String, _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = text(value, name: name) else { return nil }
        if let parsed = parse(text) { return parsed }
        error("wrong-value", "\(named(name)): \"\(text)\" is not \(expected).", at: value.location)
        return nil
    }

    /// One of the raw values of an enumeration, the nearest one suggested.
    package func choice<Value>(
        _ value: YAMLValue, name: String, of type: Value.Type
    ) -> Value? where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
        guard let text = text(value, name: name) else { return nil }
        if let choice = Value(rawValue: text) { return choice }
        error(
            "unknown-word", "\(named(name)): \"\(text)\" is not known here.",
            remedy: suggestion(for: text, among: Value.allCases.map(\.rawValue)), at: value.location)
        return nil
    }

    /// A day as `2016-01-31`; one that is not in the calendar is told apart.
    package func day(_ value: YAMLValue, name: String) -> Day? {
        guard let text = text(value, name: name) else { return nil }
        if let day = Day(text) { return day }
        let hasShape = text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
        error(
            "impossible-date",
            hasShape
                ? "\(named(name)): there is no day \"\(text)\" in the calendar."
                : "\(named(name)): \"\(text)\" is not a day.",
            remedy: hasShape ? nil : "Write year-month-day: 2016-01-31.", at: value.location)
        return nil
    }

    /// A finite decimal number with a point.
    package func number(_ value: YAMLValue, name: String) -> Double? {
        parsed(value, name: name, expected: "a decimal number such as 12.5") { text in
            guard TextShape.isDecimal(text), let number = Double(text),
                number.isFinite
            else { return nil }
            return number
        }
    }

    /// The finding that a value is of another kind than was asked for.
    package func wrongKind(_ value: YAMLValue, name: String, expected: String) {
        error(
            "wrong-kind", "\(named(name)) is \(value.kind) where \(expected) is expected.", at: value.location
        )
    }

    private func named(_ name: String) -> String {
        name.contains(" ") ? name : "\"\(name)\""
    }
}

extension YAMLValue {
    /// The kind as the start of a message: `Here is a list`.
    var kindSentence: String {
        content == .empty ? "Nothing stands here" : "Here is \(kind)"
    }
}
