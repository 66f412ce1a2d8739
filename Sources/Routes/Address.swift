package import PlanModel

/// A route with the format, the reading and the language that a URL asks for.
package struct Address: Hashable, Sendable {
    package var route: Route
    package var format: Format
    package var reading: ReadingOptions
    /// Of the page; a page prints its links in its own language, whatever
    /// stands here.
    package var language: Language

    package init(
        _ route: Route, format: Format = .html, reading: ReadingOptions = .init(),
        language: Language = .english
    ) {
        self.route = route
        self.format = format
        self.reading = reading
        self.language = language
    }

    /// Language, path, suffix and query:
    /// `/indicators/IC_REG_DURS.json?as-of=2020-12-31`, `/id/states/LAO`.
    package var url: String { url(in: language) }

    /// Of the same page in another language.
    package func url(in language: Language) -> String {
        if isPath(in: language) { return route.path }
        var text = route.path
        if hasLanguage, let prefix = language.pathPrefix {
            text = "/" + prefix + (text == "/" && format == .html ? "" : text)
        }
        if format != .html { text += (text.hasSuffix("/") ? "index." : ".") + format.rawValue }
        return text + route.ending(with: statedReading.query)
    }

    /// The same piece by piece, right into what is being written.
    package func writeURL(in language: Language, _ write: (String) -> Void) {
        guard format == .html, reading.isUsual, !route.hasFields else { return write(url(in: language)) }
        if hasLanguage, let prefix = language.pathPrefix {
            write("/")
            write(prefix)
            if route == .overview { return }
        }
        route.writePath(write)
    }

    /// Whether the path is all there is.
    private func isPath(in language: Language) -> Bool {
        format == .html && reading.isUsual && language.pathPrefix == nil && !route.hasFields
    }

    /// The data of a page are the same in every language.
    private var hasLanguage: Bool { format != .json && format != .csv && route.hasLanguage }

    /// The same page under another reading.
    package func with(_ reading: ReadingOptions) -> Address {
        Address(route, format: format, reading: reading, language: language)
    }

    /// The same page and reading in another format.
    package func with(_ format: Format) -> Address {
        Address(route, format: format, reading: reading, language: language)
    }

    /// The same page and reading in another language.
    package func with(_ language: Language) -> Address {
        Address(route, format: format, reading: reading, language: language)
    }

    /// What went wrong with a URL.
    package enum Refusal: Error, Hashable, Sendable {
        /// No page has this path.
        case unknownPath(String)
        /// A parameter is not known here, or its value is not what it takes.
        case badParameter(name: String, value: String, takes: Taken)
    }

    /// What a parameter takes.
    package enum Taken: Hashable, Sendable {
        case day
        /// A day that is not after this one.
        case dayUntil(Day)
        case year
        /// A year that is not before this one.
        case yearFrom(Period)
        /// Codes such as `KHM,LAO`.
        case states
        /// One of these words.
        case choice([String])
        /// One value, not several.
        case once
        /// The parameter is none of the site's.
        case nothing
        /// The data at this address would not change by the parameter; they take
        /// these.
        case others([String])
    }

    /// Reads a path and a query as they came.
    ///
    /// - Throws: `Refusal`.
    package init(path: String, query: String) throws(Refusal) {
        let parts = path.pathParts.map(percentDecoded)
        guard !parts.contains(nil), parts.count <= 8 else { throw .unknownPath(path) }
        var segments = parts.compactMap(\.self)
        let language = Language(path: path)
        if language.pathPrefix != nil { segments.removeFirst() }
        var format = Format.html
        if let file = OpenFile(segments: segments), language.pathPrefix == nil {
            self.init(.open(file), reading: try ReadingOptions(query: query), language: language)
            try refuseMisplaced()
            return
        }
        if let last = segments.last, segments.first != "assets" {
            for candidate in Format.allCases
            where candidate != .html && last.hasSuffix("." + candidate.rawValue) {
                format = candidate
                segments[segments.count - 1] = String(last.dropLast(candidate.rawValue.count + 1))
            }
            if segments == ["index"] { segments = [] }
        }
        guard let route = Route(segments: segments) else { throw .unknownPath(path) }
        let asked = try route.taking(from: query)
        self.init(
            asked.route, format: format, reading: try ReadingOptions(query: asked.rest), language: language)
        if language.pathPrefix != nil, !hasLanguage { throw .unknownPath(path) }
        try refuseMisplaced()
    }

    private func refuseMisplaced() throws(Refusal) {
        guard let (name, value) = misplaced else { return }
        throw .badParameter(name: name, value: value, takes: .others(route.ownParameters + parameters))
    }
}

/// Which reading of the ledger is asked for; nil is the usual one.
package struct ReadingOptions: Hashable, Sendable {
    package var asOf: Day?
    package var knownOn: Day?
    package var baseline: Period?
    /// Last reference period.
    package var year: Period?
    package var method: String?
    package var target: Target?
    /// The states that a chart shows; empty for all.
    package var states: [AreaCode] = []
    /// The years that a chart shows.
    package var from: Period?
    package var to: Period?
    /// The chart that is asked for; nil for the page's first.
    package var chart: ChartKind?

    /// Targets beside those of the plan.
    package enum Target: String, Hashable, Sendable, CaseIterable {
        /// Made by ESCAP's champion area rule.
        case championArea = "champion-area"
    }

    package init(
        asOf: Day? = nil, knownOn: Day? = nil, baseline: Period? = nil, year: Period? = nil,
        method: String? = nil, target: Target? = nil
    ) {
        self.asOf = asOf
        self.knownOn = knownOn
        self.baseline = baseline
        self.year = year
        self.method = method
        self.target = target
    }

    /// The parameters that an address takes.
    package static let parameters = [
        "as-of", "known-on", "baseline", "year", "method", "target", "states", "from", "to", "chart",
    ]

    var isUsual: Bool {
        asOf == nil && knownOn == nil && baseline == nil && year == nil && method == nil && target == nil
            && states.isEmpty && from == nil && to == nil && chart == nil
    }

    /// With its question mark; empty for the usual reading.
    package var query: String {
        if isUsual { return "" }
        let stated = stated.map { name, value in
            "\(name)=\(percentEncoded(value).split(separator: "%2C").joined(separator: ","))"
        }
        return stated.isEmpty ? "" : "?" + stated.joined(separator: "&")
    }

    /// What is asked for, by the names of the parameters in their order.
    var stated: [(name: String, value: String)] {
        let parts: [(String, String?)] = [
            ("as-of", asOf?.description), ("known-on", knownOn?.description),
            ("baseline", baseline?.description), ("year", year?.description), ("method", method),
            ("target", target?.rawValue),
            ("states", states.isEmpty ? nil : states.map(\.text).joined(separator: ",")),
            ("from", from?.description), ("to", to?.description), ("chart", chart?.rawValue),
        ]
        return parts.compactMap { name, value in value.map { (name, $0) } }
    }

    /// Without the parameters that are not named.
    func keeping(_ names: [String]) -> ReadingOptions {
        if isUsual { return self }
        var kept = ReadingOptions()
        if names.contains("as-of") { kept.asOf = asOf }
        if names.contains("known-on") { kept.knownOn = knownOn }
        if names.contains("baseline") { kept.baseline = baseline }
        if names.contains("year") { kept.year = year }
        if names.contains("method") { kept.method = method }
        if names.contains("target") { kept.target = target }
        if names.contains("states") { kept.states = states }
        if names.contains("from") { kept.from = from }
        if names.contains("to") { kept.to = to }
        if names.contains("chart") { kept.chart = chart }
        return kept
    }

    init(query: String) throws(Address.Refusal) {
        self.init()
        var given: [String: String] = [:]
        for part in query.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = percentDecoded(pair[0]) ?? String(pair[0])
            let raw = pair.count == 2 ? String(pair[1]) : ""
            let plain = String(raw.map { $0 == "+" ? " " : $0 })
            let value = percentDecoded(plain) ?? plain
            if value.isEmpty { continue }
            try set(name, to: value)
            if let first = given.updateValue(value, forKey: name), name != "states" {
                throw .badParameter(name: name, value: "\(first), \(value)", takes: .once)
            }
        }
        if let from, let to, to < from {
            throw .badParameter(name: "to", value: to.description, takes: .yearFrom(from))
        }
    }

    private mutating func set(_ name: String, to value: String) throws(Address.Refusal) {
        switch name {
        case "as-of": asOf = try day(name, value)
        case "known-on": knownOn = try day(name, value)
        case "baseline": baseline = try period(name, value)
        case "year": year = try period(name, value)
        case "method": method = value
        case "target": target = try target(name, value)
        case "states": try add(states: value, name)
        case "from": from = try period(name, value)
        case "to": to = try period(name, value)
        case "chart": chart = try chart(name, value)
        default: throw .badParameter(name: name, value: value, takes: .nothing)
        }
    }

    private func day(_ name: String, _ value: String) throws(Address.Refusal) -> Day {
        guard let day = Day(value) else {
            throw .badParameter(name: name, value: value, takes: .day)
        }
        return day
    }

    private func target(_ name: String, _ value: String) throws(Address.Refusal) -> Target {
        guard let target = Target(rawValue: value) else {
            throw .badParameter(name: name, value: value, takes: .choice(Target.allCases.map(\.rawValue)))
        }
        return target
    }

    /// Codes with commas between, or the parameter several times.
    private mutating func add(states value: String, _ name: String) throws(Address.Refusal) {
        for part in value.split(separator: ",") {
            guard let area = AreaCode(part.uppercased()) else {
                throw .badParameter(name: name, value: value, takes: .states)
            }
            if !states.contains(area) { states.append(area) }
        }
    }

    private func chart(_ name: String, _ value: String) throws(Address.Refusal) -> ChartKind {
        guard let chart = ChartKind(rawValue: value) else {
            throw .badParameter(
                name: name, value: value, takes: .choice(ChartKind.allCases.map(\.rawValue)))
        }
        return chart
    }

    private func period(_ name: String, _ value: String) throws(Address.Refusal) -> Period {
        guard let period = Period(value) else {
            throw .badParameter(name: name, value: value, takes: .year)
        }
        return period
    }
}
