/// A line of text in a document: runs, some of them links.
package struct ReportText: Hashable, Sendable, ExpressibleByStringInterpolation {
    package struct Run: Hashable, Sendable {
        package let text: String
        /// Whole address of what the run leads to; nil for plain text.
        package let address: String?
        package let isStrong: Bool

        package init(_ text: String, address: String? = nil, isStrong: Bool = false) {
            self.text = text
            self.address = address
            self.isStrong = isStrong
        }
    }

    package private(set) var runs: [Run]

    package init(_ runs: [Run]) { self.runs = runs }

    package init(_ text: String, address: String? = nil) {
        runs = text.isEmpty ? [] : [Run(text, address: address)]
    }

    package init(stringLiteral value: String) { self.init(value) }

    package static func strong(_ text: String) -> ReportText { ReportText([Run(text, isStrong: true)]) }

    package static func + (left: ReportText, right: ReportText) -> ReportText {
        ReportText(left.runs + right.runs)
    }

    package static func += (left: inout ReportText, right: ReportText) { left.runs += right.runs }

    /// The words alone.
    package var plain: String { runs.map(\.text).joined() }

    package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }
}

extension [ReportText] {
    package func joined(separator: String) -> ReportText {
        ReportText(
            enumerated().flatMap { index, text in
                index == 0 || separator.isEmpty ? text.runs : [.init(separator)] + text.runs
            })
    }
}
