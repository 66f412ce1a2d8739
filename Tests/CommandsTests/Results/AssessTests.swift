import Foundation
import Testing

@Suite("assess")
struct AssessTests {
    @Test("JSON has a record for each KPI, state and method, with baseline, latest value, class and reason")
    func json() async throws {
        let records = try await assess(in: Desk(.bundled), "--indicator", "IC.REG.DURS", "--state", "LAO")
        #expect(records.count == 6)
        let record = try #require(records.first { $0["METHOD"] as? String == "eurostat" })
        #expect(record["INDICATOR"] as? String == "IC_REG_DURS")
        #expect(record["REF_AREA"] as? String == "LAO")
        #expect(record["SIZE_CLASS"] as? String == "_Z")
        #expect(record["BASE_PERIOD"] as? String == "2016")
        #expect(record["BASE_VALUE"] as? Double == 174)
        #expect(record["TIME_PERIOD"] as? String == "2019")
        #expect(record["OBS_VALUE"] as? Double == 173)
        #expect(record["CLASS"] as? String == "moderate progress")
        #expect(record["DEPENDS_ON_BASELINE_YEAR"] as? Bool == true)
        #expect(record["SERIES_ENDED"] as? Bool == true)
        #expect(record["REASON"] is NSNull)
    }

    @Test("what is not assessed has its reason")
    func reason() async throws {
        let records = try await assess(in: Desk(.bundled), "--method", "unsd")
        let silent = records.filter { record in
            record["CLASS"] is NSNull && record["METHOD"] as? String == "unsd"
                && !(record["REASON"] is String)
        }
        #expect(records.count > 100)
        #expect(silent.isEmpty)
    }

    @Test("another baseline year gives another class, and a limit leaves later years out")
    func years() async throws {
        let desk = try await Desk(.bundled)
        let options = ["--indicator", "6", "--state", "LAO", "--method", "eurostat"]
        let early = try await assess(in: desk, options + ["--baseline", "2014"])
        #expect(early.first?["BASE_VALUE"] as? Double == 88)
        #expect(early.first?["CLASS"] as? String == "significant movement away")
        let limited = try await assess(in: desk, options + ["--year", "2017"])
        #expect(limited.first?["TIME_PERIOD"] as? String == "2017")
    }

    @Test("the text names the value, the ended series and the dependence on the baseline year")
    func text() async throws {
        let outcome = try await Desk(.bundled).run("assess", "--state", "LAO", "--indicator", "IC.REG.DURS")
        #expect(outcome.errors == "")
        for words in ["173 (2019)", "series ended", "depends on the baseline year: 2016 (174)", "2014 (88)"] {
            #expect(outcome.output.contains(words), "\(words)")
        }
    }

    @Test("an aggregate names its states and their years at both ends, and when the ends differ")
    func coverage() async throws {
        let outcome = try await Desk(.bundled).run("assess", "--indicator", "2")
        let line = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("CLMV ") })
        for words in [
            "0.337 (2015)", "0.363 (2023)", "baseline: 2 of 4 states (KHM, VNM), values of 2015, 76 %",
            "latest: 2 of 4 states (MMR, VNM), values of 2023, 91 %",
        ] { #expect(line.contains(words), "\(words)") }
        #expect(outcome.output.contains("the two years rest on different states"))
    }

    @Test("as of a day within the plan, later publications are not there; before it, there is no plan")
    func asOf() async throws {
        let desk = try await Desk(.bundled)
        let records = try await assess(in: desk, ["--as-of", "2019-11-30", "--method", "eurostat"])
        #expect(records.compactMap { $0["PUBLISHED_ON"] as? String }.filter { $0 > "2019-11-30" } == [])
        let before = try await desk.run("assess", "--as-of", "2014-01-01")
        #expect(before.exitCode == 1)
        #expect(before.output == "")
        #expect(before.errors.contains("Ask for a later day, one on which the plan is in force."))
    }

    @Test("everything that is not known is told at once, with the nearest code")
    func unknown() async throws {
        let outcome = try await Desk(.bundled).run(
            "assess", "--state", "LOA", "--indicator", "IC.REG.DUR", "--method", "stacan")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(
            outcome.errors == """
                error: "LOA" is no state of the plan. Did you mean LAO?
                error: "stacan" is no method. Did you mean statcan?
                error: "IC.REG.DUR" is no indicator that is known here. Did you mean IC.REG.DURS?

                """)
    }

    private func assess(in desk: Desk, _ options: String...) async throws -> [[String: Any]] {
        try await assess(in: desk, options)
    }

    private func assess(in desk: Desk, _ options: [String]) async throws -> [[String: Any]] {
        let outcome = try await desk.run(["assess", "--format", "json"] + options)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(parsed as? [[String: Any]])
    }
}
