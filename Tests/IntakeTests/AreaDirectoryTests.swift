import Foundation
import PlanModel
import Tabular
import Testing

@testable import Intake

@Suite("Areas")
struct AreaDirectoryTests {
    @Test(
        "a state is known by its codes and names in any case",
        arguments: [
            ("VNM", "VNM"), ("vnm", "VNM"), ("VN", "VNM"), ("Viet Nam", "VNM"), ("VIETNAM", "VNM"),
            (" lao ", "LAO"),
            ("ASEAN", "ASEAN"), ("clmv", "CLMV"), ("asean-6", "ASEAN-6"),
        ])
    func states(_ text: String, _ code: String) {
        #expect(Fixtures.areas.meaning(of: text) == .area(AreaCode(code)!))
    }

    @Test("another name of a member state in the list of economies is still that state")
    func otherNames() {
        let directory = AreaDirectory(
            states: [.init(code: AreaCode("LAO")!, names: ["Lao PDR"])],
            economies: [Economy(code: "LAO", alpha2: "LA", name: "Laos", kind: .iso)])
        #expect(directory.meaning(of: "Laos") == .area(AreaCode("LAO")!))
    }

    @Test(
        "other economies and aggregates are told apart",
        arguments: [
            ("FRA", AreaDirectory.Meaning.otherEconomy), ("fr", .otherEconomy), ("France", .otherEconomy),
            ("XKX", .otherEconomy), ("ROM", .otherEconomy), ("CHI", .otherEconomy),
            ("BGD_Chit", .otherEconomy),
            ("WLD", .aggregate), ("INX", .aggregate), ("1A", .aggregate), ("Arab World", .aggregate),
            ("QQQ", .unknown),
            ("", .unknown), (" ", .unknown),
        ])
    func others(_ text: String, _ meaning: AreaDirectory.Meaning) {
        #expect(Fixtures.areas.meaning(of: text) == meaning)
    }

    @Test(
        "a misspelt code or name leads to the nearest state",
        arguments: [
            ("LOA", "LAO"), ("Tailand", "THA"), ("ViêtNam", "VNM"), ("PHP", "PHL"), ("XYZXYZ", nil),
        ])
    func nearest(_ text: String, _ code: String?) {
        #expect(Fixtures.areas.nearest(to: text) == code)
    }

    @Test("the list of economies has each code and each two-letter code once, and all of ISO 3166-1")
    func economies() {
        let economies = Fixtures.economies
        #expect(Set(economies.map { $0.code.uppercased() }).count == economies.count)
        let pairs = economies.compactMap(\.alpha2)
        #expect(Set(pairs).count == pairs.count)
        #expect(economies.count { $0.kind == .iso } == 249)
        #expect(
            economies.filter { $0.kind == .iso }.allSatisfy { $0.code.count == 3 && $0.alpha2?.count == 2 })
    }

    @Test("every code in the bundled World Bank files is known", arguments: try worldBankFiles())
    func codesOfFiles(_ name: String) throws {
        let rows = try CSVReader(ByteArrayStore(Fixtures.bytes("Data/worldbank/original/" + name)))
        var column: Int?
        var unknown: Set<String> = []
        while try rows.next() {
            if let column {
                let code = rows.text(column)
                if !code.isEmpty, Fixtures.areas.meaning(of: code) == .unknown { unknown.insert(code) }
            } else {
                column = rows.texts.firstIndex { ["country code", "geo"].contains($0.lowercased()) }
            }
        }
        #expect(column != nil)
        #expect(unknown.isEmpty)
    }

    private static func worldBankFiles() throws -> [String] {
        let folder = Fixtures.repository.appending(path: "Data/worldbank/original")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !$0.hasPrefix("Metadata_Indicator") }.sorted()
    }

    @Test("a list of economies with mistakes is read as far as it goes")
    func mistakes() throws {
        var log = FindingLog()
        let text = "code,alpha2,name,kind\nFRA,FR,France,iso\nX,,Nowhere,planet\n,,Nobody,iso\n"
        let economies = try Economy.read(csv: text, fileName: "economies.csv", findings: &log)
        #expect(economies.map(\.code) == ["FRA"])
        #expect(log.findings.map(\.location?.line) == [3, 4])
    }

    @Test("a list of economies without its columns is a finding")
    func missingColumns() throws {
        var log = FindingLog()
        let economies = try Economy.read(csv: "code,name\nFRA,France\n", fileName: "e.csv", findings: &log)
        #expect(economies.isEmpty)
        #expect(log.findings.map(\.code) == ["missing-column"])
    }
}
