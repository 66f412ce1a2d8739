import PlanModel

/// The kinds of values that a plan's files hold.
extension YAMLMapping {
    /// Words that are there: a required text that is missing has its finding
    /// and is read as empty, so that the rest of its item is still checked.
    func words(_ key: String) -> String {
        optionalWords(key, .required) ?? ""
    }

    func optionalWords(_ key: String, _ presence: Presence = .optional) -> String? {
        guard let text = text(key, presence) else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else {
            collector.error(
                "empty-text", "\"\(key)\" of \(subject) is empty.",
                remedy: presence == .required ? "Write its words." : "Write its words, or leave it out.",
                at: place(of: key))
            return nil
        }
        return text
    }

    /// A list of words, none of them empty.
    func wordList(_ key: String) -> [String] {
        let texts = texts(key, .optional) ?? []
        for text in texts where !text.contains(where: { !$0.isWhitespace }) {
            collector.error(
                "empty-text", "An entry of \"\(key)\" is empty.", remedy: "Remove it.", at: place(of: key))
        }
        return texts
    }

    func code(_ key: String, _ presence: Presence = .required) -> PlanCode? {
        parsed(key, presence, expected: Expected.code, { PlanCode($0) })
    }

    func area(_ key: String, _ presence: Presence = .required) -> AreaCode? {
        parsed(key, presence, expected: Expected.area, { AreaCode($0) })
    }

    func indicator(_ key: String) -> IndicatorCode? {
        parsed(key, expected: "an indicator id such as IC_REG_DURS", { IndicatorCode($0) })
    }

    /// A series' own code, to the letter.
    func seriesCode(_ key: String, _ presence: Presence = .required) -> String? {
        parsed(key, presence, expected: Expected.series, Expected.seriesCode)
    }

    func year(_ key: String, _ presence: Presence = .required) -> Period? {
        parsed(key, presence, expected: Expected.year, { Period($0) })
    }

    func currency(_ key: String) -> CurrencyCode? {
        parsed(key, expected: Expected.currency, { CurrencyCode($0) })
    }

    func fraction(_ key: String) -> Fraction? {
        parsed(key, expected: "a share such as 2/3", { Fraction($0) })
    }

    func reported(_ key: String, _ presence: Presence = .optional) -> ReportedNumber? {
        parsed(key, presence, expected: "a number such as 88.8", { ReportedNumber($0) })
    }

    /// A day, a month or a year.
    func date(_ key: String, _ presence: Presence = .required) -> PartialDate? {
        guard let value = value(key, presence), let text = collector.text(value, name: key) else {
            return nil
        }
        if let date = PartialDate(text) { return date }
        let hasShape = text.wholeMatch(of: /\d{4}(-\d{2}){0,2}/) != nil
        collector.error(
            "impossible-date",
            hasShape
                ? "\"\(key)\": there is no \"\(text)\" in the calendar."
                : "\"\(key)\": \"\(text)\" is not a date.",
            remedy: hasShape ? nil : "Write a day, a month or a year: 2018-06-27, 2018-06, 2018.",
            at: value.location)
        return nil
    }

    /// The document and the place in it; the keys stand beside the item's own.
    func source() -> PlanSource? {
        let document = code("document")
        let locator = words("locator")
        guard let document else { return nil }
        return PlanSource(document: document, locator: locator)
    }

    /// The document and the place in it, both or none.
    func optionalSource() -> PlanSource? {
        has("document") || has("locator") ? source() : nil
    }
}

/// What is accepted, in words, where a value is not.
enum Expected {
    static let code = "a code of letters, digits, \"-\", \".\" and \"_\" such as A-1-2"
    static let area = "an area code such as LAO or ASEAN"
    static let series = "the code of a series such as IC.REG.DURS"
    static let year = "a year such as 2016"
    static let currency = "a currency code of three capital letters such as USD"

    static func seriesCode(_ text: String) -> String? {
        text.wholeMatch(of: /[A-Za-z0-9._-]{1,100}/) != nil ? text : nil
    }
}
