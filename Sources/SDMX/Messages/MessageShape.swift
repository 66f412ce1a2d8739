/// How much of each series a message holds, and how it is packed.
package struct MessageShape: Hashable, Sendable {
    /// In the order of columns.
    package var attributes: [FlowAttribute] { didSet { sort() } }
    /// Of the attributes, those that differ from value to value.
    package private(set) var varying: [FlowAttribute] = []
    /// Of the attributes, those of the series, without those of the key.
    package private(set) var constant: [FlowAttribute] = []
    package var hasMeasure: Bool
    /// False for keys only.
    package var hasObservations: Bool
    /// No series: every value with its whole key.
    package var isFlat: Bool

    package init(
        attributes: [FlowAttribute] = FlowAttribute.allCases, hasMeasure: Bool = true,
        hasObservations: Bool = true, isFlat: Bool = false
    ) {
        self.attributes = attributes
        self.hasMeasure = hasMeasure
        self.hasObservations = hasObservations
        self.isFlat = isFlat
        sort()
    }

    private mutating func sort() {
        varying = attributes.filter { !$0.isConstant }
        constant = attributes.filter { $0.isConstant && !$0.isOfKey }
    }

    var hasSourceCode: Bool { attributes.contains(.sourceCode) }
}

/// What the receiver does with a data set, and since when it was so.
package struct DataSetHead: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable {
        case information = "Information"
        case replace = "Replace"
        case delete = "Delete"

        /// Of SDMX-CSV 2.0.
        var letter: String { String(rawValue.prefix(1)) }
    }

    package var action: Action
    /// `2020-06-30T00:00:00Z`; nil where the set is the present state.
    package var validFrom: String?

    package init(action: Action = .information, validFrom: String? = nil) {
        self.action = action
        self.validFrom = validFrom
    }
}

/// The formats of data messages.
package enum DataFormat: String, Hashable, Sendable, CaseIterable {
    case csv1
    case csv2
    case generic
    case structureSpecific
    case structureSpecific3
    case json1
    case json2
}

/// Options of SDMX-CSV.
package struct CSVOptions: Hashable, Sendable {
    package enum Labels: String, Hashable, Sendable, CaseIterable { case id, name, both }
    package enum Keys: String, Hashable, Sendable, CaseIterable { case none, obs, series, both }

    package var labels: Labels
    package var keys: Keys

    package init(labels: Labels = .id, keys: Keys = .none) {
        self.labels = labels
        self.keys = keys
    }
}

/// Prints a data message piece by piece: begin, for each set begin, series and
/// end, then end. Holds what it has printed of the structure, no data.
package protocol DataPrinter: Sendable {
    /// Whether what is printed of a series depends on the series before it.
    /// Where it does not, several can be printed at the same time.
    var remembersSeries: Bool { get }
    mutating func begin(into bytes: inout [UInt8])
    mutating func begin(_ head: DataSetHead, into bytes: inout [UInt8])
    mutating func add(_ series: DataSeries, into bytes: inout [UInt8])
    mutating func endSet(into bytes: inout [UInt8])
    mutating func end(into bytes: inout [UInt8])
}

extension DataPrinter {
    package var remembersSeries: Bool { true }
}

/// The printer of a format.
package func dataPrinter(
    _ format: DataFormat, _ catalogue: StructureCatalogue, header: MessageHeader, shape: MessageShape,
    options: CSVOptions = CSVOptions()
) -> any DataPrinter {
    switch format {
    case .csv1: DataCSV(.two, catalogue, shape, options)
    case .csv2: DataCSV(.three, catalogue, shape, options)
    case .generic: GenericXML(catalogue, header, shape)
    case .structureSpecific: StructureSpecificXML(.two, catalogue, header, shape)
    case .structureSpecific3: StructureSpecificXML(.three, catalogue, header, shape)
    case .json1: DataJSON(.two, catalogue, header, shape)
    case .json2: DataJSON(.three, catalogue, header, shape)
    }
}
