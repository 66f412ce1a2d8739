import Tabular

/// Takes the elements of an SDMX-ML data message; in a survey it only collects
/// names, what is said of groups of series, and the head.
final class SDMXMLMessage: XMLHandler {
    private(set) var columns: [String] = []
    private(set) var isData = false
    private(set) var root = ""
    private(set) var row: [String: String] = [:]
    private(set) var line = 0
    private(set) var origin = SDMXOrigin()
    private(set) var attached: AttachedAttributes
    private let isSurvey: Bool
    private var known: Set<String> = []
    private var dimensionAtObservation = "TIME_PERIOD"
    private var action = ""
    private var dataSet = 0
    private var series: [String: String] = [:]
    private var place = Place.message
    private var isInSeries = false
    /// A group, or the data set itself, whose attributes are being read.
    private var statement = AttachedAttributes.Statement()
    /// The component that a `Comp` of SDMX-ML 3.0 gives values of.
    private var component: String?
    private var text: [UInt8]?

    private enum Place {
        case message
        case header
        case dataSet
        case groupKey
        case group
        case series
        case observation
    }

    /// A survey.
    init() {
        isSurvey = true
        attached = AttachedAttributes()
    }

    init(attached: AttachedAttributes) {
        isSurvey = false
        self.attached = attached
    }

    /// Set at the end where a group's attributes fit no series.
    var unapplied: TabularProblem? { attached.unapplied }

    func start(_ element: XMLName, _ attributes: XMLAttributes, _ reader: XMLReader) {
        switch element {
        case "GenericData", "StructureSpecificData", "GenericTimeSeriesData",
            "StructureSpecificTimeSeriesData":
            isData = true
            root = "data"
        case "Header": place = .header
        case "Structure" where place == .message || place == .header:
            if let dimension = attributes.text("dimensionAtObservation"), dimension != "AllDimensions" {
                dimensionAtObservation = dimension
            }
            if root.isEmpty { root = "Structure" }
            text = []
        case "Ref" where place == .header: origin.takeAgency(attributes.text("agencyID"))
        case "Sender" where place == .header: origin.takeSender(attributes.text("id"))
        case "Prepared" where place == .header, "Extracted" where place == .header,
            "Test" where place == .header, "URN" where place == .header,
            "StructureUsage" where place == .header:
            text = []
        case "DataSet":
            action = attributes.text("action") ?? ""
            dataSet += 1
            place = .dataSet
            begin(reader)
            attributes.forEachPlain { name, value in
                if !Self.ofDataSet.contains(name) { set(name, value) }
            }
        case "Group" where place == .dataSet, "Atts" where place == .dataSet:
            endStatement(reader)
            place = .group
            begin(reader)
            attributes.forEachPlain { name, value in if name != "type" { set(name, value) } }
        case "GroupKey": place = .groupKey
        case "Series" where place != .header:
            endStatement(reader)
            series = [:]
            isInSeries = true
            place = .series
            attributes.forEachPlain { set($0, $1) }
            if isSurvey { attached.note(series.keys, ofDataSet: dataSet) }
        case "Obs":
            endStatement(reader)
            row = series
            place = .observation
            line = reader.line
            attributes.forEachPlain { name, value in if name != "type" { set(name, value) } }
            if isSurvey, !isInSeries { attached.note(row.keys, ofDataSet: dataSet) }
        case "Comp" where place != .header: component = attributes.text("id")
        case "Value":
            if let id = attributes.text("id"), let value = attributes.text("value") {
                set(id, value)
            } else if component != nil {
                text = []
            }
        case "ObsDimension":
            if let value = attributes.text("value") {
                set(attributes.text("id") ?? dimensionAtObservation, value)
            }
        case "ObsValue": if let value = attributes.text("value") { set("OBS_VALUE", value) }
        default: if root.isEmpty { root = "other" }
        }
    }

    /// What the standard itself writes on a data set.
    private static let ofDataSet: Set<String> = [
        "action", "dataProviderID", "dataProviderSchemeAgencyId", "dataProviderSchemeId", "dataScope",
        "publicationPeriod", "publicationYear", "reportingBeginDate", "reportingEndDate", "setID",
        "structureRef", "type", "validFromDate", "validToDate", "REPORTING_YEAR_START_DAY",
    ]

    private func begin(_ reader: XMLReader) {
        statement = AttachedAttributes.Statement(dataSet: dataSet, line: reader.line)
    }

    /// Keeps what was said of the data set or of a group.
    private func endStatement(_ reader: XMLReader) {
        defer { statement = AttachedAttributes.Statement() }
        guard isSurvey, place == .dataSet || place == .group, !statement.attributes.isEmpty else { return }
        if !attached.add(statement) { reader.stop(TabularProblem.tooManyGroups) }
    }

    private func set(_ name: String, _ value: String) {
        switch place {
        case .message, .header: return
        case .groupKey:
            statement.key[name] = value
            return
        case .dataSet, .group: if isSurvey { statement.attributes[name] = value }
        case .series: series[name] = value
        case .observation: row[name] = value == "NaN" ? "" : value
        }
        if isSurvey, known.insert(name).inserted { columns.append(name) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLReader) {
        if let count = text?.count, count < 20_000 { text?.append(contentsOf: bytes) }
    }

    func end(_ element: XMLName, _ reader: XMLReader) {
        switch element {
        case "Header": place = .message
        case "Prepared": if let text = collected() { origin.takePrepared(text) }
        case "Test":
            if place == .header, let text = collected(), ["true", "1"].contains(text) {
                origin.isTest = true
            }
        case "Extracted": if let text = collected() { origin.takeExtracted(text) }
        case "Structure", "StructureUsage", "URN": if let text = collected() { origin.takeURN(text) }
        case "DataSet":
            endStatement(reader)
            place = .message
        case "GroupKey":
            place = .group
            statement.isKeyed = true
        case "Group", "Atts":
            guard place == .group else { break }
            endStatement(reader)
            place = .dataSet
        case "Comp": component = nil
        case "Value":
            if let component, let text = collected() { set(component, text) }
        case "Series":
            guard isInSeries else { break }
            isInSeries = false
            place = .dataSet
            series = [:]
        case "Obs": endObservation(reader)
        default: break
        }
    }

    private func collected() -> String? {
        defer { text = nil }
        return text.map { String(decoding: $0, as: UTF8.self).trimmed }
    }

    private func endObservation(_ reader: XMLReader) {
        place = isInSeries ? .series : .dataSet
        guard isSurvey else {
            do {
                try attached.apply(to: &row, ofDataSet: dataSet, line: line)
            } catch {
                return reader.stop(error)
            }
            if action == "Delete" { row["ACTION"] = action }
            return reader.pause()
        }
        if action == "Delete", known.insert("ACTION").inserted { columns.append("ACTION") }
        if known.insert("OBS_VALUE").inserted { columns.append("OBS_VALUE") }
    }
}
