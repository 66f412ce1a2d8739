import Tabular

/// The values of an SDMX-ML data message, 2.1 or 3.0, generic or
/// structure-specific, as rows of a table: one column for each component.
///
/// Read twice: first for the names of the components, then for the values, so
/// that memory is bounded whatever the size of the message.
final class SDMXMLRows: RowReader {
    private let reader: XMLReader
    private let message: SDMXMLMessage
    private let columns: [String]
    private var isBeforeHeader = true
    private var fields: [String] = []
    private(set) var line = 0

    let sheet: String? = nil
    var fieldCount: Int { fields.count }

    /// - Throws: `TabularProblem` for what is no well-formed data message.
    init(_ makeStream: () throws -> any ByteStream) throws {
        let survey = SDMXMLMessage(isSurvey: true)
        _ = try Self.run(XMLReader(try makeStream(), part: "", handler: survey))
        guard survey.isData else { throw TabularProblem.notSDMX(survey.root) }
        columns = survey.columns
        message = SDMXMLMessage(isSurvey: false)
        reader = try XMLReader(try makeStream(), part: "", handler: message)
    }

    func next() throws -> Bool {
        if isBeforeHeader {
            isBeforeHeader = false
            fields = columns
            line = 1
            return true
        }
        guard try Self.run(reader) else { return false }
        line = message.line
        fields = columns.map { message.row[$0] ?? "" }
        return true
    }

    private static func run(_ reader: XMLReader) throws -> Bool {
        do {
            return try reader.run()
        } catch let problem as TabularProblem {
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

/// Takes the elements of the message; in a survey it only collects names.
private final class SDMXMLMessage: XMLHandler {
    private(set) var columns: [String] = []
    private(set) var isData = false
    private(set) var root = ""
    private(set) var row: [String: String] = [:]
    private(set) var line = 0
    private let isSurvey: Bool
    private var known: Set<String> = []
    private var dimensionAtObservation = "TIME_PERIOD"
    private var action = ""
    private var series: [String: String] = [:]
    private var isInSeries = false
    private var isInObservation = false
    /// Within the values of a group, which are not read.
    private var isInGroup = false

    init(isSurvey: Bool) { self.isSurvey = isSurvey }

    func start(_ element: XMLName, _ attributes: XMLAttributes, _ reader: XMLReader) {
        switch element {
        case "GenericData", "StructureSpecificData", "GenericTimeSeriesData",
            "StructureSpecificTimeSeriesData":
            isData = true
            root = "data"
        case "Structure" where !isInSeries:
            if let dimension = attributes.text("dimensionAtObservation"), dimension != "AllDimensions" {
                dimensionAtObservation = dimension
            }
            if root.isEmpty { root = "Structure" }
        case "DataSet": action = attributes.text("action") ?? ""
        case "Group": isInGroup = true
        case "Series":
            series = [:]
            isInSeries = true
            attributes.forEachPlain { set($0, $1) }
        case "Obs":
            row = series
            isInObservation = true
            line = reader.line
            attributes.forEachPlain { name, value in if name != "type" { set(name, value) } }
        case "Value" where !isInGroup:
            if let id = attributes.text("id"), let value = attributes.text("value") { set(id, value) }
        case "ObsDimension":
            if let value = attributes.text("value") {
                set(attributes.text("id") ?? dimensionAtObservation, value)
            }
        case "ObsValue": if let value = attributes.text("value") { set("OBS_VALUE", value) }
        default: if root.isEmpty { root = "other" }
        }
    }

    private func set(_ name: String, _ value: String) {
        guard isInSeries || isInObservation else { return }
        if isSurvey {
            if known.insert(name).inserted { columns.append(name) }
        } else if isInObservation {
            row[name] = value == "NaN" ? "" : value
        } else {
            series[name] = value
        }
    }

    func end(_ element: XMLName, _ reader: XMLReader) {
        switch element {
        case "Series":
            isInSeries = false
            series = [:]
        case "Group": isInGroup = false
        case "Obs":
            if isSurvey {
                if action == "Delete", known.insert("ACTION").inserted { columns.append("ACTION") }
                if !known.contains("OBS_VALUE") {
                    known.insert("OBS_VALUE")
                    columns.append("OBS_VALUE")
                }
            } else {
                if action == "Delete" { row["ACTION"] = action }
                reader.pause()
            }
            isInObservation = false
        default: break
        }
    }
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
