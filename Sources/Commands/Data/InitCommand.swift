import ArgumentParser
import Bundled
import PlanModel
import UseCases

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new ledger with the bundled plan, definitions and data.")

    @OptionGroup var database: DatabaseOption

    @Option(
        name: .long,
        help: .init(
            "Load this folder as the plan instead of the bundled SAP SMED 2025.", valueName: "folder"))
    var plan: String?

    @Flag(name: .long, help: "Registries only: no plan and no observations.")
    var empty = false

    func validate() throws {
        if empty, plan != nil {
            throw ValidationError("--empty makes a ledger without a plan: leave out --plan or --empty.")
        }
    }

    func run() async throws {
        let folder = plan.map(PlanFolder.init)
        let read = try folder?.read()
        if let folder, let read, read.findings.hasErrors {
            Talk.say(folder.placed(read.findings))
            throw ExitCode(1)
        }
        let planFiles = read?.files ?? Self.bundledPlan
        let report = try await Wiring.making(database.database) { store in
            try await fill(store, planFiles)
        } isFilled: {
            !$0.findings.hasErrors
        }
        let findings = folder.map { $0.placed(report.findings) } ?? report.findings
        Talk.say(findings)
        try exitOnErrors(findings)
        if let title = report.planTitle { Talk.say("plan: \(title)") }
        for imported in report.imports { Talk.say(ImportCommand.sentence(imported)) }
        if report.baselines > 0 { Talk.say(ImportCommand.agreed(report.baselines)) }
        Talk.say("\(database.database) is ready. Next: \(next) --database \(database.database)")
    }

    private var next: String { empty ? "pantau import FILE" : "pantau serve" }

    private func fill(
        _ store: any LedgerStore, _ planFiles: [DocumentFile]
    ) async throws -> InitialiseLedger.Report {
        let data = BundledFiles.names(below: "Data").compactMap { name in
            BundledFiles.text("Data/" + name).map { DocumentFile(path: name, text: $0) }
        }
        let initialise = InitialiseLedger(store: store, clock: Wiring.clock, fingerprint: Wiring.fingerprint)
        return try await initialise(
            .init(
                data: data, plan: planFiles, bytes: { BundledFiles.bytes("Data/" + $0) }, isEmpty: empty,
                by: Wiring.operatorName))
    }

    private static var bundledPlan: [DocumentFile] {
        let folder = "Plans/sap-smed-2025"
        return BundledFiles.names(below: folder).compactMap { name in
            BundledFiles.text(folder + "/" + name).map { DocumentFile(path: name, text: $0) }
        }
    }
}
