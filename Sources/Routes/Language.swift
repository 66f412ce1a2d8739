/// A language that the pages speak.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case indonesian = "id"

    /// BCP 47, as in the `lang` attribute.
    package var code: String { rawValue }

    /// What the language calls itself.
    package var ownName: String {
        switch self {
        case .english: "English"
        case .indonesian: "Bahasa Indonesia"
        }
    }

    /// The first part of the paths of its pages; English has none.
    package var pathPrefix: String? { self == .english ? nil : code }

    /// The language whose prefix a path begins with, whatever follows.
    package init(path: String) {
        let first = path.utf8.drop { $0 == UInt8(ascii: "/") }.prefix { $0 != UInt8(ascii: "/") }
        self = Self.allCases.first { $0.pathPrefix?.utf8.elementsEqual(first) == true } ?? .english
    }
}

extension Route {
    /// False for what is the same in every language: files and the state of
    /// the server.
    package var hasLanguage: Bool {
        switch self {
        case .asset, .health, .iatiActivities, .monitoringReport, .sourceFile, .open: false
        default: true
        }
    }
}
