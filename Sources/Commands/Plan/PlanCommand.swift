import ArgumentParser
import Bundled
import PlanFiles
import PlanModel
import UseCases

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Check, show, compare, amend and export the plan.",
        subcommands: [
            PlanCheck.self, PlanShow.self, PlanDiff.self, PlanImport.self, PlanExport.self, PlanStatus.self,
            PlanGantt.self,
        ])
}

struct PlanCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report every mistake of a folder of YAML, as a compiler does.")

    @Argument(help: "A folder such as Plans/sap-smed-2025.", completion: .directory)
    var folder: String

    func run() throws {
        let folder = PlanFolder(path: folder)
        let (files, unreadable) = try folder.read()
        let registry = BundledFiles.text("Data/indicators.yaml") ?? ""
        let indicators = readIndicators(file: "Data/indicators.yaml", text: registry).indicators ?? []
        let (plan, found) = checkPlan(files: files, indicators: indicators)
        let findings = folder.placed(unreadable + found)
        Talk.say(findings)
        try exitOnErrors(findings)
        guard let plan else { throw ExitCode(1) }
        try Output(path: nil).write("\(plan.code): no mistake found. \(PlanText(plan).summary)\n")
    }
}

struct PlanShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the plan in force.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var clock: ClockOptions
    @OptionGroup var output: OutputOption

    func run() async throws {
        let store = try Wiring.reading(database.database)
        guard let plan = try await ReadCurrentPlan(store: store)(at: clock.clock) else {
            throw noPlan(database)
        }
        try Output(path: output.output).write(PlanText(plan).lines.joined(separator: "\n") + "\n")
    }
}

struct PlanImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Print the difference to the plan in force and make the amendment.")

    @Argument(help: "A folder of YAML.", completion: .directory)
    var folder: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    @Option(name: .long, help: .init("The day from which the amendment holds; else today.", valueName: "day"))
    var effectiveOn: Day?

    @Option(name: .long, help: .init("Why the plan is amended.", valueName: "text"))
    var reason = "amendment by import"

    @Flag(name: .long, help: "Print the difference only.")
    var dryRun = false

    func run() async throws {
        let folder = PlanFolder(path: folder)
        let (files, unreadable) = try folder.read()
        Talk.say(folder.placed(unreadable))
        try exitOnErrors(unreadable)
        let store = try Wiring.writing(database.database)
        let importPlan = ImportPlan(store: store, clock: Wiring.clock)
        let report = try await importPlan(
            .init(
                files: files, effectiveOn: effectiveOn, reason: reason, by: Wiring.operatorName,
                isRehearsal: dryRun,
                actor: try await actor.actor(in: store)))
        Talk.say(folder.placed(report.findings))
        try exitOnErrors(report.findings)
        if let difference = report.difference {
            let lines = difference.lines.isEmpty ? ["no difference"] : difference.lines
            try Output(path: nil).write(lines.joined(separator: "\n") + "\n")
        } else {
            try Output(path: nil).write("the ledger held no plan for that day: all of it is new\n")
        }
        if report.isStored { Talk.say("amendment recorded") }
        if dryRun { Talk.say("nothing stored, as asked") }
    }
}

struct PlanExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the plan in force as YAML.")

    @Argument(help: "The folder to write to.", completion: .directory)
    var folder: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let store = try Wiring.reading(database.database)
        guard let files = try await ReadCurrentPlan(store: store).files(at: clock.clock) else {
            throw noPlan(database)
        }
        try PlanFolder(path: folder).write(files)
        Talk.say("\(files.count) files written to \(folder)")
    }
}

func noPlan(_ database: DatabaseOption) -> Failure {
    Failure(
        code: "no-plan", message: "\(database.database) holds no plan for that day.",
        remedy: "Load one with: pantau plan import Plans/sap-smed-2025 --database \(database.database)")
}
