package import Markup
import PlanModel

/// A catalogue in the words of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/).
package struct DataCatalogue: Sendable {
    private let catalogue: Catalogue
    private let addresses: CatalogueAddresses

    package init(_ catalogue: Catalogue, addresses: CatalogueAddresses) {
        self.catalogue = catalogue
        self.addresses = addresses
    }

    /// UTF-8.
    package func turtle() -> [UInt8] { Turtle.bytes(of: node) }

    package func jsonLD() -> JSON { JSONLD.document(node) }

    private var home: String { addresses.base + addresses.home }

    private var node: LinkedNode {
        LinkedNode(
            "dcat:Catalog", at: home + "#catalogue",
            [
                "dct:identifier": [.text(catalogue.identifier)], "dct:title": [.words(catalogue.title)],
                "dct:description": [.words(catalogue.description)], "dct:publisher": [publisher],
                "dct:language": [.address(Self.english)],
                "dct:modified": moment(catalogue.vintage.recordedAt),
                "dcat:version": [.text(catalogue.vintage.version)],
                "dct:bibliographicCitation": [.text(catalogue.citation(address: addresses.cited(home)))],
                "foaf:homepage": [.address(home)],
                "dcat:dataset": [.node(whole)] + catalogue.datasets.map { .node(node(of: $0)) },
                "dcat:service": addresses.services.map { .node(node(of: $0)) },
            ])
    }

    /// Every value in one table.
    private var whole: LinkedNode {
        LinkedNode(
            "dcat:Dataset", at: home + "#dataset",
            [
                "dct:identifier": [.text(catalogue.identifier + "/data")],
                "dct:title": [.words(catalogue.title)],
                "dct:description": [.words(catalogue.description)], "dct:publisher": [publisher],
                "dct:modified": moment(catalogue.vintage.recordedAt),
                "dcat:version": [.text(catalogue.vintage.version)], "dcat:landingPage": [.address(home)],
                "dct:source": catalogue.sources.map(source),
                "dcat:distribution": addresses.files.map {
                    distribution($0, of: home, sources: catalogue.sources)
                } + addresses.services.map { distribution($0, of: nil, at: home, catalogue.sources) },
            ])
    }

    private func node(of dataset: Dataset) -> LinkedNode {
        let page = addresses.base + addresses.page(dataset)
        return LinkedNode(
            "dcat:Dataset", at: page + "#dataset",
            [
                "dct:identifier": [.text(dataset.indicator.text)], "dct:title": [.words(dataset.title)],
                "dct:description": [.words(dataset.description)], "dct:publisher": [publisher],
                "dct:modified": moment(dataset.recordedAt),
                "dcat:version": [.text(catalogue.vintage.version)],
                "dct:bibliographicCitation": [
                    .text(catalogue.citation(of: dataset, address: addresses.cited(page)))
                ],
                "dcat:landingPage": [.address(page)], "dcat:keyword": dataset.keywords.map { .words($0) },
                "dct:temporal": temporal(dataset), "dct:spatial": dataset.areas.map(place),
                "dcat:temporalResolution": [.typed("P1Y", "xsd:duration")],
                "dct:source": dataset.sources.map(source),
                "dcat:distribution": addresses.filesOf(dataset).map {
                    distribution($0, of: page, sources: dataset.sources)
                } + addresses.services.map { distribution($0, of: dataset, at: page, dataset.sources) },
            ])
    }

    private func address(of service: DataService) -> String { "\(home)#\(service.fragment)" }

    private func node(of service: DataService) -> LinkedNode {
        let pages = catalogue.datasets.map { addresses.base + addresses.page($0) }
        return LinkedNode(
            "dcat:DataService", at: address(of: service),
            [
                "dct:title": [.words(service.name)], "dct:description": [.words(service.description)],
                "dct:publisher": [publisher], "dct:conformsTo": [.address(service.standard)],
                "dcat:endpointURL": [.address(addresses.base + service.endpoint)],
                "dcat:endpointDescription": [.address(addresses.base + service.endpointDescription)],
                "dcat:servesDataset": ([home] + pages).map { .address($0 + "#dataset") },
            ])
    }

    /// The values of a dataset, or all, as a service gives them.
    private func distribution(
        _ service: DataService, of dataset: Dataset?, at page: String, _ sources: [DataSource]
    ) -> LinkedObject {
        .node(
            LinkedNode(
                "dcat:Distribution", at: "\(page)#\(service.fragment)-data",
                [
                    "dct:title": [.words(service.name)],
                    "dcat:accessURL": [.address(addresses.base + service.query(dataset))],
                    "dcat:accessService": [.address(address(of: service))],
                    "dct:license": sources.commonLicence.map { [document($0)] } ?? [],
                    "dct:rights": rights(sources),
                ]))
    }

    private var publisher: LinkedObject {
        .node(LinkedNode("foaf:Organization", ["foaf:name": [.words(catalogue.publisher)]]))
    }

    private func moment(_ text: String?) -> [LinkedObject] { text.map { [.typed($0, "xsd:dateTime")] } ?? [] }

    private func temporal(_ dataset: Dataset) -> [LinkedObject] {
        guard let periods = dataset.periods else { return [] }
        return [
            .node(
                LinkedNode(
                    "dct:PeriodOfTime",
                    [
                        "dcat:startDate": [.typed("\(periods.lowerBound)", "xsd:gYear")],
                        "dcat:endDate": [.typed("\(periods.upperBound)", "xsd:gYear")],
                    ]))
        ]
    }

    /// States by the Publications Office's list of countries, which uses the
    /// codes of ISO 3166-1 alpha-3.
    private func place(_ area: Dataset.Area) -> LinkedObject {
        let address = area.isState ? Self.countries + area.code.text : nil
        return .node(
            LinkedNode(
                "dct:Location", at: address,
                ["dct:identifier": [.text(area.code.text)], "rdfs:label": [.words(area.name)]]))
    }

    private func source(_ source: DataSource) -> LinkedObject {
        let terms = source.licence.map { [document($0)] } ?? []
        return .node(
            LinkedNode("rdfs:Resource", ["dct:title": [.words(source.title)], "dct:license": terms]))
    }

    private func document(_ licence: Licence) -> LinkedObject {
        if let known = licence.known { return .address(known.address) }
        return .node(LinkedNode("dct:LicenseDocument", ["rdfs:label": [.words(licence.text)]]))
    }

    private func distribution(_ file: DataFile, of page: String, sources: [DataSource]) -> LinkedObject {
        let address = addresses.base + file.path
        return .node(
            LinkedNode(
                "dcat:Distribution", at: "\(page)#\(file.name.lowercased())",
                [
                    "dct:title": [.words(file.name)], "dcat:accessURL": [.address(page)],
                    "dcat:downloadURL": [.address(address)],
                    "dcat:mediaType": [.address(Self.mediaTypes + file.mediaType)],
                    "dct:license": sources.commonLicence.map { [document($0)] } ?? [],
                    "dct:rights": rights(sources),
                ]))
    }

    private func rights(_ sources: [DataSource]) -> [LinkedObject] {
        guard !sources.isEmpty else { return [] }
        return [.node(LinkedNode("dct:RightsStatement", ["rdfs:label": [.words(sources.rights)]]))]
    }

    private static let english = "http://publications.europa.eu/resource/authority/language/ENG"
    private static let countries = "http://publications.europa.eu/resource/authority/country/"
    private static let mediaTypes = "https://www.iana.org/assignments/media-types/"
}

extension DataService {
    /// `sdmx-3.0`
    fileprivate var fragment: String { name.lowercased().split(separator: " ").joined(separator: "-") }
}
