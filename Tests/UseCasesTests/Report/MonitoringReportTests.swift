import Charts
import Markup
import PlanModel
import Reports
import StoreSQLite
import Tabular
import TestKit
import Testing
import UseCases

@Suite struct MonitoringReportTests {
    /// Paths that are easy to read in an expectation.
    private struct Paths: ReportPlaces {
        func address(of place: ReportPlace) -> String { "/\(place)" }
    }

    private func write(
        _ store: any LedgerStore, year: Int? = 2020,
        _ refine: (inout MonitoringReportRequest) -> Void = { _ in }
    ) async throws -> (report: MonitoringReport?, findings: [Finding]) {
        var request = MonitoringReportRequest(year: year.flatMap { Period(year: $0) })
        refine(&request)
        return try await WriteMonitoringReport(store: store, clock: TestLedger.clock)(
            request, places: Paths())
    }

    /// The plan with made-up days to start a business: two states fall, one
    /// rises, one has the baseline only, and one breaks no rule but has no baseline.
    private func invented() async throws -> SQLiteLedgerStore {
        let store = try await TestLedger.planned()
        let rows = [
            "LAO,2016,100", "LAO,2019,64", "THA,2016,50", "THA,2019,25", "PHL,2016,20", "PHL,2019,30",
            "VNM,2016,40", "KHM,2018,99", "KHM,2019,80",
        ]
        let text = "indicator,iso3,year,value\n" + rows.map { "IC.REG.DURS,\($0)\n" }.joined()
        let report = try await ImportFile(store: store, clock: TestLedger.clock)(
            .init(
                name: "days.csv", bytes: ByteArrayStore(Array(text.utf8)), hash: "days", sender: "test",
                publishedOn: PublicationDay(day: Day("2020-11-20")!, precision: .day)))
        #expect(report.findings.filter { $0.severity == .error } == [])
        return store
    }

    private func texts(_ report: MonitoringReport?) throws -> String {
        HTMLReportPrinter().html(try #require(report).document).string
    }

    @Test("the title of a KPI says in how many of the comparable states it moved as wanted, and where most")
    func title() async throws {
        let report = try await write(try await invented()).report
        let sections = try #require(report).document.contents.map(\.title)
        #expect(
            sections.contains(
                "Time required to start a business fell in two of the three states that can be compared, "
                    + "most in Thailand (50 to 25 days)"))
    }

    @Test("where most states moved the other way, the title says that first and the rest after it")
    func majority() async throws {
        let sections = try #require(try await write(try await TestLedger.bundled()).report)
            .document.contents.map(\.title)
        let youth = try #require(sections.first { $0.contains("(youth)") || $0.contains("15-24") })
        #expect(youth.contains(" fell in eight of ten states, most in "))
        #expect(youth.hasSuffix("; rose in two"))
    }

    @Test("every KPI with a value has a chart: courses of most states, or the newest value of each")
    func charts() async throws {
        let report = try #require(try await write(try await TestLedger.bundled()).report)
        let sections = report.document.chapters.flatMap(\.blocks).split { block in
            if case .section = block { true } else { false }
        }
        var captions: [String] = []
        for blocks in sections {
            let tables = blocks.compactMap { if case .table(let table) = $0 { table.id } else { nil } }
            guard tables.contains(where: { $0.hasSuffix("_states") }) else { continue }
            let figures = blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
            #expect(figures.count == 1, "\(tables)")
            captions += figures.map(\.caption.plain)
        }
        #expect(captions.count > 8)
        #expect(captions.contains { $0.contains("newest value of each") })
        // Who is not in the drawing is named below it.
        #expect(
            captions.allSatisfy {
                $0.contains("Each state has its own scale.") || !$0.contains("Not drawn")
            })
    }

    @Test("the development gap has the coefficient of variation across states, with its coverage")
    func spread() async throws {
        let report = try #require(try await write(try await TestLedger.bundled()).report)
        let spreads = report.edition.figures.filter { $0.part == .spreadAtLatest }
        #expect(!spreads.isEmpty && spreads.allSatisfy { $0.value ?? -1 > 0 && $0.inputs.count > 1 })
        #expect(try texts(report).contains("The coefficient of variation across states is "))
        let sheet = try #require(report.sheets.first { $0.name == "Development gap" })
        #expect(sheet.header.contains("Coefficient of variation, latest"))
        #expect(sheet.rows.allSatisfy { $0.count == sheet.header.count })
    }

    @Test("none of the KPIs is not said to be no of them")
    func noneOf() async throws {
        let early = try await write(try await TestLedger.bundled(), year: 2016) {
            $0.clock = LedgerClock(asOf: Day("2016-12-31"))
        }
        let html = try texts(early.report)
        #expect(html.contains("None of ") && !html.contains("No of "))
    }

    @Test("each place that a link may lead to is there once")
    func places() async throws {
        let html = try texts(try await write(try await invented()).report)
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(ids.count > 20)
        #expect(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    @Test("key messages count classes and name the largest moves as growth per year")
    func messages() async throws {
        let html = try texts(try await write(try await invented()).report)
        // (25/50)^(1/3) - 1 = -20.6 %, (30/20)^(1/3) - 1 = +14.5 %
        #expect(html.contains("2 of 3 assessed cases are on course."))
        #expect(html.contains("The largest improvement is in Thailand."))
        #expect(html.contains("went from 50 in 2016 to 25 in 2019, −20.6 % a year"))
        #expect(html.contains("The largest movement away is in the Philippines."))
        #expect(html.contains("went from 20 in 2016 to 30 in 2019, +14.5 % a year"))
    }

    @Test("each case without a class stands among the gaps with its reason and a next step")
    func gaps() async throws {
        let html = try texts(try await write(try await invented()).report)
        #expect(html.contains("No value after the baseline"))
        #expect(html.contains("Ask for the values of later years."))
        #expect(html.contains("No value for a baseline year"))
        #expect(html.contains("Agree on a successor"))
    }

    @Test("a ledger without values has a report that says so")
    func nothing() async throws {
        let html = try texts(try await write(try await TestLedger.planned()).report)
        #expect(html.contains("Nothing can be assessed yet."))
        #expect(html.contains("Time required to start a business: no data from any state"))
    }

    @Test("another plan is reported on by its own goals and states; without reports nothing is claimed")
    func example() async throws {
        let store = try await TestLedger.example(isReported: false)
        let html = try texts(try await write(store, year: nil).report)
        #expect(html.contains("Nothing reported yet"))
        #expect(!html.contains("SAP SMED"))
    }

    @Test("accepted reports on action lines are counted")
    func progress() async throws {
        let html = try texts(try await write(try await TestLedger.example(), year: nil).report)
        #expect(html.contains("Action lines that were reported on"))
        #expect(!html.contains("Nothing reported yet"))
    }

    @Test("the same vintage gives the same bytes in every format")
    func sameBytes() async throws {
        let store = try await TestLedger.bundled()
        func bytes() async throws -> [[UInt8]] {
            let report = try #require(
                try await write(store) { $0.clock = LedgerClock(asOf: Day("2025-12-31")!) }.report)
            return [
                HTMLReportPrinter().html(report.document).bytes, report.edition.json.document(),
                csv(report.edition.records), try WordPrinter(rasterise: nil).docx(report.document),
            ]
        }
        #expect(try await bytes() == bytes())
    }

    @Test("every figure of an edition has an address, and what is compared is there once")
    func edition() async throws {
        let edition = try #require(try await write(try await TestLedger.bundled()).report).edition
        #expect(edition.figures.count > 1_000)
        #expect(edition.figures.allSatisfy { $0.address.hasPrefix("/") })
        #expect(Set(edition.figures.map(\.key)).count == edition.figures.count)
    }

    @Test("annex A has every value of every year, as exact as the chapters")
    func everyValue() async throws {
        let report = try #require(try await write(try await TestLedger.bundled()).report)
        let annex = try #require(report.document.chapters.first { $0.id == "values" })
        let tables = annex.blocks.compactMap { block -> ReportTable? in
            if case .table(let table) = block { table } else { nil }
        }
        let years = Set(tables.flatMap { $0.columns.dropFirst(2).compactMap { Int($0.title) } })
        #expect(years.isSuperset(of: 1990...2019))
        #expect(tables.allSatisfy { $0.columns.count <= 12 })
        #expect(Set(tables.map(\.id)).count == tables.count)
        let chapters = report.document.chapters.prefix { $0.id != "values" }.flatMap(\.blocks)
        let printed = chapters.flatMap { block -> [String] in
            guard case .table(let table) = block, table.id.hasSuffix("_states") else { return [] }
            return table.rows.flatMap { $0.map(\.text.plain) }
        }
        let values = Set(
            tables.flatMap(\.rows).joined().map { $0.text.plain.prefix { $0 != " " } }.map(String.init))
        #expect(printed.contains("5.5") == values.contains("5.5"))
    }

    @Test("each row of annex A has a value and the number of its series in annex B")
    func numberedSeries() async throws {
        let report = try #require(try await write(try await TestLedger.bundled()).report)
        func rows(_ chapter: String, _ table: String) -> [[String]] {
            tables(report, chapter).filter { $0.id.hasPrefix(table) }.flatMap(\.rows)
                .map { $0.map(\.text.plain) }
        }
        // Number, KPI, state and series.
        let listed = rows("sources", "series")
        #expect(Set(listed.map { $0[0] }).count == listed.count)
        let values = rows("values", "values")
        #expect(values.allSatisfy { row in row.dropFirst(2).contains { $0 != "–" } })
        let several = tables(report, "values").filter { table in
            Set(table.rows.map { $0[0].text.plain }).count < table.rows.count
        }
        #expect(!several.isEmpty)
        for table in tables(report, "values") {
            #expect(Set(table.rows.map { $0[1].text.plain }).count == table.rows.count)
        }
        for row in values {
            let series = try #require(listed.first { $0[0] == row[1] })
            #expect(series[2] == row[0])
        }
    }

    @Test("what Pantau computes is called so with its formula: below the chart, in the notes and in annex B")
    func computed() async throws {
        let report = try #require(try await write(try await TestLedger.bundled()).report)
        let formula = "NY.GDP.MKTP.KD / (SL.TLF.TOTL.IN * (1 - SL.UEM.TOTL.ZS / 100))"
        let from = "Computed by Pantau from World Bank, World Development Indicators"
        let blocks = report.document.chapters.flatMap(\.blocks)
        let figure = try #require(
            blocks.compactMap { block -> ReportFigure? in
                if case .figure(let figure) = block { figure } else { nil }
            }.first { $0.id == "figure_kpi_1" })
        #expect(figure.chart.heading.foot.hasPrefix("\(from)."))
        #expect(figure.caption.plain.hasSuffix("Computed by Pantau as \(formula)."))
        let notes = blocks.flatMap { block -> [ReportText] in
            if case .list(let notes) = block { notes } else { [] }
        }
        #expect(notes.contains { $0.plain.hasPrefix("\(from): \(formula). NY.GDP.MKTP.KD is ") })
        let rows = tables(report, "sources").flatMap(\.rows).filter { $0[1].text.plain == "1" }
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0[4].text.plain == from && $0[6].text.plain == formula })
    }

    @Test("the report says in every format under which licences its values stand and how to cite it")
    func rights() async throws {
        let report = try #require(
            try await write(try await TestLedger.bundled()) {
                $0.clock = LedgerClock(asOf: Day("2025-12-31")!)
            }.report)
        let licences = tables(report, "sources").filter { $0.id == "licences" }.flatMap(\.rows)
        let open = try #require(licences.first { $0[0].text.plain == "CC BY 4.0" })
        #expect(open[1].text.plain.contains("World Bank, World Development Indicators"))
        let cite = "Achievement at 2020, KPI Monitoring Report of the "
        let rights = try #require(report.edition.rights)
        #expect(rights.cite.contains(cite))
        #expect(rights.cite.hasSuffix("Figures as published by 31 December 2025. /report"))
        let words = HTMLReportPrinter().html(report.document).string
        #expect(words.contains("How to cite"))
        #expect(words.contains(cite))
        let json = String(decoding: report.edition.json.document(), as: UTF8.self)
        #expect(json.contains("\"dataVersion\": \"\(rights.dataVersion)\""))
        #expect(json.contains("\"licence\": \"CC BY 4.0\""))
        #expect(json.contains("\"cite\": "))
        let about = try #require(report.sheets.first).rows
        #expect(about.contains([.text("Data version"), .text(rights.dataVersion)]))
        #expect(about.contains([.text("How to cite"), .text(rights.cite)]))
        let sources = try #require(report.sheets.last)
        #expect(sources.name == "Sources")
        #expect(sources.rows.contains { $0.contains(.text("CC BY 4.0")) })
    }

    private func tables(_ report: MonitoringReport, _ chapter: String) -> [ReportTable] {
        let blocks = report.document.chapters.first { $0.id == chapter }?.blocks ?? []
        return blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    @Test("every figure of the tables leads somewhere")
    func everyFigure() async throws {
        let report = try #require(try await write(try await TestLedger.bundled()).report)
        for block in report.document.chapters.flatMap(\.blocks) {
            guard case .table(let table) = block else { continue }
            for row in table.rows {
                for (cell, column) in zip(row, table.columns) where column.isNumber {
                    let plain = cell.text.plain
                    let isFigure = plain.contains { $0.isNumber } && plain != "–"
                    #expect(
                        !isFigure || cell.text.runs.contains { $0.address != nil },
                        "\(table.id) \(column.title): \(plain)")
                }
            }
        }
    }

    @Test("a figure that the report shows leads to the statements of its value")
    func links() async throws {
        let html = try texts(try await write(try await invented()).report)
        #expect(html.contains("<a href=\"/observation(series: &quot;LAO.IC_REG_DURS&quot;, 2019)\">64</a>"))
    }

    @Test("revisions since the last report stand in an annex")
    func revisions() async throws {
        let store = try await invented()
        let text = "indicator,iso3,year,value\nIC.REG.DURS,LAO,2019,70\n"
        _ = try await ImportFile(store: store, clock: TestLedger.clock)(
            .init(
                name: "later.csv", bytes: ByteArrayStore(Array(text.utf8)), hash: "later", sender: "test",
                publishedOn: PublicationDay(day: Day("2021-03-01")!, precision: .day)))
        let html = try texts(try await write(store) { $0.since = Day("2020-12-31")! }.report)
        #expect(html.contains("Since 31 December 2020: 1 revised or withdrawn"))
        let figures = html.matches(
            of:
                /<td>revised<\/td><td class="number"><a [^>]*>64<\/a><\/td><td class="number"><a [^>]*>70<\/a>/
        )
        #expect(figures.count == 1)
    }

    @Test(
        "a year outside the plan and a day to come are refused",
        arguments: [(2012, nil), (2040, nil), (2020, "2999-01-01")])
    func refused(year: Int, asOf: String?) async throws {
        let answer = try await write(try await TestLedger.planned(), year: year) {
            $0.clock = LedgerClock(asOf: asOf.flatMap { Day($0) })
        }
        #expect(answer.report == nil)
        #expect(answer.findings.first?.code == (asOf == nil ? "year-outside-plan" : "future-day"))
    }

    @Test("a state and an indicator that are not known are refused with the nearest one")
    func unknown() async throws {
        let writer = WriteMonitoringReport(store: try await TestLedger.planned(), clock: TestLedger.clock)
        let state = try await writer.state(AreaCode("LAP")!, MonitoringReportRequest(), places: Paths())
        #expect(state.document == nil)
        #expect(state.findings.map(\.remedy) == ["Did you mean LAO?"])
        let indicator = try await writer.indicator("IC_REG_DUR", MonitoringReportRequest(), places: Paths())
        #expect(indicator.document == nil)
        #expect(indicator.findings.first?.code == "unknown-indicator")
    }

    @Test("a KPI that was not in force is said not to be")
    func notInForce() async throws {
        let writer = WriteMonitoringReport(store: try await TestLedger.planned(), clock: TestLedger.clock)
        let answer = try await writer.indicator(
            "5", MonitoringReportRequest(year: Period(year: 2020)), places: Paths())
        #expect(answer.findings.map(\.code) == ["kpi-not-in-force"])
    }
}
