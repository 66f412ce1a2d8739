/// What a structure query asks for; lists are alternatives, empty means all.
package struct StructureQuery: Hashable, Sendable {
    package enum Detail: String, Hashable, Sendable, CaseIterable {
        case full
        case allStubs = "allstubs"
        case referenceStubs = "referencestubs"
        case allCompleteStubs = "allcompletestubs"
        case referenceCompleteStubs = "referencecompletestubs"
        case referencePartial = "referencepartial"
        case raw

        /// Without its contents: of what was asked for, or of what it refers to.
        func isStub(asReference: Bool) -> Bool {
            switch self {
            case .full, .referencePartial, .raw: false
            case .allStubs, .allCompleteStubs: true
            case .referenceStubs, .referenceCompleteStubs: asReference
            }
        }

        /// A stub with its name only, without description and annotations.
        func isBare(asReference: Bool) -> Bool {
            switch self {
            case .allStubs: true
            case .referenceStubs: asReference
            case .full, .referencePartial, .raw, .allCompleteStubs, .referenceCompleteStubs: false
            }
        }
    }

    package enum References: Hashable, Sendable {
        case none
        case parents
        case parentsAndSiblings
        case ancestors
        case children
        case descendants
        case all
        case kind(ArtefactKind)

        package static let words = [
            "none", "parents", "parentsandsiblings", "ancestors", "children", "descendants", "all",
        ]

        package init?(_ word: String) {
            switch word {
            case "none": self = .none
            case "parents": self = .parents
            case "parentsandsiblings": self = .parentsAndSiblings
            case "ancestors": self = .ancestors
            case "children": self = .children
            case "descendants": self = .descendants
            case "all": self = .all
            default:
                guard let kind = ArtefactKind(resource: word) else { return nil }
                self = .kind(kind)
            }
        }
    }

    /// Nil for every kind.
    package var kind: ArtefactKind?
    package var agencies: [String]
    package var ids: [String]
    package var versions: [String]
    package var items: [String]
    package var detail: Detail
    package var references: [References]

    package init(
        kind: ArtefactKind?, agencies: [String] = [], ids: [String] = [], versions: [String] = [],
        items: [String] = [], detail: Detail = .full, references: [References] = []
    ) {
        self.kind = kind
        self.agencies = agencies
        self.ids = ids
        self.versions = versions
        self.items = items
        self.detail = detail
        self.references = references
    }
}

/// What a structure message holds.
package struct StructureAnswer: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let artefact: Artefact
        let isStub: Bool
        var isBare = false
    }

    let entries: [Entry]
    package var isEmpty: Bool { entries.isEmpty }

    func entries(_ kind: ArtefactKind) -> [Entry] { entries.filter { $0.artefact.kind == kind } }
}

extension StructureCatalogue {
    package func answer(_ query: StructureQuery) -> StructureAnswer {
        let found = artefacts.filter { artefact in
            (query.kind == nil || artefact.kind == query.kind) && artefact.reference.isMeant(by: query)
        }.compactMap { $0.keeping(items: query.items) }
        var entries = found.map {
            StructureAnswer.Entry(
                artefact: $0, isStub: query.detail.isStub(asReference: false),
                isBare: query.detail.isBare(asReference: false))
        }
        for reference in query.references {
            for artefact in found.flatMap({ related(to: $0, reference) })
            where !entries.contains(where: { $0.artefact.isSame(as: artefact) }) {
                entries.append(
                    .init(
                        artefact: query.detail == .referencePartial ? partial(artefact) : artefact,
                        isStub: query.detail.isStub(asReference: true),
                        isBare: query.detail.isBare(asReference: true)))
            }
        }
        return StructureAnswer(entries: entries)
    }

    private func related(to artefact: Artefact, _ references: StructureQuery.References) -> [Artefact] {
        switch references {
        case .none: []
        case .children: children(of: artefact)
        case .descendants: reach(from: artefact, children(of:))
        case .parents: parents(of: artefact)
        case .parentsAndSiblings: parents(of: artefact).flatMap { [$0] + children(of: $0) }
        case .ancestors: reach(from: artefact, parents(of:))
        case .all:
            reach(from: artefact, children(of:))
                + parents(of: artefact).flatMap { [$0] + children(of: $0) }
        case .kind(let kind):
            (reach(from: artefact, children(of:)) + reach(from: artefact, parents(of:)))
                .filter { $0.kind == kind }
        }
    }

    private func reach(from artefact: Artefact, _ next: (Artefact) -> [Artefact]) -> [Artefact] {
        var found: [Artefact] = []
        var open = next(artefact)
        while let one = open.popLast() {
            guard !found.contains(where: { $0.isSame(as: one) }) else { continue }
            found.append(one)
            open += next(one)
        }
        return found.reversed()
    }

    /// Lists with the codes that have data only.
    private func partial(_ artefact: Artefact) -> Artefact {
        guard case .scheme(let scheme) = artefact, scheme.kind == .codelist else { return artefact }
        let dimensions = dataStructure.dimensions.filter {
            $0.representation.codelist == scheme.reference
        }.map(\.id)
        guard !dimensions.isEmpty else { return artefact }
        let used = Set(constraint.codes.filter { dimensions.contains($0.dimension) }.flatMap(\.codes))
        return .scheme(scheme.keeping { used.contains($0.id) })
    }
}

extension Artefact {
    /// Nil where the artefact holds none of the items.
    fileprivate func keeping(items: [String]) -> Artefact? {
        guard !items.isEmpty else { return self }
        guard case .scheme(let scheme) = self else { return nil }
        let kept = scheme.keeping { items.contains($0.id) }
        return kept.items.isEmpty ? nil : .scheme(kept)
    }
}

extension ArtefactReference {
    fileprivate func isMeant(by query: StructureQuery) -> Bool {
        (query.agencies.isEmpty || query.agencies.contains(agency))
            && (query.ids.isEmpty || query.ids.contains(id))
            && (query.versions.isEmpty || query.versions.contains(version))
    }
}
