import Markup

/// Prints structures as SDMX-ML 2.1 or 3.0.
package struct StructureXML: Sendable {
    let version: SDMXVersion
    let catalogue: StructureCatalogue

    package init(_ version: SDMXVersion, _ catalogue: StructureCatalogue) {
        self.version = version
        self.catalogue = catalogue
    }

    package func bytes(_ answer: StructureAnswer, _ header: MessageHeader) -> [UInt8] {
        let names = Namespaces(version)
        var bytes = XML.declaration
        XML(
            "mes:Structure",
            ["xmlns:mes": names.message, "xmlns:str": names.structure, "xmlns:com": names.common],
            [header.elements(), XML("mes:Structures", [:], sections(answer))]
        ).write(to: &bytes)
        return bytes
    }

    /// In the order that the schema of each version wants.
    private func sections(_ answer: StructureAnswer) -> [XML] {
        let order: [(StaticString, ArtefactKind)] =
            version == .two
            ? [
                ("str:OrganisationSchemes", .agencyScheme), ("str:Dataflows", .dataflow),
                ("str:CategorySchemes", .categoryScheme), ("str:Categorisations", .categorisation),
                ("str:Codelists", .codelist), ("str:Concepts", .conceptScheme),
                ("str:DataStructures", .dataStructure), ("str:Constraints", .constraint),
            ]
            : [
                ("str:AgencySchemes", .agencyScheme), ("str:Categorisations", .categorisation),
                ("str:CategorySchemes", .categoryScheme), ("str:Codelists", .codelist),
                ("str:ConceptSchemes", .conceptScheme), ("str:DataConstraints", .constraint),
                ("str:Dataflows", .dataflow), ("str:DataStructures", .dataStructure),
            ]
        return order.compactMap { name, kind in
            let entries = answer.entries(kind)
            return entries.isEmpty ? nil : XML(name, [:], entries.map(element))
        }
    }

    private func element(_ entry: StructureAnswer.Entry) -> XML {
        let isStub = entry.isStub
        switch entry.artefact {
        case .scheme(let scheme): return element(scheme, isStub: isStub)
        case .dataStructure(let structure):
            return artefact(
                "str:DataStructure", entry,
                isStub ? [] : [XML("str:DataStructureComponents", [:], components(structure))])
        case .dataflow(let flow):
            return artefact(
                "str:Dataflow", entry, annotations: flow.annotations, description: flow.description,
                isStub
                    ? []
                    : [reference("str:Structure", catalogue.dataStructure.reference, .dataStructure)])
        case .categorisation(let categorisation):
            return artefact(
                "str:Categorisation", entry, isStub ? [] : ends(of: categorisation))
        case .constraint(let constraint):
            return artefact(
                version == .two ? "str:ContentConstraint" : "str:DataConstraint", entry,
                annotations: constraint.counts, isStub ? [] : parts(of: constraint))
        }
    }

    private func artefact(
        _ name: StaticString, _ entry: StructureAnswer.Entry, annotations: [Annotation] = [],
        description: String? = nil, _ content: [XML]
    ) -> XML {
        let artefact = entry.artefact
        let isConstraint = artefact.kind == .constraint
        return XML(
            name,
            [
                "id": artefact.reference.id, "agencyID": artefact.reference.agency,
                // SDMX 3.0 knows one version of an agency scheme only.
                "version": version == .three && artefact.kind == .agencyScheme
                    ? nil : artefact.reference.version,
                "urn": artefact.reference.urn(artefact.kind, version),
                "isExternalReference": version == .three && entry.isStub ? "true" : nil,
                "isPartial": artefact.isPartial ? "true" : nil,
                "type": isConstraint && version == .two ? "Actual" : nil,
                "role": isConstraint && version == .three ? "Actual" : nil,
            ],
            self.annotations(entry.isBare ? [] : annotations) + [text("com:Name", artefact.name)]
                + ((entry.isBare ? nil : description).map { [text("com:Description", $0)] } ?? []) + content)
    }

    private func element(_ scheme: ItemScheme, isStub: Bool) -> XML {
        let names: (StaticString, StaticString) =
            switch scheme.kind {
            case .agencyScheme: ("str:AgencyScheme", "str:Agency")
            case .conceptScheme: ("str:ConceptScheme", "str:Concept")
            case .categoryScheme: ("str:CategoryScheme", "str:Category")
            default: ("str:Codelist", "str:Code")
            }
        let items = scheme.items.map { item in
            XML(
                names.1,
                ["id": item.id, "urn": scheme.reference.urn(ofItem: item.id, in: scheme.kind)],
                annotations(item.annotations) + [text("com:Name", item.name)]
                    + (item.description.map { [text("com:Description", $0)] } ?? []))
        }
        return artefact(names.0, .init(artefact: .scheme(scheme), isStub: isStub), isStub ? [] : items)
    }

    func text(_ name: StaticString, _ text: String) -> XML { XML(name, ["xml:lang": "en"], text: text) }

    private func annotations(_ annotations: [Annotation]) -> [XML] {
        guard !annotations.isEmpty else { return [] }
        return [
            XML(
                "com:Annotations", [:],
                annotations.map {
                    XML(
                        "com:Annotation", [:],
                        [XML("com:AnnotationType", text: $0.type), text("com:AnnotationText", $0.text)])
                })
        ]
    }
}

extension Artefact {
    var isPartial: Bool {
        if case .scheme(let scheme) = self { return scheme.isPartial }
        return false
    }
}

extension ContentConstraint {
    /// How much there is, as remarks.
    var counts: [Annotation] {
        [
            series.map { Annotation("series_count", String($0)) },
            observations.map { Annotation("obs_count", String($0)) },
        ]
        .compactMap(\.self)
    }
}
