package import PlanModel

/// A file about the data, or with them: one answer in one format, the same in
/// every language.
package enum OpenFile: Hashable, Sendable {
    /// Frictionless. At the root, because the paths in it may not lead upwards.
    case dataPackage
    /// DCAT.
    case catalogueTurtle
    case catalogueJSONLD
    /// Atom.
    case releases
    case sitemap
    /// By its number from 1, where one file does not hold all pages.
    case sitemapPart(Int)
    case robots
    case workbook
    case indicatorWorkbook(IndicatorCode)
    /// The description of our own read API.
    case openAPI

    var segments: [String] {
        switch self {
        case .dataPackage: ["datapackage.json"]
        case .catalogueTurtle: ["catalogue.ttl"]
        case .catalogueJSONLD: ["catalogue.jsonld"]
        case .releases: ["releases.atom"]
        case .sitemap: ["sitemap.xml"]
        case .sitemapPart(let number): ["sitemaps", "\(number).xml"]
        case .robots: ["robots.txt"]
        case .workbook: ["data.xlsx"]
        case .indicatorWorkbook(let code): ["indicators", "\(code.text).xlsx"]
        case .openAPI: ["api", "openapi.json"]
        }
    }

    init?(segments: [String]) {
        switch segments {
        case ["datapackage.json"]: self = .dataPackage
        case ["catalogue.ttl"]: self = .catalogueTurtle
        case ["catalogue.jsonld"]: self = .catalogueJSONLD
        case ["releases.atom"]: self = .releases
        case ["sitemap.xml"]: self = .sitemap
        case ["robots.txt"]: self = .robots
        case ["data.xlsx"]: self = .workbook
        case ["api", "openapi.json"]: self = .openAPI
        default: self.init(numberedOrNamed: segments)
        }
    }

    private init?(numberedOrNamed segments: [String]) {
        guard segments.count == 2 else { return nil }
        switch segments[0] {
        case "sitemaps":
            guard segments[1].hasSuffix(".xml"), let number = Int(segments[1].dropLast(4)), number > 0,
                "\(number).xml" == segments[1]
            else { return nil }
            self = .sitemapPart(number)
        case "indicators":
            guard segments[1].hasSuffix(".xlsx"),
                let code = Route.indicator(meant: String(segments[1].dropLast(5)))
            else { return nil }
            self = .indicatorWorkbook(code)
        default: return nil
        }
    }

    /// Without parameters.
    package var mediaType: String {
        switch self {
        case .dataPackage: "application/json"
        case .catalogueTurtle: "text/turtle"
        case .catalogueJSONLD: "application/ld+json"
        case .releases: "application/atom+xml"
        case .sitemap, .sitemapPart: "application/xml"
        case .robots: "text/plain"
        case .workbook, .indicatorWorkbook:
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .openAPI: "application/vnd.oai.openapi+json;version=3.1"
        }
    }
}

/// The read API in the shapes of the World Bank's, which has parameters and
/// messages of its own.
package enum WorldBankAddress {
    /// Without a slash at its end.
    package static let path = "/wb/v2"

    /// What stands behind it, decoded; nil for any other path.
    package static func segments(path: String) -> [String]? {
        guard path == Self.path || path.hasPrefix(Self.path + "/") else { return nil }
        let parts = path.dropFirst(Self.path.count).split(separator: "/").map {
            percentDecoded($0) ?? String($0)
        }
        return parts
    }

    /// Names and values of a query, decoded, in their order.
    package static func parameters(query: String) -> [(name: String, value: String)] {
        query.split(separator: "&").map { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let texts = pair.map { text -> String in
                let plain = String(text.map { $0 == "+" ? " " : $0 })
                return percentDecoded(plain) ?? plain
            }
            return (texts[0], texts.count == 2 ? texts[1] : "")
        }
    }
}
