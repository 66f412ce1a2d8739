import PlanModel

extension SDMXRequest {
    /// More codes than this in one key are no question.
    private static let mostCodes = 10_000

    /// `data/{flow}/{key}/{provider}` of SDMX 2.1.
    static func data2(
        _ segments: [String], _ reader: inout ParameterReader, _ known: Known
    ) throws(SDMXRefusal) -> DataQuery {
        guard let flow = segments.first, segments.count <= 3 else {
            throw SDMXRefusal(
                400, "A data query names a dataflow, then a key and a provider.",
                remedy: "Write data/\(known.flow.reference.id)/all.")
        }
        try check(flow: flow, known)
        if segments.count > 2 { try check(provider: segments[2], known) }
        var query = DataQuery()
        let key = segments.count > 1 ? segments[1] : "all"
        if key != "all", !key.isEmpty { query.keys = [try self.key(key, "+", known)] }
        try takePeriods(&reader, into: &query, known)
        if let dimension = try reader.take("dimensionAtObservation") {
            query.shape.isFlat = try isFlat(dimension, known)
        }
        switch try reader.take("detail") {
        case nil, "full": break
        case "dataonly": query.shape.attributes = []
        case "serieskeysonly":
            query.shape.attributes = []
            query.shape.hasObservations = false
        case "nodata": query.shape.hasObservations = false
        case let word?:
            throw SDMXRefusal(
                422, "detail=\(word.prefix(100)) is not known.",
                remedy: "Take one of full, dataonly, serieskeysonly, nodata.")
        }
        query.includesHistory = try reader.truth("includeHistory")
        try takeCommon(&reader, into: &query)
        return query
    }

    /// `data/{context}/{agency}/{id}/{version}/{key}` of SDMX 3.0.
    static func data3(
        _ segments: [String], _ reader: inout ParameterReader, _ known: Known
    ) throws(SDMXRefusal) -> DataQuery {
        guard segments.count <= 5 else {
            throw SDMXRefusal(
                400, "A data query has at most five parts, and this one has \(segments.count).",
                remedy: "Write data/dataflow/agency/id/version/key.")
        }
        try check(context: segments, known)
        var query = DataQuery()
        if segments.count > 4, segments[4] != "*", !segments[4].isEmpty {
            var keys: [DataQuery.Key] = []
            for text in segments[4].split(separator: ",", omittingEmptySubsequences: false) {
                guard !text.isEmpty else {
                    throw SDMXRefusal(
                        400, "A key is empty beside a comma.",
                        remedy: "Write keys with commas between, or * for any.")
                }
                keys.append(try key(String(text), nil, known))
            }
            guard keys.count <= mostCodes else { throw tooManyCodes(keys.count) }
            query.keys = keys
        }
        for (component, text) in try reader.filters() {
            guard
                known.structure.components.contains(where: { $0.id == component }) || component == "OBS_VALUE"
            else { throw unknown(component: component, known) }
            let filter = try ComponentFilter(component, text: text)
            try filter.check(known.structure)
            query.filters.append(filter)
        }
        if let dimension = try reader.take("dimensionAtObservation") {
            query.shape.isFlat = try isFlat(dimension, known)
        }
        try takeAttributes(&reader, into: &query, known)
        query.includesHistory = try reader.truth("includeHistory")
        if let moment = try reader.moment("asOf") { query.asOf = Day(moment.prefix(10)) }
        query.offset = try reader.count("offset", from: 0) ?? 0
        query.limit = try reader.count("limit", from: 1)
        if try reader.take("sort") != nil {
            throw SDMXRefusal(501, "Sorting is not offered.", remedy: "Leave sort out and sort what you get.")
        }
        if try reader.take("reportingYearStartDay") != nil {
            throw SDMXRefusal(
                501, "All periods are calendar years here.", remedy: "Leave reportingYearStartDay out.")
        }
        try takeCommon(&reader, into: &query)
        if let after = query.updatedAfter, let asOf = query.asOf, after.prefix(10) > asOf.description {
            throw SDMXRefusal(
                422, "updatedAfter lies after asOf.", remedy: "Ask for changes before the day of asOf.")
        }
        return query
    }

    private static func takeCommon(
        _ reader: inout ParameterReader, into query: inout DataQuery
    ) throws(SDMXRefusal) {
        query.updatedAfter = try reader.moment("updatedAfter")
        query.firstObservations = try reader.count("firstNObservations", from: 1)
        query.lastObservations = try reader.count("lastNObservations", from: 1)
        // Of a format in the address, which is chosen before.
        _ = try reader.take("format")
    }

    private static func takePeriods(
        _ reader: inout ParameterReader, into query: inout DataQuery, _ known: Known
    ) throws(SDMXRefusal) {
        let names = ["startPeriod", "endPeriod"]
        var spans: [TimeSpan?] = []
        var conditions: [ComponentFilter.Condition] = []
        for (name, comparison) in zip(names, [ComponentFilter.Comparison.atLeast, .atMost]) {
            guard let text = try reader.take(name) else {
                spans.append(nil)
                continue
            }
            guard let span = TimeSpan(text) else {
                throw SDMXRefusal(
                    422, "\(name)=\(text.prefix(100)) is no period.",
                    remedy: "Write 2016, 2016-Q2, 2016-04 or 2016-04-30.")
            }
            spans.append(span)
            conditions.append(.init(comparison, text))
        }
        if let start = spans[0], let end = spans[1], start.first > end.last {
            throw SDMXRefusal(
                422, "startPeriod lies after endPeriod.", remedy: "Swap them, or leave one out.")
        }
        if !conditions.isEmpty {
            query.filters.append(ComponentFilter(known.structure.time.id, [conditions]))
        }
    }

    private static func takeAttributes(
        _ reader: inout ParameterReader, into query: inout DataQuery, _ known: Known
    ) throws(SDMXRefusal) {
        if let text = try reader.take("attributes") {
            var wanted: [FlowAttribute] = []
            for word in text.split(separator: ",") {
                switch word {
                case "dsd", "all": wanted += FlowAttribute.allCases
                case "none", "msd", "dataset": break
                case "series": wanted += FlowAttribute.allCases.filter(\.isOfKey)
                case "obs": wanted += FlowAttribute.allCases.filter { !$0.isOfKey }
                default:
                    guard let attribute = FlowAttribute(rawValue: String(word)) else {
                        throw unknown(component: String(word), known)
                    }
                    wanted.append(attribute)
                }
            }
            query.shape.attributes = FlowAttribute.allCases.filter(wanted.contains)
        }
        guard let text = try reader.take("measures") else { return }
        switch text {
        case "all", known.structure.measure.id: break
        case "none":
            query.shape.hasMeasure = false
            // Neither measures nor attributes: the keys of the series.
            if query.shape.attributes.isEmpty { query.shape.hasObservations = false }
        default: throw unknown(component: text, known)
        }
    }

    /// `A.LAO+KHM..` for SDMX 2.1; with one code in each place for 3.0, where a
    /// star stands for any.
    private static func key(
        _ text: String, _ separator: Character?, _ known: Known
    ) throws(SDMXRefusal) -> DataQuery.Key {
        let dimensions = known.structure.dimensions
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        for (place, part) in parts.enumerated() { try check(code: part, at: place, separator, known) }
        guard parts.count <= dimensions.count else {
            throw SDMXRefusal(
                422,
                "The key has \(parts.count) parts, and \(known.structure.reference.id) has \(dimensions.count) dimensions without time.",
                remedy:
                    "Write \(dimensions.map(\.id).joined(separator: ".")), with \(separator == nil ? "*" : "nothing") in a place for any code."
            )
        }
        var codes = 0
        let key = parts.map { part -> Set<String>? in
            if part.isEmpty || part == "*" { return nil }
            let found =
                separator.map { mark in part.split(separator: mark).map(String.init) } ?? [String(part)]
            codes += found.count
            return Set(found)
        }
        guard codes <= mostCodes else { throw tooManyCodes(codes) }
        return key
    }

    /// Refuses what can be no code, and what joins codes in SDMX 2.1 only.
    private static func check(
        code: Substring, at place: Int, _ separator: Character?, _ known: Known
    ) throws(SDMXRefusal) {
        if separator == nil, code.contains("+") {
            let dimensions = known.structure.dimensions
            let component = place < dimensions.count ? dimensions[place].id : known.structure.time.id
            let codes = code.split(separator: "+").joined(separator: ",")
            throw SDMXRefusal(
                422, "\"\(code.prefix(100))\" joins codes by a plus sign, as SDMX 2.1 does.",
                remedy: "Write * in its place and name the codes in a filter, such as "
                    + "c[\(component)]=\(codes.prefix(100)); or write a key for each, with commas between.")
        }
        guard code.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value < 127 && $0 != "%" }) else {
            throw SDMXRefusal(
                400, "\"\(code.prefix(100))\" in the key is no code.",
                remedy: "Take codes from the code lists of \(known.structure.reference.id), and write other "
                    + "characters than letters and digits percent-encoded in UTF-8.")
        }
    }

    private static func tooManyCodes(_ count: Int) -> SDMXRefusal {
        SDMXRefusal(
            413, "The query names \(count) codes or keys; at most \(mostCodes) are taken.",
            remedy: "Leave a dimension open and choose from what you get, or ask in parts.")
    }

    private static func isFlat(_ dimension: String, _ known: Known) throws(SDMXRefusal) -> Bool {
        if dimension == "AllDimensions" { return true }
        if dimension == known.structure.time.id { return false }
        guard known.structure.dimensions.contains(where: { $0.id == dimension }) else {
            throw unknown(component: dimension, known)
        }
        throw SDMXRefusal(
            501, "Cross-sections by \(dimension) are not offered.",
            remedy: "Ask for dimensionAtObservation=AllDimensions, which has every dimension in each value.")
    }

    private static func unknown(component: String, _ known: Known) -> SDMXRefusal {
        SDMXRefusal(
            422, "\(known.structure.reference.id) has no component \"\(component.prefix(100))\".",
            remedy: "It has \(known.structure.components.map(\.id).joined(separator: ", ")).")
    }

    /// `FLOW`, `AGENCY,FLOW` or `AGENCY,FLOW,VERSION`.
    private static func check(flow: String, _ known: Known) throws(SDMXRefusal) {
        let parts = flow.split(separator: ",").map(String.init)
        let own = known.flow.reference
        let isMeant: Bool =
            switch parts.count {
            case 1: parts[0] == own.id
            case 2: isAny(parts[0], own.agency) && parts[1] == own.id
            case 3: isAny(parts[0], own.agency) && parts[1] == own.id && isAny(parts[2], own.version)
            default: false
            }
        guard isMeant else {
            throw SDMXRefusal(
                404, "There is no dataflow \"\(flow.prefix(200))\" here.", remedy: "Ask for \(own.id).")
        }
    }

    /// `PANTAU`, `PANTAU,PANTAU` or `all`: everything is provided here.
    private static func check(provider: String, _ known: Known) throws(SDMXRefusal) {
        let own = known.flow.reference.agency
        let isMeant = provider.split(separator: "+").contains { word in
            word.split(separator: ",").allSatisfy { isAny(String($0), own) }
        }
        guard isMeant || provider.isEmpty else {
            throw SDMXRefusal(
                404, "\"\(provider.prefix(100))\" provides no data here.",
                remedy: "Ask for \(own), or for all.")
        }
    }

    /// The components of an availability query; empty for all.
    static func components(
        _ segments: [String], from place: Int, _ known: Known
    ) throws(SDMXRefusal) -> Set<String> {
        guard segments.count > place else { return [] }
        guard segments.count == place + 1 else {
            throw SDMXRefusal(
                400, "A query of what is available ends with its component.",
                remedy: "Leave out what follows \(segments[place].prefix(100)).")
        }
        let words = segments[place].split { $0 == "," || $0 == "+" && segments[place].count > 1 }
            .map(String.init)
        if words.contains(where: { ["*", "all"].contains($0) }) { return [] }
        let names = known.structure.dimensions.map(\.id) + [known.structure.time.id]
        for word in words where !names.contains(word) {
            guard known.structure.components.contains(where: { $0.id == word }) else {
                throw unknown(component: word, known)
            }
            throw SDMXRefusal(
                501, "What is available is told of dimensions only, and \(word) is none.",
                remedy: "Take one of \(names.joined(separator: ", ")).")
        }
        return Set(words)
    }

    static func takeMode(_ reader: inout ParameterReader) throws(SDMXRefusal) -> AvailabilityMode {
        try reader.choice("mode", AvailabilityMode.allCases) ?? .exact
    }

    private static func check(context: [String], _ known: Known) throws(SDMXRefusal) {
        let own = known.flow.reference
        let structure = known.structure.reference
        switch context.first ?? "*" {
        case "*", "dataflow", "datastructure": break
        case "provisionagreement", "metadataprovisionagreement":
            throw SDMXRefusal(501, "There are no provision agreements here.", remedy: "Ask for dataflow.")
        case let word:
            throw SDMXRefusal(
                422, "\"\(word.prefix(100))\" is no context of data.",
                remedy: "Ask for dataflow or datastructure.")
        }
        let wanted = context.first == "datastructure" ? structure : own
        let names = [wanted.agency, wanted.id, wanted.version]
        for (text, name) in zip(context.dropFirst(), names)
        where !text.split(separator: ",").contains(where: { isAny(String($0), name) }) {
            throw SDMXRefusal(
                404,
                "Nothing here is \"\(context.dropFirst().prefix(3).joined(separator: ", ").prefix(200))\".",
                remedy: "Ask for \(own.agency)/\(own.id)/\(own.version).")
        }
    }

    private static func isAny(_ text: String, _ name: String) -> Bool {
        ["*", "all", "+", "~", "latest", name].contains(text)
    }
}
