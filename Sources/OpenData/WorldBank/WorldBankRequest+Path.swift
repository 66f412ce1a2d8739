import PlanModel

extension WorldBankRequest {
    /// The path may begin with a language, and says nouns as one or as many.
    static func subject(_ segments: [String]) throws(WorldBankMessage) -> Subject {
        var rest = segments[...]
        if rest.first == "en" { rest = rest.dropFirst() }
        let path = "/wb/v2/" + segments.joined(separator: "/")
        guard let noun = rest.popFirst().map(singular) else { throw .unknownPath(path) }
        let parts = Array(rest)
        switch (noun, parts.count) {
        case ("country", 0), ("country", 1): return .countries(try codes(parts.first))
        case ("country", 2), ("country", 3):
            guard singular(parts[1]) == "indicator" else { throw .unknownPath(path) }
            guard parts.count == 3, parts[2] != "all" else {
                throw .notOffered("Name the indicators: /wb/v2/country/LAO/indicator/IC.REG.DURS.")
            }
            return .values(countries: try codes(parts[0]), indicators: try codes(parts[2]))
        case ("indicator", 0), ("indicator", 1): return .indicators(try codes(parts.first))
        case ("region", 0...1), ("incomelevel", 0...1), ("lendingtype", 0...1), ("topic", 0...1):
            return .nothing
        case ("source", 0): return .sources
        case ("source", _): return try source(parts, path)
        default: throw .unknownPath(path)
        }
    }

    /// What stands behind `/sources/`.
    private static func source(_ parts: [String], _ path: String) throws(WorldBankMessage) -> Subject {
        guard parts[0] == source || parts[0] == "all" else {
            throw .invalid("\"\(parts[0])\" is no source here; the only one is \(source).")
        }
        let rest = Array(parts.dropFirst())
        if rest.isEmpty { return .sources }
        if rest == ["concepts"] { return .concepts }
        if rest.count <= 2, singular(rest[0]) == "indicator" {
            return .indicators(try codes(rest.count == 2 ? rest[1] : nil))
        }
        if rest.count <= 2 {
            guard let concept = concept(rest[0]) else { throw .unknownPath(path) }
            return .features(concept, try codes(rest.count == 2 ? rest[1] : nil))
        }
        return try series(rest, path)
    }

    /// Concepts with their codes by turns: `country/LAO/series/X/time/YR2019`.
    private static func series(_ parts: [String], _ path: String) throws(WorldBankMessage) -> Subject {
        var named: [Concept: [String]] = [:]
        guard parts.count.isMultiple(of: 2), parts.count <= 6 else { throw .unknownPath(path) }
        for index in stride(from: 0, to: parts.count, by: 2) {
            guard let concept = concept(parts[index]), named[concept] == nil else { throw .unknownPath(path) }
            named[concept] = try codes(parts[index + 1])
        }
        guard let indicators = named[.series], !indicators.isEmpty else {
            throw .notOffered("Name the indicators: /wb/v2/sources/2/country/LAO/series/IC.REG.DURS.")
        }
        var years: [Int] = []
        for text in named[.time] ?? [] {
            let digits = text.uppercased().hasPrefix("YR") ? String(text.dropFirst(2)) : text
            guard let period = Period(digits) else {
                throw .invalid("\"\(text)\" is no year. Write YR2020 or 2020.")
            }
            years.append(period.year)
        }
        return .series(countries: named[.country] ?? [], indicators: indicators, years: years)
    }

    private static func concept(_ text: String) -> Concept? {
        Concept.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
    }

    /// Codes with semicolons between; `all` and nothing mean all.
    private static func codes(_ text: String?) throws(WorldBankMessage) -> [String] {
        guard let text, text.lowercased() != "all" else { return [] }
        let codes = text.split(separator: ";").map(String.init)
        guard !codes.isEmpty, codes.count <= 500 else {
            throw .invalid("Write up to 500 codes with semicolons between.")
        }
        return codes
    }

    private static func singular(_ noun: String) -> String {
        switch noun.lowercased() {
        case "countries": "country"
        case "indicators": "indicator"
        case "sources": "source"
        case "regions": "region"
        case "incomelevels": "incomelevel"
        case "lendingtypes": "lendingtype"
        case "topics": "topic"
        default: noun.lowercased()
        }
    }
}
