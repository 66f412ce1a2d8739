import Enterprises
import PlanFiles
import PlanModel
import Testing

/// A change to the small file of definitions below, and what it makes the reader
/// say.
struct BrokenDefinition: CustomTestStringConvertible {
    let old: String
    let new: String
    /// `line:column code`, in the order of the file.
    let findings: [String]

    init(_ old: String, _ new: String, _ findings: String...) {
        self.old = old
        self.new = new
        self.findings = findings
    }

    var testDescription: String { new.isEmpty ? "without \(old)" : new }
}

@Suite("Broken definitions")
struct BrokenDefinitionTests {
    @Test("the small file is sound as it stands")
    func sound() {
        let (registry, findings) = readDefinitions(file: "d.yaml", text: smallDefinitions)
        #expect(findings.map(\.line) == [])
        #expect(registry?.ids == ["LAO-1", "LAO-1:persons", "LAO-2"])
    }

    @Test("a mistake of form is found at its line and column", arguments: definitionFormCases)
    func form(_ broken: BrokenDefinition) throws { try expect(broken) }

    @Test("a mistake of sense is found at its line and column", arguments: definitionSenseCases)
    func sense(_ broken: BrokenDefinition) throws { try expect(broken) }

    @Test("all mistakes of a file are found at once, in its order")
    func all() throws {
        let text = try replacing("currency: LAK", by: "currency: kip", in: smallDefinitions)
        let twice = try replacing(
            "{class: small, when: {persons: {le: 50}}}", by: "{class: smal, when: {}}", in: text)
        #expect(
            places(of: readDefinitions(file: "d.yaml", text: twice)) == [
                "14:13 wrong-value", "28:15 unknown-word", "28:27 not-a-condition",
            ])
    }

    @Test("a finding quotes what it saw and says what to do")
    func wording() throws {
        let text = try replacing("isic: ['C', '46']", by: "isic: ['C', 'C']", in: smallDefinitions)
        #expect(
            readDefinitions(file: "d.yaml", text: text).findings.map(\.line) == [
                "d.yaml:22:5: error: LAO-1/industry: ISIC C is in industry and in industry. "
                    + "List it in one group only."
            ])
        let state = try replacing(
            "country: LAO\n  title: Two", by: "country: LAQ\n  title: Two", in: smallDefinitions)
        let known = ["KHM", "LAO"].compactMap { AreaCode($0) }
        let findings = readDefinitions(file: "d.yaml", text: state, states: known).findings
        #expect(
            findings.filter { $0.code == "unknown-area" }.map(\.line) == [
                "d.yaml:50:12: error: \"LAQ\" is no known state. Did you mean \"LAO\"?"
            ])
    }

    @Test("a country that is not known has one finding: nothing is said of the years of others")
    func unknownCountry() throws {
        let text = try replacing(
            "country: LAO\n  title: Two", by: "country: LAQ\n  title: Two", in: smallDefinitions)
        let known = ["KHM", "LAO"].compactMap { AreaCode($0) }
        let (registry, findings) = readDefinitions(file: "d.yaml", text: text, states: known)
        #expect(registry == nil)
        #expect(findings.map(\.code) == ["unknown-area"])
    }

    @Test("an empty file and one that is not YAML are refused", arguments: ["", "a: [", "- 1", "version: 2"])
    func notDefinitions(text: String) {
        let (registry, findings) = readDefinitions(file: "d.yaml", text: text)
        #expect(registry == nil)
        #expect(findings.hasErrors)
    }

    private func expect(_ broken: BrokenDefinition) throws {
        let text = try replacing(broken.old, by: broken.new, in: smallDefinitions)
        let result = readDefinitions(file: "d.yaml", text: text)
        #expect(places(of: result) == broken.findings)
        #expect((result.registry == nil) == result.findings.hasErrors)
    }

    private func replacing(_ old: String, by new: String, in text: String) throws -> String {
        let range = try #require(text.firstRange(of: old))
        var changed = text
        changed.replaceSubrange(range, with: new)
        return changed
    }

    private func places(of result: (registry: Any?, findings: [Finding])) -> [String] {
        result.findings.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code)" }
    }
}
