/// A thing with statements about it, printed as Turtle or as JSON-LD from one
/// value, so that the two can't differ.
struct LinkedNode: Hashable, Sendable {
    /// Nil for a thing that nothing else names.
    let address: String?
    /// With its prefix: `dcat:Dataset`.
    let type: String
    let statements: [Statement]

    struct Statement: Hashable, Sendable {
        let predicate: String
        let objects: [LinkedObject]
    }

    /// - Parameter statements: those without an object are left out.
    init(_ type: String, at address: String? = nil, _ statements: KeyValuePairs<String, [LinkedObject]>) {
        self.type = type
        self.address = address
        self.statements = statements.compactMap { predicate, objects in
            objects.isEmpty ? nil : Statement(predicate: predicate, objects: objects)
        }
    }
}

/// What a statement says of a thing.
indirect enum LinkedObject: Hashable, Sendable {
    case address(String)
    case text(String)
    /// In English, as plans and sources speak.
    case words(String)
    /// With the prefix of its type: `xsd:gYear`.
    case typed(String, String)
    case node(LinkedNode)
}

/// The names behind prefixes.
let linkedPrefixes: KeyValuePairs<String, String> = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
]
