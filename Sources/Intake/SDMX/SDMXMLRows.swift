import Tabular

/// The values of an SDMX-ML data message, 2.1 or 3.0, generic or
/// structure-specific, as rows of a table: one column for each component.
///
/// Read twice: first for the names of the components, the head of the message
/// and what is said of groups of series, then for the values, so that memory is
/// bounded whatever the size of the message.
final class SDMXMLRows: RowReader {
    private let reader: XMLReader
    private let message: SDMXMLMessage
    private let columns: [String]
    private var isBeforeHeader = true
    private var fields: [String] = []
    private(set) var line = 0
    /// Who sends the message, and of which day it is.
    let origin: SDMXOrigin

    let sheet: String? = nil
    var fieldCount: Int { fields.count }

    /// - Throws: `TabularProblem` for what is no well-formed data message.
    init(_ makeStream: () throws -> any ByteStream) throws {
        let survey = SDMXMLMessage()
        _ = try Self.run(XMLReader(try makeStream(), part: "", handler: survey))
        guard survey.isData else { throw TabularProblem.notSDMX(survey.root) }
        guard !survey.origin.isTest else { throw TabularProblem.testSDMX }
        columns = survey.columns
        origin = survey.origin
        message = SDMXMLMessage(attached: survey.attached)
        reader = try XMLReader(try makeStream(), part: "", handler: message)
    }

    func next() throws -> Bool {
        if isBeforeHeader {
            isBeforeHeader = false
            fields = columns
            line = 1
            return true
        }
        guard try Self.run(reader) else {
            if let problem = message.unapplied { throw problem }
            return false
        }
        line = message.line
        fields = columns.map { message.row[$0] ?? "" }
        return true
    }

    private static func run(_ reader: XMLReader) throws -> Bool {
        do {
            return try reader.run()
        } catch let problem as TabularProblem where problem.code != "sdmx-attribute-not-applied" {
            throw TabularProblem.brokenSDMX(problem, line: reader.line)
        }
    }

    func withBytes<Result>(
        _ field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        var text = field < fields.count ? fields[field] : ""
        return try text.withUTF8(body)
    }

    func text(_ field: Int) -> String { field < fields.count ? fields[field] : "" }
    func cell(_ field: Int) -> String? { nil }
}

extension TabularProblem {
    fileprivate static func notSDMX(_ root: String) -> TabularProblem {
        TabularProblem(
            "not-sdmx-data",
            root == "Structure"
                ? "The XML is an SDMX-ML structure message and holds no values."
                : "The XML is no SDMX-ML data message.",
            remedy: "Ask the sender for data in SDMX-ML 2.1 or 3.0, or as SDMX-CSV.", line: 1)
    }

    fileprivate static let testSDMX = TabularProblem(
        "sdmx-test-message",
        "The head of the message says Test: its values are a trial of the sender's, and need not be true.",
        remedy: "Ask the sender for the real message; if the values are meant, write <Test>false</Test> in "
            + "the head.")

    fileprivate static func brokenSDMX(_ problem: TabularProblem, line: Int) -> TabularProblem {
        let hasType = problem.code == "xml-entities"
        return TabularProblem(
            hasType ? "xml-entities" : "broken-xml",
            hasType
                ? "The XML declares a document type, as no SDMX message does."
                : "The XML is cut off or not well-formed.",
            remedy: hasType
                ? "Do not trust the file; ask its sender for a plain SDMX message."
                : "Download the file again.", line: line)
    }
}
