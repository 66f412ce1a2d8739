package import Markup
import PlanModel

/// A dataset in the words of schema.org, for the head of its page.
package struct SchemaDataset: Sendable {
    private let catalogue: Catalogue
    private let addresses: CatalogueAddresses
    private let namesVersion: Bool

    /// - Parameter namesVersion: false for a page that changes with its own values
    ///   only: it says when the newest of them was recorded.
    package init(_ catalogue: Catalogue, addresses: CatalogueAddresses, namesVersion: Bool = true) {
        self.catalogue = catalogue
        self.addresses = addresses
        self.namesVersion = namesVersion
    }

    /// https://schema.org/Dataset
    package func json(of dataset: Dataset) -> JSON {
        let page = addresses.base + addresses.page(dataset)
        let home = addresses.base + addresses.home
        var members: [JSON.Member] = [
            .init("@context", .string("https://schema.org/")), .init("@type", .string("Dataset")),
            .init("@id", .string(page + "#dataset")), .init("name", .string(dataset.title)),
            .init("description", .string(dataset.description)), .init("url", .string(page)),
            .init("identifier", .array([.string(dataset.indicator.text), .string(dataset.sourceCode)])),
            .init("keywords", .array(dataset.keywords.map { .string($0) })),
            .init("inLanguage", .string("en")), .init("isAccessibleForFree", .bool(true)),
            .init("creator", organisation), .init("publisher", organisation),
            .init("creditText", .string(citation(of: dataset, at: page))),
            .init(
                "variableMeasured",
                .object([
                    "@type": .string("PropertyValue"), "name": .string(dataset.title),
                    "propertyID": .string(dataset.sourceCode), "unitText": .string(dataset.unit),
                ])),
            .init("spatialCoverage", .array(dataset.areas.map(place))),
            .init("isBasedOn", .array(dataset.sources.map(source))),
            .init(
                "includedInDataCatalog",
                .object([
                    "@type": .string("DataCatalog"), "name": .string(catalogue.title), "url": .string(home),
                ])),
            .init("distribution", .array(addresses.filesOf(dataset).map(download))),
        ]
        if namesVersion { members.append(.init("version", .string(catalogue.vintage.version))) }
        if let periods = dataset.periods {
            members.append(
                .init("temporalCoverage", .string("\(periods.lowerBound)/\(periods.upperBound)")))
        }
        if let recorded = dataset.recordedAt { members.append(.init("dateModified", .string(recorded))) }
        let licences = dataset.sources.licences
        if !licences.isEmpty { members.append(.init("license", .array(licences.map(licence)))) }
        return .object(members)
    }

    private func citation(of dataset: Dataset, at page: String) -> String {
        let recorded = dataset.recordedAt ?? catalogue.vintage.recordedAt
        return catalogue.citation(
            of: dataset, address: addresses.cited(page),
            state: namesVersion ? nil : recorded.map { .recorded($0) })
    }

    private var organisation: JSON {
        .object(["@type": .string("Organization"), "name": .string(catalogue.publisher)])
    }

    private func place(_ area: Dataset.Area) -> JSON {
        .object([
            "@type": .string("Place"), "name": .string(area.name), "identifier": .string(area.code.text),
        ])
    }

    private func source(_ source: DataSource) -> JSON {
        .object(
            [.init("@type", .string("CreativeWork")), .init("name", .string(source.title))]
                + (source.licence.map { [.init("license", licence($0))] } ?? []))
    }

    /// An address where there is one, else what the source says.
    private func licence(_ licence: Licence) -> JSON {
        if let known = licence.known { return .string(known.address) }
        return .object(["@type": .string("CreativeWork"), "name": .string(licence.text)])
    }

    private func download(_ file: DataFile) -> JSON {
        .object([
            "@type": .string("DataDownload"), "name": .string(file.name),
            "encodingFormat": .string(file.mediaType), "contentUrl": .string(addresses.base + file.path),
        ])
    }
}
