import Foundation
import PlanModel
import UseCases

/// Makes, reads and measures the workbook of a return of 60 items and 12 years.
///
///     return-workbook make FILE    writes it
///     return-workbook read FILE    prints what somebody changed in it
///     return-workbook time RUNS    prints the medians of making and reading it
@main
struct ReturnWorkbookTool {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        switch (words.first, words.dropFirst().first) {
        case ("make", let path?):
            try Data(MakeReturnWorkbook()(Sample.sheet)).write(to: URL(fileURLWithPath: path))
        case ("read", let path?): try read(path)
        case ("time", let runs): try time(runs: runs.flatMap { Int($0) } ?? 51)
        default: throw CocoaError(.fileNoSuchFile)
        }
    }

    private static func read(_ path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let reading = try ReadReturnWorkbook()(bytes, file: "return.xlsx", against: Sample.sheet)
        for edit in reading.edits {
            let content = edit.content
            let answer =
                content.value.map { "\($0)" } ?? content.absence?.rawValue ?? content.verdict?.rawValue
                ?? "empty"
            let rest = [content.status.rawValue, content.source ?? "", content.note ?? ""]
            print(([edit.cell.description, "\(edit.base)", answer] + rest).joined(separator: "\t"))
        }
        for finding in reading.findings { print("finding\t\(finding.code)\t\(finding.line)") }
        print("untouched\t\(reading.untouched)")
    }

    private static func time(runs: Int) throws {
        let sheet = Sample.sheet
        let bytes = try MakeReturnWorkbook()(sheet)
        func median(_ work: () throws -> Void) rethrows -> Double {
            let clock = ContinuousClock()
            let walls = try (0..<runs).map { _ in try clock.measure(work) / .milliseconds(1) }
            return walls.sorted()[runs / 2]
        }
        let made = try median { _ = try MakeReturnWorkbook()(sheet) }
        let read = try median { _ = try ReadReturnWorkbook()(bytes, file: "return.xlsx", against: sheet) }
        print("make \(made) ms, read \(read) ms, \(bytes.count) bytes")
    }
}
