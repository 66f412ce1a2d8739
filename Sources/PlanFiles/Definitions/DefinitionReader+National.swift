import Enterprises
import PlanModel

extension DefinitionReader {
    var nationalKeys: [String] {
        [
            "country", "primary", "scope", "legal_instrument", "valid_from", "valid_to", "valid_as_recorded",
            "valid_dates_verified", "statistical_from", "statistical_to", "statistical_note", "currency",
            "combining_rule", "exclusions",
        ]
    }

    /// What only a national definition has; nil when a required part is not there.
    func standing(_ entry: YAMLMapping) -> NationalStanding? {
        let state = country(entry)
        let isPrimary = entry.flag("primary")
        let instrument = entry.text("legal_instrument")
        for key in ["valid_from", "valid_to", "statistical_from", "statistical_to"] {
            require(key, in: entry)
        }
        let validFrom = legalDate("valid_from", in: entry)
        let validTo = legalDate("valid_to", in: entry)
        let recorded = entry.mapping(
            "valid_as_recorded", .optional, subject: "the recorded dates", keys: ["from", "to"])
        let currency = entry.parsed("currency", expected: "an ISO 4217 code such as LAK") { text in
            TextShape.isCapitals(text, count: 3) ? text : nil
        }
        let rule = combiningRule(entry)
        let datesVerified: Verification? = entry.choice("valid_dates_verified", .optional)
        let statisticalFrom = entry.integer("statistical_from", .optional)
        let statisticalTo = entry.integer("statistical_to", .optional)
        let statisticalNote = entry.text("statistical_note", .optional)
        let scope = entry.text("scope", .optional)
        let exclusions = entry.texts("exclusions", .optional)
        guard let state else { return nil }
        return NationalStanding(
            state: state, isPrimary: isPrimary ?? false, legalInstrument: instrument ?? "",
            validFrom: validFrom, validTo: validTo,
            validAsRecorded: recorded.map {
                RecordedDates(from: $0.text("from", .optional), to: $0.text("to", .optional))
            },
            datesVerified: datesVerified, statisticalFrom: statisticalFrom, statisticalTo: statisticalTo,
            statisticalNote: statisticalNote, currency: currency ?? "", combiningRule: rule, scope: scope,
            exclusions: exclusions ?? [])
    }

    /// A key that must be written even where its value is null, so that "not known"
    /// is said and not forgotten.
    private func require(_ key: String, in entry: YAMLMapping) {
        guard !entry.all.contains(where: { $0.key == key }) else { return }
        collector.error(
            "missing-key", "\"\(key)\" is missing from \(entry.subject).",
            remedy: "Write \"\(key): null\" where there is none.", at: entry.location)
    }

    private func country(_ entry: YAMLMapping) -> AreaCode? {
        let code = entry.parsed("country", expected: "an ISO 3166 alpha-3 code such as LAO") { text in
            TextShape.isCapitals(text, count: 3) ? AreaCode(text) : nil
        }
        if let code, let states, !states.contains(code) {
            collector.error(
                "unknown-area", "\"\(code)\" is no known state.",
                remedy: suggestion(for: code.text, among: states.map(\.text)),
                at: entry.value("country")?.location)
            return nil
        }
        return code
    }

    private func legalDate(_ key: String, in entry: YAMLMapping) -> LegalDate? {
        guard
            let body = entry.mapping(
                key, .optional, subject: "a date with precision", keys: ["date", "precision"])
        else { return nil }
        let day = body.day("date")
        let precision = body.parsed("precision", expected: "day, month or year") { text in
            text == "about" ? nil : DayPrecision(rawValue: text)
        }
        guard let day, let precision else { return nil }
        return LegalDate(day: day, precision: precision)
    }

    private func combiningRule(_ entry: YAMLMapping) -> CombiningRule {
        let keys = ["type", "expression", "tie_break", "verified", "note"]
        guard let body = entry.mapping("combining_rule", subject: "a combining rule", keys: keys) else {
            return CombiningRule(kind: .unknown)
        }
        return CombiningRule(
            kind: body.choice("type") ?? .unknown, expression: body.text("expression", .optional),
            tieBreak: body.text("tie_break", .optional), verified: body.choice("verified", .optional),
            note: body.text("note", .optional))
    }
}
