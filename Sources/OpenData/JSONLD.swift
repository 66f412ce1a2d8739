import Markup

/// Prints linked things as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/).
enum JSONLD {
    static func document(_ node: LinkedNode) -> JSON {
        let prefixes = linkedPrefixes.map { JSON.Member($0.key, .string($0.value)) }
        return .object([.init("@context", .object(prefixes))] + members(node))
    }

    private static func members(_ node: LinkedNode) -> [JSON.Member] {
        let head = node.address.map { [JSON.Member("@id", .string($0))] } ?? []
        return head + [.init("@type", .string(node.type))]
            + node.statements.map { statement in
                let objects = statement.objects.map(json)
                return .init(statement.predicate, objects.count == 1 ? objects[0] : .array(objects))
            }
    }

    private static func json(_ object: LinkedObject) -> JSON {
        switch object {
        case .address(let address): .object(["@id": .string(address)])
        case .text(let text): .string(text)
        case .words(let text): .object(["@value": .string(text), "@language": .string("en")])
        case .typed(let value, let type): .object(["@value": .string(value), "@type": .string(type)])
        case .node(let node): .object(members(node))
        }
    }
}
