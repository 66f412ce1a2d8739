import ArgumentParser
import Enterprises
import Foundation
import PlanModel
import Solver
import Tabular
import UseCases

struct TabulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tabulate",
        abstract: "Add up a register of enterprises under definitions of size.",
        discussion: """
            The register is a CSV file (plain or packed with gzip) or a workbook with the columns id, country, \
            sector, persons, turnover, assets, exports, value_added and year, of which only those are needed that \
            are asked for, and perhaps currency, weight and others. Empty cells are missing. Units whose class a \
            missing criterion leaves open stand under all that are possible: "micro or small".

            Without --internal the tables are protected before they are written: unsafe cells are suppressed, and \
            others with them until it is proven that none can be computed. Where there is no proof, nothing is \
            written, and the exit code is 1. See Documentation/tabulation.md.
            """)

    @Argument(help: "The register: CSV, gzip or XLSX; not needed with --emit-sql.", completion: .file())
    var register: String?

    @Option(
        name: .long,
        help: .init(
            "The columns of a table: country, sector, size, year or any other; may be repeated.",
            valueName: "columns"))
    var by: [String] = ["country,sector,size,year"]

    @Option(
        name: .long,
        help: .init(
            "national (each row by its state's own), oecd, an id of the registry, or all; may be repeated.",
            valueName: "id"))
    var definition: [String] = ["national"]

    @OptionGroup(title: "How the register is written") var input: RegisterOptions
    @OptionGroup(title: "What is written") var results: TabulationOptions
    @OptionGroup var query: EngineQueryOption
    @OptionGroup var registry: RegistryOption

    func validate() throws { try query.validate(register: register) }

    func run() async throws {
        let mapping = try input.mapping()
        let plan = try plan(await registry.registry(), mapping)
        if let dialect = query.emitSQL {
            let text = try query.text(plan, dialect)
            return try Output(path: results.output.output).write(text)
        }
        guard let register else { return }
        let protecting = try results.checked()
        let file = try FileByteStore(path: register)
        let tabulation = try tellingProblems(of: register) {
            try tabulate(file, (register as NSString).lastPathComponent, plan, mapping)
        }
        Talk.say(tabulation.summary)
        tabulation.notes.forEach { Talk.say("  note: \($0)") }
        let protection = protecting ? try protect(tabulation) : nil
        protection?.losses.forEach { Talk.say("  \($0)") }
        let document = TabulationDocument(
            tabulation, protection: protection, printed: results.printed,
            source: TabulationSource(
                file: (register as NSString).lastPathComponent,
                hash: results.needsHash ? try Wiring.fingerprint.hash(file) : nil,
                rules: Wiring.fingerprint.hash(Array(tabulation.rulesText.utf8)), program: Pantau.program))
        try results.write(document)
    }

    private func tabulate(
        _ file: FileByteStore, _ name: String, _ plan: TabulationPlan, _ mapping: RegisterMapping
    ) throws -> Tabulation {
        let store = ProgressByteStore(file, name: name)
        defer { store.finish() }
        var tabulate = TabulateRegister(plan, threads: ProcessInfo.processInfo.activeProcessorCount)
        tabulate.dialect = mapping.dialect
        tabulate.onRows = { store.add(rows: $0) }
        guard let rejects = results.rejects else { return try tabulate(store) }
        let writer = try RejectWriter(path: rejects)
        tabulate.onReject = { try writer.write($0) }
        let tabulation = try tabulate(store)
        try writer.finish()
        return tabulation
    }

    private func protect(_ tabulation: Tabulation) throws -> TabulationProtection {
        let earlier = try results.earlier.map { path in
            try tellingProblems(of: path) {
                try EarlierRelease(FileByteStore(path: path), name: (path as NSString).lastPathComponent)
            }
        }
        let (protection, findings) =
            results.rounding.map {
                TabulationProtection.round(
                    tabulation, printed: results.printed, base: $0, solver: CLPSolver())
            }
            ?? TabulationProtection.protect(
                tabulation, printed: results.printed, earlier: earlier, solver: CLPSolver())
        Talk.say(Array(findings.prefix(20)))
        if findings.count > 20 { Talk.say("and \(findings.count - 20) more") }
        guard let protection else {
            Talk.say("Nothing was written: the tables are not proven to be safe.")
            throw ExitCode(1)
        }
        return protection
    }

    // MARK: Plan

    private func plan(_ registry: DefinitionRegistry, _ mapping: RegisterMapping) throws -> TabulationPlan {
        let tables = try by.map { text in
            let names = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
                throw ValidationError("\"\(twice)\" stands twice in --by \(text).")
            }
            if let number = names.first(where: { (TabulationPlan.numbers + ["weight"]).contains($0) }) {
                throw ValidationError("\"\(number)\" is added up: a table can't be by it.")
            }
            return names.map { TabulationPlan.Dimension($0) }
        }
        return TabulationPlan(
            registry: registry, definitions: try choices(registry), tables: tables, reading: mapping.reading,
            conversion: try input.conversion(), keepsContributors: !results.internal)
    }

    private func choices(_ registry: DefinitionRegistry) throws -> [TabulationPlan.DefinitionChoice] {
        let choices = try definition.flatMap { name -> [TabulationPlan.DefinitionChoice] in
            if name == "national" { return [.national] }
            if name == "all" { return [.national] + registry.definitions.map { .one($0) } }
            let id = name == "oecd" ? "OECD" : name
            guard let found = registry.find(id) else {
                let near = nearestCode(to: name, among: registry.ids).map { "Did you mean \($0)? " } ?? ""
                throw Failure(
                    code: "unknown-definition", message: "No definition \"\(name)\" is known.",
                    remedy: near + "Take one of: national, all, \(registry.ids.joined(separator: ", ")).")
            }
            return [.one(found)]
        }
        return choices.eachOnce
    }
}

/// Tells what is wrong with a file as a finding in it, and exits with 1.
func tellingProblems<Result>(of path: String, _ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let problem as TabularProblem {
        Talk.say([
            Finding(
                .error, code: problem.code, problem.message, remedy: problem.remedy,
                at: Location(
                    file: path, sheet: problem.sheet, line: problem.line, column: problem.column))
        ])
        throw ExitCode(1)
    }
}

extension Tabulation {
    /// What was read and what was not counted, for the terminal.
    var summary: String {
        var lines = ["\(rows) rows read, \(counted) counted, \(cells.count) cells."]
        for problem in RowProblem.allCases where problems.counts[problem.rawValue] > 0 {
            let count = problems.counts[problem.rawValue]
            let first = problems.first[problem.rawValue].map { "\($0.line)" }.joined(separator: ", ")
            lines.append(
                "  not counted: \(count), \(problem.text) (line \(first)\(count > RowProblems.shown ? ", …" : ""))"
            )
        }
        return lines.joined(separator: "\n")
    }

    /// The definitions behind the classes as text, whose hash is the version of the
    /// rules.
    var rulesText: String { usedDefinitions.flatMap(\.showLines).joined(separator: "\n") }
}
