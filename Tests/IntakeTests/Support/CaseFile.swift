import Foundation
import PlanModel
import Tabular

@testable import Intake

/// An import case: options, the input, a line of dashes, what is expected.
///
/// Options are lines `#! name: value` above the input: `file`, `layout`,
/// `indicator`, `publishedOn`, `base`, `source`, `encoding`, `sheet`, `mapping`
/// (a line of the mapping file, to be repeated), `statesAbsence`,
/// `knownIndicators` (with spaces between), and `escapes`, after which `\xE9` in the
/// input is a byte and `\r` and `\t` are what they say.
struct CaseFile: CustomStringConvertible {
    let name: String
    private let options: [(name: String, value: String)]
    private let head: String
    private let input: [UInt8]
    let expected: String

    private static let dashes = "----------"

    init(_ url: URL) throws {
        name = url.deletingPathExtension().lastPathComponent
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var options: [(String, String)] = []
        while let line = lines.first, line.hasPrefix("#! ") {
            let parts = line.dropFirst(3).split(separator: ":", maxSplits: 1)
            let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
            options.append((String(parts[0]), String(value)))
            lines.removeFirst()
        }
        let split = lines.firstIndex(of: CaseFile.dashes) ?? lines.endIndex
        let body = lines[..<split].map { $0 + "\n" }.joined()
        self.options = options
        input = options.contains { $0.0 == "escapes" } ? CaseFile.unescaped(body) : Array(body.utf8)
        head = String(text.prefix(text.count - lines[split...].joined(separator: "\n").count))
        expected = split == lines.endIndex ? "" : lines[(split + 1)...].joined(separator: "\n")
    }

    static func all() throws -> [CaseFile] {
        try FileManager.default.contentsOfDirectory(at: Fixtures.cases, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "case" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try CaseFile($0) }
    }

    var description: String { name }

    private func option(_ name: String) -> String? { options.first { $0.name == name }?.value }

    /// What the reading came to, in the words of a case.
    func run() throws -> String {
        let (reading, mistakes) = try read()
        return CaseText.lines(reading, mappingFindings: mistakes).map { $0 + "\n" }.joined()
    }

    func findingCodes() throws -> [String] {
        let (reading, mistakes) = try read()
        return (mistakes + reading.findings).map(\.code)
    }

    private func read() throws -> (reading: Reading, mappingFindings: [Finding]) {
        var request = Fixtures.request(option("file") ?? "returns.csv")
        request.layout = option("layout").flatMap(Layout.init(rawValue:))
        request.indicator = option("indicator")
        request.base = option("base")
        request.source = option("source")
        request.sheet = option("sheet")
        request.encoding = option("encoding").flatMap(CSVDialect.Encoding.init(name:))
        request.publishedOn = option("publishedOn").flatMap { StatedDay($0)?.publication }
        request.statesAbsence = option("statesAbsence") != "false"
        let known = (option("knownIndicators") ?? "").split(separator: " ")
        request.knownIndicators = Set(known.map(String.init))
        let yaml = options.filter { $0.name == "mapping" }.map { $0.value + "\n" }.joined()
        var mistakes: [Finding] = []
        if !yaml.isEmpty {
            let (mapping, findings) = ColumnMapping.read(yaml: yaml, fileName: "mapping.yaml")
            request.mapping = mapping
            mistakes = findings
        }
        return (try Reading(request, input), mistakes)
    }

    /// Writes what came out as what is expected.
    func record(_ actual: String) throws {
        let url = Fixtures.cases.appending(path: name + ".case")
        try Data((head + CaseFile.dashes + "\n" + actual).utf8).write(to: url)
    }

    private static func unescaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Substring(text)
        while let character = rest.popFirst() {
            guard character == "\\" else {
                bytes += Array(String(character).utf8)
                continue
            }
            switch rest.popFirst() {
            case "x":
                bytes.append(UInt8(rest.prefix(2), radix: 16)!)
                rest = rest.dropFirst(2)
            case "r": bytes.append(13)
            case "t": bytes.append(9)
            case "n": bytes.append(10)
            case let other?: bytes += Array(String(other).utf8)
            case nil: break
            }
        }
        return bytes
    }
}

/// A reading in lines that a person can check.
enum CaseText {
    static func lines(_ reading: Reading, mappingFindings: [Finding]) -> [String] {
        var lines = reading.drafts.flatMap(draft)
        lines += (mappingFindings + reading.findings).map { "\($0.code) \($0.line)" }
        return lines + summary(reading.summary)
    }

    private static func draft(_ draft: SeriesDraft) -> [String] {
        let subject = draft.subject
        let attributes = subject.attributes
        let parts: [(String, String?)] = [
            ("name", subject.indicatorName),
            ("size", subject.sizeClass == .none ? nil : subject.sizeClass.rawValue),
            ("sector", subject.sector == "_T" ? nil : subject.sector), ("series", subject.seriesName),
            ("source", subject.source), ("definition", subject.definition), ("base", subject.base),
            ("unit", subject.unit), ("statistical unit", attributes.statisticalUnit),
            ("coverage", attributes.coverage), ("denominator", attributes.denominator),
            ("source type", attributes.sourceType), ("sheet", draft.sheet),
        ]
        let said = parts.compactMap { name, text in text.map { "; \(name): \($0)" } }.joined()
        let day = "\(draft.publication.day) (\(draft.publication.precision.rawValue))"
        return ["\(subject.area) \(subject.sourceCode) of \(day)\(said)"] + draft.values.map(value)
    }

    private static func value(_ value: DraftValue) -> String {
        let figure = value.value.map { "\($0) .\(value.decimals)" } ?? "no value"
        let precision = value.precision.map { sampling in
            [sampling.standardError, sampling.intervalLow, sampling.intervalHigh]
                .map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
                + " n=\(sampling.sampleSize.map { "\($0)" } ?? "-") \(sampling.method ?? "-")"
        }
        let parts: [(String, String?)] = [
            ("comparable", value.comparableWithPrevious?.rawValue), ("sampling", precision),
            ("title", value.sourceTitle), ("locator", value.sourceLocator), ("grade", value.sourceGrade),
            ("note", value.note),
        ]
        let said = parts.compactMap { name, text in text.map { "; \(name): \($0)" } }.joined()
        let place = "\(value.line)" + (value.cell.map { " \($0)" } ?? "") + " [\(value.column)]"
        return "  \(value.period) = \(figure) \(value.status.rawValue) \"\(value.text)\" at \(place)\(said)"
    }

    private static func summary(_ summary: IntakeSummary) -> [String] {
        let day = summary.publication.map { "\($0.day) (\($0.precision.rawValue))" } ?? "unknown"
        let periods = summary.periods.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "none"
        return [
            "layout \(summary.layout?.rawValue ?? "unknown"): \(summary.layoutReason)",
            "published \(day) from \(summary.publicationReadFrom)",
            "rows \(summary.rows), of other economies \(summary.otherEconomyRows), "
                + "aggregates \(summary.aggregateRows), refused \(summary.refusedRows)",
            "drafts \(summary.drafts), values \(summary.values), empty \(summary.emptyCells), "
                + "periods \(periods)",
        ]
    }
}
