import Foundation
import PlanModel
import Routes
import SDMX

/// An address as it is asked for.
struct Asked: Hashable, Sendable, CustomStringConvertible {
    /// Path and query.
    let url: String
    /// Nil for what browsers and programs send without a wish.
    let accept: String?

    init(_ url: String, accept: String? = nil) {
        self.url = url
        self.accept = accept
    }

    var description: String { accept.map { "\(url) as \($0)" } ?? url }
    var path: String { String(url.prefix { $0 != "?" }) }
    var query: String { String(url.dropFirst(path.count + 1)) }
}

/// Every kind of address that the code knows, with an example.
enum AskedAddresses {
    private static let indicators = ["EXP_VALUE", "EXP_SHARE", "GDP_VALUE"].map { IndicatorCode($0)! }

    /// Pages in every language and format, files, and the questions that forms
    /// ask; links lead to the rest.
    static let pages: [Asked] = {
        let own = indicators.flatMap { [Route.indicator($0), .stateIndicator(Visitor.lao, $0)] }
        let years = (2022...2024).compactMap { Period(year: $0) }
        let series = ["LAO.EXP_VALUE.total.return", "LAO.EXP_VALUE.msme.return", "LAO.EXP_SHARE.msme.return"]
        let values = series.flatMap { name in years.map { Route.observation(series: name, $0) } }
        let printed = (Route.kinds + own + values).flatMap { route -> [Asked] in
            let formats: [Format] =
                route.isPage ? Format.allCases : route == .monitoringReport ? [.html, .json, .csv] : [.html]
            let languages = route.hasLanguage ? Language.allCases : [.english]
            return languages.flatMap { language in
                formats.map { Asked(Address(route, format: $0, language: language).url) }
            }
        }
        let files = indicators.map { Asked(Route.open(.indicatorWorkbook($0)).path) }
        let charts = ChartKind.allCases.flatMap { kind in
            own.map { Asked("\($0.path).svg?chart=\(kind.rawValue)") }
        }
        let words = ["quoll", "123456789.5", Mark.draft.word, Mark.released[0].word, Mark.file, "81.974"]
        return printed + files + charts
            + words.flatMap { word in ["", ".json", ".csv"].map { Asked("/search\($0)?q=\(word)") } }
            + questions.map { Asked($0) }
    }()

    private static let questions = [
        "/changes?from=2026-01-01&to=2026-12-31", "/changes.csv?from=2026-11-20&to=2026-11-21",
        "/compare?indicator=EXP_SHARE&states=LAO,THA", "/compare.csv?indicator=EXP_VALUE&states=LAO",
        "/compare.svg?indicator=EXP_VALUE&states=LAO,THA", "/compare.json?indicator=GDP_VALUE&states=LAO",
        "/states/LAO?as-of=2026-11-21", "/indicators/EXP_VALUE.csv?known-on=2026-11-21",
        "/data.csv?year=2024", "/data.json?as-of=2027-12-31",
        "/states/LAO/indicators/EXP_VALUE?from=2022&to=2024",
        "/states/LAO/indicators/EXP_SHARE?baseline=2022&method=statcan", "/progress?state=LAO",
        "/action-lines/A-2-2.1?states=LAO", "/reports/monitoring?year=2023", "/states/XYZ", "/nowhere",
        "/reports/monitoring.json?year=2024", "/reports/monitoring.csv?year=2024", "/indicators/EMP_X",
        "/observations/LAO.EXP_VALUE.total.return/2030", "/sources/0/file", "/sitemaps/1.xml",
        "/indicators/EXP_VALUE?as-of=2026-11-20", "/iati/activities.xml?as-of=2026-11-21",
    ]

    /// What there is under both versions of SDMX, in every format, by suffix and
    /// by what is accepted.
    static let sdmx: [Asked] = [SDMXVersion.two, .three].flatMap { version in
        let root = Self.root(version)
        let (flow, key) =
            version == .two
            ? ("data/INDICATORS", "A.LAO.EXP_VALUE....")
            : ("data/dataflow/PANTAU/INDICATORS/1.0", "A.LAO.EXP_VALUE")
        let parameters =
            version == .two
            ? [
                "detail=serieskeysonly", "detail=nodata", "startPeriod=2023",
                "dimensionAtObservation=AllDimensions",
            ]
            : ["c%5BTIME_PERIOD%5D=ge:2023", "c%5BOBS_VALUE%5D=gt:1000000", "limit=5", "attributes=none"]
        let common = ["includeHistory=true", "updatedAfter=2026-11-20T00:00:00Z", "lastNObservations=1"]
        let formats = MessageFormat.data(version).map(\.mediaType)
        let data = ["\(flow)/\(key)", version == .two ? "\(flow)/all" : flow].flatMap { path in
            formats.map { Asked("\(root)\(path)", accept: $0) }
                + (common + parameters).map { Asked("\(root)\(path)?\($0)", accept: formats.last) }
        }
        let suffixed = SDMXPath.suffixes.map { Asked("\(root)\(flow)/\(key).\($0)") }
        let kinds = ArtefactKind.allCases.map { version == .two ? $0.rawValue : "structure/\($0.rawValue)" }
        let available =
            version == .two
            ? ["availableconstraint/INDICATORS/\(key)", "availableconstraint/INDICATORS"]
            : ["availability/dataflow/PANTAU/INDICATORS/1.0/\(key)", "schema/dataflow/PANTAU/INDICATORS/1.0"]
        let structures = (kinds + available + ["structure", "nothing"]).flatMap { path in
            MessageFormat.structure(version).map { Asked("\(root)\(path)", accept: $0.mediaType) }
        }
        return data + suffixed + structures
    }

    private static func root(_ version: SDMXVersion) -> String {
        SDMXPath.folder + (version == .two ? "2.1/" : "3.0/")
    }

    static let worldBank: [Asked] = [
        "", "/country", "/country/LAO", "/indicator", "/indicator/EXP_VALUE", "/sources", "/topic", "/region",
        "/country/LAO/indicator/EXP_VALUE", "/country/LAO/indicator/EXP_VALUE.total?date=2020:2024",
        "/country/all/indicator/EXP_VALUE.msme?per_page=500", "/country/LAO;THA/indicator/EXP_SHARE?mrnev=3",
        "/country/LAO/indicator/EXP_VALUE.total?mrv=2", "/country/LAO/indicator/GDP_VALUE",
        "/sources/2/concepts", "/sources/2/country/LAO/series/EXP_VALUE.total",
        "/sources/2/concepts/Series/metadata",
        "/country/LAO/indicator/EXP_VALUE?date=2023&as-of=2026-11-21",
        "/country/LAO/indicator/EXP_VALUE?page=0",
    ].map { Asked(WorldBankAddress.path + $0) }

    /// A file of the repository.
    static func file(_ path: String) throws -> String {
        let root = (1...5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The cases of an enum as its file in Sources/Routes writes them.
    static func cases(of name: String) throws -> Set<String> {
        let lines = try file("Sources/Routes/\(name).swift").split(separator: "\n")
        let body = lines.drop { !$0.contains("enum \(name):") }.prefix { $0 != "}" }
        return Set(body.filter { $0.hasPrefix("    case ") }.map { Self.name(of: $0.dropFirst(9)) })
    }

    /// The case of a value of such an enum.
    static func name(of value: some CustomStringConvertible) -> String {
        String(value.description.prefix { $0 != "(" && $0 != " " })
    }
}
