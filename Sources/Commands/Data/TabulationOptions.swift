import ArgumentParser
import Enterprises
import Foundation
import Markup
import Tabular
import UseCases

/// What of a tabulation is written, and where to.
struct TabulationOptions: ParsableArguments {
    @Flag(name: .long, help: "The tables stay in the office: nothing in them is suppressed.")
    var `internal` = false

    @Option(
        name: .long,
        help: .init(
            "The form of --output: csv, xlsx or json; else by its name. A workbook and JSON hold all tables.",
            valueName: "form"))
    var format: String?

    @Option(
        name: .long,
        help: .init("Write the shares that are KPIs, with numerator and denominator.", valueName: "file"))
    var shares: String?

    @Option(
        name: .long,
        help: .init("Write who moves class between each two definitions.", valueName: "file"))
    var crosswalk: String?

    @Option(
        name: .customLong("return"),
        help: .init(
            "Write values, definitions and provenance as one JSON file to be sent.", valueName: "file"))
    var returnFile: String?

    @Option(
        name: .long,
        help: .init("Write the rows that were not counted, with line and reason.", valueName: "file"))
    var rejects: String?

    @Option(
        name: .long,
        help: .init(
            "A table of the same register that was released before; may be repeated.", valueName: "file"))
    var earlier: [String] = []

    @Option(
        name: .long,
        help: .init(
            "Round numbers of enterprises to multiples of this instead of suppressing; amounts are left out.",
            valueName: "base"))
    var rounding: Int?

    @OptionGroup var output: OutputOption

    private enum Form: String, CaseIterable { case csv, xlsx, json }

    /// - Returns: whether the tables have to be protected.
    func checked() throws -> Bool {
        _ = try form()
        if `internal`, returnFile != nil {
            throw ValidationError("A return leaves the office: leave --internal out.")
        }
        if `internal`, !earlier.isEmpty || rounding != nil {
            throw ValidationError("--earlier and --rounding protect tables: leave --internal out.")
        }
        if let rounding {
            guard (2...100).contains(rounding) else { throw ValidationError("--rounding takes 2 to 100.") }
            if shares != nil { throw ValidationError("Shares can't be computed from rounded numbers.") }
            if !earlier.isEmpty { throw ValidationError("Earlier releases would undo rounding.") }
        }
        return !`internal`
    }

    /// JSON and workbooks hold all tables; of rounded numbers there are no shares.
    var printed: PrintedTables {
        let holdsAll = returnFile != nil || (try? form()) != .csv
        return PrintedTables(
            shares: rounding == nil && (shares != nil || holdsAll), crosswalk: crosswalk != nil || holdsAll)
    }

    var needsHash: Bool { returnFile != nil || (try? form()) != .csv }

    private func form() throws -> Form {
        if let format {
            guard let form = Form(rawValue: format) else {
                throw ValidationError("--format takes csv, xlsx or json.")
            }
            return form
        }
        return output.output.flatMap { Form(rawValue: ($0 as NSString).pathExtension.lowercased()) } ?? .csv
    }

    func write(_ document: TabulationDocument) throws {
        func table(_ name: String) -> TabulationTable? { document.tables.first { $0.name == name } }
        switch try form() {
        case .csv: try Output(path: output.output).write(table("table")?.csv ?? [])
        case .json: try Output(path: output.output).write(document.json.document())
        case .xlsx: try Output(path: output.output).writeWorkbook(document.sheets)
        }
        if let shares { try Output(path: shares).write(table("shares")?.csv ?? []) }
        if let crosswalk { try Output(path: crosswalk).write(table("crosswalk")?.csv ?? []) }
        if let returnFile { try Output(path: returnFile).write(document.json.document()) }
    }
}

extension Output {
    /// A workbook, replaced as a whole or not at all.
    func writeWorkbook(_ sheets: [WorkbookSheet]) throws {
        guard let path, path != "-" else {
            throw ValidationError("A workbook needs a file: --output FILE.xlsx.")
        }
        let draft = path + ".part"
        do {
            try Tabular.writeWorkbook(sheets, to: draft)
        } catch let problem as TabularProblem {
            unlink(draft)
            guard problem.code == "workbook-not-written" else { throw problem }
            throw Failure(
                code: "unwritable-file", message: "\(path) cannot be written: \(problem.message)",
                remedy: "Name another file with --output; nothing was written.")
        }
        guard rename(draft, path) == 0 else {
            let reason = SystemReason(errno)
            unlink(draft)
            throw Failure(
                code: "unwritable-file", message: "\(path) cannot be written: \(reason).",
                remedy: "Name another file with --output; nothing was written.")
        }
    }
}

/// Writes the rows that were not counted as CSV: line, reason, the row as it was.
final class RejectWriter: @unchecked Sendable {
    private let path: String
    private let lock = NSLock()
    private var descriptor: Int32
    private var waiting: [UInt8]

    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        waiting = Array("line,problem,row\n".utf8)
        guard descriptor >= 0 else { throw failure(errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func write(_ row: RejectedRow) throws {
        try lock.withLock {
            var writer = CSVWriter(lineEnd: .lineFeed)
            writer.append(["\(row.line)", row.problem.text, String(decoding: row.bytes, as: UTF8.self)])
            waiting += writer.bytes
            if waiting.count > 1 << 16 { try send() }
        }
    }

    func finish() throws { try lock.withLock { try send() } }

    private func send() throws {
        if let error = Talk.send(waiting, to: descriptor) { throw failure(error) }
        waiting.removeAll(keepingCapacity: true)
    }

    private func failure(_ number: Int32) -> Failure {
        Failure(
            code: "unwritable-file", message: "\(path) cannot be written: \(SystemReason(number)).",
            remedy: "Name another file with --rejects.")
    }
}
