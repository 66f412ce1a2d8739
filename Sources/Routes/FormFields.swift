/// What the form of one page was filled with, as it came: text that nobody has
/// understood yet, so that a page can show it again beside what is wrong.
package struct FormFields: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// In the order in which they came; empty ones are left out.
    package let fields: [Field]

    package init(_ fields: [Field] = []) { self.fields = fields.filter { !$0.value.isEmpty } }

    /// The first value of a field; nil where it was left empty.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Every value of a field that may be repeated.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    package var isEmpty: Bool { fields.isEmpty }

    /// With a field set, and without the number of a page that followed from
    /// the rest.
    package func with(_ name: String, _ value: String) -> FormFields {
        FormFields(fields.filter { $0.name != name && $0.name != "page" } + [Field(name, value)])
    }

    /// Without a question mark.
    var query: String {
        fields.map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&")
    }
}

extension Route {
    /// The parameters that only this page takes; every other is of the reading.
    package var ownParameters: [String] {
        switch self {
        case .classify: ["state", "year", "sector", "persons", "turnover", "assets", "currency"]
        case .compareDefinitions: ["state", "year"]
        case .search: ["q"]
        case .changes: ["from", "to"]
        case .compare: ["indicator"]
        case .progress:
            ["goal", "champion", "state", "measure-type", "pathway", "group", "class", "plan", "page"]
        case .slipped, .planChanges: ["from", "to"]
        default: []
        }
    }

    /// What the page's own form was filled with.
    package var fields: FormFields {
        switch self {
        case .classify(let fields), .compareDefinitions(let fields), .search(let fields),
            .changes(let fields), .compare(let fields), .progress(let fields), .slipped(let fields),
            .planChanges(let fields):
            fields
        default: FormFields()
        }
    }

    /// Of `ownParameters`, those that may stand several times.
    private var repeatedParameters: [String] {
        if case .compareDefinitions = self { ["state"] } else { [] }
    }

    /// The route with its own parameters taken out of a query, and the rest.
    ///
    /// - Throws: `Address.Refusal` where one stands twice that may stand once.
    func taking(from query: String) throws(Address.Refusal) -> (route: Route, rest: String) {
        let own = ownParameters
        guard !own.isEmpty else { return (self, query) }
        var fields: [FormFields.Field] = []
        var rest: [Substring] = []
        for part in query.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = percentDecoded(pair[0]), own.contains(name) else {
                rest.append(part)
                continue
            }
            let raw = pair.count == 2 ? String(pair[1].map { $0 == "+" ? " " : $0 }) : ""
            let value = String(
                (percentDecoded(raw) ?? raw).prefix(name == "q" ? Self.longestSearch : Self.longestField))
            let known = fields.first { $0.name == name && !$0.value.isEmpty }
            if let known, !value.isEmpty, !repeatedParameters.contains(name) {
                throw .badParameter(name: name, value: "\(known.value), \(value)", takes: .once)
            }
            fields.append(FormFields.Field(name, value))
        }
        return (filled(with: FormFields(fields)), rest.joined(separator: "&"))
    }

    /// Longer than anything that a field takes; what is cut off is not
    /// understood either.
    private static var longestField: Int { 60 }

    /// One more than is searched for, so that the page can say what it cut off.
    private static var longestSearch: Int { 201 }

    private func filled(with fields: FormFields) -> Route {
        switch self {
        case .classify: .classify(fields)
        case .compareDefinitions: .compareDefinitions(fields)
        case .search: .search(fields)
        case .changes: .changes(fields)
        case .compare: .compare(fields)
        case .progress: .progress(fields)
        case .slipped: .slipped(fields)
        case .planChanges: .planChanges(fields)
        default: self
        }
    }

    /// Whether more than the reading may stand behind the path.
    var hasFields: Bool {
        switch self {
        case .classify, .compareDefinitions, .search, .changes, .compare, .glossary, .progress, .slipped,
            .planChanges:
            true
        default: false
        }
    }

    /// What stands behind the path: the page's own fields, the reading, the
    /// place on the page.
    func ending(with reading: String) -> String {
        let own = fields.query
        let query = own.isEmpty ? reading : "?" + own + (reading.isEmpty ? "" : "&" + reading.dropFirst())
        if case .glossary(let word?) = self { return query + "#" + anchor(of: word) }
        return query
    }
}

/// The place of a word on a page, as the end of its address: `baseline`,
/// `monitoring-of-progress`.
package func anchor(of word: String) -> String {
    let parts = word.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return parts.joined(separator: "-")
}
