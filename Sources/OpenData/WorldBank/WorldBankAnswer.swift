package import Markup

/// A page of what was found, in the shapes of the World Bank's API: a list of
/// head and rows, or under `/sources/2` an object.
package struct WorldBankAnswer: Sendable {
    private let content: WorldBankContent
    private let request: WorldBankRequest
    private let sourceName: String
    /// `2026-11-21`; empty for an empty ledger.
    private let lastUpdated: String

    package init(
        _ content: WorldBankContent, to request: WorldBankRequest, sourceName: String, lastUpdated: String
    ) {
        self.content = content
        self.request = request
        self.sourceName = sourceName
        self.lastUpdated = lastUpdated
    }

    package func json() -> JSON {
        switch content {
        case .countries(let all): list(all, country)
        case .indicators(let all): list(all, indicator)
        case .sources: list([sourceName]) { _ in source }
        case .nothing: list([JSON]()) { $0 }
        case .values(let rows): list(rows, isDated: true, value)
        case .concepts:
            concepts(
                cut(WorldBankRequest.Concept.allCases).map {
                    .object(["id": .string($0.rawValue), "value": .string($0.rawValue)])
                }, total: WorldBankRequest.Concept.allCases.count)
        case .features(let concept, let all):
            concepts(
                [
                    .object([
                        "id": .string(concept.rawValue), "name": .string(concept.rawValue),
                        "variable": .array(
                            cut(all).map { .object(["id": .string($0.id), "value": .string($0.name)]) }),
                    ])
                ], total: all.count)
        case .series(let rows):
            .object(
                head(rows.count) + [
                    .init("lastupdated", .string(lastUpdated)),
                    .init(
                        "source",
                        .object([
                            "id": .string(WorldBankRequest.source), "name": .string(sourceName),
                            "data": .array(cut(rows).map(point)),
                        ])),
                ])
        }
    }

    // MARK: Pages

    private func cut<Part>(_ parts: [Part]) -> ArraySlice<Part> {
        let (start, overflows) = (request.page - 1).multipliedReportingOverflow(by: request.perPage)
        guard !overflows, start < parts.count else { return [] }
        return parts[start..<min(parts.count, start + request.perPage)]
    }

    private func head(_ total: Int) -> [JSON.Member] {
        let pages = max(1, (total + request.perPage - 1) / request.perPage)
        return [
            .init("page", .integer(request.page)), .init("pages", .integer(pages)),
            .init("per_page", .integer(request.perPage)), .init("total", .integer(total)),
        ]
    }

    private func list<Part>(_ parts: [Part], isDated: Bool = false, _ json: (Part) -> JSON) -> JSON {
        let dated: [JSON.Member] = [
            .init("sourceid", .string(WorldBankRequest.source)), .init("lastupdated", .string(lastUpdated)),
        ]
        return .array([
            .object(head(parts.count) + (isDated ? dated : [])), .array(cut(parts).map(json)),
        ])
    }

    private func concepts(_ concepts: [JSON], total: Int) -> JSON {
        let source = JSON.object([
            "id": .string(WorldBankRequest.source), "name": .string(sourceName), "concept": .array(concepts),
        ])
        return .object(head(total) + [.init("source", .array([source]))])
    }

    // MARK: Records

    private func country(_ country: WorldBankCountry) -> JSON {
        let region = country.isAggregate ? kind("NA", "NA", "Aggregates") : kind("", "", "")
        return .object([
            "id": .string(country.code), "iso2Code": .string(country.shortCode),
            "name": .string(country.name), "region": region, "adminregion": kind("", "", ""),
            "incomeLevel": kind("", "", ""), "lendingType": kind("", "", ""), "capitalCity": .string(""),
            "longitude": .string(""), "latitude": .string(""),
        ])
    }

    private func kind(_ id: String, _ code: String, _ name: String) -> JSON {
        .object(["id": .string(id), "iso2code": .string(code), "value": .string(name)])
    }

    private func indicator(_ indicator: WorldBankIndicator) -> JSON {
        .object([
            "id": .string(indicator.code), "name": .string(indicator.name), "unit": .string(indicator.unit),
            "source": .object(["id": .string(WorldBankRequest.source), "value": .string(sourceName)]),
            "sourceNote": .string(indicator.note),
            "sourceOrganization": .string(indicator.organisation), "topics": .array([]),
        ])
    }

    private var source: JSON {
        .object([
            "id": .string(WorldBankRequest.source), "lastupdated": .string(lastUpdated),
            "name": .string(sourceName), "code": .string("PAN"), "description": .string(""),
            "url": .string(""), "dataavailability": .string("Y"), "metadataavailability": .string("N"),
            "concepts": .string("3"),
        ])
    }

    private func value(_ row: WorldBankRow) -> JSON {
        .object([
            "indicator": .object([
                "id": .string(row.indicator.code), "value": .string(row.indicator.name),
            ]),
            "country": .object(["id": .string(row.country.shortCode), "value": .string(row.country.name)]),
            "countryiso3code": .string(row.country.code), "date": .string(String(row.year)),
            "value": .double(row.value), "unit": .string(row.indicator.unit),
            "obs_status": .string(row.status), "decimal": .integer(row.decimals),
        ])
    }

    private func point(_ row: WorldBankRow) -> JSON {
        func variable(_ concept: WorldBankRequest.Concept, _ id: String, _ name: String) -> JSON {
            .object(["concept": .string(concept.rawValue), "id": .string(id), "value": .string(name)])
        }
        return .object([
            "variable": .array([
                variable(.country, row.country.code, row.country.name),
                variable(.series, row.indicator.code, row.indicator.name),
                variable(.time, "YR\(row.year)", String(row.year)),
            ]),
            "value": .double(row.value),
        ])
    }
}
