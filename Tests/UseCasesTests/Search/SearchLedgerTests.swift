import PlanModel
import Testing
import UseCases

@Suite struct SearchLedgerTests {
    @Test(
        "what is asked for comes first",
        arguments: [
            ("Lao PDR", "state LAO"), ("lao", "state LAO"), ("LA", "state LAO"), ("Laos", "state LAO"),
            ("ລາວ", "state LAO"), ("ไทย", "state THA"), ("Vietnam", "state VNM"), ("Việt Nam", "state VNM"),
            ("VIET", "state VNM"), ("clmv", "area-group CLMV"), ("asean-6", "area-group ASEAN-6"),
            ("goal A", "goal A"), ("KPI 9", "kpi 9"), ("5b", "kpi 5b"), ("A-1-2", "action A-1-2"),
            ("a-1-2.1", "action-line A-1-2.1"), ("KHM-2005", "definition KHM-2005"),
            ("Decree 39/2018", "definition VNM-2018"), ("eurostat", "method eurostat"),
            ("escap-status", "method escap-status"), ("vintage", "term vintage"),
            ("champion area rule", "term champion area rule"), ("r&d", "kpi 2"), ("startup cost", "kpi 7"),
            ("business loans", "kpi 3"), ("labour productivity", "kpi 1"),
            ("SP.POP.TOTL", "indicator SP_POP_TOTL"), ("female labour force", "kpi 9"),
        ])
    func first(query: String, hit: String) async throws {
        #expect(try await SearchDesk.names(query).first == hit)
    }

    @Test(
        "dots, underscores, dashes and spaces of a code are the same",
        arguments: ["IC.REG.DURS", "IC_REG_DURS", "ic-reg-durs", "ic reg durs", "icregdurs"])
    func codes(query: String) async throws {
        #expect(try await SearchDesk.names(query).first == "kpi 6")
    }

    @Test(
        "misspellings are forgiven, and the spelling that was meant is suggested",
        arguments: [
            ("indonezi", "state IDN", "Indonesia"), ("Cambodai", "state KHM", "Cambodia"),
            ("Philipines", "state PHL", "Philippines"), ("prodcutivity", "kpi 1", "productivity"),
            ("IC.REG.DURZ", "kpi 6", "IC.REG.DURS"), ("labour productivty", "kpi 1", "labour productivity"),
            ("eurosat", "method eurostat", "eurostat"),
        ])
    func misspelt(query: String, hit: String, suggestion: String) async throws {
        let answer = try await SearchDesk.search(query)
        #expect(answer.hits.first.map(SearchDesk.name) == hit)
        #expect(answer.hits.first?.isMisspelt == true)
        #expect(answer.suggestion?.lowercased() == suggestion.lowercased())
    }

    @Test(
        "what is not there is not found",
        arguments: ["zzzzqqq", "KHM-2006", "lao eurostat", "xyz", "LAO 1850", "…", "%%"])
    func none(query: String) async throws {
        let answer = try await SearchDesk.search(query)
        #expect(answer.hits.isEmpty)
        #expect(answer.total == 0)
    }

    @Test("where nothing has all the words, an unknown one is left out of what is suggested")
    func dropped() async throws {
        #expect(try await SearchDesk.search("Malaysia zzzzqqq").suggestion == "Malaysia")
        #expect(try await SearchDesk.search("lao eurostat").suggestion == nil)
    }

    @Test("whole words go before beginnings, those before insides, misspellings come last")
    func order() async throws {
        let hits = try await SearchDesk.search("sme", limit: 500).hits
        let titles = hits.filter { $0.matches.first?.part == .title }.compactMap {
            $0.matches.first?.closeness
        }
        #expect(Set(titles) == [.whole, .beginning, .inside])
        #expect(titles == titles.sorted())
        let loans = try await SearchDesk.search("loans").hits.map(\.isMisspelt)
        #expect(loans.contains(true))
        #expect(loans.firstIndex(of: true)! > loans.lastIndex(of: false)!)
    }

    @Test("words side by side as asked go before the same words apart")
    func neighbours() async throws {
        let hits = try await SearchDesk.search("access market").hits
        let beside = try await SearchDesk.search("market access").hits
        let code = try #require(beside.first?.subject)
        let apart = try #require(hits.first { $0.subject == code })
        #expect(try #require(beside.first).score > apart.score)
    }

    @Test("a hit says which words matched, as they are written, and the line that says most of it")
    func details() async throws {
        let lao = try #require(try await SearchDesk.search("lao decree 2017").hits.first)
        #expect(SearchDesk.name(lao) == "definition LAO-2017")
        #expect(lao.matches.map(\.asked) == ["lao", "decree", "2017"])
        #expect(lao.matches.map(\.found) == ["LAO", "Decree", "2017"])
        let champion = try #require(
            try await SearchDesk.search("Thailand incentives awards").hits.first {
                $0.subject.kind == .actionLine
            })
        #expect(champion.detail?.part == .wording || champion.detail?.part == .champions)
        let term = try #require(try await SearchDesk.search("repeats the value").hits.first)
        #expect(SearchDesk.name(term) == "term confirmation")
        #expect(term.detail?.part == .meaning)
        #expect(term.detail?.text == "A newer vintage that repeats the value.")
    }

    @Test("an empty query finds nothing and is no mistake", arguments: ["", "   ", "\n"])
    func empty(query: String) async throws {
        let answer = try await SearchDesk.search(query)
        #expect(answer.total == 0)
        #expect(answer.query.isEmpty)
        #expect(!answer.isCut)
        #expect(answer.suggestion == nil)
    }

    @Test("a query of ten thousand characters is cut, and the answer says so")
    func long() async throws {
        let answer = try await SearchDesk.search(String(repeating: "labour productivity ", count: 500))
        #expect(answer.isCut)
        #expect(answer.query.count <= SearchQuery.longest)
        #expect(answer.query.hasSuffix("productivity"))
        #expect(answer.hits.first.map(SearchDesk.name) == "kpi 1")
        #expect(try await SearchDesk.search(String(repeating: "x", count: 10_000)).isCut)
        #expect(try await !SearchDesk.search("lao").isCut)
    }

    @Test("hits come in pages that fit together, and the total stays")
    func pages() async throws {
        let ledger = try await SearchDesk.ledger()
        let all = try await ledger(.init("share", limit: 100))
        let parts = [
            try await ledger(.init("share", first: 0, limit: 4)),
            try await ledger(.init("share", first: 4, limit: 100)),
        ]
        #expect(all.total > 8)
        #expect(parts.map(\.total) == [all.total, all.total])
        #expect(parts.flatMap(\.hits) == all.hits)
        #expect(try await ledger(.init("share", first: 1000)).hits.isEmpty)
    }

    @Test("before the plan was in force, its goals are not found")
    func asOf() async throws {
        let ledger = try await SearchDesk.ledger()
        let clock = LedgerClock(asOf: Day("2015-06-01"))
        #expect(try await ledger(.init("goal A", clock: clock)).hits.allSatisfy { $0.subject.kind != .goal })
        #expect(try await ledger(.init("LAO", clock: clock)).hits.first?.subject == .state(AreaCode("LAO")!))
    }

    @Test(
        "an unknown address leads to what it may have meant",
        arguments: [
            ("/indicator/IC.REG.DUR", "kpi 6"), ("/states/Laos", "state LAO"),
            ("/states/Viet%20Nam.json", "state VNM"), ("/lo/states/Laos", "state LAO"),
            ("/Laos", "state LAO"),
            ("/observations/LAO.IC_REG_DURS/1950", "kpi 6"), ("/methods/eurosat", "method eurostat"),
            ("/goals/A-1", "outcome A-1"), ("/definition/KHM/2005", "definition KHM-2005"),
            ("/states/LAO/indicators/IC.REG.DUR", "kpi 6"), ("/definitions/KHM-2006", "state KHM"),
        ])
    func nearest(path: String, first: String) async throws {
        let hits = try await SearchDesk.ledger().nearest(to: path)
        #expect(hits.count <= 5)
        #expect(hits.first.map(SearchDesk.name) == first)
    }

    @Test(
        "an address that means nothing here leads nowhere",
        arguments: ["/", "", "/wp-admin/setup.php", "/indicators", "/%FF%00", "//", "/zzzzqqq/1234567"])
    func nowhere(path: String) async throws {
        #expect(try await SearchDesk.ledger().nearest(to: path).isEmpty)
    }
}
