/// A route of the work with format, language and what its form asks.
package struct WorkAddress: Hashable, Sendable {
    package var route: WorkRoute
    package var format: Format
    /// What stands behind the question mark, as it came.
    package var fields: FormFields
    package var language: Language

    package init(
        _ route: WorkRoute, format: Format = .html, fields: FormFields = .init(),
        language: Language = .english
    ) {
        self.route = route
        self.format = format
        self.fields = fields
        self.language = language
    }

    /// Language, path, suffix and query: `/audit.csv?act=signed-in`, `/id/desk`.
    package var url: String { url(in: language) }

    /// Of the same page in another language; data have none.
    package func url(in language: Language) -> String {
        var text = route.path
        if format == .html, let prefix = language.pathPrefix { text = "/" + prefix + text }
        if format != .html { text += "." + format.rawValue }
        return fields.isEmpty ? text : text + "?" + fields.query
    }

    package func with(_ format: Format) -> WorkAddress {
        WorkAddress(route, format: format, fields: fields, language: language)
    }

    package func with(_ language: Language) -> WorkAddress {
        WorkAddress(route, format: format, fields: fields, language: language)
    }

    /// The same page with a field set or, by nil, left out.
    package func with(_ name: String, _ value: String?) -> WorkAddress {
        var rest = fields.fields.filter { $0.name != name }
        if let value { rest.append(FormFields.Field(name, value)) }
        return WorkAddress(route, format: format, fields: FormFields(rest), language: language)
    }

    /// Reads a path and a query as they came; nil where the path is none of the
    /// work.
    package init?(path: String, query: String) {
        let parts = path.pathParts.map(percentDecoded)
        guard !parts.contains(nil), parts.count <= 8 else { return nil }
        var segments = parts.compactMap(\.self)
        let language = Language(path: path)
        if language.pathPrefix != nil { segments.removeFirst() }
        var format = Format.html
        if segments.first != "link", let last = segments.last {
            for candidate in [Format.json, .csv] where last.hasSuffix("." + candidate.rawValue) {
                format = candidate
                segments[segments.count - 1] = String(last.dropLast(candidate.rawValue.count + 1))
            }
        }
        guard language.pathPrefix == nil || format == .html, let route = WorkRoute(segments: segments) else {
            return nil
        }
        self.init(route, format: format, fields: FormFields(encoded: query), language: language)
    }
}

extension FormFields {
    /// Reads `name=value&…` as browsers send it; a value is cut at 500
    /// characters, and what is no UTF-8 stays as it came.
    init(encoded query: String) {
        self.init(
            formFields(encoded: query).prefix(100).map { Field($0.name, String($0.value.prefix(500))) })
    }
}

/// Reads `name=value&…` as forms are sent (application/x-www-form-urlencoded).
package func formFields(encoded text: String) -> [(name: String, value: String)] {
    func plain(_ part: Substring) -> String {
        let spaced = part.contains("+") ? String(part.map { $0 == "+" ? " " : $0 }) : String(part)
        return percentDecoded(spaced) ?? spaced
    }
    return text.split(separator: "&").map { part in
        let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (plain(pair[0]), pair.count == 2 ? plain(pair[1]) : "")
    }
}
