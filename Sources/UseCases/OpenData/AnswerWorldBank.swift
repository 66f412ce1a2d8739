import Intake
package import OpenData
import PlanModel

/// Answers what a program written for the World Bank's API asks.
///
/// A value is the preferred claim of its cell. The plain code of an indicator
/// with size classes stands for one of them (`UsualSizes`), which its name
/// says; another class is asked for behind a dot: `ENT_N.micro`.
package struct AnswerWorldBank: Sendable {
    let store: any LedgerStore
    let clock: any WallClock
    let shelf: ReferenceShelf

    package init(store: any LedgerStore, clock: any WallClock, shelf: ReferenceShelf = ReferenceShelf()) {
        self.store = store
        self.clock = clock
        self.shelf = shelf
    }

    /// - Throws: `WorldBankMessage` where a code is not known.
    package func callAsFunction(_ request: WorldBankRequest) async throws -> WorldBankAnswer {
        let (shelf, today) = (shelf, clock.today)
        let reading = LedgerClock(asOf: request.asOf, knownOn: request.knownOn)
        return try await store.read { reader in
            let references = try shelf.references(reader, at: reading)
            let work = WorldBankWork(
                reader: reader, references: references, request: request, reading: reading, today: today)
            let plan = references.plan
            return WorldBankAnswer(
                try work.content(), to: request,
                sourceName: plan.map { "Pantau: \($0.shortTitle)" } ?? "Pantau",
                lastUpdated: try reader.imports().map { String($0.recordedAt.prefix(10)) }.max() ?? "")
        }
    }
}

private struct WorldBankWork {
    let reader: any LedgerReader
    let references: LedgerReferences
    let request: WorldBankRequest
    let reading: LedgerClock
    let today: Day

    /// The World Bank's own first year.
    private static let firstYear = 1960

    func content() throws -> WorldBankContent {
        switch request.subject {
        case .countries(let codes):
            return .countries(codes.isEmpty ? try everyCountry() : try countries(codes))
        case .indicators(let codes):
            return .indicators(try described(codes))
        case .sources: return .sources
        case .nothing: return .nothing
        case .concepts: return .concepts
        case .features(let concept, let codes): return .features(concept, try features(concept, codes))
        case .values(let countries, let indicators):
            return .values(try rows(countries, indicators, years: request.years.map(Array.init) ?? []))
        case .series(let countries, let indicators, let years):
            let range = request.years
            let asked =
                years.isEmpty ? range.map(Array.init) ?? [] : years.filter { range?.contains($0) ?? true }
            guard years.isEmpty || !asked.isEmpty else { return .series([]) }
            return .series(try rows(countries, indicators, years: asked))
        }
    }

    private func features(
        _ concept: WorldBankRequest.Concept, _ codes: [String]
    ) throws -> [WorldBankContent.Feature] {
        switch concept {
        case .country:
            let found = codes.isEmpty ? try everyCountry() : try countries(codes)
            return found.map { .init(id: $0.code, name: $0.name) }
        case .series:
            let all = references.indicators.values.sorted { $0.sourceCode < $1.sourceCode }
            let found = codes.isEmpty ? all.map { Measure(indicator: $0, size: nil) } : try codes.map(measure)
            let usual = try usualSizes(of: found)
            return found.map { shown($0, usual) }.map { .init(id: $0.code, name: $0.name) }
        case .time:
            let years = (Self.firstYear...max(Self.firstYear, today.year)).map {
                WorldBankContent.Feature(id: "YR\($0)", name: String($0))
            }
            guard !codes.isEmpty else { return years }
            return years.filter { codes.contains($0.id) || codes.contains($0.name) }
        }
    }

    // MARK: Countries

    /// States and area groups of the plan.
    private var members: [WorldBankCountry] {
        references.states.map {
            WorldBankCountry(code: $0.code.text, shortCode: $0.alpha2, name: $0.name, isAggregate: false)
        }
            + (references.plan?.areaGroups ?? []).map {
                WorldBankCountry(code: $0.code.text, shortCode: nil, name: $0.name, isAggregate: true)
            }
    }

    /// With the other economies of the registry, which have no values here.
    private func everyCountry() throws -> [WorldBankCountry] {
        let members = members
        let known = Set(members.map(\.code))
        var log = FindingLog()
        let files = try reader.document(.economies, at: .now)?.files ?? []
        let economies = try files.first { $0.path.hasSuffix("economies.csv") }.map {
            try Economy.read(csv: $0.text, fileName: $0.path, findings: &log)
        }
        return members
            + (economies ?? []).filter { !known.contains($0.code) }.map {
                WorldBankCountry(
                    code: $0.code, shortCode: $0.alpha2, name: $0.name,
                    isAggregate: $0.kind == .worldBankAggregate)
            }
    }

    /// By alpha-2 or alpha-3, each once.
    private func countries(_ codes: [String]) throws -> [WorldBankCountry] {
        let all = try everyCountry()
        return try codes.reduce(into: []) { found, code in
            let asked = code.uppercased()
            guard let country = all.first(where: { $0.code == asked || $0.shortCode == asked }) else {
                throw WorldBankMessage.unknownCountry(code)
            }
            if !found.contains(country) { found.append(country) }
        }
    }

    // MARK: Indicators

    private struct Measure {
        let indicator: Indicator
        /// Nil where the request names none.
        let size: SizeClass?
    }

    /// An indicator by its id or the source's own code, perhaps with a class of
    /// size behind a dot.
    private func measure(_ code: String) throws -> Measure {
        if let indicator = indicator(code) {
            return Measure(indicator: indicator, size: nil)
        }
        let parts = code.split(separator: ".")
        if let last = parts.last, let size = SizeClass(rawValue: last.lowercased()),
            let indicator = indicator(parts.dropLast().joined(separator: "."))
        {
            return Measure(indicator: indicator, size: size)
        }
        throw WorldBankMessage.unknownIndicator(code)
    }

    /// The World Bank takes its codes in any case.
    private func indicator(_ code: String) -> Indicator? {
        references.indicator(meant: code) ?? references.indicator(meant: code.uppercased())
    }

    /// The name says the class, also that of the plain code.
    private func shown(_ measure: Measure, _ usual: UsualSizes) -> WorldBankIndicator {
        let indicator = measure.indicator
        let size = measure.size ?? usual[indicator.code]
        let isNamed = measure.size != nil || size != .none
        return WorldBankIndicator(
            code: indicator.sourceCode + (measure.size.map { ".\($0.rawValue)" } ?? ""),
            name: indicator.name + (isNamed ? ", \(size.rawValue)" : ""), unit: indicator.unit,
            note: indicator.note ?? "")
    }

    /// Of the measures that name no class.
    private func usualSizes(of measures: [Measure]) throws -> UsualSizes {
        let plain = Set(measures.filter { $0.size == nil }.map(\.indicator.code))
        // Every area: what is asked for has no say in it.
        let book = try LineBook(reader, references: references, indicators: plain, at: reading)
        return UsualSizes(book, plan: references.plan)
    }

    /// Where the plain code stands for one class of several.
    private func noteOnSize(_ measure: Measure, _ usual: UsualSizes) -> String {
        guard measure.size == nil else { return "" }
        let size = usual[measure.indicator.code]
        let others = usual.others(measure.indicator.code)
            .map { "\(measure.indicator.sourceCode).\($0.rawValue)" }
        return (size == .none ? "" : " Size class: \(size.rawValue).")
            + (others.isEmpty ? "" : " Other classes: \(others.joined(separator: ", ")).")
    }

    /// With what the catalogue says of their values; no codes for all.
    private func described(_ codes: [String]) throws -> [WorldBankIndicator] {
        let measures =
            codes.isEmpty
            ? references.indicators.values.sorted { $0.sourceCode < $1.sourceCode }.map {
                Measure(indicator: $0, size: nil)
            } : try codes.map(measure)
        let wanted = codes.isEmpty ? nil : Set(measures.map(\.indicator.code))
        let book = try LineBook(reader, references: references, indicators: wanted, at: reading)
        let datasets = try CatalogueWork(reader, references, book)
            .catalogue(at: reading, today: today, indicators: wanted).datasets
        let known = Dictionary(uniqueKeysWithValues: datasets.map { ($0.indicator, $0) })
        let usual = UsualSizes(book, plan: references.plan)
        return measures.map { measure in
            let dataset = known[measure.indicator.code]
            let shown = shown(measure, usual)
            return WorldBankIndicator(
                code: shown.code, name: shown.name, unit: shown.unit,
                note: (dataset?.description ?? shown.note) + noteOnSize(measure, usual),
                organisation: (dataset?.sources ?? []).map(\.title).eachOnce.joined(separator: "; "))
        }
    }

    // MARK: Values

    /// By indicator, then country, the latest year first, as the World Bank
    /// orders them; years without a value are there too.
    private func rows(_ codes: [String], _ indicators: [String], years asked: [Int]) throws -> [WorldBankRow]
    {
        let countries = codes.isEmpty ? members : try countries(codes)
        let measures = try indicators.map(measure)
        let areas = Set(countries.compactMap { AreaCode($0.code) })
        let book = try LineBook(
            reader, references: references, indicators: Set(measures.map(\.indicator.code)), areas: areas,
            at: reading)
        let usual = try usualSizes(of: measures)
        return measures.flatMap { measure -> [WorldBankRow] in
            let size = measure.size ?? usual[measure.indicator.code]
            let shown = shown(measure, usual)
            let known = countries.map { country in
                (country, cells(measure.indicator.code, country, size, book))
            }
            let stated = known.flatMap { $0.1.keys }
            let first = min(Self.firstYear, stated.min() ?? Self.firstYear)
            let last = max(today.year - 1, stated.max() ?? first)
            let whole = last < first ? [] : Array(first...last)
            var years = (asked.isEmpty ? whole : whole.filter(asked.contains)).sorted(by: >)
            if let count = request.mostRecent {
                let newest = years.first { year in known.contains { $0.1[year]?.value != nil } }
                years = Array(years.drop { $0 > newest ?? Int.min }.prefix(newest == nil ? 0 : count))
            }
            return known.flatMap { country, cells -> [WorldBankRow] in
                let rows = years.lazy.map { row(country, shown, $0, cell($0, in: cells)) }
                guard let count = request.mostRecentNonEmpty else { return Array(rows) }
                return Array(rows.filter { $0.value != nil }.prefix(count))
            }
        }
    }

    /// Of an empty year the value before it, where that is asked for.
    private func cell(_ year: Int, in cells: [Int: Observation]) -> Observation? {
        if let found = cells[year], found.value != nil { return found }
        guard request.fillsGaps, let count = request.mostRecent else { return cells[year] }
        let earlier = (1...count).first { cells[year - $0]?.value != nil }
        return earlier.flatMap { cells[year - $0] } ?? cells[year]
    }

    private func row(
        _ country: WorldBankCountry, _ indicator: WorldBankIndicator, _ year: Int, _ observation: Observation?
    ) -> WorldBankRow {
        let status = observation?.status ?? .normal
        return WorldBankRow(
            country: country, indicator: indicator, year: year, value: observation?.value,
            status: status == .normal ? "" : status.rawValue, decimals: observation?.decimals ?? 0)
    }

    /// The preferred claim of each year; a break where another series goes on.
    private func cells(
        _ indicator: IndicatorCode, _ country: WorldBankCountry, _ size: SizeClass, _ book: LineBook
    ) -> [Int: Observation] {
        guard let area = AreaCode(country.code) else { return [:] }
        var cells: [Int: (observation: Observation, series: Series)] = [:]
        for line in book.lines(indicator, area, size) where line.series.sector == "_T" {
            for observation in line.observations where observation.isExported {
                let year = observation.period.year
                if cells[year] == nil { cells[year] = (observation, line.series) }
            }
        }
        var before: Series?
        var told: [Int: Observation] = [:]
        for (year, cell) in cells.sorted(by: { $0.key < $1.key }) {
            told[year] = cell.observation.following(before, in: cell.series)
            if cell.observation.value != nil { before = cell.series }
        }
        return told
    }
}
