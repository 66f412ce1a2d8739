import Markup

/// A word of judgement or state beside a figure: told by its words and by the
/// shape of its mark, and only then by its colour.
package struct Tag: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case onCourse = "on-course"
        case slow
        case away
        /// A class that may be read in several ways.
        case unclear
        case ended
        case notComparable = "not-comparable"
        case noData = "no-data"
        case notAssessed = "not-assessed"
        /// Something to look at: methods disagree, the baseline year decides.
        case caution
        case note
    }

    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    var html: HTML {
        var html = HTML(capacity: 256)
        write(to: &html)
        return html
    }

    func write(to html: inout HTML) {
        html += kind.opening
        html.append(text: text)
        html.append("</span>")
    }
}

extension Tag.Kind {
    /// The start of a tag, up to its words.
    fileprivate var opening: HTML { Self.openings[Self.allCases.firstIndex(of: self)!] }

    private static let openings = allCases.map { kind -> HTML in
        """
        <span class="tag tag-\(kind.rawValue)">\(kind.mark)
        """
    }

    /// Drawn, not written: the same on every machine and in print.
    private var mark: HTML {
        var html: HTML = """
            <svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">\
            <path d="
            """
        html.append(path)
        html.append("\"/></svg>")
        return html
    }

    var path: StaticString {
        switch self {
        case .onCourse: "M2 6.5 4.8 9.3 10 2.8"
        case .slow: "M1.5 7.2c1.5-3.4 3-3.4 4.5-1.2s3 2.2 4.5-1.2"
        case .away: "M2.8 2.8l6.4 6.4M9.2 2.8 2.8 9.2"
        case .unclear: "M6 1.4 10.6 6 6 10.6 1.4 6z"
        case .ended: "M2.6 2.6h6.8v6.8H2.6zM4.6 4.6h2.8v2.8H4.6z"
        case .notComparable: "M1.8 4.4h8.4M1.8 7.6h8.4M8 1.8 4 10.2"
        case .noData: "M2 6h2M5 6h2M8 6h2"
        case .notAssessed: "M6 1.6a4.4 4.4 0 1 0 .01 0z"
        case .caution: "M6 1.4 11 10.4H1zM6 4.8v2.6M6 9v.1"
        case .note: "M6 1.6a4.4 4.4 0 1 0 .01 0zM6 5.6v3M6 3.6v.1"
        }
    }
}
