import Bundled
import Intake
import PlanModel
import Tabular
import TestKit
import Testing
import UseCases

@Suite struct ImportFileTests {
    @Test("a tidy file goes into an empty ledger")
    func intoEmpty() async throws {
        let desk = try await ImportDesk()
        let report = try await desk.bring("indicator,iso3,year,value\nX.Y,LAO,2016,174\nX.Y,LAO,2019,173.5\n")
        #expect(report.findings == [])
        #expect(report.counts == ImportCounts(new: 2))
        #expect(try await desk.values("X_Y") == ["LAO 2016 174.0", "LAO 2019 173.5"])
    }

    @Test("importing the same file again changes nothing")
    func again() async throws {
        let desk = try await ImportDesk()
        let text = "indicator,iso3,year,value\nX.Y,LAO,2016,174\n"
        _ = try await desk.bring(text)
        let report = try await desk.bring(text)
        #expect(report.earlier?.counts == ImportCounts(new: 1))
        #expect(!report.isStored)
    }

    @Test("a newer vintage counts what is new, revised and unchanged")
    func vintage() async throws {
        let desk = try await ImportDesk()
        _ = try await desk.bring(
            "indicator,iso3,year,value\nX.Y,LAO,2016,174\nX.Y,LAO,2017,67\n", published: "2018-01-01")
        let report = try await desk.bring(
            "indicator,iso3,year,value\nX.Y,LAO,2016,174\nX.Y,LAO,2017,68\nX.Y,LAO,2018,174\n",
            published: "2019-01-01")
        #expect(report.counts == ImportCounts(new: 1, revised: 1, unchanged: 1))
    }

    @Test(
        "an error anywhere stores nothing, and says where it stands and what to do",
        arguments: [
            ("X.Y,LAO,2016,174\nX.Y,LOA,2016,1\n", "unknown-area", 3),
            ("X.Y,LAO,2016,174\nX.Y,LAO,2016,175\n", "contradicting-value", 3),
            ("X.Y,LAO,2016,174\nX.Y,LAO,20205,1\n", "", 3), ("X.Y,LAO,2016,174\nX.Y,VNM,2016,NaN\n", "", 3),
            ("X.Y,LAO,2016,174\nX.Y,VNM,2016,\"12,5\"\n", "", 3),
        ])
    func atomic(rows: String, code: String, line: Int) async throws {
        let desk = try await ImportDesk()
        let report = try await desk.bring("indicator,iso3,year,value\n" + rows)
        let errors = report.findings.filter { $0.severity == .error }
        let first = try #require(errors.first)
        #expect(code.isEmpty || first.code == code)
        #expect(first.location?.line == line)
        #expect(first.remedy?.isEmpty == false)
        #expect(try await desk.values("X_Y") == [])
    }

    @Test("an SDMX message of another agency is a claim of its own, never a revision")
    func anotherAgency() async throws {
        let desk = try await ImportDesk()
        _ = try await desk.bring(
            "indicator,iso3,year,value,source\nX.Y,LAO,2016,174,WB\n", published: "2018-01-01")
        let report = try await desk.bring(
            "DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nESTAT:NAMA(1.0),A,LAO,X_Y,2016,999\n")
        #expect(report.findings.hasErrors == false)
        #expect(report.counts == ImportCounts(new: 1))
    }

    @Test("a dry run tells what would happen and stores nothing")
    func rehearsal() async throws {
        let desk = try await ImportDesk()
        let report = try await desk.bring("indicator,iso3,year,value\nX.Y,LAO,2016,174\n", isRehearsal: true)
        #expect(report.counts == ImportCounts(new: 1))
        #expect(try await desk.values("X_Y") == [])
    }

    @Test("another source of the same quantity is a parallel claim, never a revision")
    func parallelClaim() async throws {
        let desk = try await ImportDesk()
        _ = try await desk.bring("indicator,iso3,year,value,SOURCE\nX.Y,LAO,2016,174,MINISTRY\n")
        let report = try await desk.bring("indicator,iso3,year,value,SOURCE\nX.Y,LAO,2016,99,BANK\n")
        #expect(report.counts == ImportCounts(new: 1))
        #expect(try await desk.values("X_Y") == ["LAO 2016 174.0", "LAO 2016 99.0"])
    }

    @Test("where several sources speak and the file names none, it is asked which")
    func ambiguous() async throws {
        let desk = try await ImportDesk()
        _ = try await desk.bring("indicator,iso3,year,value,SOURCE\nX.Y,LAO,2016,174,MINISTRY\n")
        _ = try await desk.bring("indicator,iso3,year,value,SOURCE\nX.Y,LAO,2016,99,BANK\n")
        let report = try await desk.bring("indicator,iso3,year,value\nX.Y,LAO,2017,5\n")
        #expect(report.findings.map(\.code) == ["ambiguous-series"])
    }

    @Test("a changed base is a new series beside the old one")
    func base() async throws {
        let desk = try await ImportDesk()
        let text = "indicator,iso3,year,value,base\nX.Y,LAO,2016,174,constant 2010 US$\n"
        _ = try await desk.bring(text)
        let report = try await desk.bring(
            "indicator,iso3,year,value,base\nX.Y,LAO,2016,180,constant 2015 US$\n")
        #expect(report.counts == ImportCounts(new: 1))
        #expect(try await desk.values("X_Y") == ["LAO 2016 174.0", "LAO 2016 180.0"])
    }

    @Test("a base in the indicator's name is another series where the preferred one has another")
    func baseInName() async throws {
        let desk = try await ImportDesk()
        func file(_ base: String, _ value: Int) -> String {
            """
            Country Name,Country Code,Indicator Name,Indicator Code,2016
            Lao PDR,LAO,GDP (\(base)),NY.GDP.MKTP.KD,\(value)

            """
        }
        _ = try await desk.bring(file("constant 2015 US$", 180), published: "2024-01-01")
        let other = try await desk.bring(file("constant 2010 US$", 174), published: "2018-01-01")
        #expect(other.counts == ImportCounts(new: 1))
        let same = try await desk.bring(file("constant 2015 US$", 181), published: "2025-01-01")
        #expect(same.counts == ImportCounts(revised: 1))
        #expect(try await desk.values("NY_GDP_MKTP_KD") == ["LAO 2016 181.0", "LAO 2016 174.0"])
    }

    @Test("empty cells of a Doing Business table are counted by the reader, and not as new")
    func doingBusiness() async throws {
        let desk = try await ImportDesk()
        let header =
            "Country code,Economy,Region,DB Year,Cost - Men (% of income per capita),Cost - Women (% of income per capita)\n"
        let report = try await desk.bring(
            header + "LAO,Lao PDR,EAP,2020,6.1,6.1\nLAO,Lao PDR,EAP,2019,6.2,6.2\nLAO,Lao PDR,EAP,2018,,\n")
        #expect(report.counts == ImportCounts(new: 6))
        #expect(report.summary.emptyCells == 3)
    }

    @Test("a value after the registered end of its source is stored with a warning")
    func afterEnd() async throws {
        let desk = try await ImportDesk()
        let report = try await desk.bring(
            "indicator,iso3,year,value\nIC.REG.DURS,KHM,2019,99\nIC.REG.DURS,KHM,2020,98\n")
        #expect(report.findings.map(\.code) == ["value-after-series-end"])
        #expect(report.findings.map(\.severity) == [.warning])
        #expect(report.findings.first?.location?.line == 3)
        #expect(report.counts == ImportCounts(new: 2))
    }

    @Test("a file of which the bundle passed over rows can be imported as a whole, once")
    func inPart() async throws {
        let store = try await TestLedger.initialised(isEmpty: false)
        let bytes = try #require(BundledFiles.bytes("Data/worldbank/wdi_asean.csv"))
        func bring() async throws -> ImportFile.Report {
            try await ImportFile(store: store, clock: TestLedger.clock)(
                .init(
                    name: "wdi_asean.csv", bytes: ByteArrayStore(bytes), hash: PlainFingerprint().hash(bytes),
                    sender: "test"))
        }
        let whole = try await bring()
        #expect(whole.earlier == nil)
        #expect(!whole.findings.hasErrors)
        #expect(whole.counts.new + whole.counts.revised + whole.counts.withdrawn == 0)
        #expect(try await bring().earlier != nil)
    }

    @Test("years of a modelled indicator are estimates, and a year just over is a projection")
    func modelled() async throws {
        let desk = try await ImportDesk()
        _ = try await desk.bring(
            "indicator,iso3,year,value\nSL.UEM.TOTL.ZS,LAO,2024,1\nSL.UEM.TOTL.ZS,LAO,2025,1\n",
            published: "2026-04-08")
        let lines = try await desk.store.read { try $0.lines(.init(), at: .now) }
        #expect(lines[0].observations.map(\.status) == [.estimated, .forecast])
    }

    @Test(
        "what another source says of a modelled indicator is no estimate of the model",
        arguments: [
            ("LSB", ObservationStatus.normal), ("WB", .estimated), ("ILOSTAT", .estimated),
            ("_U", .estimated),
        ])
    func modelledElsewhere(source: String, status: ObservationStatus) async throws {
        let desk = try await ImportDesk()
        _ = try await desk.bring(
            "indicator,iso3,year,value,SOURCE\nSL.TLF.CACT.FE.ZS,LAO,2023,70,\(source)\n",
            published: "2025-03-24")
        let lines = try await desk.store.read { try $0.lines(.init(), at: .now) }
        #expect(lines.map { $0.observations.map(\.status) } == [[status]])
    }
}

/// A desk where files arrive, with an empty ledger behind it.
struct ImportDesk {
    let store: any LedgerStore

    init(isEmpty: Bool = true) async throws { store = try await TestLedger.initialised(isEmpty: isEmpty) }

    func bring(
        _ text: String, name: String = "file.csv", published: String? = nil, isRehearsal: Bool = false
    ) async throws -> ImportFile.Report {
        let bytes = Array(text.utf8)
        return try await ImportFile(store: store, clock: TestLedger.clock)(
            .init(
                name: name, bytes: ByteArrayStore(bytes), hash: PlainFingerprint().hash(bytes),
                sender: "test",
                publishedOn: published.map { PublicationDay(day: Day($0)!, precision: .day) },
                isRehearsal: isRehearsal))
    }

    func values(_ indicator: String) async throws -> [String] {
        let code = IndicatorCode(indicator)!
        return try await store.read { reader in
            try reader.lines(LineFilter(indicators: [code]), at: .now).flatMap { line in
                line.observations.compactMap { observation in
                    observation.value.map { "\(line.series.area) \(observation.period) \($0)" }
                }
            }
        }
    }
}
