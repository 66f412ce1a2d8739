import Foundation
import PlanModel
import Tabular

@testable import Intake

/// Files of the repository and what most tests ask for.
enum Fixtures {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let cases = repository.appending(path: "Tests/IntakeTests/Cases")
    static let importDay = Day(year: 2026, month: 11, day: 21)!

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: repository.appending(path: path)))
    }

    static let economies: [Economy] = {
        var log = FindingLog()
        let path = "Data/codes/economies.csv"
        guard let bytes = try? bytes(path) else { return [] }
        let text = String(decoding: bytes, as: UTF8.self)
        return (try? Economy.read(csv: text, fileName: path, findings: &log)) ?? []
    }()

    /// The ten states of the plan, its groups, and all other economies.
    static let areas = AreaDirectory(
        states: [
            state("BRN", "BN", "Brunei Darussalam", "Brunei"), state("KHM", "KH", "Cambodia"),
            state("IDN", "ID", "Indonesia"), state("LAO", "LA", "Lao PDR", "Laos"),
            state("MYS", "MY", "Malaysia"),
            state("MMR", "MM", "Myanmar"), state("PHL", "PH", "Philippines"), state("SGP", "SG", "Singapore"),
            state("THA", "TH", "Thailand"), state("VNM", "VN", "Viet Nam", "Vietnam"),
        ],
        groups: ["ASEAN", "ASEAN-6", "CLMV"].map { AreaCode($0)! }, economies: economies)

    private static func state(_ code: String, _ alpha2: String, _ names: String...) -> AreaDirectory.State {
        AreaDirectory.State(code: AreaCode(code)!, alpha2: alpha2, names: names)
    }

    static func request(_ fileName: String) -> IntakeRequest {
        IntakeRequest(fileName: fileName, importDay: importDay, areas: areas)
    }
}

/// What one reading came to.
struct Reading {
    var drafts: [SeriesDraft] = []
    var summary = IntakeSummary()
    var findings: [Finding] = []

    init(_ request: IntakeRequest, _ bytes: [UInt8]) throws {
        try self.init(request, ByteArrayStore(bytes))
    }

    init(_ request: IntakeRequest, _ store: some ByteStore) throws {
        var log = FindingLog()
        var drafts: [SeriesDraft] = []
        summary = try readDrafts(request, from: store, findings: &log) { drafts.append($0) }
        self.drafts = drafts
        findings = log.closed
    }

    init(_ text: String, _ change: (inout IntakeRequest) -> Void = { _ in }) throws {
        var request = Fixtures.request("returns.csv")
        change(&request)
        try self.init(request, Array(text.utf8))
    }

    var values: [DraftValue] { drafts.flatMap(\.values) }
    var codes: [String] { findings.map(\.code) }
}
