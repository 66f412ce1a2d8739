/// Prints linked things as RDF 1.1 Turtle (https://www.w3.org/TR/turtle/).
struct Turtle {
    private var text = ""
    /// Things with an address of their own stand beside, not inside.
    private var waiting: [LinkedNode] = []
    /// Said once, however often they are named.
    private var known: Set<LinkedNode> = []

    /// UTF-8.
    static func bytes(of node: LinkedNode) -> [UInt8] {
        var turtle = Turtle()
        for (prefix, address) in linkedPrefixes { turtle.text += "@prefix \(prefix): <\(address)> .\n" }
        turtle.waiting = [node]
        var next = 0
        while next < turtle.waiting.count {
            let node = turtle.waiting[next]
            turtle.text += "\n\(reference(node.address ?? "")) a \(node.type)"
            turtle.write(node.statements, indent: "    ")
            turtle.text += " .\n"
            next += 1
        }
        return Array(turtle.text.utf8)
    }

    private mutating func write(_ statements: [LinkedNode.Statement], indent: String) {
        for statement in statements {
            text += " ;\n\(indent)\(statement.predicate) "
            for (index, object) in statement.objects.enumerated() {
                if index > 0 { text += ", " }
                write(object, indent: indent)
            }
        }
    }

    private mutating func write(_ object: LinkedObject, indent: String) {
        switch object {
        case .address(let address): text += Self.reference(address)
        case .text(let string): text += Self.quoted(string)
        case .words(let string): text += Self.quoted(string) + "@en"
        case .typed(let value, let type): text += "\(Self.quoted(value))^^\(type)"
        case .node(let node):
            if let address = node.address {
                text += Self.reference(address)
                if known.insert(node).inserted { waiting.append(node) }
            } else {
                text += "[ a \(node.type)"
                write(node.statements, indent: indent + "    ")
                text += " ]"
            }
        }
    }

    /// What an address can't hold is written by number.
    private static func reference(_ address: String) -> String {
        let scalars = address.unicodeScalars.map { scalar -> String in
            let isBarred = scalar.value <= 32 || "<>\"{}|^`\\".unicodeScalars.contains(scalar)
            return isBarred ? escape(scalar) : String(scalar)
        }
        return "<\(scalars.joined())>"
    }

    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            case "\u{0}"..."\u{1F}": escape(scalar)
            default: String(scalar)
            }
        }
        return "\"\(scalars.joined())\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
