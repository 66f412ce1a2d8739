import Markup
import PlanModel

/// What the two SDMX-ML data messages share: head, escaped attributes.
enum DataXML {
    static func open(
        _ element: String, _ version: SDMXVersion, _ catalogue: StructureCatalogue, _ header: MessageHeader,
        isFlat: Bool, isSpecific: Bool, into bytes: inout [UInt8]
    ) {
        let names = Namespaces(version)
        let structure = catalogue.dataStructure.reference
        bytes += XML.declaration
        bytes += "<mes:\(element) xmlns:mes=\"\(names.message)\" xmlns:com=\"\(names.common)\"".utf8
        if isSpecific {
            let dimension = isFlat ? "AllDimensions" : catalogue.dataStructure.time.id
            let own = structure.urn(.dataStructure) + ":ObsLevelDim:" + dimension
            bytes += " xmlns:ss=\"\(names.structureSpecific)\" xmlns:ns1=\"".utf8
            bytes.appendXMLAttribute(own)
            bytes += "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"".utf8
        } else {
            bytes += " xmlns:gen=\"\(names.generic)\"".utf8
        }
        bytes += ">\n".utf8
        header.elements(then: [
            self.structure(version, catalogue, isFlat: isFlat, isSpecific: isSpecific)
        ]).write(to: &bytes, indent: 1)
    }

    private static func structure(
        _ version: SDMXVersion, _ catalogue: StructureCatalogue, isFlat: Bool, isSpecific: Bool
    ) -> XML {
        let reference = catalogue.dataStructure.reference
        let dimension = isFlat ? "AllDimensions" : catalogue.dataStructure.time.id
        let name: XML =
            version == .two
            ? XML(
                "com:Structure", [:],
                [
                    XML(
                        "Ref",
                        [
                            "agencyID": reference.agency, "id": reference.id, "version": reference.version,
                            "class": "DataStructure", "package": "datastructure",
                        ])
                ]) : XML("com:Structure", text: reference.urn(.dataStructure))
        return XML(
            "mes:Structure",
            [
                "structureID": reference.id,
                "namespace": isSpecific ? reference.urn(.dataStructure) + ":ObsLevelDim:" + dimension : nil,
                "dimensionAtObservation": dimension,
            ], [name])
    }

    /// ` name="value"`
    static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        bytes += name.utf8
        bytes += "=\"".utf8
        bytes.appendXMLAttribute(value)
        bytes.append(UInt8(ascii: "\""))
    }
}

/// Structure-specific data of SDMX-ML 2.1 and 3.0.
struct StructureSpecificXML: DataPrinter {
    private let version: SDMXVersion
    private let catalogue: StructureCatalogue
    private let header: MessageHeader
    private let shape: MessageShape
    private var ends = ConstantEnds()

    init(
        _ version: SDMXVersion, _ catalogue: StructureCatalogue, _ header: MessageHeader,
        _ shape: MessageShape
    ) {
        self.version = version
        self.catalogue = catalogue
        self.header = header
        self.shape = shape
    }

    mutating func begin(into bytes: inout [UInt8]) {
        DataXML.open(
            "StructureSpecificData", version, catalogue, header, isFlat: shape.isFlat, isSpecific: true,
            into: &bytes)
    }

    mutating func begin(_ head: DataSetHead, into bytes: inout [UInt8]) {
        let id = catalogue.dataStructure.reference.id
        bytes += "  <mes:DataSet ss:structureRef=\"\(id)\" xsi:type=\"ns1:DataSetType\"".utf8
        if version == .two { bytes += " ss:dataScope=\"DataStructure\"".utf8 }
        bytes += " ss:action=\"\(head.action.rawValue)\"".utf8
        if let day = head.validFrom { bytes += " ss:validFromDate=\"\(day)\"".utf8 }
        bytes += ">\n".utf8
    }

    mutating func add(_ series: DataSeries, into bytes: inout [UInt8]) {
        var key: [UInt8] = []
        for (dimension, code) in zip(catalogue.dataStructure.dimensions, series.key) {
            DataXML.append(dimension.id, code, to: &key)
        }
        if !shape.isFlat {
            bytes += "    <Series".utf8
            bytes += key
            if shape.hasSourceCode, let code = series.sourceCode {
                DataXML.append(FlowAttribute.sourceCode.rawValue, code, to: &bytes)
            }
            guard shape.hasObservations, !series.points.isEmpty else {
                bytes += "/>\n".utf8
                return
            }
            bytes += ">\n".utf8
        }
        for point in series.points { append(point, series, key, to: &bytes) }
        if !shape.isFlat { bytes += "    </Series>\n".utf8 }
    }

    private mutating func append(
        _ point: DataPoint, _ series: DataSeries, _ key: [UInt8], to bytes: inout [UInt8]
    ) {
        let observation = point.observation
        bytes += (shape.isFlat ? "    <Obs" : "      <Obs").utf8
        if shape.isFlat { bytes += key }
        bytes += " TIME_PERIOD=\"".utf8
        bytes.append(observation.period)
        bytes.append(UInt8(ascii: "\""))
        if shape.hasMeasure, let value = observation.value {
            bytes += " OBS_VALUE=\"".utf8
            bytes.append(value)
            bytes.append(UInt8(ascii: "\""))
        }
        for attribute in shape.varying where attribute.isPresent(in: observation) {
            bytes.append(UInt8(ascii: " "))
            bytes += attribute.rawValue.utf8
            bytes += "=\"".utf8
            bytes.append(varying: attribute, of: observation) { $0.appendXMLAttribute($1) }
            bytes.append(UInt8(ascii: "\""))
        }
        if let known = ends.bytes(of: point.series) {
            bytes += known
            return
        }
        var end: [UInt8] = []
        let written = shape.constant + (shape.isFlat && shape.hasSourceCode ? [.sourceCode] : [])
        for attribute in written {
            let value = DataSeries.constant(attribute, of: point.series, sourceCode: series.sourceCode)
            if let value { DataXML.append(attribute.rawValue, value, to: &end) }
        }
        end += "/>\n".utf8
        ends.keep(end, of: point.series)
        bytes += end
    }

    mutating func endSet(into bytes: inout [UInt8]) { bytes += "  </mes:DataSet>\n".utf8 }
    mutating func end(into bytes: inout [UInt8]) { bytes += "</mes:StructureSpecificData>\n".utf8 }
}

/// Generic data of SDMX-ML 2.1.
struct GenericXML: DataPrinter {
    private let catalogue: StructureCatalogue
    private let header: MessageHeader
    private let shape: MessageShape
    private var ends = ConstantEnds()

    init(_ catalogue: StructureCatalogue, _ header: MessageHeader, _ shape: MessageShape) {
        self.catalogue = catalogue
        self.header = header
        self.shape = shape
    }

    mutating func begin(into bytes: inout [UInt8]) {
        DataXML.open(
            "GenericData", .two, catalogue, header, isFlat: shape.isFlat, isSpecific: false, into: &bytes)
    }

    mutating func begin(_ head: DataSetHead, into bytes: inout [UInt8]) {
        bytes += "  <mes:DataSet structureRef=\"\(catalogue.dataStructure.reference.id)\"".utf8
        bytes += " action=\"\(head.action.rawValue)\"".utf8
        if let day = head.validFrom { bytes += " validFromDate=\"\(day)\"".utf8 }
        bytes += ">\n".utf8
    }

    mutating func add(_ series: DataSeries, into bytes: inout [UInt8]) {
        var key: [UInt8] = []
        for (dimension, code) in zip(catalogue.dataStructure.dimensions, series.key) {
            append(dimension.id, code, to: &key)
        }
        if !shape.isFlat {
            bytes += "    <gen:Series>\n      <gen:SeriesKey>".utf8
            bytes += key
            bytes += "</gen:SeriesKey>\n".utf8
            if shape.hasSourceCode, let code = series.sourceCode {
                bytes += "      <gen:Attributes>".utf8
                append(FlowAttribute.sourceCode.rawValue, code, to: &bytes)
                bytes += "</gen:Attributes>\n".utf8
            }
        }
        if shape.hasObservations {
            for point in series.points { append(point, series, key, to: &bytes) }
        }
        if !shape.isFlat { bytes += "    </gen:Series>\n".utf8 }
    }

    private mutating func append(
        _ point: DataPoint, _ series: DataSeries, _ key: [UInt8], to bytes: inout [UInt8]
    ) {
        let observation = point.observation
        bytes += "      <gen:Obs>".utf8
        if shape.isFlat {
            bytes += "<gen:ObsKey>".utf8
            bytes += key
            append("TIME_PERIOD", observation.period.description, to: &bytes)
            bytes += "</gen:ObsKey>".utf8
        } else {
            bytes += "<gen:ObsDimension value=\"".utf8
            bytes.append(observation.period)
            bytes += "\"/>".utf8
        }
        if shape.hasMeasure, let value = observation.value {
            bytes += "<gen:ObsValue value=\"".utf8
            bytes.append(value)
            bytes += "\"/>".utf8
        }
        appendAttributes(point, series, to: &bytes)
        bytes += "</gen:Obs>\n".utf8
    }

    private mutating func appendAttributes(
        _ point: DataPoint, _ series: DataSeries, to bytes: inout [UInt8]
    ) {
        let before = bytes.count
        bytes += "<gen:Attributes>".utf8
        let empty = bytes.count
        for attribute in shape.varying where attribute.isPresent(in: point.observation) {
            bytes += "<gen:Value id=\"\(attribute.rawValue)\" value=\"".utf8
            bytes.append(varying: attribute, of: point.observation) { $0.appendXMLAttribute($1) }
            bytes += "\"/>".utf8
        }
        bytes += end(of: point, series)
        guard bytes.count > empty else {
            bytes.removeLast(bytes.count - before)
            return
        }
        bytes += "</gen:Attributes>".utf8
    }

    private mutating func end(of point: DataPoint, _ series: DataSeries) -> [UInt8] {
        if let known = ends.bytes(of: point.series) { return known }
        var end: [UInt8] = []
        let written = shape.constant + (shape.isFlat && shape.hasSourceCode ? [.sourceCode] : [])
        for attribute in written {
            let value = DataSeries.constant(attribute, of: point.series, sourceCode: series.sourceCode)
            if let value { append(attribute.rawValue, value, to: &end) }
        }
        ends.keep(end, of: point.series)
        return end
    }

    private func append(_ id: String, _ value: String, to bytes: inout [UInt8]) {
        bytes += "<gen:Value".utf8
        DataXML.append("id", id, to: &bytes)
        DataXML.append("value", value, to: &bytes)
        bytes += "/>".utf8
    }

    mutating func endSet(into bytes: inout [UInt8]) { bytes += "  </mes:DataSet>\n".utf8 }
    mutating func end(into bytes: inout [UInt8]) { bytes += "</mes:GenericData>\n".utf8 }
}
