import ArgumentParser
import Foundation
import UseCases

struct CrosswalkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crosswalk",
        abstract: "Bound who moves class between two definitions, from their tables alone.",
        discussion: """
            For offices with tables and no register. The table is one as "pantau tabulate" writes it: definition, any \
            columns, size, enterprises. The bounds (Fréchet) assume that both definitions count the same units. With a \
            register, "pantau tabulate --crosswalk" counts instead of bounding.
            """)

    @Argument(help: "The table, as CSV.", completion: .file())
    var table: String

    @Option(name: .long, help: .init("The definition that units move from.", valueName: "id"))
    var from: String

    @Option(name: .long, help: .init("The definition that they move to.", valueName: "id"))
    var to: String

    @Option(name: .long, help: .init("The column that is bounded.", valueName: "column"))
    var measure = "enterprises"

    @OptionGroup var output: OutputOption

    func run() throws {
        let crosswalk = try tellingProblems(of: table) {
            try CrosswalkTables(from: Self.id(from), to: Self.id(to), measure: measure)(
                FileByteStore(path: table))
        }
        try Output(path: output.output).write(crosswalk.csv)
    }

    /// As `tabulate` takes it: `oecd` for OECD.
    private static func id(_ name: String) -> String { name == "oecd" ? "OECD" : name }
}
