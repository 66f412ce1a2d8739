import Testing

@Suite("Vintages")
struct VintageTests {
    private static let first = "indicator,iso3,year,value\nX.Y,LAO,2016,174\nX.Y,LAO,2017,67\n"
    private static let second =
        "indicator,iso3,year,value\nX.Y,LAO,2016,174\nX.Y,LAO,2017,68\nX.Y,LAO,2018,70\n"

    @Test("the same file again says nothing new, and the ledger stays as it is")
    func again() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.bring(Self.first, as: "first.csv")
        let before = try desk.content()
        let outcome = try await desk.run("import", "first.csv")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("nothing changed: 0 new, 0 revised, 2 unchanged"))
        #expect(try desk.content() == before)
    }

    @Test("a newer vintage revises where values changed")
    func newer() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.bring(Self.first, as: "first.csv", "--published-on", "2018-01-31")
        let outcome = try await desk.bring(Self.second, as: "second.csv", "--published-on", "2019-01-31")
        #expect(
            outcome.output.hasPrefix(
                "second.csv: tidy-csv; published 2019-01-31; 1 new, 1 revised, 1 unchanged"))
        #expect(try await desk.export()["OBS_VALUE"] == ["174", "68", "70"])
        #expect(try await desk.export("--as-of", "2018-12-31")["OBS_VALUE"] == ["174", "67"])
    }

    @Test("an older vintage that comes later fills the past and does not supersede")
    func older() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.bring(Self.second, as: "second.csv", "--published-on", "2019-01-31")
        let outcome = try await desk.bring(Self.first, as: "first.csv", "--published-on", "2018-01-31")
        #expect(outcome.output.contains("of an older vintage"), "\(outcome.output)")
        #expect(try await desk.export()["OBS_VALUE"] == ["174", "68", "70"])
        #expect(try await desk.export("--as-of", "2018-12-31")["OBS_VALUE"] == ["174", "67"])
    }

    @Test("a dry run tells the same counts and stores nothing")
    func dryRun() async throws {
        let desk = try await Desk(.empty)
        let before = try desk.content()
        let outcome = try await desk.bring(Self.first, "--dry-run")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.hasSuffix("2 new, 0 revised, 0 unchanged; nothing stored, as asked\n"))
        #expect(try desk.content() == before)
    }

    @Test("another base is another series beside the preferred one")
    func base() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.bring(Self.first, as: "first.csv", "--base", "constant 2015 US$")
        _ = try await desk.bring(Self.second, as: "second.csv", "--base", "constant 2010 US$")
        let all = try await desk.export()
        #expect(Set(all["BASE"]) == ["constant 2015 US$", "constant 2010 US$"])
        let preferred = try await desk.export("--claims", "preferred").row(["TIME_PERIOD": "2017"])
        #expect(preferred?["OBS_VALUE"] == "67")
    }

    @Test("an import says how many baselines it froze, and nothing where there are none")
    func baselines() async throws {
        let desk = try await Desk(.bundled)
        let head = "indicator,iso3,year,value\n"
        let rehearsed = try await desk.bring(
            head + "GB.XPD.RSDV.GD.ZS,MMR,2016,0.03\n", as: "first.csv", "--dry-run")
        #expect(rehearsed.output.hasSuffix("\n1 baseline would be agreed and frozen\n"))
        let first = try await desk.bring(head + "GB.XPD.RSDV.GD.ZS,MMR,2016,0.03\n", as: "first.csv")
        #expect(first.output.hasSuffix("\n1 baseline agreed and frozen\n"))
        let second = try await desk.bring(head + "GB.XPD.RSDV.GD.ZS,MMR,2016,0.01\n", as: "second.csv")
        #expect(!second.output.contains("baseline"))
    }

    @Test("another source is a claim of its own")
    func source() async throws {
        let desk = try await Desk(.empty)
        _ = try await desk.bring(Self.first, as: "first.csv", "--source", "MINISTRY")
        let outcome = try await desk.bring(Self.second, as: "second.csv", "--source", "BANK")
        #expect(outcome.output.contains("3 new, 0 revised, 0 unchanged"))
        #expect(
            try await desk.export()["CLAIM_SOURCE"].sorted() == [
                "BANK", "BANK", "BANK", "MINISTRY", "MINISTRY",
            ])
    }
}
