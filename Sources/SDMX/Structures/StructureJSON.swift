import Markup

/// Prints structures as SDMX-JSON 2.0.
package struct StructureJSON: Sendable {
    let catalogue: StructureCatalogue
    package static let schema =
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/"
        + "sdmx-json-structure-schema.json"

    package init(_ catalogue: StructureCatalogue) { self.catalogue = catalogue }

    package func bytes(_ answer: StructureAnswer, _ header: MessageHeader) -> [UInt8] {
        let names: [(String, ArtefactKind)] = [
            ("agencySchemes", .agencyScheme), ("categorisations", .categorisation),
            ("categorySchemes", .categoryScheme), ("codelists", .codelist),
            ("conceptSchemes", .conceptScheme), ("dataConstraints", .constraint), ("dataflows", .dataflow),
            ("dataStructures", .dataStructure),
        ]
        let data = names.compactMap { name, kind -> JSON.Member? in
            let entries = answer.entries(kind)
            return entries.isEmpty ? nil : JSON.Member(name, .array(entries.map(object)))
        }
        return JSON.object([
            .init("meta", header.meta(schema: Self.schema)), .init("data", .object(data)),
        ]).document()
    }

    private func object(_ entry: StructureAnswer.Entry) -> JSON {
        let content = entry.isStub ? [] : content(of: entry.artefact)
        var annotated: [JSON.Member] = []
        if entry.isBare { return .object(identification(entry)) }
        if case .dataflow(let flow) = entry.artefact {
            annotated = annotations(flow.annotations)
            if let description = flow.description { annotated += named("description", description) }
        }
        if case .constraint(let constraint) = entry.artefact { annotated = annotations(constraint.counts) }
        return .object(identification(entry) + annotated + content)
    }

    private func content(of artefact: Artefact) -> [JSON.Member] {
        switch artefact {
        case .scheme(let scheme): items(scheme)
        case .dataStructure(let structure): [.init("dataStructureComponents", components(structure))]
        case .dataflow:
            [.init("structure", .string(catalogue.dataStructure.reference.urn(.dataStructure)))]
        case .categorisation(let categorisation):
            [
                .init("source", .string(catalogue.dataflow.reference.urn(.dataflow))),
                .init(
                    "target",
                    .string(
                        catalogue.categories.reference.urn(
                            ofItem: categorisation.category, in: .categoryScheme))),
            ]
        case .constraint(let constraint): region(constraint)
        }
    }

    private func identification(_ entry: StructureAnswer.Entry) -> [JSON.Member] {
        let artefact = entry.artefact
        let reference = artefact.reference
        return [
            .init("id", .string(reference.id)), .init("agencyID", .string(reference.agency)),
            .init("version", .string(reference.version)),
            .init("isExternalReference", .bool(entry.isStub)),
        ] + (artefact.isPartial ? [.init("isPartial", .bool(true))] : [])
            + named("name", artefact.name)
            + [
                .init(
                    "links",
                    .array([
                        .object([
                            "rel": .string("self"), "urn": .string(reference.urn(artefact.kind)),
                        ])
                    ]))
            ]
    }

    private func named(_ name: String, _ text: String) -> [JSON.Member] {
        [
            .init(name, .string(text)),
            .init(name + "s", .object([.init("en", .string(text))])),
        ]
    }

    private func annotations(_ annotations: [Annotation]) -> [JSON.Member] {
        guard !annotations.isEmpty else { return [] }
        return [
            .init(
                "annotations",
                .array(
                    annotations.map { annotation in
                        .object(
                            [
                                .init("type", .string(annotation.type))
                            ] + named("text", annotation.text))
                    }))
        ]
    }

    private func items(_ scheme: ItemScheme) -> [JSON.Member] {
        // The schema knows no list without an item.
        guard !scheme.items.isEmpty else { return [] }
        let name =
            switch scheme.kind {
            case .agencyScheme: "agencies"
            case .conceptScheme: "concepts"
            case .categoryScheme: "categories"
            default: "codes"
            }
        return [
            .init(
                name,
                .array(
                    scheme.items.map { item in
                        .object(
                            [.init("id", .string(item.id))] + named("name", item.name)
                                + (item.description.map { named("description", $0) } ?? [])
                                + annotations(item.annotations))
                    }))
        ]
    }

    private func components(_ structure: DataStructure) -> JSON {
        let dimensions = structure.dimensions.enumerated().map { index, dimension in
            JSON.object(
                [.init("id", .string(dimension.id)), .init("position", .integer(index))]
                    + identity(dimension, structure))
        }
        let attributes = structure.attributes.map { attribute in
            let relation: JSON =
                switch attribute.relation {
                case .observation: .object([.init("observation", .object([]))])
                case .dimensions(let ids): .object([.init("dimensions", .array(ids.map { .string($0) }))])
                }
            return JSON.object(
                [
                    .init("id", .string(attribute.id)),
                    .init("usage", .string(attribute.isMandatory ? "mandatory" : "optional")),
                    .init("attributeRelationship", relation),
                ] + identity(attribute, structure))
        }
        let time = JSON.object(
            [.init("id", .string(structure.time.id))] + identity(structure.time, structure))
        let measure = JSON.object(
            [.init("id", .string(structure.measure.id)), .init("usage", .string("optional"))]
                + identity(structure.measure, structure))
        return .object([
            "dimensionList": .object([
                "id": .string("DimensionDescriptor"), "dimensions": .array(dimensions),
                "timeDimension": time,
            ]),
            "measureList": .object([
                "id": .string("MeasureDescriptor"), "measures": .array([measure]),
            ]),
            "attributeList": .object([
                "id": .string("AttributeDescriptor"), "attributes": .array(attributes),
            ]),
        ])
    }

    private func identity(_ component: Component, _ structure: DataStructure) -> [JSON.Member] {
        let representation: JSON =
            switch component.representation {
            case .coded(let list): .object([.init("enumeration", .string(list.urn(.codelist)))])
            case let other:
                .object([.init("format", .object([.init("dataType", .optional(other.textType))]))])
            }
        return [
            .init(
                "conceptIdentity", .string(structure.concepts.urn(ofItem: component.id, in: .conceptScheme))),
            .init("localRepresentation", representation),
        ]
    }

    private func region(_ constraint: ContentConstraint) -> [JSON.Member] {
        var keys = constraint.codes.map { dimension in
            JSON.object([
                "id": .string(dimension.dimension), "include": .bool(true),
                "values": .array(dimension.codes.map { .object([.init("value", .string($0))]) }),
            ])
        }
        if let periods = constraint.periods {
            keys.append(
                .object([
                    "id": .string(catalogue.dataStructure.time.id), "include": .bool(true),
                    "timeRange": .object([
                        "startPeriod": bound(periods.lowerBound), "endPeriod": bound(periods.upperBound),
                    ]),
                ]))
        }
        return [
            .init("role", .string("Actual")),
            .init(
                "constraintAttachment",
                .object([
                    .init("dataflows", .array([.string(catalogue.dataflow.reference.urn(.dataflow))]))
                ])),
        ]
            // Nor one without a region.
            + (keys.isEmpty
                ? []
                : [
                    .init(
                        "cubeRegions",
                        .array([.object(["include": .bool(true), "keyValues": .array(keys)])]))
                ])
    }

    private func bound(_ period: String) -> JSON {
        .object(["period": .string(period), "isInclusive": .bool(true)])
    }
}
