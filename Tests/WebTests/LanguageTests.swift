import Pages
import Testing
import Web

/// The site in another language than English.
@Suite struct LanguageTests {
    @Test("a page answers in the language of its path", arguments: PageAddressTests.pages)
    func indonesian(page: String) async throws {
        let answer = try await TestSite.bundled().get("/id" + (page == "/index" ? "" : page))
        #expect(answer.status == 200)
        #expect(answer.header("Content-Language") == "id")
        #expect(answer.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\">"))
        #expect(answer.text.contains("<a href=\"/id/plan"))
        #expect(!answer.text.contains("{}"))
    }

    /// Sentences and labels of Pantau; what the plan, a source or a method says
    /// stands in an element of its own with its language.
    @Test("no words of Pantau are left in English", arguments: PageAddressTests.pages)
    func noEnglish(page: String) async throws {
        let html = try await TestSite.bundled().get("/id" + (page == "/index" ? "" : page)).text
        let own = ownWords(html)
        for words in [
            "There is ", "The series", "The method needs", " is not ", "not assessed", "no data", "on course",
            "series ended", "moderate progress", "significant movement", " baseline ", " since ", " states",
            " published", "provisional", "estimated", "depends on", "seen in", "increase", "decrease",
        ] {
            #expect(!own.contains(words), "\(words)")
        }
    }

    @Test(
        "names of the plan and of indicators are translated on every page",
        arguments: [
            ("/indicators/IC_REG_DURS", ">Waktu yang diperlukan untuk memulai usaha (hari)<"),
            ("/goals/B", "Tujuan B: Meningkatkan Akses Pembiayaan"),
            ("/states/LAO/indicators/IC_REG_DURS", "Laos: Waktu yang diperlukan untuk memulai usaha (hari)"),
            ("/plan", ">A-1 Produktivitas ditingkatkan<"),
            ("/indicators/IC_REG_DURS.svg", "Waktu yang diperlukan untuk memulai usaha: "),
        ])
    func translated(page: String, words: String) async throws {
        #expect(try await TestSite.bundled().get("/id" + page).text.contains(words))
    }

    @Test("every name and unit of the bundled plan and registry has a translation")
    func whole() async throws {
        let site = try await TestSite.bundled()
        var stored: [String] = []
        for (page, field) in [
            ("/plan.json", "TITLE"), ("/indicators.json", "NAME"), ("/indicators.json", "UNIT_MEASURE"),
        ] {
            let entries = await site.get(page).text.split(separator: "{").filter {
                // Action lines are quoted as they are printed.
                !$0.contains("\"actionLine\"") && !$0.contains("\"action-line\"")
            }
            stored += entries.flatMap { entry in
                entry.matches(of: /"([A-Z_]+)": "([^"]+)"/).filter { $0.1 == field }.map { String($0.2) }
            }
        }
        #expect(stored.count > 200)
        let left = Set(stored).filter { Texts.indonesian.translation(of: $0) == nil }
        #expect(left.isEmpty)
    }

    /// The text of a page outside of elements of another language and of what
    /// only assistive technology reads.
    private func ownWords(_ html: String) -> String {
        var text = ""
        var foreign = 0
        for part in html.split(separator: "<") {
            guard let end = part.firstIndex(of: ">") else { continue }
            let tag = part[..<end]
            if tag.hasPrefix("span"), foreign > 0 || tag.contains("lang=") || tag.contains("unseen") {
                foreign += 1
            } else if tag == "/span", foreign > 0 {
                foreign -= 1
            }
            if foreign == 0 { text += part[part.index(after: end)...] + " " }
        }
        return text
    }

    @Test("an English page has no mark of English", arguments: ["/", "/plan", "/states/LAO"])
    func english(page: String) async throws {
        let answer = try await TestSite.bundled().get(page)
        #expect(answer.header("Content-Language") == "en")
        #expect(!answer.text.contains("<span lang=\"en\">"))
    }

    @Test(
        "states are called by their national names, unharmed, beside the name in the page's language",
        arguments: [
            ("KHM", "km", "កម្ពុជា", "Cambodia", "Kamboja"), ("LAO", "lo", "ລາວ", "Lao PDR", "Laos"),
            ("MMR", "my", "မြန်မာ", "Myanmar", "Myanmar"), ("THA", "th", "ไทย", "Thailand", "Thailand"),
            ("VNM", "vi", "Việt Nam", "Viet Nam", "Viet Nam"),
            ("PHL", "fil", "Pilipinas", "Philippines", "Filipina"),
        ])
    func names(
        code: String, language: String, national: String, english: String, indonesian: String
    ) async throws {
        let site = try await TestSite.bundled()
        let mark = "<span lang=\"\(language)\"><span class=\"muted\">\(national)</span></span>"
        for (prefix, name) in [("", english), ("/id", indonesian)] {
            let page = await site.get("\(prefix)/states/\(code)").text
            #expect(page.contains("<h1>\(name) \(mark)</h1>"))
            let list = await site.get(prefix + "/states").text
            #expect(list.contains("<a href=\"\(prefix)/states/\(code)\">\(name)</a> \(mark)"))
        }
    }

    @Test("a name that the page has already is not repeated")
    func once() async throws {
        let site = try await TestSite.bundled()
        #expect(await site.get("/states/SGP").text.contains("<h1>Singapore <span lang=\"ms\">"))
        #expect(await site.get("/id/states/SGP").text.contains("<h1>Singapura</h1>"))
    }

    @Test("numbers and days are written as in the language")
    func numbers() async throws {
        let page = try await TestSite.bundled().get("/id?as-of=2018-01-01").text
        #expect(page.contains("Sebagaimana diterbitkan hingga 1 Januari 2018, bukan per hari ini."))
        #expect(page.contains("0,"))
        #expect(
            page.contains("href=\"/?as-of=2018-01-01\" lang=\"en\" hreflang=\"en\" rel=\"alternate\">English")
        )
    }

    @Test("the data are the same in every language and have one address")
    func data() async throws {
        let site = try await TestSite.bundled()
        #expect(await site.get("/id/states").text.contains("href=\"/states.csv\""))
        let answer = await site.get("/id/states.csv", headers: ["accept": "text/html"])
        #expect(answer.status == 404)
        #expect(answer.text.contains("\"/states.csv\""))
        #expect(await site.get("/states.csv").header("Content-Language") == nil)
    }

    @Test(
        "a problem is told in the language of the path, with ways that stay in it",
        arguments: [
            ("/id/states/LOA", "“LOA” bukan negara dalam rencana.", "/id/states/LAO"),
            ("/id/state/LAO", "Tidak ada halaman dengan alamat /id/state/LAO.", "/id/states/LAO"),
            ("/id/methods/eurostatt", "bukan metode yang dikenal", "/id/methods/eurostat"),
            ("/en/states", "No page has the address /en/states.", "/states"),
            ("/id?as-of=kemarin", "Yang diterima: suatu hari seperti 2020-12-31.", "/id"),
            ("/id?method=unsdd", "Yang diterima: eurostat, statcan", "/id?method=unsd"),
        ])
    func problems(address: String, detail: String, way: String) async throws {
        let answer = try await TestSite.bundled().get(address)
        #expect(answer.header("Content-Language") == (address.hasPrefix("/id") ? "id" : "en"))
        #expect(answer.text.contains(detail))
        #expect(answer.text.contains("href=\"\(way)\""))
        let json = try await TestSite.bundled().get(address, headers: ["accept": "application/json"])
        #expect(json.text.contains(detail))
    }
}
