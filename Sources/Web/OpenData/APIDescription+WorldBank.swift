import Markup
import OpenData
import Routes

extension APIDescription {
    /// The read API in the shapes of the World Bank's; an example beside each.
    var worldBankPaths: [JSON.Member] {
        let lists = [
            ("/country", "/country"), ("/country/{codes}", "/country/LAO"),
            ("/country/{codes}/indicator/{indicator}", "/country/LA;KH/indicator/IC.REG.DURS"),
            ("/indicator", "/indicator"), ("/indicator/{codes}", "/indicator/IC.REG.DURS"),
            ("/sources", "/sources"),
        ]
        let objects = [
            ("/sources/2/concepts", "/sources/2/concepts"),
            (
                "/sources/2/country/{codes}/series/{indicator}/time/{years}",
                "/sources/2/country/LAO/series/IC.REG.DURS/time/YR2019"
            ),
        ]
        return lists.map { worldBankPath($0.0, $0.1, "WorldBankList") }
            + objects.map { worldBankPath($0.0, $0.1, "WorldBankObject") }
    }

    private func worldBankPath(_ pattern: String, _ example: String, _ schema: String) -> JSON.Member {
        let messages = ["400", "404", "406"].map { status -> JSON.Member in
            .init(
                status,
                .object([
                    "description": .string("What is wrong, in the World Bank's shape"),
                    "content": .object([
                        "application/json": .object([
                            "schema": .object(["$ref": .string("#/components/schemas/WorldBankMessage")])
                        ])
                    ]),
                ]))
        }
        let parameters = WorldBankRequest.parameters.map { name in
            query(name, "As the World Bank's API has it", Self.worldBankSchemas[name])
        }
        return operation(
            WorldBankAddress.path + pattern, "As api.worldbank.org/v2\(pattern)",
            places(in: pattern, of: example) + parameters,
            [found("application/json", schema: schema)] + messages)
    }

    private static let worldBankSchemas = [
        "format": words(["json"]), "source": words([WorldBankRequest.source]), "gapfill": words(["N"]),
        "frequency": words(["Y"]), "footnote": words(["n"]), "page": number(to: 100_000),
        "per_page": number(to: WorldBankRequest.largestPage), "mrv": number(to: 300),
        "mrnev": number(to: 300),
        "date": JSON.object([
            "type": .string("string"), "pattern": .string("^(19|20)[0-9][0-9](:20[0-9][0-9])?$"),
        ]),
    ]

    private static func words(_ words: [String]) -> JSON {
        .object(["type": .string("string"), "enum": .array(words.map { .string($0) })])
    }

    private static func number(to largest: Int) -> JSON {
        .object([
            "type": .string("integer"), "minimum": .integer(1), "maximum": .integer(largest),
        ])
    }
}
