import Markup

extension StructureXML {
    /// By `Ref` in SDMX 2.1, by URN in 3.0.
    func reference(_ name: StaticString, _ reference: ArtefactReference, _ kind: ArtefactKind) -> XML {
        guard version == .two else { return XML(name, text: reference.urn(kind)) }
        let parts = kind.className(.two).split(separator: ".")
        return XML(
            name, [:],
            [
                XML(
                    "Ref",
                    [
                        "id": reference.id, "version": reference.version, "agencyID": reference.agency,
                        "package": String(parts[0]), "class": String(parts[1]),
                    ])
            ])
    }

    private func itemReference(
        _ name: StaticString, _ id: String, in scheme: ArtefactReference, _ kind: ArtefactKind
    ) -> XML {
        guard version == .two else { return XML(name, text: scheme.urn(ofItem: id, in: kind)) }
        let parts = (kind.itemClassName ?? "").split(separator: ".")
        return XML(
            name, [:],
            [
                XML(
                    "Ref",
                    [
                        "id": id, "maintainableParentID": scheme.id,
                        "maintainableParentVersion": scheme.version, "agencyID": scheme.agency,
                        "package": String(parts[0]), "class": String(parts[1]),
                    ])
            ])
    }

    func ends(of categorisation: Categorisation) -> [XML] {
        [
            reference("str:Source", catalogue.dataflow.reference, .dataflow),
            itemReference(
                "str:Target", categorisation.category, in: catalogue.categories.reference, .categoryScheme),
        ]
    }

    func components(_ structure: DataStructure) -> [XML] {
        let dimensions = structure.dimensions.enumerated().map { index, dimension in
            XML(
                "str:Dimension", ["id": dimension.id, "position": String(index + 1)],
                identity(dimension, structure))
        }
        let time = XML(
            "str:TimeDimension",
            [
                "id": structure.time.id,
                "position": version == .two ? String(structure.dimensions.count + 1) : nil,
            ],
            identity(structure.time, structure))
        let measure = XML(
            version == .two ? "str:PrimaryMeasure" : "str:Measure", ["id": structure.measure.id],
            identity(structure.measure, structure))
        let measures = XML("str:MeasureList", ["id": "MeasureDescriptor"], [measure])
        let attributes = XML(
            "str:AttributeList", ["id": "AttributeDescriptor"],
            structure.attributes.map { attribute($0, structure) })
        return [XML("str:DimensionList", ["id": "DimensionDescriptor"], dimensions + [time])]
            + (version == .two ? [attributes, measures] : [attributes, measures])
    }

    private func attribute(_ attribute: Component, _ structure: DataStructure) -> XML {
        XML(
            "str:Attribute",
            [
                "id": attribute.id,
                "assignmentStatus": version == .two
                    ? (attribute.isMandatory ? "Mandatory" : "Conditional") : nil,
                "usage": version == .three ? (attribute.isMandatory ? "mandatory" : "optional") : nil,
            ],
            identity(attribute, structure) + [relationship(attribute, structure)])
    }

    private func relationship(_ attribute: Component, _ structure: DataStructure) -> XML {
        let parts: [XML] =
            switch attribute.relation {
            case .observation:
                version == .two
                    ? [XML("str:PrimaryMeasure", [:], [XML("Ref", ["id": structure.measure.id])])]
                    : [XML("str:Observation")]
            case .dimensions(let dimensions):
                dimensions.map { dimension in
                    version == .two
                        ? XML("str:Dimension", [:], [XML("Ref", ["id": dimension])])
                        : XML("str:Dimension", text: dimension)
                }
            }
        return XML("str:AttributeRelationship", [:], parts)
    }

    private func identity(_ component: Component, _ structure: DataStructure) -> [XML] {
        let concept = itemReference(
            "str:ConceptIdentity", component.id, in: structure.concepts, .conceptScheme)
        let representation: XML =
            switch component.representation {
            case .coded(let list): reference("str:Enumeration", list, .codelist)
            case let other: XML("str:TextFormat", ["textType": other.textType])
            }
        return [concept, XML("str:LocalRepresentation", [:], [representation])]
    }

    func parts(of constraint: ContentConstraint) -> [XML] {
        let attachment = XML(
            "str:ConstraintAttachment", [:],
            [reference("str:Dataflow", catalogue.dataflow.reference, .dataflow)])
        let codes = constraint.codes.map { dimension in
            keyValue(
                dimension.dimension,
                dimension.codes.map {
                    version == .two ? XML("com:Value", text: $0) : XML("str:Value", text: $0)
                })
        }
        let time = constraint.periods.map { periods in
            let range: [XML] =
                version == .two
                ? [
                    XML("com:StartPeriod", ["isInclusive": "true"], text: periods.lowerBound),
                    XML("com:EndPeriod", ["isInclusive": "true"], text: periods.upperBound),
                ]
                : [
                    XML("str:StartPeriod", ["isInclusive": "true"], text: periods.lowerBound),
                    XML("str:EndPeriod", ["isInclusive": "true"], text: periods.upperBound),
                ]
            return keyValue(
                catalogue.dataStructure.time.id,
                [version == .two ? XML("com:TimeRange", [:], range) : XML("str:TimeRange", [:], range)])
        }
        let keys = codes + [time].compactMap(\.self)
        guard !keys.isEmpty else { return [attachment] }
        return [attachment, XML("str:CubeRegion", ["include": "true"], keys)]
    }

    private func keyValue(_ id: String, _ values: [XML]) -> XML {
        version == .two
            ? XML("com:KeyValue", ["id": id], values)
            : XML("str:KeyValue", ["id": id, "include": "true"], values)
    }
}
