import ArgumentParser
import Foundation
import PlanModel
import UseCases

struct ReturnWorkbookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbook", abstract: "Write the return as a workbook (XLSX) to be filled in.")

    enum Words: String, ExpressibleByArgument, CaseIterable {
        case english = "en"
        case indonesian = "id"
    }

    @OptionGroup var options: ReturnOptions
    @OptionGroup var output: OutputOption

    @Option(name: .long, help: "Language of its instructions.")
    var language = Words.english

    func run() async throws {
        let (desk, actor) = try await options.open()
        let file = try await ReturnWorkbooks(desk).make(
            options.key, texts: language == .indonesian ? .indonesian : .english, by: actor)
        let path = output.output ?? file.name
        try Output(path: path).write(file.bytes)
        if path != "-" { Talk.say("\(path): fill it in, then: pantau return upload \(path) …") }
    }
}

struct ReturnUpload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upload",
        abstract: "Read a filled-in workbook; cells that did not change are not touched.")

    @Argument(help: "The workbook.", completion: .file())
    var file: String

    @OptionGroup var options: ReturnOptions

    func run() async throws {
        let (desk, actor) = try await options.open()
        let bytes = try allBytes(FileByteStore(path: file))
        let report = try await ReturnWorkbooks(desk).read(
            bytes, name: (file as NSString).lastPathComponent, of: options.key, by: actor)
        Talk.say(report.findings)
        guard report.isStored else {
            Talk.say("\(file): nothing stored; mend what is said above and try again.")
            throw ExitCode(1)
        }
        for (cell, both) in report.conflicts.sorted(by: { $0.key < $1.key }) {
            let theirs = both.theirs.content.absence?.rawValue ?? both.theirs.content.text
            Talk.say(
                "\(cell): in conflict: \(both.mine.absence?.rawValue ?? both.mine.text) in the workbook, "
                    + "\(theirs) by \(both.theirs.by) since; not stored")
        }
        try Output(path: nil).write(
            "\(report.saved.count) cells saved, \(report.untouched) unchanged, "
                + "\(report.conflicts.count) in conflict\n")
        if !report.conflicts.isEmpty { throw ExitCode(1) }
    }
}
