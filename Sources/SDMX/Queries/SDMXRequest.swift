/// What is told of the codes that are available.
package enum AvailabilityMode: String, Hashable, Sendable, CaseIterable {
    /// Those of the data that the query chooses.
    case exact
    /// Of each dimension those that could be chosen beside the rest of the query.
    case available
}

/// What an address of the SDMX service asks for.
package enum SDMXRequest: Hashable, Sendable {
    case data(DataQuery)
    case structure(StructureQuery)
    /// What there is for a query, with the structures that are asked for along,
    /// of some components; empty for all.
    case availability(
        DataQuery, [StructureQuery.References], components: Set<String>, AvailabilityMode = .exact)
    /// The structures that data of the flow follow.
    case schema

    /// Of the artefacts that an address may name.
    package struct Known: Sendable {
        package let structure: DataStructure
        package let flow: Dataflow

        package init(_ catalogue: StructureCatalogue) {
            structure = catalogue.dataStructure
            flow = catalogue.dataflow
        }
    }

    /// - Parameters:
    ///   - segments: of the path after the version, decoded, without suffix.
    ///   - parameters: of the query, decoded.
    /// - Throws: `SDMXRefusal`; 404 for a flow that is not known here.
    package init(
        _ version: SDMXVersion, segments: [String], parameters: [(name: String, value: String)],
        _ known: Known
    ) throws(SDMXRefusal) {
        var reader = ParameterReader(parameters)
        let rest = Array(segments.dropFirst())
        switch (version, segments.first ?? "") {
        case (.two, "data"): self = .data(try Self.data2(rest, &reader, known))
        case (.three, "data"): self = .data(try Self.data3(rest, &reader, known))
        case (.two, "availableconstraint"):
            let references = try reader.references()
            let mode = try Self.takeMode(&reader)
            let query = try Self.data2(Array(rest.prefix(3)), &reader, known)
            self = .availability(
                query, references, components: try Self.components(rest, from: 3, known), mode)
        case (.three, "availability"):
            let references = try reader.references()
            let mode = try Self.takeMode(&reader)
            let query = try Self.data3(Array(rest.prefix(5)), &reader, known)
            self = .availability(
                query, references, components: try Self.components(rest, from: 5, known), mode)
        case (.three, "structure"): self = .structure(try Self.structure(rest, &reader))
        case (.three, "schema"):
            _ = try Self.data3(Array(rest.prefix(4)), &reader, known)
            self = .schema
        case (.two, let resource) where resource == "structure" || ArtefactKind(resource: resource) != nil:
            self = .structure(try Self.structure(segments, &reader))
        case (_, let resource) where Self.notOffered.contains(resource):
            throw SDMXRefusal(
                501, "\(resource) queries are not offered here.",
                remedy: "Offered are data, structures and what is available.")
        default:
            throw SDMXRefusal(
                404, "There is no SDMX resource \"\(segments.first ?? "")\".",
                remedy: version == .two
                    ? "Begin with data/\(known.flow.reference.id), dataflow or datastructure."
                    : "Begin with data/dataflow, structure/dataflow or availability/dataflow.")
        }
        try reader.finish()
    }

    static let notOffered: Set<String> = [
        "schema", "metadata", "registration", "metadatastructure", "metadataflow", "hierarchicalcodelist",
        "organisationscheme", "dataproviderscheme", "dataconsumerscheme", "organisationunitscheme",
        "reportingtaxonomy", "provisionagreement", "structureset", "process", "actualconstraint",
        "allowedconstraint", "attachmentconstraint", "transformationscheme", "rulesetscheme",
        "userdefinedoperatorscheme", "customtypescheme", "namepersonalisationscheme", "vtlmappingscheme",
        "categoryschememap", "conceptschememap", "geocodelist", "geogridcodelist", "geographiccodelist",
        "hierarchy", "hierarchyassociation", "metadataconstraint", "metadataprovisionagreement",
        "metadataproviderscheme", "metadataset", "organisationschememap", "reportingcategory",
        "reportingtaxonomymap", "representationmap", "structuremap", "valuelist",
    ]

    private static func structure(
        _ segments: [String], _ reader: inout ParameterReader
    ) throws(SDMXRefusal) -> StructureQuery {
        guard segments.count <= 5 else {
            throw SDMXRefusal(
                400, "A structure query has at most five parts, and this one has \(segments.count).",
                remedy: "Write type/agency/id/version/item.")
        }
        let word = segments.first ?? "*"
        let isEvery = ["*", "structure", "all"].contains(word)
        let kind = ArtefactKind(resource: word)
        guard isEvery || kind != nil else {
            throw notOffered.contains(word)
                ? SDMXRefusal(
                    501, "\(word) queries are not offered here.",
                    remedy: "Offered: \(ArtefactKind.allCases.map(\.rawValue).joined(separator: ", ")).")
                : SDMXRefusal(
                    422, "\"\(word)\" is no type of structure.",
                    remedy: "Take one of \(ArtefactKind.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        func list(_ place: Int) -> [String] {
            guard place < segments.count else { return [] }
            let words = segments[place].split { $0 == "," || $0 == "+" && segments[place].count > 1 }
                .map(String.init)
            let every = ["*", "all", "+", "~", "latest"]
            return words.contains { every.contains($0) } ? [] : words
        }
        // Of a format in the address, which is chosen before.
        _ = try reader.take("format")
        let detail = try reader.choice("detail", StructureQuery.Detail.allCases) ?? .full
        return StructureQuery(
            kind: kind, agencies: list(1), ids: list(2), versions: list(3), items: list(4), detail: detail,
            references: try reader.references())
    }
}
