import Assessment
import Enterprises
import OpenData
import PlanModel
import Routes
import UseCases

extension Site {
    /// Every public page, as it is without any choice.
    func sitemap() async throws -> Sitemap {
        let routes = try await publicPages()
        return Sitemap(
            routes.map { route in
                Sitemap.Page(
                    Language.allCases.map { language in
                        .init(language: language.code, path: Address(route, language: language).url)
                    })
            })
    }

    /// The page that has the values of a series, by the series' name.
    func placesOfValues() async throws -> [String: Route] {
        let shelf = shelf
        return try await store.read { reader in
            let references = try shelf.references(reader, at: .now)
            let book = try LineBook(reader, references: references, indicators: nil, at: .now)
            let known = book.quantities.filter { quantity in
                references.indicators[quantity.indicator] != nil && references.hasPages(of: quantity.area)
            }
            return known.reduce(into: [:]) { places, quantity in
                for line in quantity.lines {
                    places[line.series.name] = .stateIndicator(quantity.area, quantity.indicator)
                }
            }
        }
    }

    private func publicPages() async throws -> [Route] {
        let shelf = shelf
        let (references, book, hashes) = try await store.read { reader in
            let references = try shelf.references(reader, at: .now)
            return (
                references, try LineBook(reader, references: references, indicators: nil, at: .now),
                try reader.sourceFiles().map(\.hash)
            )
        }
        let fields = FormFields()
        var routes: [Route] = [
            .overview, .indicators, .states, .sources, .definitions, .classify(fields),
            .compareDefinitions(fields), .methods,
        ]
        if references.plan != nil {
            routes += [
                .plan, .planChanges(fields), .goals, .progress(fields), .slipped(fields), .champions,
            ]
        }
        routes += [.glossary(word: nil), .search(fields), .changes(fields)]
        if references.usuallyCompared != nil { routes.append(.compare(fields)) }
        routes.append(.data)
        routes += AchievementMethods.all.map { .method($0.name) }
        routes += references.indicators.keys.sorted().map { .indicator($0) }
        routes += references.states.map { .state($0.code) }
        if let plan = references.plan {
            routes += plan.goals.map { .goal($0.code) }
            routes += plan.goals.flatMap(\.outcomes).flatMap(\.actions).map { .action($0.code) }
            routes += plan.actionLines.map { .actionLine($0.code) }
            routes += plan.states.map { .champion($0.code) }
        }
        routes += try await definitions()?.registry.definitions.map { .definition($0.id) } ?? []
        routes += hashes.map { .source(hash: $0) }
        let quantities = book.quantities.sorted { ($0.area, $0.indicator) < ($1.area, $1.indicator) }
        routes += quantities.filter { references.hasPages(of: $0.area) }.map {
            .stateIndicator($0.area, $0.indicator)
        }
        routes += quantities.flatMap(\.lines).flatMap { line in
            line.observations.filter { $0.value != nil }.map {
                .observation(series: line.series.name, $0.period)
            }
        }
        return routes
    }
}
