import ArgumentParser
import Foundation
import Intake
import PlanModel
import Tabular
import UseCases

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring files of observations into the ledger.",
        discussion: """
            World Bank CSV, JSON and DataBank files, wide, long and tidy CSV and tidy XLSX are recognised; any may be \
            zipped. An error anywhere, in one of several files too, stores nothing. See Documentation/import-mapping.md for \
            files with other headers.
            """)

    @Argument(help: "The files.", completion: .file())
    var files: [String]

    @OptionGroup var database: DatabaseOption
    @OptionGroup var actor: ActorOption

    @Option(
        name: .long,
        help: "Take the file for this layout: \(Layout.allCases.map(\.rawValue).joined(separator: ", ")).")
    var layout: String?

    @Option(name: .long, help: .init("A mapping file that says which column is which.", valueName: "file"))
    var mapping: String?

    @Option(name: .long, help: .init("The indicator's code, for a file that names none.", valueName: "code"))
    var indicator: String?

    @Option(name: .long, help: .init("The day on which the source published the file.", valueName: "day"))
    var publishedOn: Day?

    @Option(name: .long, help: "The base of constant prices or parities; else the preferred series' base.")
    var base: String?

    @Option(
        name: .long,
        help: .init("Code of the source that speaks, for a file that names none.", valueName: "code"))
    var source: String?

    @Option(name: .long, help: .init("Sheet of a workbook; else the first.", valueName: "name"))
    var sheet: String?

    @Option(
        name: .long,
        help: "Text encoding: utf-8, utf-16 or windows-1252; else UTF-8 or what a byte-order mark says.")
    var encoding: String?

    @Flag(name: .long, help: "Say what would happen and store nothing.")
    var dryRun = false

    func validate() throws {
        _ = try chosenLayout()
        _ = try chosenEncoding()
    }

    func run() async throws {
        var columnMapping: ColumnMapping?
        let mappingText = try mapping.map(Self.text(of:))
        if let mapping, let mappingText {
            let (read, findings) = ColumnMapping.read(yaml: mappingText, fileName: mapping)
            Talk.say(findings)
            try exitOnErrors(findings)
            columnMapping = read
        }
        let store = try Wiring.writing(database.database)
        let actor = try await actor.actor(in: store)
        let opened = try files.map { path in
            let file = try FileByteStore(path: path)
            return (file, ProgressByteStore(file, name: (path as NSString).lastPathComponent))
        }
        let requests = try zip(files, opened).map { path, stores in
            let (file, bytes) = stores
            return ImportFile.Request(
                name: (path as NSString).lastPathComponent, bytes: bytes,
                hash: try Wiring.fingerprint.hash(file), sender: Wiring.operatorName,
                layout: try chosenLayout(), mapping: columnMapping, mappingText: mappingText,
                indicator: indicator,
                publishedOn: publishedOn.map { PublicationDay(day: $0, precision: .day) }, base: base,
                source: source, sheet: sheet, encoding: try chosenEncoding(), isRehearsal: dryRun,
                actor: actor)
        }
        let importFiles = ImportFile(store: store, clock: Wiring.clock)
        let reports: [ImportFile.Report]
        do {
            defer { opened.forEach { $0.1.finish() } }
            reports = try await importFiles(requests)
        }
        try tell(reports)
    }

    private func tell(_ reports: [ImportFile.Report]) throws {
        let isRefused = reports.contains(where: \.findings.hasErrors)
        for report in reports {
            Talk.say(report.findings)
            if report.findings.hasErrors {
                Talk.say("\(report.fileName): nothing stored; mend what is said above and try again.")
            } else if isRefused {
                Talk.say("\(report.fileName): nothing stored, because another file has errors.")
            } else {
                try Output(path: nil).write(Self.sentence(report) + "\n")
            }
        }
        if isRefused { throw ExitCode(1) }
        let baselines = reports.reduce(0) { $0 + $1.baselines }
        if baselines > 0 { try Output(path: nil).write(Self.agreed(baselines, isRehearsal: dryRun) + "\n") }
    }

    /// What a series of a KPI has as its first value for a baseline year.
    static func agreed(_ baselines: Int, isRehearsal: Bool = false) -> String {
        "\(baselines) \(baselines == 1 ? "baseline" : "baselines") \(isRehearsal ? "would be " : "")agreed and frozen"
    }

    private func chosenLayout() throws -> Layout? {
        guard let layout else { return nil }
        if let known = Layout(rawValue: layout) { return known }
        let names = Layout.allCases.map(\.rawValue)
        let near = nearestCode(to: layout, among: names).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("\"\(layout)\" is no layout.\(near) Known: \(names.joined(separator: ", ")).")
    }

    private func chosenEncoding() throws -> CSVDialect.Encoding? {
        guard let encoding else { return nil }
        if let known = CSVDialect.Encoding(name: encoding) { return known }
        throw ValidationError("\"\(encoding)\" is no encoding. Known: utf-8, utf-16, windows-1252.")
    }

    static func text(of path: String) throws -> String {
        let bytes = try allBytes(FileByteStore(path: path))
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(code: "not-utf8", message: "\(path) is not UTF-8.", remedy: "Save it as UTF-8.")
        }
        return text
    }

    /// One line: what the file was taken for and what it did.
    static func sentence(_ report: ImportFile.Report) -> String {
        if let earlier = report.earlier {
            let counts = earlier.counts
            let values = counts.new + counts.revised + counts.unchanged + counts.past
            return
                "\(report.fileName): imported already on \(earlier.recordedAt.prefix(10)), nothing changed: "
                + "0 new, 0 revised, \(values) unchanged"
        }
        let summary = report.summary
        var parts = ["\(report.fileName): \(summary.layout?.rawValue ?? "no layout")"]
        if let publication = summary.publication {
            let about = publication.precision == .day ? "" : " (\(publication.precision.rawValue))"
            parts.append("published \(publication.day)\(about)")
        }
        let counts = report.counts
        var numbers = "\(counts.new) new, \(counts.revised) revised, \(counts.unchanged) unchanged"
        if counts.withdrawn > 0 { numbers += ", \(counts.withdrawn) no longer given" }
        if counts.past > 0 { numbers += ", \(counts.past) of an older vintage" }
        parts.append(numbers)
        let skipped = summary.otherEconomyRows + summary.aggregateRows
        if skipped > 0 {
            parts.append("\(skipped) rows of other economies and aggregates skipped")
        }
        var sentence = parts.joined(separator: "; ")
        if report.isRehearsal { sentence += "; nothing stored, as asked" }
        return sentence
    }
}
