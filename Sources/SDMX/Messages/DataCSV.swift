import PlanModel

/// SDMX-CSV 1.0 and 2.0.
package struct DataCSV: DataPrinter {
    private let version: SDMXVersion
    private let structure: DataStructure
    private let flow: Dataflow
    private let shape: MessageShape
    private let options: CSVOptions
    private let labels: LabelBook
    /// What stands before the key in every row of a set.
    private var lead: [UInt8] = []
    private var ends = ConstantEnds()

    init(
        _ version: SDMXVersion, _ catalogue: StructureCatalogue, _ shape: MessageShape, _ options: CSVOptions
    ) {
        self.version = version
        structure = catalogue.dataStructure
        flow = catalogue.dataflow
        self.shape = shape
        self.options = options
        labels = LabelBook(catalogue)
    }

    /// Each row says everything.
    package var remembersSeries: Bool { false }

    package mutating func begin(into bytes: inout [UInt8]) {
        var names: [String] = []
        if version == .two {
            names.append("DATAFLOW")
        } else {
            names += ["STRUCTURE", "STRUCTURE_ID"]
            if options.labels == .name { names.append("STRUCTURE_NAME") }
            names.append("ACTION")
            if [.series, .both].contains(options.keys) { names.append("SERIES_KEY") }
            if [.obs, .both].contains(options.keys) { names.append("OBS_KEY") }
        }
        for component in columns {
            switch options.labels {
            case .id: names.append(component.id)
            case .both: names.append("\(component.id): \(component.name)")
            case .name where version == .two: names.append(component.name)
            case .name: names += [component.id, component.name]
            }
        }
        for (index, name) in names.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(field: name)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// In the order of the rows.
    private var columns: [Component] {
        let written = shape.varying + shape.constant + shape.attributes.filter(\.isOfKey)
        return structure.dimensions + [structure.time] + (shape.hasMeasure ? [structure.measure] : [])
            + written.compactMap { attribute in
                structure.attributes.first { $0.id == attribute.rawValue }
            }
    }

    package mutating func begin(_ head: DataSetHead, into bytes: inout [UInt8]) {
        lead = []
        let short = flow.reference.short
        guard version == .three else {
            lead.append(field: options.labels == .both ? "\(short): \(flow.name)" : short)
            lead.append(UInt8(ascii: ","))
            return
        }
        lead += "dataflow,".utf8
        lead.append(field: options.labels == .both ? "\(short): \(flow.name)" : short)
        lead.append(UInt8(ascii: ","))
        if options.labels == .name {
            lead.append(field: flow.name)
            lead.append(UInt8(ascii: ","))
        }
        lead += head.action.letter.utf8
        lead.append(UInt8(ascii: ","))
    }

    package mutating func add(_ series: DataSeries, into bytes: inout [UInt8]) {
        var key: [UInt8] = []
        for (dimension, code) in zip(structure.dimensions, series.key) {
            append(code, of: dimension.id, to: &key)
        }
        guard shape.hasObservations else {
            let first = series.points.first?.series
            appendRow(series, key, to: &bytes) { bytes in appendNothing(to: &bytes) }
            appendEnd(of: first, series, to: &bytes)
            return
        }
        for point in series.points {
            appendRow(series, key, point.observation.period, to: &bytes) { bytes in
                append(point.observation, to: &bytes)
            }
            appendEnd(of: point.series, series, to: &bytes)
        }
    }

    private func appendRow(
        _ series: DataSeries, _ key: [UInt8], _ period: Period? = nil, to bytes: inout [UInt8],
        _ rest: (inout [UInt8]) -> Void
    ) {
        bytes += lead
        if options.keys != .none, version == .three {
            let joined = series.key.joined(separator: ".")
            if [.series, .both].contains(options.keys) {
                bytes.append(field: joined)
                bytes.append(UInt8(ascii: ","))
            }
            if [.obs, .both].contains(options.keys) {
                bytes.append(field: joined + (period.map { ".\($0)" } ?? ""))
                bytes.append(UInt8(ascii: ","))
            }
        }
        bytes += key
        if let period { bytes.append(period) }
        if options.labels == .name, version == .three { bytes.append(UInt8(ascii: ",")) }
        rest(&bytes)
    }

    /// Value and what differs from value to value, each with its comma before.
    private func append(_ observation: Observation, to bytes: inout [UInt8]) {
        let isNamed = options.labels == .name && version == .three
        if shape.hasMeasure {
            bytes.append(UInt8(ascii: ","))
            if let value = observation.value { bytes.append(value) }
            if isNamed { bytes.append(UInt8(ascii: ",")) }
        }
        for attribute in shape.varying {
            bytes.append(UInt8(ascii: ","))
            switch attribute {
            case .status where options.labels != .id:
                appendCode(observation.status.rawValue, of: attribute.rawValue, to: &bytes)
            case .decimals where options.labels != .id:
                appendCode(String(observation.decimals), of: attribute.rawValue, to: &bytes)
            default:
                bytes.append(varying: attribute, of: observation) { $0.append(field: $1) }
                if isNamed { bytes.append(UInt8(ascii: ",")) }
            }
        }
    }

    private func appendNothing(to bytes: inout [UInt8]) {
        let cells = (shape.hasMeasure ? 1 : 0) + shape.varying.count
        let width = options.labels == .name && version == .three ? 2 : 1
        bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: cells * width))
    }

    private mutating func appendEnd(of series: Series?, _ keyed: DataSeries, to bytes: inout [UInt8]) {
        if let known = ends.bytes(of: series) {
            bytes += known
            return
        }
        var end: [UInt8] = []
        for attribute in shape.constant + shape.attributes.filter(\.isOfKey) {
            end.append(UInt8(ascii: ","))
            let value = series.flatMap {
                DataSeries.constant(attribute, of: $0, sourceCode: keyed.sourceCode)
            }
            appendCode(value ?? "", of: attribute.rawValue, to: &end)
        }
        end.append(UInt8(ascii: "\n"))
        ends.keep(end, of: series)
        bytes += end
    }

    /// A code and a comma.
    private func append(_ code: String, of component: String, to bytes: inout [UInt8]) {
        appendCode(code, of: component, to: &bytes)
        bytes.append(UInt8(ascii: ","))
    }

    private func appendCode(_ code: String, of component: String, to bytes: inout [UInt8]) {
        switch options.labels {
        case .id: bytes.append(field: code)
        case .both:
            bytes.append(field: labels.name(code, of: component).map { "\(code): \($0)" } ?? code)
        case .name where version == .two: bytes.append(field: labels.name(code, of: component) ?? code)
        case .name:
            bytes.append(field: code)
            bytes.append(UInt8(ascii: ","))
            bytes.append(field: labels.name(code, of: component) ?? "")
        }
    }

    package mutating func endSet(into bytes: inout [UInt8]) {}
    package mutating func end(into bytes: inout [UInt8]) {}
}

extension [UInt8] {
    /// The text of an attribute that differs from value to value; nothing where
    /// it has none.
    mutating func append(
        varying attribute: FlowAttribute, of observation: Observation,
        text write: (inout [UInt8], String) -> Void
    ) {
        switch attribute {
        case .status: self += observation.status.rawValue.utf8
        case .decimals: append(observation.decimals)
        case .standardError: if let value = observation.precision?.standardError { append(value) }
        case .intervalLow: if let value = observation.precision?.intervalLow { append(value) }
        case .intervalHigh: if let value = observation.precision?.intervalHigh { append(value) }
        case .comment: if let note = observation.note { write(&self, note) }
        case .publishedOn: append(observation.publication.day)
        default: break
        }
    }
}

extension FlowAttribute {
    /// Whether a value has the attribute.
    func isPresent(in observation: Observation) -> Bool {
        switch self {
        case .standardError: observation.precision?.standardError != nil
        case .intervalLow: observation.precision?.intervalLow != nil
        case .intervalHigh: observation.precision?.intervalHigh != nil
        case .comment: observation.note != nil
        default: true
        }
    }
}

/// What ends each row of a series; made once while rows of a series follow each
/// other.
struct ConstantEnds: Sendable {
    private var series: Series?
    private var known: [UInt8]?

    func bytes(of series: Series?) -> [UInt8]? {
        guard let last = self.series, let series, last === series else { return nil }
        return known
    }

    mutating func keep(_ bytes: [UInt8], of series: Series?) {
        self.series = series
        known = bytes
    }
}

/// Names of codes.
struct LabelBook: Sendable {
    private let names: [String: [String: String]]

    init(_ catalogue: StructureCatalogue) {
        var names: [String: [String: String]] = [:]
        for component in catalogue.dataStructure.components {
            guard let list = catalogue.codelist(component) else { continue }
            names[component.id] = Dictionary(list.items.map { ($0.id, $0.name) }) { first, _ in first }
        }
        self.names = names
    }

    func name(_ code: String, of component: String) -> String? { names[component]?[code] }
    func isCoded(_ component: String) -> Bool { names[component] != nil }
}
