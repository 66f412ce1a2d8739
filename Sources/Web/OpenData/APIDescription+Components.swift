import Markup
import Routes

extension APIDescription {
    /// What many operations share.
    var components: [JSON.Member] {
        let parameters = ReadingOptions.parameters.flatMap { name -> [JSON.Member] in
            let meaning = Self.meanings[name] ?? name
            return [
                .init(name, query(name, meaning, Self.schemas[name])),
                .init(
                    name + Self.ofChart,
                    query(name, meaning + ", in the table that chart names", Self.schemas[name])),
            ]
        }
        let response = JSON.object([
            "description": .string("What is wrong, and what to do (RFC 9457)"),
            "content": .object([
                "application/problem+json": .object([
                    "schema": .object(["$ref": .string("#/components/schemas/Problem")])
                ])
            ]),
        ])
        return [
            .init("parameters", .object(parameters)),
            .init(
                "schemas",
                .object([
                    "Answer": Self.answer, "Problem": Self.problem, "WorldBankList": Self.worldBankList,
                    "WorldBankObject": .object([
                        "type": .string("object"),
                        "required": .array((Self.worldBankHead + ["source"]).map { .string($0) }),
                    ]),
                    "WorldBankMessage": Self.worldBankMessage,
                ])),
            .init("responses", .object(["Problem": response])),
        ]
    }

    /// Behind the name of a parameter that the table of a chart takes only.
    static let ofChart = "-of-chart"

    private static let text = JSON.object(["type": .string("string")])

    private static let answer = JSON.object([
        "type": .string("object"), "required": .array([.string("title"), .string("records")]),
        "properties": .object([
            "title": text, "address": text, "asOf": text, "version": text, "licences": text, "cite": text,
            "records": .object([
                "type": .string("array"), "items": .object(["type": .string("object")]),
            ]),
        ]),
    ])

    private static let problem = JSON.object([
        "type": .string("object"),
        "required": .array(["type", "title", "status", "code"].map { .string($0) }),
        "properties": .object([
            "type": text, "title": text, "status": .object(["type": .string("integer")]), "detail": text,
            "instance": text, "code": text, "hint": text,
            "nearest": .object(["type": .string("array")]),
        ]),
    ])

    private static let worldBankHead = ["page", "pages", "per_page", "total"]

    /// A head and rows.
    private static let worldBankList = JSON.object([
        "type": .string("array"), "minItems": .integer(2), "maxItems": .integer(2),
        "items": .object([
            "anyOf": .array([
                .object([
                    "type": .string("object"), "required": .array(worldBankHead.map { .string($0) }),
                ]),
                .object(["type": .string("array"), "items": .object(["type": .string("object")])]),
            ])
        ]),
    ])

    private static let worldBankMessage = JSON.object([
        "type": .string("array"), "minItems": .integer(1),
        "items": .object(["type": .string("object"), "required": .array([.string("message")])]),
    ])

    private static let meanings = [
        "as-of": "What had been published by the end of that day",
        "known-on": "What this ledger had recorded by the end of that day",
        "baseline": "Another baseline year than the plan's", "year": "No reference periods after that year",
        "method": "One method instead of all", "target": "Targets made by a rule",
        "states": "These states", "from": "The first year", "to": "The last year",
        "chart": "The table behind one chart of the page",
    ]

    static let day = JSON.object(["type": .string("string"), "format": .string("date")])
    static let year = JSON.object([
        "type": .string("string"), "pattern": .string("^(19|20|21)[0-9][0-9]$"),
    ])
    private static let schemas = [
        "as-of": day, "known-on": day, "baseline": year, "year": year, "from": year, "to": year,
        "chart": JSON.object([
            "type": .string("string"), "enum": .array(ChartKind.allCases.map { .string($0.rawValue) }),
        ]),
    ]
}
