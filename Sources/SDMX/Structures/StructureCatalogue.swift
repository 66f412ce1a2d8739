/// Everything that structure queries are answered from.
package struct StructureCatalogue: Hashable, Sendable {
    package var agencies: ItemScheme
    package var codelists: [ItemScheme]
    package var concepts: ItemScheme
    package var dataStructure: DataStructure
    package var dataflow: Dataflow
    package var categories: ItemScheme
    package var categorisations: [Categorisation]
    package var constraint: ContentConstraint
    /// Names the sender in headers.
    package var sender: Item

    package init(
        agencies: ItemScheme, codelists: [ItemScheme], concepts: ItemScheme, dataStructure: DataStructure,
        dataflow: Dataflow, categories: ItemScheme, categorisations: [Categorisation],
        constraint: ContentConstraint, sender: Item
    ) {
        self.agencies = agencies
        self.codelists = codelists
        self.concepts = concepts
        self.dataStructure = dataStructure
        self.dataflow = dataflow
        self.categories = categories
        self.categorisations = categorisations
        self.constraint = constraint
        self.sender = sender
    }

    package func codelist(_ component: Component) -> ItemScheme? {
        component.representation.codelist.flatMap { list in codelists.first { $0.reference == list } }
    }

    /// All artefacts, in the order of `ArtefactKind`.
    ///
    /// A category scheme without categories is none: SDMX-JSON refuses it, and
    /// nothing refers to it. Lists of codes stay, as the structure names them.
    var artefacts: [Artefact] {
        [.scheme(agencies)] + codelists.map(Artefact.scheme)
            + [.scheme(concepts), .dataStructure(dataStructure), .dataflow(dataflow)]
            + (categories.items.isEmpty ? [] : [.scheme(categories)])
            + categorisations.map(Artefact.categorisation) + [.constraint(constraint)]
    }

    func children(of artefact: Artefact) -> [Artefact] {
        switch artefact {
        case .scheme: []
        case .dataStructure: [.scheme(concepts)] + codelists.map(Artefact.scheme)
        case .dataflow: [.dataStructure(dataStructure)]
        case .categorisation: [.scheme(categories), .dataflow(dataflow)]
        case .constraint: [.dataflow(dataflow)]
        }
    }

    func parents(of artefact: Artefact) -> [Artefact] {
        artefacts.filter { children(of: $0).contains { $0.isSame(as: artefact) } }
    }
}

/// One of the artefacts.
enum Artefact: Hashable, Sendable {
    case scheme(ItemScheme)
    case dataStructure(DataStructure)
    case dataflow(Dataflow)
    case categorisation(Categorisation)
    case constraint(ContentConstraint)

    var kind: ArtefactKind {
        switch self {
        case .scheme(let scheme): scheme.kind
        case .dataStructure: .dataStructure
        case .dataflow: .dataflow
        case .categorisation: .categorisation
        case .constraint: .constraint
        }
    }

    var reference: ArtefactReference {
        switch self {
        case .scheme(let scheme): scheme.reference
        case .dataStructure(let structure): structure.reference
        case .dataflow(let flow): flow.reference
        case .categorisation(let categorisation): categorisation.reference
        case .constraint(let constraint): constraint.reference
        }
    }

    var name: String {
        switch self {
        case .scheme(let scheme): scheme.name
        case .dataStructure(let structure): structure.name
        case .dataflow(let flow): flow.name
        case .categorisation(let categorisation): categorisation.name
        case .constraint(let constraint): constraint.name
        }
    }

    func isSame(as other: Artefact) -> Bool { kind == other.kind && reference == other.reference }
}
