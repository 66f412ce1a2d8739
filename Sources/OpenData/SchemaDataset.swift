package import Markup
import PlanModel

/// A dataset in the words of schema.org, for the head of its page.
package struct SchemaDataset: Sendable {
    private let catalogue: Catalogue
    private let addresses: CatalogueAddresses
    private let version: String

    /// - Parameter version: of the dataset; nil takes that of the whole ledger.
    package init(_ catalogue: Catalogue, addresses: CatalogueAddresses, version: String? = nil) {
        self.catalogue = catalogue
        self.addresses = addresses
        self.version = version ?? catalogue.vintage.version
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
            .init("version", .string(version)),
            .init("creditText", .string(catalogue.citation(of: dataset, address: page, version: version))),
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
        if let periods = dataset.periods {
            members.append(
                .init("temporalCoverage", .string("\(periods.lowerBound)/\(periods.upperBound)")))
        }
        if let recorded = dataset.recordedAt { members.append(.init("dateModified", .string(recorded))) }
        let licences = dataset.sources.licences
        if !licences.isEmpty { members.append(.init("license", .array(licences.map(licence)))) }
        return .object(members)
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
