import Foundation
import Testing

@Suite("report")
struct ReportCommandTests {
    private static let monitoring = ["report", "monitoring", "--year", "2020", "--as-of", "2025-12-31"]

    @Test("the ending of the file chooses the format; a second run writes the same bytes")
    func formats() async throws {
        let desk = try await Desk(.bundled)
        for ending in ["html", "docx", "xlsx", "json", "csv"] {
            for name in ["a", "b"] {
                let outcome = try await desk.run(Self.monitoring + ["--output", "\(name).\(ending)"])
                #expect(outcome.exitCode == 0, "\(outcome.errors)")
            }
            let first = try desk.folder.bytes(of: "a.\(ending)")
            #expect(first.count > 10_000)
            #expect(try desk.folder.bytes(of: "b.\(ending)") == first)
        }
    }

    @Test("an unknown ending is wrong usage, and names those that are known")
    func ending() async throws {
        let outcome = try await Desk(.empty).run(Self.monitoring + ["--output", "report.odt"])
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(".html, .pdf, .docx, .xlsx, .json, .csv"))
    }

    @Test("without an engine for PDF the message says what to install, and nothing is written")
    func noEngine() async throws {
        let desk = try await Desk(.bundled)
        let outcome = try await Program.shell(
            "PANTAU_CHROMIUM=/nowhere pantau report state LAO --database pantau.db --output lao.pdf",
            in: desk.folder)
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("apt-get install chromium"))
        #expect(!desk.folder.has("lao.pdf"))
    }

    @Test("an engine that fails leaves nothing behind")
    func failingEngine() async throws {
        let desk = try await Desk(.bundled)
        let outcome = try await Program.shell(
            "PANTAU_CHROMIUM=/bin/false pantau report state LAO --database pantau.db --output lao.pdf",
            in: desk.folder)
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("Chromium could not print the report"))
        #expect(!desk.folder.has("lao.pdf"))
    }

    @Test(
        "a folder that is not there is said, and nothing is half written",
        arguments: ["html", "docx", "xlsx", "json"])
    func unwritable(ending: String) async throws {
        let desk = try await Desk(.bundled)
        let outcome = try await desk.run(Self.monitoring + ["--output", "nowhere/report.\(ending)"])
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("nowhere/report.\(ending) cannot be written"))
        #expect(desk.folder.names == ["pantau.db"])
    }

    @Test(
        "a read-only and a full disk are said, and nothing is half written", .enabled(if: Mount.works),
        arguments: ["html", "docx", "xlsx"])
    func disk(ending: String) async throws {
        let desk = try await Desk(.bundled)
        let report =
            Self.monitoring.joined(separator: " ") + " --database pantau.db --output disk/report.\(ending)"
        let outcome = try await Mount.shell(
            """
            mkdir disk; mount -t tmpfs -o size=16k none disk
            pantau \(report); echo $?
            ls disk
            mount -o remount,ro disk
            pantau \(report); echo $?
            ls disk
            """, in: desk.folder)
        #expect(outcome.lines == ["2", "2"], "\(outcome.errors)")
        #expect(outcome.errors.contains("report.\(ending) cannot be written"))
    }

    @Test("an unknown state is refused with the nearest one")
    func unknownState() async throws {
        let outcome = try await Desk(.bundled).run("report", "state", "LAP")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Did you mean LAO?"))
    }

    @Test("an edition and a day are compared; an edition with itself has no difference")
    func difference() async throws {
        let desk = try await Desk(.bundled)
        _ = try await desk.run(Self.monitoring + ["--output", "a.json"])
        let same = try await desk.run("report", "diff", "a.json", "2025-12-31", "--year", "2020")
        #expect(same.exitCode == 0)
        #expect(same.output.hasSuffix("No figure changed.\n"), "\(same.output)")
        let later = try await desk.run(
            "report", "diff", "2021-12-31", "a.json", "--year", "2020", "--format", "csv")
        let table = Table(csv: later.output)
        #expect(table.rows.count > 100)
        #expect(later.output.contains(",new data,"))
    }

    @Test("the later edition named first is refused")
    func reversed() async throws {
        let outcome = try await Desk(.bundled).run(
            "report", "diff", "2025-12-31", "2021-12-31", "--year", "2020")
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("as of 2025-12-31, is later than the second, as of 2021-12-31"))
        #expect(outcome.errors.contains("Name the earlier edition first."))
    }

    @Test("a file that is no edition is refused")
    func noEdition() async throws {
        let desk = try await Desk(.bundled)
        try desk.folder.write("{}", to: "x.json")
        let outcome = try await desk.run("report", "diff", "x.json", "2025-12-31")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("x.json is no edition of the monitoring report"))
    }
}
