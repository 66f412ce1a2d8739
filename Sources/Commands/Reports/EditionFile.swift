import Foundation
import UseCases

/// An edition as `pantau report monitoring` writes it to a JSON file.
struct EditionFile: Decodable {
    private let report: String
    private let edition: Int
    private let plan: String
    private let planSince: String?
    private let year: String?
    private let asOf: String
    private let knownOn: String?
    private let kpis: [String]?
    private let figures: [Line]

    private struct Line: Decodable {
        let kpi: String
        let indicator: String
        let area: String
        let part: String
        let period: String?
        let value: Double?
        let text: String?
        let series: String?
        let publishedOn: String?
        let method: String?
        let methodVersion: Int?
        let address: String
        let inputs: [Input]

        /// As `Edition.Figure.record` names them.
        enum CodingKeys: String, CodingKey {
            case kpi = "KPI"
            case indicator = "INDICATOR"
            case area = "REF_AREA"
            case part = "PART"
            case period = "TIME_PERIOD"
            case value = "OBS_VALUE"
            case text = "TEXT"
            case series = "SERIES"
            case publishedOn = "PUBLISHED_ON"
            case method = "METHOD"
            case methodVersion = "METHOD_VERSION"
            case address = "ADDRESS"
            case inputs = "INPUTS"
        }
    }

    private struct Input: Decodable {
        let area: String
        let period: String
        let value: Double
    }

    /// - Throws: `Failure` for a file that cannot be read, `Refusal` for one
    ///   that is no edition.
    static func read(_ path: String) throws -> Edition {
        let bytes: Data
        do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
            throw Failure(
                code: "unreadable-file", message: "\(path) cannot be read: \(SystemReason(error)).",
                remedy: "Give a JSON file of pantau report monitoring, or a day such as 2020-12-31.")
        }
        guard let file = try? JSONDecoder().decode(EditionFile.self, from: bytes),
            file.report == "monitoring", file.edition == 1
        else {
            throw Refusal(
                .invalid, code: "not-an-edition", "\(path) is no edition of the monitoring report.",
                remedy: "Write one with: pantau report monitoring --year 2020 --output edition.json")
        }
        return try file.whole(path)
    }

    private func whole(_ path: String) throws -> Edition {
        Edition(
            plan: plan, planSince: planSince, year: year, asOf: asOf, knownOn: knownOn, kpis: kpis,
            figures: try figures.map { line in
                guard let part = Edition.Figure.Part(rawValue: line.part) else {
                    throw Refusal(
                        .invalid, code: "not-an-edition",
                        "\(path) has a figure of the kind \"\(line.part)\".",
                        remedy: "Write the edition again with this version of Pantau.")
                }
                return Edition.Figure(
                    kpi: line.kpi, indicator: line.indicator, area: line.area, part: part,
                    period: line.period, value: line.value, text: line.text, series: line.series,
                    publishedOn: line.publishedOn, method: line.method, methodVersion: line.methodVersion,
                    address: line.address,
                    inputs: line.inputs.map { .init(area: $0.area, period: $0.period, value: $0.value) })
            })
    }
}
