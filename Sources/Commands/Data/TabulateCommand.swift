import ArgumentParser
import Enterprises
import Foundation
import Tabular
import UseCases

struct TabulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tabulate",
        abstract: "Add up a register of enterprises under definitions of size.",
        discussion: """
            The register is a CSV file with the columns id, country, sector, persons, turnover, assets, exports, \
            value_added and year, of which only those are needed that are asked for. Empty cells are missing. \
            Units whose class a missing criterion leaves open stand under all that are possible: "micro or small".
            """)

    @Argument(help: "The register, as CSV.", completion: .file())
    var register: String

    @Option(
        name: .long,
        help: .init(
            "The columns of the table: country, sector, size, year or any other.", valueName: "columns"))
    var by = "country,sector,size,year"

    @Option(
        name: .long,
        help: .init(
            "national (each row by its state's own), oecd, or an id of the registry; may be repeated.",
            valueName: "id"))
    var definition: [String] = ["national"]

    @Flag(name: .long, help: "The table stays in the office: nothing in it is suppressed.")
    var `internal` = false

    @OptionGroup var registry: RegistryOption
    @OptionGroup var output: OutputOption

    func run() async throws {
        guard `internal` else {
            throw Failure(
                code: "not-protected", message: "Tables that leave the office are not protected yet.",
                remedy: "Use --internal for a table that stays in the office.")
        }
        let plan = try plan(await registry.registry())
        let store = ProgressByteStore(try FileByteStore(path: register), name: register)
        defer { store.finish() }
        let tabulation = try TabulateRegister(plan, threads: ProcessInfo.processInfo.activeProcessorCount)(
            store)
        store.finish()
        Talk.say(tabulation.summary)
        var writer = CSVWriter(lineEnd: .lineFeed)
        writer.append(tabulation.columns)
        for cell in tabulation.cells { writer.append(tabulation.row(cell)) }
        try Output(path: output.output).write(writer.bytes)
    }

    private func plan(_ registry: DefinitionRegistry) throws -> TabulationPlan {
        let choices = try definition.map { name -> TabulationPlan.DefinitionChoice in
            if name == "national" { return .national }
            let id = name == "oecd" ? "OECD" : name
            guard let found = registry.find(id) else {
                throw Failure(
                    code: "unknown-definition", message: "No definition \"\(name)\" is known.",
                    remedy: "Take one of: national, \(registry.ids.joined(separator: ", ")).")
            }
            return .one(found)
        }
        let dimensions = by.split(separator: ",").map { name in
            TabulationPlan.Dimension(name.trimmingCharacters(in: .whitespaces))
        }
        return TabulationPlan(registry: registry, definitions: choices, dimensions: dimensions)
    }
}

extension Tabulation {
    /// What was read and what was not counted, for the terminal.
    var summary: String {
        var lines = ["\(rows) rows read, \(counted) counted, \(cells.count) cells."]
        for problem in RowProblem.allCases where problems.counts[problem.rawValue] > 0 {
            lines.append("  not counted: \(problems.counts[problem.rawValue]), \(problem.text)")
        }
        return lines.joined(separator: "\n")
    }
}
