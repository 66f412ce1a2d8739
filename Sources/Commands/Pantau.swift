import ArgumentParser
import Foundation
import PlanModel
import Tabular
import UseCases

/// Runs the command line and exits: 0 ok, 1 findings with errors, 2 failure,
/// 64 wrong usage.
package func runPantau() async {
    // A closed pipe and a file that may not grow are errors that are told, not the end.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
        var command = try Pantau.parseAsRoot()
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    } catch let failure as Failure {
        Talk.say("error: \(failure.message) \(failure.remedy)")
        Foundation.exit(2)
    } catch let refusal as Refusal {
        // What is said of a field of a form says the message already.
        Talk.say(refusal.findings.filter { $0.location?.field == nil })
        Talk.say("error: \(refusal.message) \(refusal.remedy)")
        Foundation.exit(1)
    } catch let problem as TabularProblem {
        Talk.say("error: \(problem.message) \(problem.remedy)")
        Foundation.exit(2)
    } catch {
        let isUnforeseen = Pantau.exitCode(for: error) == .failure && !(error is ExitCode)
        guard isUnforeseen else { Pantau.exit(withError: error) }
        Talk.say("error: \(error) If it happens again, report it with this line.")
        Foundation.exit(2)
    }
}

struct Pantau: AsyncParsableCommand {
    static let version = "0.1.0"
    /// As results name it that travel without the program.
    static let program = "pantau \(version)"

    static let configuration = CommandConfiguration(
        commandName: "pantau",
        abstract: "Monitors and evaluates a regional action plan: one executable, one SQLite file.",
        discussion:
            "Every number can be traced to its source cell. Start with: pantau init, then pantau serve.",
        version: version,
        subcommands: [
            InitCommand.self, ServeCommand.self, PublishCommand.self, ImportCommand.self, AssessCommand.self,
            ExportCommand.self,
            PlanCommand.self, DefinitionCommand.self, DeriveCommand.self, TabulateCommand.self,
            CrosswalkCommand.self, RoundCommand.self, ReturnCommand.self, UpdateCommand.self,
            ReportCommand.self, UserCommand.self, TokenCommand.self, AuditCommand.self, MeetingCommand.self,
            AmendmentCommand.self,
            BackupCommand.self, RestoreCommand.self,
        ])
}

/// Options that most commands share.
struct DatabaseOption: ParsableArguments {
    @Option(name: .long, help: .init("The ledger's file.", valueName: "file"))
    var database = "pantau.db"
}

struct OutputOption: ParsableArguments {
    @Option(name: .long, help: .init("Write to this file; - is standard output.", valueName: "file"))
    var output: String?
}

struct ClockOptions: ParsableArguments {
    @Option(
        name: .long,
        help: .init(
            "Read what had been published by the end of this day, such as 2018-06-30.", valueName: "day"))
    var asOf: Day?

    @Option(
        name: .long,
        help: .init("Read what this ledger had recorded by the end of this day.", valueName: "day"))
    var knownOn: Day?

    var clock: LedgerClock { LedgerClock(asOf: asOf, knownOn: knownOn) }
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Period: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension AreaCode: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument.uppercased()) }
}

/// Ends with exit code 1 when a finding is an error.
func exitOnErrors(_ findings: [Finding]) throws {
    if findings.hasErrors { throw ExitCode(1) }
}
