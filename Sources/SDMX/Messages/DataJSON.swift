import Markup
import PlanModel

/// SDMX-JSON 1.0 and 2.0. Values of components are numbered as they appear;
/// what the numbers mean is written last, so that data can flow at once.
struct DataJSON: DataPrinter {
    private let version: SDMXVersion
    private let catalogue: StructureCatalogue
    private let header: MessageHeader
    private let shape: MessageShape
    private let labels: LabelBook
    /// Attributes with a code list.
    private let coded: Set<FlowAttribute>
    /// Numbered codes of each dimension, of time, and of each attribute.
    private var dimensions: [NumberedTexts]
    private var periods = NumberedTexts()
    private var attributes = Attributes()
    private var ends = ConstantEnds()
    private var sets = 0
    private var isFirst = true

    init(
        _ version: SDMXVersion, _ catalogue: StructureCatalogue, _ header: MessageHeader,
        _ shape: MessageShape
    ) {
        self.version = version
        self.catalogue = catalogue
        self.header = header
        self.shape = shape
        let labels = LabelBook(catalogue)
        self.labels = labels
        coded = Set(FlowAttribute.allCases.filter { labels.isCoded($0.rawValue) })
        dimensions = Array(repeating: NumberedTexts(), count: catalogue.dataStructure.dimensions.count)
    }

    private static let schemas =
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/"

    mutating func begin(into bytes: inout [UInt8]) {
        bytes += "{\"meta\":".utf8
        let schema = Self.schemas + (version == .two ? "1.0" : "2.0.0") + "/sdmx-json-data-schema.json"
        header.meta(schema: schema).write(to: &bytes)
        bytes += ",\"data\":{\"dataSets\":[".utf8
    }

    mutating func begin(_ head: DataSetHead, into bytes: inout [UInt8]) {
        bytes += (sets == 0 ? "\n{" : ",\n{").utf8
        if version == .three { bytes += "\"structure\":0,".utf8 }
        bytes += "\"action\":\"\(head.action.rawValue)\",".utf8
        if let day = head.validFrom { bytes += "\"validFrom\":\"\(day)\",".utf8 }
        bytes += "\"links\":[{\"rel\":\"dataflow\",\"urn\":\"".utf8
        bytes += catalogue.dataflow.reference.urn(.dataflow).utf8
        bytes += (shape.isFlat ? "\"}],\"observations\":{" : "\"}],\"series\":{").utf8
        isFirst = true
        sets += 1
    }

    mutating func add(_ series: DataSeries, into bytes: inout [UInt8]) {
        var key: [UInt8] = []
        for (index, code) in series.key.enumerated() {
            if index > 0 { key.append(UInt8(ascii: ":")) }
            key.append(dimensions[index].number(of: code))
        }
        if shape.isFlat {
            for point in series.points {
                open(&bytes)
                bytes += key
                bytes.append(UInt8(ascii: ":"))
                append(point, series, to: &bytes)
            }
            return
        }
        open(&bytes)
        bytes += key
        bytes += "\":{".utf8
        if shape.hasSourceCode { appendKeyAttributes(series, to: &bytes) }
        if shape.hasObservations {
            bytes += "\"observations\":{".utf8
            for (index, point) in series.points.enumerated() {
                bytes += (index == 0 ? "\"" : ",\"").utf8
                append(point, series, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        } else if bytes.last == UInt8(ascii: ",") {
            bytes.removeLast()
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func open(_ bytes: inout [UInt8]) {
        bytes += (isFirst ? "\n\"" : ",\n\"").utf8
        isFirst = false
    }

    private mutating func appendKeyAttributes(_ series: DataSeries, to bytes: inout [UInt8]) {
        bytes += "\"attributes\":[".utf8
        if let code = series.sourceCode {
            append(.sourceCode, code, to: &bytes)
        } else {
            bytes += "null".utf8
        }
        bytes += "],".utf8
    }

    /// `period":[value,attributes]`
    private mutating func append(_ point: DataPoint, _ series: DataSeries, to bytes: inout [UInt8]) {
        let observation = point.observation
        bytes.append(periods.number(of: observation.period.year) { observation.period.description })
        bytes += "\":[".utf8
        if shape.hasMeasure {
            if let value = observation.value { bytes.append(value) } else { bytes += "null".utf8 }
        }
        for attribute in shape.varying {
            if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
            guard attribute.isPresent(in: observation) else {
                bytes += "null".utf8
                continue
            }
            append(varying: attribute, of: observation, to: &bytes)
        }
        let isAfter = bytes.last != UInt8(ascii: "[")
        if let known = ends.bytes(of: point.series) {
            bytes += known
            return
        }
        var end: [UInt8] = []
        let written = shape.constant + (shape.isFlat && shape.hasSourceCode ? [.sourceCode] : [])
        for attribute in written {
            if isAfter || !end.isEmpty { end.append(UInt8(ascii: ",")) }
            let value = DataSeries.constant(attribute, of: point.series, sourceCode: series.sourceCode)
            if let value { append(attribute, value, to: &end) } else { end += "null".utf8 }
        }
        end.append(UInt8(ascii: "]"))
        ends.keep(end, of: point.series)
        bytes += end
    }

    private mutating func append(
        varying attribute: FlowAttribute, of observation: Observation, to bytes: inout [UInt8]
    ) {
        switch attribute {
        case .decimals:
            let decimals = observation.decimals
            bytes.append(attributes.decimals.number(of: decimals) { String(decimals) })
        case .publishedOn:
            let day = observation.publication.day
            if version == .three {
                bytes.append(UInt8(ascii: "\""))
                bytes.append(day)
                bytes.append(UInt8(ascii: "\""))
            } else {
                bytes.append(attributes.days.number(of: day.daysSince1970) { day.description })
            }
        case .status:
            if version == .three, !coded.contains(.status) {
                append(attribute, observation.status.rawValue, to: &bytes)
            } else {
                bytes.append(attributes.statuses.number(of: observation.status.rawValue))
            }
        case .standardError where version == .three, .intervalLow where version == .three,
            .intervalHigh where version == .three:
            bytes.append(varying: attribute, of: observation) { _, _ in }
        default:
            var text: [UInt8] = []
            text.append(varying: attribute, of: observation) { $0 += $1.utf8 }
            append(attribute, String(decoding: text, as: UTF8.self), to: &bytes)
        }
    }

    /// The number of a value; in SDMX-JSON 2.0 what has no code list is written
    /// as it is.
    private mutating func append(_ attribute: FlowAttribute, _ value: String, to bytes: inout [UInt8]) {
        if version == .three, !coded.contains(attribute) {
            JSON.string(value).write(to: &bytes)
        } else {
            bytes.append(attributes[attribute].number(of: value))
        }
    }

    mutating func endSet(into bytes: inout [UInt8]) { bytes += "\n}}".utf8 }

    mutating func end(into bytes: inout [UInt8]) {
        bytes += (version == .two ? "\n],\"structure\":" : "\n],\"structures\":[").utf8
        structure.write(to: &bytes)
        bytes += (version == .two ? "}}\n" : "]}}\n").utf8
    }

    private var structure: JSON {
        let own = catalogue.dataStructure
        var ofSeries: [JSON] = []
        for (index, dimension) in own.dimensions.enumerated() {
            ofSeries.append(self.dimension(dimension, at: index, dimensions[index].texts))
        }
        let time = self.time(own.time, at: own.dimensions.count)
        let hasTime = shape.hasObservations && !periods.texts.isEmpty
        let observed = shape.isFlat ? ofSeries + [time] : hasTime ? [time] : []
        var members: [JSON.Member] = [
            .init(
                "links",
                .array([
                    .object([
                        "rel": .string("dataflow"),
                        "urn": .string(catalogue.dataflow.reference.urn(.dataflow)),
                    ]),
                    .object([
                        "rel": .string("datastructure"),
                        "urn": .string(own.reference.urn(.dataStructure)),
                    ]),
                ])), .init("name", .string(catalogue.dataflow.name)),
        ]
        if version == .three {
            members.append(.init("dataSets", .array((0..<max(1, sets)).map { .integer($0) })))
        }
        let parts: [JSON.Member] = [
            .init("dataSet", .array([])), .init("series", .array(shape.isFlat ? [] : ofSeries)),
            .init("observation", .array(observed)),
        ]
        members.append(.init("dimensions", .object(parts)))
        if version == .three {
            let measures: [JSON] = shape.hasMeasure && shape.hasObservations ? [measure(own.measure)] : []
            members.append(.init("measures", .object([.init("observation", .array(measures))])))
        }
        let keyed = shape.hasSourceCode && !shape.isFlat ? [attribute(.sourceCode)] : []
        let written =
            shape.varying + shape.constant + (shape.isFlat && shape.hasSourceCode ? [.sourceCode] : [])
        let attributes: [JSON.Member] = [
            .init("dataSet", .array([])), .init("series", .array(keyed)),
            .init("observation", .array(shape.hasObservations ? written.map(attribute) : [])),
        ]
        members.append(.init("attributes", .object(attributes)))
        return .object(members)
    }

    private func dimension(_ dimension: Component, at position: Int, _ codes: [String]) -> JSON {
        .object([
            "id": .string(dimension.id), "name": .string(dimension.name), "keyPosition": .integer(position),
            "values": .array(
                codes.map { code in
                    .object([
                        "id": .string(code), "name": .string(labels.name(code, of: dimension.id) ?? code),
                    ])
                }),
        ])
    }

    private func time(_ time: Component, at position: Int) -> JSON {
        .object([
            "id": .string(time.id), "name": .string(time.name), "keyPosition": .integer(position),
            "roles": .array([.string("TIME_PERIOD")]),
            "values": .array(
                periods.texts.map { year in
                    .object([
                        "id": .string(year), "name": .string(year),
                        "start": .string("\(year)-01-01T00:00:00Z"),
                        "end": .string("\(year)-12-31T23:59:59Z"),
                    ])
                }),
        ])
    }

    private func measure(_ measure: Component) -> JSON {
        .object([
            "id": .string(measure.id), "name": .string(measure.name),
            "format": .object([.init("dataType", .optional(measure.representation.textType))]),
        ])
    }

    private func attribute(_ attribute: FlowAttribute) -> JSON {
        let component = catalogue.dataStructure.attributes.first { $0.id == attribute.rawValue }
        let isCoded = coded.contains(attribute)
        let relationship: JSON =
            switch component?.relation ?? .observation {
            case .dimensions(let ids): .object([.init("dimensions", .array(ids.map { .string($0) }))])
            case .observation:
                version == .two
                    ? .object([.init("primaryMeasure", .string(catalogue.dataStructure.measure.id))])
                    : .object([.init("observation", .object([]))])
            }
        var members: [JSON.Member] = [
            .init("id", .string(attribute.rawValue)),
            .init("name", .string(component?.name ?? attribute.rawValue)),
            .init("relationship", relationship),
        ]
        let values = attributes[attribute].texts.map { text -> JSON in
            isCoded
                ? .object([
                    "id": .string(text), "name": .string(labels.name(text, of: attribute.rawValue) ?? text),
                ]) : .object([.init("name", .string(text))])
        }
        if version == .two || (isCoded && !values.isEmpty) {
            members.append(.init("values", .array(values)))
        } else if let type = component?.representation.textType {
            members.append(.init("format", .object([.init("dataType", .string(type))])))
        }
        return .object(members)
    }
}

/// The numbered texts of each attribute; those of every value without a search
/// among attributes.
private struct Attributes: Sendable {
    var statuses = NumberedTexts()
    var decimals = NumberedTexts()
    var days = NumberedTexts()
    private var others: [FlowAttribute: NumberedTexts] = [:]

    subscript(_ attribute: FlowAttribute) -> NumberedTexts {
        get {
            switch attribute {
            case .status: statuses
            case .decimals: decimals
            case .publishedOn: days
            default: others[attribute] ?? NumberedTexts()
            }
        }
        _modify {
            switch attribute {
            case .status: yield &statuses
            case .decimals: yield &decimals
            case .publishedOn: yield &days
            default: yield &others[attribute, default: NumberedTexts()]
            }
        }
    }
}

/// Texts numbered in the order in which they appear.
struct NumberedTexts: Sendable {
    private(set) var texts: [String] = []
    private var numbers: [String: Int] = [:]
    /// By a whole number that stands for a text; -1 for one that did not appear.
    private var ofWhole: [Int] = []
    private var ofOther: [Int: Int] = [:]
    private var last: (text: String, number: Int)?

    mutating func number(of text: String) -> Int {
        if let last, last.text == text { return last.number }
        let number = numbers[text] ?? added(text)
        numbers[text] = number
        last = (text, number)
        return number
    }

    /// By a whole number that stands for the text, which is made once: a year,
    /// a count of days.
    mutating func number(of value: Int, text: () -> String) -> Int {
        guard (0..<65_536).contains(value) else {
            let number = ofOther[value] ?? added(text())
            ofOther[value] = number
            return number
        }
        if value >= ofWhole.count { ofWhole += repeatElement(-1, count: value + 1 - ofWhole.count) }
        if ofWhole[value] < 0 { ofWhole[value] = added(text()) }
        return ofWhole[value]
    }

    private mutating func added(_ text: String) -> Int {
        texts.append(text)
        return texts.count - 1
    }
}
