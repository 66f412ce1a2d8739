import Markup

/// What stands at the head of every message.
package struct MessageHeader: Hashable, Sendable {
    package let id: String
    /// UTC, `2026-11-21T09:30:00Z`.
    package let prepared: String
    package let sender: Item

    package init(id: String, prepared: String, sender: Item) {
        self.id = id
        self.prepared = prepared
        self.sender = sender
    }

    func elements(then rest: [XML] = []) -> XML {
        XML(
            "mes:Header", [:],
            [
                XML("mes:ID", text: id), XML("mes:Test", text: "false"), XML("mes:Prepared", text: prepared),
                XML(
                    "mes:Sender", ["id": sender.id], [XML("com:Name", ["xml:lang": "en"], text: sender.name)]),
            ] + rest)
    }

    /// The object `meta` of SDMX-JSON.
    func meta(schema: String) -> JSON {
        .object([
            "schema": .string(schema), "id": .string(id), "test": .bool(false),
            "prepared": .string(prepared), "contentLanguages": .array([.string("en")]),
            "sender": .object([
                "id": .string(sender.id), "name": .string(sender.name),
                "names": .object([.init("en", .string(sender.name))]),
            ]),
        ])
    }
}

/// The namespaces of SDMX-ML.
struct Namespaces {
    let base: String

    init(_ version: SDMXVersion) {
        base = "http://www.sdmx.org/resources/sdmxml/schemas/" + (version == .two ? "v2_1" : "v3_0")
    }

    var message: String { base + "/message" }
    var common: String { base + "/common" }
    var structure: String { base + "/structure" }
    var generic: String { base + "/data/generic" }
    var structureSpecific: String { base + "/data/structurespecific" }
}
