import Markup
import Routes

/// Our own read API in the words of OpenAPI 3.1, made of the table of routes:
/// what is not there is not described, and nothing else is.
struct APIDescription {
    let version: String
    /// Scheme and host.
    let server: String

    var json: JSON {
        .object([
            "openapi": .string("3.1.0"),
            "info": .object([
                "title": .string("Pantau: public read API"), "version": .string(version),
                "description": .string(
                    "Every page of the portal as JSON and CSV, catalogues of the data, a read API in the shapes "
                        + "of the World Bank's, and SDMX. A parameter that an address does not list is refused. "
                        + "The licence of each source stands on its page; the "
                        + "header Link names licence, citation and description of every answer with data."),
            ]),
            "servers": .array([.object(["url": .string(server)])]),
            "paths": .object(Route.kinds.flatMap(paths) + worldBankPaths + sdmxPaths),
            "components": .object(components),
        ])
    }

    private func paths(_ route: Route) -> [JSON.Member] {
        let pattern = route.pattern
        let places = places(in: pattern, of: route.path)
        return switch route {
        case .asset: []
        case .health: [operation(pattern, "The state of the server", [], [found("text/plain")])]
        case .sourceFile:
            [operation(pattern, "The file as it arrived", places, [found("*/*")] + unchanged + problems)]
        case .iatiActivities:
            [
                operation(
                    pattern, "Action lines as an IATI file", reading(of: Address(route)),
                    [found("application/xml")] + unchanged + problems)
            ]
        case .monitoringReport:
            [Format.json, .csv].map { format in
                operation(
                    "\(pattern).\(format.rawValue)", "The figures of the monitoring report",
                    reading(of: Address(route, format: format)),
                    [found(bare(format.mediaType))] + unchanged + problems)
            }
        case .open(let file):
            [
                operation(
                    pattern, "A file about the data or with them", places + reading(of: Address(route)),
                    [found(bare(file.contentType))] + unchanged + problems + tooLarge(file))
            ]
        default: pagePaths(route, places)
        }
    }

    /// A page is described by its data; its HTML is for people.
    private func pagePaths(_ route: Route, _ places: [JSON]) -> [JSON.Member] {
        let pattern = route.pattern
        let stem = pattern == "/" ? "/index" : pattern
        let own = route.ownParameters
        let fields = own.map { query($0, "A field of the page's own form") }
        return [Format.json, .csv].map { format in
            operation(
                "\(stem).\(format.rawValue)", "\(pattern) as \(format.rawValue.uppercased())",
                places + fields + reading(of: Address(route, format: format)),
                [found(bare(format.mediaType), schema: format == .json ? "Answer" : nil)] + unchanged
                    + problems)
        }
    }

    // MARK: Parts

    func operation(
        _ path: String, _ summary: String, _ parameters: [JSON], _ responses: [JSON.Member]
    ) -> JSON.Member {
        let words = path.split { !($0.isLetter || $0.isNumber) }
        return .init(
            path,
            .object([
                "get": .object([
                    "summary": .string(summary), "operationId": .string(words.joined(separator: "_")),
                    "parameters": .array(parameters), "responses": .object(responses),
                ])
            ]))
    }

    /// - Parameter schema: the name of one of the components.
    func found(_ type: String, schema: String? = nil) -> JSON.Member {
        let shape = schema.map { JSON.object(["$ref": .string("#/components/schemas/\($0)")]) }
        let content = JSON.object(shape.map { [.init("schema", $0)] } ?? [])
        return .init(
            "200",
            .object([
                "description": .string("Found"), "content": .object([.init(bare(type), content)]),
            ]))
    }

    private var unchanged: [JSON.Member] {
        [.init("304", .object(["description": .string("The same as the entity tag that was sent")]))]
    }

    private var problems: [JSON.Member] { ["400", "404", "503"].map(problem) }

    private func problem(_ status: String) -> JSON.Member {
        .init(status, .object(["$ref": .string("#/components/responses/Problem")]))
    }

    /// A sheet of a workbook holds so many rows only.
    private func tooLarge(_ file: OpenFile) -> [JSON.Member] {
        switch file {
        case .workbook, .indicatorWorkbook: [problem("413")]
        default: []
        }
    }

    /// What stands between braces in a pattern, with what stands there in a
    /// path of its kind.
    func places(in pattern: String, of path: String) -> [JSON] {
        zip(pattern.split(separator: "/"), path.split(separator: "/")).compactMap { part, example in
            guard let start = part.firstIndex(of: "{"), let end = part.firstIndex(of: "}") else { return nil }
            let ending = part[part.index(after: end)...]
            return .object([
                "name": .string(String(part[part.index(after: start)..<end])), "in": .string("path"),
                "required": .bool(true), "example": .string(String(example.dropLast(ending.count))),
                "schema": .object(["type": .string("string"), "minLength": .integer(1)]),
            ])
        }
    }

    /// What the address takes of the reading; its own fields go before.
    private func reading(of address: Address) -> [JSON] {
        let own = address.route.ownParameters
        let ofCharts = address.parametersOfCharts
        return address.parameters.filter { !own.contains($0) }.map { name in
            let ending = ofCharts.contains(name) ? Self.ofChart : ""
            return .object(["$ref": .string("#/components/parameters/\(name)\(ending)")])
        }
    }

    func query(_ name: String, _ description: String, _ schema: JSON? = nil) -> JSON {
        .object([
            "name": .string(name), "in": .string("query"), "description": .string(description),
            "schema": schema ?? .object(["type": .string("string")]),
        ])
    }

    func bare(_ type: String) -> String { String(type.split(separator: ";").first ?? "") }
}
