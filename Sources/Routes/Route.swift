package import PlanModel

/// Every address of the site, parsed and printed in one place.
package enum Route: Hashable, Sendable {
    case overview
    case indicators
    case indicator(IndicatorCode)
    case states
    case state(AreaCode)
    case stateIndicator(AreaCode, IndicatorCode)
    /// The statements of one value: a series and a period.
    case observation(series: String, Period)
    case sources
    case source(hash: String)
    /// The file as it arrived.
    case sourceFile(hash: String)
    case definitions
    case definition(String)
    case methods
    case method(String)
    case plan
    /// Two days of the plan, beside each other.
    case planChanges(FormFields)
    // Goals and actions
    case goals
    case goal(PlanCode)
    case action(PlanCode)
    case actionLine(PlanCode)
    // Progress of action lines
    /// Those that a form chose.
    case progress(FormFields)
    /// What became later between two days.
    case slipped(FormFields)
    case champions
    case champion(AreaCode)
    /// The class of a firm under every definition, asked by a form.
    case classify(FormFields)
    /// Definitions side by side, chosen by a form.
    case compareDefinitions(FormFields)
    /// The words; a link may lead to one of them.
    case glossary(word: String?)
    // Search, changes, compare
    /// What was searched for, asked by a form.
    case search(FormFields)
    /// The two days, chosen by a form.
    case changes(FormFields)
    /// States beside each other on the indicator that a form names.
    case compare(FormFields)
    case data
    /// Which reports there are.
    case reports
    /// The monitoring report: a page of its own, or its figures.
    case monitoringReport
    /// The plan's action lines as an IATI file.
    case iatiActivities
    /// Catalogues, feeds and workbooks.
    case open(OpenFile)
    /// A file of Assets: style sheet and pictures.
    case asset(String)
    case health

    /// The path without suffix and query, percent-encoded where needed.
    package var path: String {
        var path = ""
        writePath { path += $0 }
        return path
    }

    /// The path piece by piece: a page has hundreds of links, and none of them
    /// needs a text of its own.
    func writePath(_ write: (String) -> Void) {
        switch self {
        // Codes are written as they are.
        case .indicator(let code):
            write("/indicators/")
            write(code.text)
        case .state(let area):
            write("/states/")
            write(area.text)
        case .stateIndicator(let area, let code):
            write("/states/")
            write(area.text)
            write("/indicators/")
            write(code.text)
        case .observation(let series, let period):
            write("/observations/")
            write(percentEncoded(series))
            write("/")
            write(period.description)
        default: write("/" + parts.map(percentEncoded).joined(separator: "/"))
        }
    }

    private var parts: [String] {
        switch self {
        case .overview: []
        case .indicators: ["indicators"]
        case .indicator(let code): ["indicators", code.text]
        case .states: ["states"]
        case .state(let area): ["states", area.text]
        case .stateIndicator(let area, let code): ["states", area.text, "indicators", code.text]
        case .observation(let series, let period): ["observations", series, period.description]
        case .sources: ["sources"]
        case .source(let hash): ["sources", hash]
        case .sourceFile(let hash): ["sources", hash, "file"]
        case .definitions: ["definitions"]
        case .definition(let id): ["definitions", id]
        case .methods: ["methods"]
        case .method(let name): ["methods", name]
        case .plan: ["plan"]
        case .planChanges: ["plan", "changes"]
        // Goals and actions
        case .goals: ["goals"]
        case .goal(let code): ["goals", code.text]
        case .action(let code): ["actions", code.text]
        case .actionLine(let code): ["action-lines", code.text]
        // Progress of action lines
        case .progress: ["progress"]
        case .slipped: ["progress", "slipped"]
        case .champions: ["champions"]
        case .champion(let area): ["champions", area.text]
        case .classify: ["definitions", "classify"]
        case .compareDefinitions: ["definitions", "compare"]
        case .glossary: ["glossary"]
        // Search, changes, compare
        case .search: ["search"]
        case .changes: ["changes"]
        case .compare: ["compare"]
        case .data: ["data"]
        case .reports: ["reports"]
        case .monitoringReport: ["reports", "monitoring"]
        case .iatiActivities: ["iati", "activities.xml"]
        case .open(let file): file.segments
        case .asset(let name): ["assets", name]
        case .health: ["health"]
        }
    }

    /// The route that a decoded path without suffix means, nil for none.
    package init?(segments: [String]) {
        switch segments.count {
        case 0: self = .overview
        case 1: self.init(collection: segments[0])
        case 2: self.init(collection: segments[0], member: segments[1])
        case 3: self.init(segments[0], segments[1], segments[2])
        case 4:
            guard segments[0] == "states", segments[2] == "indicators", let area = AreaCode(segments[1]),
                let code = Route.indicator(meant: segments[3])
            else { return nil }
            self = .stateIndicator(area, code)
        default: return nil
        }
    }

    private init?(collection: String) {
        switch collection {
        case "indicators": self = .indicators
        case "states": self = .states
        case "sources": self = .sources
        case "definitions": self = .definitions
        case "methods": self = .methods
        case "plan": self = .plan
        case "goals": self = .goals
        case "glossary": self = .glossary(word: nil)
        // Progress of action lines
        case "progress": self = .progress(FormFields())
        case "champions": self = .champions
        // Search, changes, compare
        case "search": self = .search(FormFields())
        case "changes": self = .changes(FormFields())
        case "compare": self = .compare(FormFields())
        case "data": self = .data
        case "reports": self = .reports
        case "health": self = .health
        default: return nil
        }
    }

    private init?(collection: String, member: String) {
        guard !member.isEmpty else { return nil }
        switch collection {
        case "indicators":
            guard let code = Route.indicator(meant: member) else { return nil }
            self = .indicator(code)
        case "states":
            guard let area = AreaCode(member) else { return nil }
            self = .state(area)
        // Goals and actions
        case "goals", "actions", "action-lines":
            guard let code = PlanCode(member) else { return nil }
            self =
                collection == "goals"
                ? .goal(code) : collection == "actions" ? .action(code) : .actionLine(code)
        case "plan":
            guard member == "changes" else { return nil }
            self = .planChanges(FormFields())
        // Progress of action lines
        case "progress":
            guard member == "slipped" else { return nil }
            self = .slipped(FormFields())
        case "champions":
            guard let area = AreaCode(member) else { return nil }
            self = .champion(area)
        case "sources": self = .source(hash: member)
        case "definitions":
            switch member {
            case "classify": self = .classify(FormFields())
            case "compare": self = .compareDefinitions(FormFields())
            default: self = .definition(member)
            }
        case "methods": self = .method(member)
        case "reports":
            guard member == "monitoring" else { return nil }
            self = .monitoringReport
        case "iati":
            guard member == "activities.xml" else { return nil }
            self = .iatiActivities
        case "assets": self = .asset(member)
        default: return nil
        }
    }

    private init?(_ first: String, _ second: String, _ third: String) {
        switch (first, third) {
        case ("sources", "file"): self = .sourceFile(hash: second)
        case ("observations", _):
            guard let period = Period(third), !second.isEmpty else { return nil }
            self = .observation(series: second, period)
        default: return nil
        }
    }

    /// An id, or a source's own code with dots.
    static func indicator(meant text: String) -> IndicatorCode? {
        IndicatorCode(text) ?? IndicatorCode(sourceCode: text)
    }
}

/// How an answer is printed.
package enum Format: String, Hashable, Sendable, CaseIterable {
    case html
    case json
    case csv
    /// A chart of the page.
    case svg
    case png

    /// As a `Content-Type` names it.
    package var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .svg: "image/svg+xml; charset=utf-8"
        case .png: "image/png"
        }
    }
}

/// Percent-encodes everything but unreserved characters (RFC 3986, 2.3).
package func percentEncoded(_ text: String) -> String {
    func isUnreserved(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || byte == 45 || byte == 46 || byte == 95 || byte == 126
    }
    if text.utf8.allSatisfy(isUnreserved) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
        if isUnreserved(byte) {
            bytes.append(byte)
        } else {
            bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

extension StringProtocol {
    /// What stands between slashes; empty parts are left out.
    package var pathParts: [SubSequence] {
        utf8.split(separator: UInt8(ascii: "/")).map { self[$0.startIndex..<$0.endIndex] }
    }
}

/// Undoes percent-encoding; nil where it is broken or not UTF-8.
func percentDecoded(_ text: some StringProtocol) -> String? {
    if !text.utf8.contains(UInt8(ascii: "%")) { return String(text) }
    var bytes: [UInt8] = []
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let high = iterator.next().flatMap(hexadecimal), let low = iterator.next().flatMap(hexadecimal)
        else { return nil }
        bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
}
