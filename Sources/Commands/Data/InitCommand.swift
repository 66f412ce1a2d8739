import ArgumentParser
import Bundled
import PlanModel
import UseCases

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new ledger with the bundled plan, definitions and data.")

    @OptionGroup var database: DatabaseOption

    @Option(name: .long, help: "Load this folder as the plan instead of the bundled SAP SMED 2025.")
    var plan: String?

    @Flag(name: .long, help: "Registries only: no plan and no observations.")
    var empty = false

    func run() async throws {
        let planFiles = try plan.map { try PlanFolder(path: $0).read() } ?? Self.bundledPlan
        let data = BundledFiles.names(below: "Data").compactMap { name in
            BundledFiles.text("Data/" + name).map { DocumentFile(path: name, text: $0) }
        }
        let store = try Wiring.store(database.database, creating: true)
        let initialise = InitialiseLedger(store: store, clock: Wiring.clock, fingerprint: Wiring.fingerprint)
        let report = try await initialise(
            .init(
                data: data, plan: planFiles, bytes: { BundledFiles.bytes("Data/" + $0) }, isEmpty: empty,
                by: Wiring.operatorName))
        Talk.say(report.findings)
        try exitOnErrors(report.findings)
        if let title = report.planTitle { Talk.say("plan: \(title)") }
        for imported in report.imports { Talk.say(ImportCommand.sentence(imported)) }
        if report.baselines > 0 { Talk.say("\(report.baselines) baselines agreed and frozen") }
        Talk.say("\(database.database) is ready. Next: pantau serve --database \(database.database)")
    }

    private static var bundledPlan: [DocumentFile] {
        let folder = "Plans/sap-smed-2025"
        return BundledFiles.names(below: folder).compactMap { name in
            BundledFiles.text(folder + "/" + name).map { DocumentFile(path: name, text: $0) }
        }
    }
}
