/// What an SDMX artefact is: its name in URNs and in queries.
package enum ArtefactKind: String, Hashable, Sendable, CaseIterable {
    case agencyScheme = "agencyscheme"
    case codelist
    case conceptScheme = "conceptscheme"
    case dataStructure = "datastructure"
    case dataflow
    case categoryScheme = "categoryscheme"
    case categorisation
    case constraint = "dataconstraint"

    /// The word of a structure query; SDMX 2.1 calls a constraint on data a
    /// content constraint.
    package init?(resource: String) {
        if resource == "contentconstraint" || resource == "constraint" {
            self = .constraint
        } else {
            self.init(rawValue: resource)
        }
    }

    /// `codelist.Codelist`
    func className(_ version: SDMXVersion) -> String {
        switch self {
        case .agencyScheme: "base.AgencyScheme"
        case .codelist: "codelist.Codelist"
        case .conceptScheme: "conceptscheme.ConceptScheme"
        case .dataStructure: "datastructure.DataStructure"
        case .dataflow: "datastructure.Dataflow"
        case .categoryScheme: "categoryscheme.CategoryScheme"
        case .categorisation: "categoryscheme.Categorisation"
        case .constraint: version == .two ? "registry.ContentConstraint" : "registry.DataConstraint"
        }
    }

    /// `codelist.Code`, for kinds that hold items.
    var itemClassName: String? {
        switch self {
        case .agencyScheme: "base.Agency"
        case .codelist: "codelist.Code"
        case .conceptScheme: "conceptscheme.Concept"
        case .categoryScheme: "categoryscheme.Category"
        case .dataStructure, .dataflow, .categorisation, .constraint: nil
        }
    }
}

/// The version of the standard that a message speaks.
package enum SDMXVersion: Hashable, Sendable {
    /// SDMX 2.1
    case two
    /// SDMX 3.0
    case three
}

/// Agency, id and version of an artefact.
package struct ArtefactReference: Hashable, Sendable {
    package let agency: String
    package let id: String
    package let version: String

    package init(agency: String, id: String, version: String = "1.0") {
        self.agency = agency
        self.id = id
        self.version = version
    }

    /// `SDMX:CL_FREQ(2.1)`
    package var short: String { "\(agency):\(id)(\(version))" }

    /// `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=SDMX:CL_FREQ(2.1)`
    package func urn(_ kind: ArtefactKind, _ version: SDMXVersion = .three) -> String {
        "urn:sdmx:org.sdmx.infomodel.\(kind.className(version))=\(short)"
    }

    /// Of a code, a concept, a category or an agency in it.
    func urn(ofItem id: String, in kind: ArtefactKind) -> String {
        "urn:sdmx:org.sdmx.infomodel.\(kind.itemClassName ?? "")=\(short).\(id)"
    }
}

/// A remark on an item or an artefact: `M49`, `418`.
package struct Annotation: Hashable, Sendable {
    package let type: String
    package let text: String

    package init(_ type: String, _ text: String) {
        self.type = type
        self.text = text
    }
}

/// A code, a concept, a category or an agency.
package struct Item: Hashable, Sendable {
    package let id: String
    package let name: String
    package let description: String?
    package let annotations: [Annotation]

    package init(
        _ id: String, _ name: String, description: String? = nil, annotations: [Annotation] = []
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.annotations = annotations
    }
}

/// A list of items: codes, concepts, categories, agencies.
package struct ItemScheme: Hashable, Sendable {
    package let kind: ArtefactKind
    package let reference: ArtefactReference
    package let name: String
    package let items: [Item]
    /// Part of a longer list: that of another agency, or a choice of one.
    package let isPartial: Bool

    package init(
        _ kind: ArtefactKind, _ reference: ArtefactReference, name: String, items: [Item],
        isPartial: Bool = false
    ) {
        self.kind = kind
        self.reference = reference
        self.name = name
        self.items = items
        self.isPartial = isPartial
    }

    /// The same with some of its items.
    func keeping(_ isWanted: (Item) -> Bool) -> ItemScheme {
        let kept = items.filter(isWanted)
        return ItemScheme(
            kind, reference, name: name, items: kept, isPartial: isPartial || kept.count < items.count)
    }

    package subscript(id: String) -> Item? { items.first { $0.id == id } }
}

/// The agency of our own structures.
package let ownAgency = "PANTAU"
