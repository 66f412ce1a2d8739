import ArgumentParser
import Assessment
import PlanModel
import Statistics
import UseCases

struct DeriveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "derive", abstract: "Compute a formula over the ledger's series.",
        discussion:
            "Example: pantau derive 'NY.GDP.MKTP.KD / (SL.TLF.TOTL.IN * (1 - SL.UEM.TOTL.ZS / 100))' --state LAO"
    )

    @Argument(help: "The formula.")
    var formula: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var clock: ClockOptions

    @Option(name: .long, help: .init("Only this state; may be repeated.", valueName: "code"))
    var state: [AreaCode] = []

    @Option(
        name: .long,
        help: .init(
            "The size class of inputs that have some; not needed where there is one.", valueName: "class"))
    var sizeClass: SizeClass?

    @Option(name: .long, help: "The unit that the result must have.")
    var unit: String?

    func run() async throws {
        let store = try Wiring.reading(database.database)
        let answer = try await DeriveIndicator(store: store)(
            .init(
                formula: formula, unit: unit, states: state, sizeClass: sizeClass, clock: clock.clock))
        for finding in answer.findings {
            Talk.say(finding.line)
            if let caret = finding.caret(under: formula) { Talk.say(caret) }
        }
        try exitOnErrors(answer.findings)
        var lines = ["unit: \(answer.unit)"]
        for derived in answer.lines {
            for observation in derived.line.observations {
                guard let value = observation.value else { continue }
                let inputs = derived.lineage(in: observation.period)?.inputs.map { input in
                    "\(input.series) \(input.observation.value.map { DecimalText.shortest($0) } ?? "none")"
                }
                lines.append(
                    "\(derived.line.series.area)  \(observation.period)  \(DecimalText.shortest(value))  "
                        + "\(observation.status.rawValue)  [\(inputs?.joined(separator: ", ") ?? "")]")
            }
            let area = derived.line.series.area
            if let missing = answer.missing[area] {
                lines.append("\(area)  no series of \(missing.joined(separator: "; of "))")
            }
            lines += derived.gaps.map { "\(area)  \($0.description)" }
        }
        try Output(path: nil).write(lines.joined(separator: "\n") + "\n")
    }
}

extension SizeClass: ExpressibleByArgument {}
