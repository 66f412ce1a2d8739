package import Markup
import PlanModel

/// A Frictionless tabular data package
/// (https://specs.frictionlessdata.io/tabular-data-package/). The paths of its
/// tables are relative to where `datapackage.json` lies.
package struct DataPackage: Sendable {
    /// Its tables.
    package struct Paths: Sendable {
        /// `data.csv`
        package let values: String
        package let indicators: String

        package init(values: String, indicators: String) {
            self.values = values
            self.indicators = indicators
        }
    }

    private let catalogue: Catalogue
    private let paths: Paths
    /// Nil for a folder that lies anywhere.
    private let homepage: String?
    private let isPlaceKnown: Bool

    /// - Parameter isPlaceKnown: false where the homepage lies under no known host,
    ///   and can't be quoted.
    package init(
        _ catalogue: Catalogue, paths: Paths, homepage: String? = nil, isPlaceKnown: Bool = true
    ) {
        self.catalogue = catalogue
        self.paths = paths
        self.homepage = homepage
        self.isPlaceKnown = isPlaceKnown
    }

    package func json() -> JSON {
        var members: [JSON.Member] = [
            .init("profile", .string("tabular-data-package")), .init("name", .string(catalogue.identifier)),
            .init("title", .string(catalogue.title)), .init("description", .string(catalogue.description)),
            .init("version", .string(catalogue.vintage.version)),
        ]
        if let recorded = catalogue.vintage.recordedAt { members.append(.init("created", .string(recorded))) }
        if let homepage { members.append(.init("homepage", .string(homepage))) }
        members += [
            .init("asOf", .string(catalogue.vintage.asOf.description)),
            .init("citation", .string(catalogue.citation(address: isPlaceKnown ? homepage : nil))),
        ]
        members += rights
        members.append(
            .init(
                "contributors",
                .array([.object(["title": .string(catalogue.publisher), "role": .string("publisher")])])))
        members.append(.init("resources", .array([values, indicators])))
        return .object(members)
    }

    /// Licences that are known by name, and every source with its own.
    private var rights: [JSON.Member] {
        let sources = catalogue.sources
        let licences = sources.licences.compactMap { licence in
            licence.known.map { known -> JSON in
                .object([
                    "name": .string(known.name), "path": .string(known.address),
                    "title": .string(licence.text),
                ])
            }
        }
        let stated = sources.map { source -> JSON in
            .object(
                [.init("title", .string(source.title))]
                    + (source.licence.map { [.init("licence", .string($0.text))] } ?? []))
        }
        return (licences.isEmpty ? [] : [.init("licenses", .array(licences))])
            + (stated.isEmpty ? [] : [.init("sources", .array(stated))])
    }

    private var values: JSON {
        resource(
            "data", paths.values, "Every value with every claim", DataField.observations,
            keys: [
                .init("primaryKey", .array([.string("SERIES"), .string("TIME_PERIOD")])),
                .init(
                    "foreignKeys",
                    .array([
                        .object([
                            "fields": .string("INDICATOR"),
                            "reference": .object([
                                "resource": .string("indicators"), "fields": .string("INDICATOR"),
                            ]),
                        ])
                    ])),
            ])
    }

    private var indicators: JSON {
        resource(
            "indicators", paths.indicators, "The indicators", DataField.indicators,
            keys: [.init("primaryKey", .string("INDICATOR"))])
    }

    private func resource(
        _ name: String, _ path: String, _ title: String, _ fields: [DataField], keys: [JSON.Member]
    ) -> JSON {
        .object([
            "profile": .string("tabular-data-resource"), "name": .string(name), "path": .string(path),
            "title": .string(title), "format": .string("csv"), "mediatype": .string("text/csv"),
            "encoding": .string("utf-8"),
            "schema": .object(
                [
                    .init("fields", .array(fields.map(\.json))),
                    .init("missingValues", .array([.string("")])),
                ] + keys),
        ])
    }
}
