/// What a client takes, from `Accept`.
package struct MediaRange: Hashable, Sendable {
    /// `application/vnd.sdmx.data+json`, in lower case.
    package let type: String
    package let parameters: [String: String]
    /// From 0 to 1.
    package let quality: Double

    /// Reads a header, the most wanted first, what is refused (`q=0`) last; nil
    /// where it can't be read.
    package static func read(_ header: String) -> [MediaRange]? {
        var found: [MediaRange] = []
        for part in header.split(separator: ",", omittingEmptySubsequences: true) {
            let words = part.split(separator: ";").map { trimmed(String($0)) }
            guard let type = words.first?.lowercased(), type.split(separator: "/").count == 2 else {
                return nil
            }
            var parameters: [String: String] = [:]
            for word in words.dropFirst() {
                let pair = word.split(separator: "=", maxSplits: 1).map { trimmed(String($0)) }
                guard pair.count == 2 else { return nil }
                parameters[pair[0].lowercased()] = String(pair[1].filter { $0 != "\"" })
            }
            let quality = parameters.removeValue(forKey: "q").flatMap(Double.init) ?? 1
            found.append(MediaRange(type: type, parameters: parameters, quality: quality))
        }
        return found.isEmpty ? nil : stable(found)
    }

    /// How much of a format the range says.
    fileprivate var precision: Int {
        switch type {
        case "*/*": 0
        case let type where type.hasSuffix("/*"): 1
        default: 2 + parameters.count
        }
    }

    private static func stable(_ ranges: [MediaRange]) -> [MediaRange] {
        ranges.enumerated().sorted {
            ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset)
        }.map(\.element)
    }

    private static func trimmed(_ text: String) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

/// A format of messages as HTTP names it.
package struct MessageFormat: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case data(DataFormat, CSVOptions)
        case structureXML(SDMXVersion)
        case structureJSON
    }

    package let content: Content
    package let type: String
    package let version: String
    /// Names under which a client may ask without the standard's.
    let plainTypes: [String]
    /// Ends an address: `csv`.
    package let suffix: String

    /// Of an answer's `Content-Type`.
    package var mediaType: String {
        var text = "\(type);version=\(version)"
        if case .data(_, let options) = content {
            if options.labels != .id { text += ";labels=\(options.labels.rawValue)" }
            if options.keys != .none { text += ";keys=\(options.keys.rawValue)" }
        }
        return text
    }

    /// Data formats of an entry point, the usual one first.
    package static func data(_ version: SDMXVersion) -> [MessageFormat] {
        let json = ["application/json"]
        let csv = ["text/csv", "application/csv"]
        let xml = ["application/xml", "text/xml"]
        return switch version {
        case .two:
            [
                .data(.generic, "application/vnd.sdmx.genericdata+xml", "2.1", xml, "xml"),
                .data(
                    .structureSpecific, "application/vnd.sdmx.structurespecificdata+xml", "2.1", [],
                    "structurespecific"),
                .data(.json1, "application/vnd.sdmx.data+json", "1.0.0", json, "json"),
                .data(.csv1, "application/vnd.sdmx.data+csv", "1.0.0", csv, "csv"),
            ]
        case .three:
            [
                .data(.json2, "application/vnd.sdmx.data+json", "2.0.0", json, "json"),
                .data(.structureSpecific3, "application/vnd.sdmx.data+xml", "3.0.0", xml, "xml"),
                .data(.csv2, "application/vnd.sdmx.data+csv", "2.0.0", csv, "csv"),
            ]
        }
    }

    package static func structure(_ version: SDMXVersion) -> [MessageFormat] {
        let xml = MessageFormat(
            content: .structureXML(version), type: "application/vnd.sdmx.structure+xml",
            version: version == .two ? "2.1" : "3.0.0", plainTypes: ["application/xml", "text/xml"],
            suffix: "xml")
        guard version == .three else { return [xml] }
        let json = MessageFormat(
            content: .structureJSON, type: "application/vnd.sdmx.structure+json", version: "2.0.0",
            plainTypes: ["application/json"], suffix: "json")
        return [json, xml]
    }

    private static func data(
        _ format: DataFormat, _ type: String, _ version: String, _ plainTypes: [String], _ suffix: String
    ) -> MessageFormat {
        MessageFormat(
            content: .data(format, CSVOptions()), type: type, version: version, plainTypes: plainTypes,
            suffix: suffix)
    }

    /// The format to answer in.
    ///
    /// - Parameters:
    ///   - accept: the header; nil or empty takes the usual format.
    ///   - suffix: of the address; goes before the header.
    package static func chosen(
        among formats: [MessageFormat], accept: String?, suffix: String?
    ) throws(SDMXRefusal) -> MessageFormat {
        let offered = formats.map { "\($0.type);version=\($0.version)" }.joined(separator: ", ")
        if let suffix {
            if let found = formats.first(where: { $0.suffix == suffix }) { return found }
            throw SDMXRefusal(
                406, "There is no .\(suffix) of this answer.",
                remedy: "Take one of " + formats.map { "." + $0.suffix }.joined(separator: ", ") + ".")
        }
        guard let accept, accept.contains(where: { !$0.isWhitespace }) else { return formats[0] }
        guard let ranges = MediaRange.read(accept) else {
            throw SDMXRefusal(
                406, "Accept cannot be read: \(accept.prefix(200)).", remedy: "Offered here: \(offered).")
        }
        let wanted = formats.filter { !$0.isRefused(by: ranges) }
        for range in ranges where range.quality > 0 {
            if let found = wanted.compactMap({ $0.matching(range) }).first { return found }
        }
        throw SDMXRefusal(
            406, "None of what Accept asks for is offered here: \(accept.prefix(200)).",
            remedy: "Offered here: \(offered).")
    }

    /// The suffix that means what a parameter `format` asks for: `csvdata` and
    /// `csv`, `genericdata` for the generic SDMX-ML.
    package static func suffix(ofFormat word: String) -> String {
        var word = word.lowercased()
        if word.hasPrefix("sdmx-") { word.removeFirst(5) }
        if word.hasSuffix("data") { word.removeLast(4) }
        return word == "generic" || word == "ml" ? "xml" : word
    }

    /// Whether the most precise range that speaks of the format has quality 0.
    private func isRefused(by ranges: [MediaRange]) -> Bool {
        ranges.filter { matching($0) != nil }.max { $0.precision < $1.precision }?.quality == 0
    }

    private func matching(_ range: MediaRange) -> MessageFormat? {
        if range.type == "*/*" || plainTypes.contains(range.type) { return self }
        if range.type.hasSuffix("/*") {
            let names = [type] + plainTypes
            return names.contains { $0.hasPrefix(range.type.dropLast()) } ? self : nil
        }
        guard range.type == type, [nil, version].contains(range.parameters["version"]) else { return nil }
        guard case .data(let format, _) = content, [.csv1, .csv2].contains(format) else { return self }
        var options = CSVOptions()
        if let word = range.parameters["labels"] {
            guard let labels = CSVOptions.Labels(rawValue: word) else { return nil }
            options.labels = labels
        }
        if let word = range.parameters["keys"] ?? range.parameters["key"] {
            guard let keys = CSVOptions.Keys(rawValue: word) else { return nil }
            options.keys = keys
        }
        if let word = range.parameters["timeformat"], !["original", "normalized"].contains(word) {
            return nil
        }
        return MessageFormat(
            content: .data(format, options), type: type, version: version, plainTypes: plainTypes,
            suffix: suffix)
    }
}
