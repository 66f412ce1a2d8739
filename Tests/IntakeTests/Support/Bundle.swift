import PlanFiles
import PlanModel

@testable import Intake

/// What `Data/bundle.yaml` says of the files with observations.
struct BundleEntry: CustomStringConvertible {
    struct Series {
        let code: String
        let base: String?
        let column: String?
        let years: String
        let values: Int
    }

    let path: String
    let layout: Layout
    let publication: PublicationDay?
    let series: [Series]

    var description: String { path }

    /// Each file is read once for all tests.
    private static let readings: [String: Result<Reading, any Error>] = {
        let entries = (try? all()) ?? []
        return Dictionary(
            uniqueKeysWithValues: entries.map { entry in
                (entry.path, Result { try Reading(entry.request, Fixtures.bytes("Data/" + entry.path)) })
            })
    }()

    func reading() throws -> Reading { try BundleEntry.readings[path]!.get() }

    static func all() throws -> [BundleEntry] {
        let text = String(decoding: try Fixtures.bytes("Data/bundle.yaml"), as: UTF8.self)
        let root = YAMLSource(file: "bundle.yaml", text: text).read().root
        guard case .list(let files)? = root?["files"]?.content else { return [] }
        return files.compactMap(BundleEntry.init)
    }

    private init?(_ file: YAMLValue) {
        guard let layout = file["layout"]?.text.flatMap(Layout.init(rawValue:)),
            let path = file["path"]?.text,
            file["role"]?.text != "reference"
        else { return nil }
        self.path = path
        self.layout = layout
        publication = file["published_on"]?.text.flatMap { day in
            file["published_precision"]?.text.flatMap(DayPrecision.init(rawValue:)).flatMap { precision in
                Day(day).map { PublicationDay(day: $0, precision: precision) }
            }
        }
        var series: [Series] = []
        if case .list(let entries)? = file["series"]?.content {
            for entry in entries {
                series.append(
                    Series(
                        code: entry["code"]?.text ?? "", base: entry["base"]?.text,
                        column: entry["column"]?.text,
                        years: entry["years"]?.text ?? "",
                        values: entry["values"]?.text.flatMap { Int($0) } ?? -1))
            }
        }
        self.series = series
    }

    /// With what only the bundle knows, and nothing that the file says itself.
    var request: IntakeRequest {
        var request = Fixtures.request(path)
        request.facts = series.map { SeriesFacts(sourceCode: $0.code, base: $0.base, column: $0.column) }
        return request
    }
}
