import Testing

@Suite("definition and derive")
struct DefinitionTests {
    @Test("an enterprise has its class under its state's definition, with what is missing")
    func classify() async throws {
        let folder = try Folder()
        let words = [
            "definition", "classify", "--state", "VNM", "--year", "2020", "--sector", "C", "--persons",
        ]
        let some = try await Program.run(words + ["40"], in: folder)
        #expect(
            some.output.hasPrefix(
                "VNM-2018: could be small, medium or large: turnover and assets are missing"))
        let all = try await Program.run(words + ["40", "--turnover", "10000000000"], in: folder)
        #expect(all.output.hasPrefix("VNM-2018: small"), "\(all.output)")
        let everywhere = try await Program.run(words + ["40", "--all"], in: folder)
        #expect(everywhere.lines.filter { !$0.hasPrefix(" ") }.count >= 10)
    }

    @Test("a definition or state that is not known is told with the nearest")
    func unknown() async throws {
        let outcome = try await Program.run("definition", "show", "KHM-2006", in: Folder())
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("There is no definition \"KHM-2006\". Did you mean KHM-2005?"))
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let words: [String]
        let exitCode: Int32
        let message: String

        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(
        "what is asked of an enterprise and is not known is a finding; a year that is none is refused",
        arguments: [
            Mistake(
                words: ["--state", "KHX", "--year", "2020"], exitCode: 1,
                message: "error: There is no definition of \"KHX\". Did you mean KHM?\n"),
            Mistake(
                words: ["--definition", "KHM-205", "--year", "2020"], exitCode: 1,
                message: "error: There is no definition \"KHM-205\". Did you mean KHM-2005?\n"),
            Mistake(
                words: ["--state", "VNM", "--year", "20205"], exitCode: 64,
                message: "--year 20205 is no reference year: it must be from 1900 to 2199."),
        ])
    func mistakes(_ mistake: Mistake) async throws {
        let outcome = try await Program.run(
            ["definition", "classify", "--persons", "4"] + mistake.words, in: Folder())
        #expect(outcome.exitCode == mistake.exitCode)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(mistake.message), "\(outcome.errors)")
    }

    @Test("a definition of a country that is no known state is refused, with the nearest")
    func country() async throws {
        let folder = try Folder()
        try folder.copy("Data/definitions/msme_definitions.yaml", to: "d.yaml")
        try folder.change("d.yaml", "country: KHM", to: "country: KHX")
        let outcome = try await Program.run("definition", "check", "--quiet", "d.yaml", in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("error: \"KHX\" is no known state. Did you mean \"KHM\"?"))
    }

    @Test("the bundled definitions pass their check")
    func check() async throws {
        let outcome = try await Program.run("definition", "check", "--quiet", in: Folder())
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
    }

    @Test("a formula is computed with its inputs beside it")
    func derive() async throws {
        let outcome = try await Desk(.bundled).run(
            "derive", "NY.GDP.MKTP.KD / (SL.TLF.TOTL.IN * (1 - SL.UEM.TOTL.ZS / 100))", "--state", "LAO")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("LAO  2024  "))
        #expect(outcome.output.contains("LAO.SL_UEM_TOTL_ZS"))
    }

    @Test("a mistake in a formula is pointed at")
    func pointed() async throws {
        let outcome = try await Desk(.empty).run("derive", "NY.GDP.MKTP.KD / (SL.TLF.TOTL.IM * 2")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(
            outcome.errors.contains("NY.GDP.MKTP.KD / (SL.TLF.TOTL.IM * 2\n                 ^"),
            "\(outcome.errors)")
    }
}
