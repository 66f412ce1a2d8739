import ArgumentParser
import Bundled
import Enterprises
import PlanFiles
import PlanModel
import Tabular
import UseCases

struct DefinitionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "definition", abstract: "Definitions of size: check, list, show, classify.",
        subcommands: [
            DefinitionCheckCommand.self, DefinitionList.self, DefinitionShow.self, DefinitionClassify.self,
        ])
}

/// The registry of a ledger where one is named, else the bundled one.
struct RegistryOption: ParsableArguments {
    @Option(
        name: .long,
        help: .init("Read the registry of this ledger instead of the bundled one.", valueName: "file"))
    var database: String?

    static let bundled = "Data/definitions/msme_definitions.yaml"

    /// The states that a definition may be of: those of the bundled list.
    static func states() throws -> [AreaCode]? {
        try knownStates(BundledFiles.text("Data/geo/asean_country_codes.csv"))
    }

    func registry() async throws -> DefinitionRegistry {
        if let database {
            guard let found = try await ReadDefinitionRegistry(store: try Wiring.reading(database))() else {
                throw Failure(
                    code: "no-definitions", message: "\(database) holds no definitions of size.",
                    remedy: "Leave --database out to use the bundled ones.")
            }
            return found
        }
        let text = BundledFiles.text(Self.bundled) ?? ""
        guard let found = readDefinitions(file: Self.bundled, text: text, states: try Self.states()).registry
        else {
            throw Failure(
                code: "no-definitions", message: "The bundled definitions cannot be read.",
                remedy: "Build Pantau again from an unchanged checkout.")
        }
        return found
    }
}

struct DefinitionCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Prove that every rule gives each unit one class; report gaps and overlaps of the printed texts.")

    @Argument(help: "A file of definitions; else the bundled one.", completion: .file())
    var file: String?

    @Flag(name: .long, help: "Errors only, no notes on the printed texts.")
    var quiet = false

    func run() throws {
        let name = file ?? RegistryOption.bundled
        let text: String
        if let file {
            let bytes = try allBytes(FileByteStore(path: file))
            guard let read = String(validating: bytes, as: UTF8.self) else {
                throw Failure(code: "not-utf8", message: "\(file) is not UTF-8.", remedy: "Save it as UTF-8.")
            }
            text = read
        } else {
            text = BundledFiles.text(RegistryOption.bundled) ?? ""
        }
        let (registry, findings) = readDefinitions(
            file: name, text: text, states: try RegistryOption.states())
        Talk.say(quiet ? findings.filter { $0.severity == .error } : findings)
        try exitOnErrors(findings)
        guard let registry else { throw ExitCode(1) }
        let review = DefinitionReview(registry)
        try Output(path: nil).write(review.lines.joined(separator: "\n") + "\n")
        if !review.failed.isEmpty { throw ExitCode(1) }
    }
}

struct DefinitionList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "One line for each definition, and which is primary in which year.")

    @OptionGroup var source: RegistryOption

    @Option(name: .long, help: .init("Only this state.", valueName: "code"))
    var state: AreaCode?

    func run() async throws {
        let registry = try await source.registry()
        let shown = state.map { state in DefinitionRegistry(registry.definitions(of: state)) } ?? registry
        if shown.definitions.isEmpty, let state {
            throw Failure(
                code: "unknown-area", message: "There is no definition of \(state).",
                remedy: "Known states: \(registry.states.map(\.text).joined(separator: ", ")).")
        }
        var lines = shown.listLines + ["", "Primary definition by reference year"]
        lines += shown.states.map { shown.primaryLine(state: $0, years: 2010...2025) }
        try Output(path: nil).write(lines.joined(separator: "\n") + "\n")
    }
}

struct DefinitionShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything that is known of one definition.")

    @Argument(help: "The definition's id, such as KHM-2005.")
    var id: String

    @OptionGroup var source: RegistryOption

    func run() async throws {
        let registry = try await source.registry()
        guard let definition = registry.find(id) else { throw unknownDefinition(id, registry) }
        try Output(path: nil).write(definition.showLines.joined(separator: "\n") + "\n")
    }
}

struct DefinitionClassify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "Say which class an enterprise has.",
        discussion: "Example: pantau definition classify --state VNM --year 2020 --sector C --persons 40")

    @Option(name: .long, help: .init("The enterprise's state.", valueName: "code"))
    var state: AreaCode?

    @Option(name: .long, help: "The reference year.")
    var year: Int

    @Option(
        name: .long,
        help: .init("ISIC Rev. 4 section, division or longer code: C, 47, 4711.", valueName: "code"))
    var sector: String?

    @Option(name: .long, help: .init("Persons engaged.", valueName: "number"))
    var persons: Double?

    @Option(name: .long, help: .init("Annual turnover, in full units of the currency.", valueName: "number"))
    var turnover: Double?

    @Option(name: .long, help: .init("Assets, in full units of the currency.", valueName: "number"))
    var assets: Double?

    @Option(
        name: .long,
        help: .init("Currency of the amounts; else that of the state's definition.", valueName: "code"))
    var currency: String?

    @Option(
        name: .long,
        help: .init("Under this definition or reading: KHM-2005, KHM-2005:persons.", valueName: "id"))
    var definition: String?

    @Flag(name: .long, help: "Under every state's definition.")
    var all = false

    @OptionGroup var source: RegistryOption

    func validate() throws {
        guard Period(year: year) != nil else {
            throw ValidationError(
                "--year \(year) is no reference year: it must be from \(Period.years.lowerBound) "
                    + "to \(Period.years.upperBound).")
        }
        guard state != nil || definition != nil || all else {
            throw ValidationError(
                "Name the enterprise's state with --state, a definition with --definition, or use --all.")
        }
        for (name, value) in [("persons", persons), ("turnover", turnover), ("assets", assets)] {
            if let value, !value.isFinite || value < 0 {
                throw ValidationError("--\(name) \(value) is no amount: it must be a number from 0.")
            }
        }
        if let sector, Sector(sector) == nil {
            throw ValidationError(
                "\"\(sector)\" is no ISIC Rev. 4 code. Write a section (C), a division (47) or a longer code (4711)."
            )
        }
    }

    func run() async throws {
        let registry = try await source.registry()
        let findings = unknown(in: registry)
        Talk.say(findings)
        try exitOnErrors(findings)
        let request = ClassifyEnterprise.Request(
            state: state, year: year, definition: definition, isUnderAll: all,
            sector: sector.flatMap { Sector($0) },
            unit: EnterpriseUnit(persons: persons, turnover: turnover, assets: assets),
            currency: currency?.uppercased())
        guard let answers = ClassifyEnterprise(registry: registry)(request) else {
            throw ExitCode(1)
        }
        try Output(path: nil).write(answers.flatMap(lines).joined(separator: "\n") + "\n")
    }

    /// What was asked for and is not in the registry.
    private func unknown(in registry: DefinitionRegistry) -> [Finding] {
        var findings: [Finding] = []
        if let state, !registry.states.contains(state) {
            let known = registry.states.map(\.text)
            findings.append(
                Finding(
                    .error, code: "unknown-area", "There is no definition of \"\(state)\".",
                    remedy: nearestCode(to: state.text, among: known).map { "Did you mean \($0)?" }
                        ?? "Known states: \(known.joined(separator: ", "))."))
        }
        if let definition, registry.find(definition) == nil {
            let failure = unknownDefinition(definition, registry)
            findings.append(Finding(.error, code: failure.code, failure.message, remedy: failure.remedy))
        }
        return findings
    }

    private func lines(_ answer: ClassifyEnterprise.Answer) -> [String] {
        let found = answer.classification
        let name = found.definition ?? answer.state?.text ?? ""
        var lines = ["\(name): \(found.text)"]
        lines += found.sentences.map { "  \($0)" }
        for group in found.groups where group.mapping != .exact {
            lines.append(
                "  sector group \(group.id) is mapped to ISIC approximately: \(group.mappingNote ?? "")")
        }
        if let note = answer.currencyNote { lines.append("  \(note)") }
        if let flags = found.flags, flags.weakest != .seen {
            lines.append("  verification: limits \(flags.size.text), rule \(flags.rule.text)")
        }
        return lines
    }
}

private func unknownDefinition(_ id: String, _ registry: DefinitionRegistry) -> Failure {
    let near = nearestCode(to: id, among: registry.ids).map { "Did you mean \($0)?" }
    return Failure(
        code: "unknown-definition", message: "There is no definition \"\(id)\".",
        remedy: near ?? "See them with: pantau definition list")
}
