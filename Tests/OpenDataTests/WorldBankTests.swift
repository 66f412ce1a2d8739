import Markup
import OpenData
import Testing

@Suite struct WorldBankRequestTests {
    private func request(_ path: String, _ parameters: [(String, String)] = []) throws -> WorldBankRequest {
        try WorldBankRequest(
            segments: path.split(separator: "/").map(String.init),
            parameters: parameters.map { (name: $0.0, value: $0.1) })
    }

    private func message(_ path: String, _ parameters: [(String, String)] = []) -> WorldBankMessage? {
        #expect(throws: WorldBankMessage.self) { _ = try request(path, parameters) }
        do { _ = try request(path, parameters) } catch let found as WorldBankMessage { return found } catch {}
        return nil
    }

    @Test("a path says what is asked, with nouns as one or as many, and a language before it")
    func subjects() throws {
        #expect(try request("country").subject == .countries([]))
        #expect(try request("en/countries/LA;KHM").subject == .countries(["LA", "KHM"]))
        #expect(
            try request("countries/all/indicators/IC.REG.DURS").subject
                == .values(countries: [], indicators: ["IC.REG.DURS"]))
        #expect(
            try request("sources/2/series/A;B/country/LAO/time/YR2010;2011").subject
                == .series(countries: ["LAO"], indicators: ["A", "B"], years: [2010, 2011]))
        #expect(try request("sources/2/time/all").subject == .features(.time, []))
        #expect(try request("region").subject == .nothing)
    }

    @Test("pages, years and most recent values are read")
    func parameters() throws {
        let asked = try request(
            "country/LAO/indicator/X",
            [("format", "json"), ("per_page", "2"), ("page", "3"), ("date", "2010:2012"), ("mrnev", "1")])
        #expect(asked.perPage == 2 && asked.page == 3)
        #expect(asked.years == 2010...2012 && asked.mostRecentNonEmpty == 1)
    }

    @Test(
        "a value that is not understood is refused with a word on what to write",
        arguments: [
            ("per_page", "0"), ("per_page", "40000"), ("page", "0"), ("page", "x"), ("date", "2012:2010"),
            ("date", "2010M01"), ("date", "2010:2011:2012"), ("mrv", "-1"), ("source", "6"),
            ("as-of", "tomorrow"), ("gapfill", "Y"), ("gapfill", "x"), ("nonsense", "1"),
        ])
    func refused(name: String, value: String) {
        let found = message("country/LAO/indicator/X", [(name, value)])
        #expect(found?.status == 400)
        #expect(found?.id == "120")
    }

    @Test(
        "what is not offered is refused as such",
        arguments: [
            ("frequency", "M", 400), ("format", "xml", 406), ("format", "?", 406),
        ])
    func notOffered(name: String, value: String, status: Int) {
        #expect(message("country/LAO/indicator/X", [(name, value)])?.status == status)
    }

    @Test(
        "a path that leads nowhere is refused",
        arguments: [
            "", "nonsense", "country/LAO/nonsense/X", "country/LAO/indicator/X/more",
            "sources/2/nonsense/all",
            "sources/2/country/LAO/country/KHM/series/X",
        ])
    func nowhere(path: String) { #expect(message(path)?.status == 404) }

    @Test("a parameter that stands twice is refused by its name", arguments: ["date", "as-of", "page"])
    func twice(name: String) {
        let values = name == "as-of" ? ["2015-01-01", "2020-01-01"] : ["2018", "2017"]
        let message = message("country/LAO/indicator/X", values.map { (name, $0) })
        #expect(message?.status == 400 && message?.value.contains("\(name) stands more than once") == true)
    }

    @Test("mrv and mrnev at once are refused")
    func both() {
        #expect(message("country/LAO/indicator/X", [("mrv", "1"), ("mrnev", "1")])?.status == 400)
    }
}

@Suite struct WorldBankAnswerTests {
    private let indicator = WorldBankIndicator(code: "IC.REG.DURS", name: "Time", unit: "days", note: "")
    private let country = WorldBankCountry(code: "LAO", shortCode: "LA", name: "Lao PDR", isAggregate: false)

    private var rows: [WorldBankRow] {
        [2012, 2011, 2010].map { year in
            WorldBankRow(
                country: country, indicator: indicator, year: year, value: year == 2011 ? nil : 12.5,
                status: year == 2010 ? "E" : "", decimals: 1)
        }
    }

    private func text(_ content: WorldBankContent, page: String, perPage: String) throws -> String {
        let request = try WorldBankRequest(
            segments: ["country"],
            parameters: [(name: "page", value: page), (name: "per_page", value: perPage)])
        return WorldBankAnswer(content, to: request, sourceName: "Pantau", lastUpdated: "2026-11-21").json()
            .text()
    }

    @Test("values stand in the World Bank's shape, a missing one as null")
    func values() throws {
        let first = """
            [{"page":1,"pages":2,"per_page":2,"total":3,"sourceid":"2","lastupdated":"2026-11-21"},\
            [{"indicator":{"id":"IC.REG.DURS","value":"Time"},"country":{"id":"LA","value":"Lao PDR"},\
            "countryiso3code":"LAO","date":"2012","value":12.5,"unit":"days","obs_status":"","decimal":1},\
            {"indicator":{"id":"IC.REG.DURS","value":"Time"},"country":{"id":"LA","value":"Lao PDR"},\
            "countryiso3code":"LAO","date":"2011","value":null,"unit":"days","obs_status":"","decimal":1}]]
            """
        #expect(try text(.values(rows), page: "1", perPage: "2") == first)
    }

    @Test("a page beyond the end is empty and says how many there are")
    func beyond() throws {
        let empty = """
            [{"page":2147483647,"pages":1,"per_page":32500,"total":3,"sourceid":"2",\
            "lastupdated":"2026-11-21"},[]]
            """
        #expect(try text(.values(rows), page: "2147483647", perPage: "32500") == empty)
    }

    @Test("behind a source the same values stand by concepts")
    func series() throws {
        let text = try text(.series([rows[2]]), page: "1", perPage: "50")
        #expect(text.contains(#""data":[{"variable":[{"concept":"Country","id":"LAO","value":"Lao PDR"}"#))
        #expect(text.contains(#"{"concept":"Time","id":"YR2010","value":"2010"}],"value":12.5}"#))
    }

    @Test("a message has the World Bank's shape")
    func message() {
        let text = WorldBankMessage.unknownIndicator("NOPE").json.text()
        #expect(text.hasPrefix(#"[{"message":[{"id":"175","key":"Invalid format","value":"#))
    }
}
