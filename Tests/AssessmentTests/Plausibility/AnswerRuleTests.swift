import Assessment
import PlanModel
import Testing

@Suite("Rules for single cells of a return")
struct CellRuleTests {
    private typealias Example = ReturnExample
    private let key = Example.key("EMP.micro", 2024)
    private let items = [Example.item("EMP.micro")]

    private func codes(_ content: CellContent, unit: String = "persons") -> [String] {
        Example.codes(key, items: [Example.item("EMP.micro", unit: unit)], [key: content])
    }

    @Test("a value with a source has no finding")
    func plain() { #expect(codes(Example.value(1200)) == []) }

    @Test("a value without a source is an error", arguments: [nil, "", " "])
    func source(_ source: String?) {
        #expect(codes(Example.value(1200, source: source)) == ["error missing-source"])
    }

    @Test("what is counted is neither negative nor broken")
    func counts() {
        #expect(codes(Example.value(-1)) == ["error negative-count"])
        #expect(codes(Example.value(12.5, decimals: 1)) == ["error count-with-decimals"])
        #expect(codes(Example.value(12.5, decimals: 1), unit: "thousand persons") == [])
        #expect(codes(Example.value(-12.5, decimals: 1), unit: "million kip") == [])
    }

    @Test("values beyond the limits of an item are errors, the limits themselves are not")
    func limits() {
        let limited = [Example.item("EMP.micro", unit: "days", minimum: 1, maximum: 999)]
        #expect(Example.codes(key, items: limited, [key: Example.value(0)]) == ["error below-minimum"])
        #expect(Example.codes(key, items: limited, [key: Example.value(1000)]) == ["error above-maximum"])
        #expect(Example.codes(key, items: limited, [key: Example.value(1)]) == [])
        #expect(Example.codes(key, items: limited, [key: Example.value(999)]) == [])
    }

    @Test("a share outside 0 to 100 is an error, unless the item allows it")
    func shares() {
        let cell = Example.key("EMP_SHARE.msme", 2024)
        let wide = ReturnItem(
            Example.share.code, title: "Credit", unit: "%", kind: Example.share.kind, maximum: 500)
        #expect(
            Example.codes(cell, items: [Example.share], [cell: Example.value(101)])
                == ["error share-outside-whole"])
        #expect(Example.codes(cell, items: [wide], [cell: Example.value(101)]) == [])
    }

    @Test("a value and a reason why there is none exclude each other")
    func both() {
        var content = Example.value(12)
        content.absence = .confidential
        #expect(codes(content) == ["error value-and-absence"])
    }

    @Test("a reason for a value that is public wants a justification")
    func absence() {
        let known = [key: PublicFigure(value: 1200, decimals: 0, source: "DOSM")]
        var content = CellContent(absence: .notCollected)
        let finding = Example.findings(key, items: items, [key: content], known: known).first
        #expect(finding?.code == "absence-of-public-value")
        #expect(finding?.message == "The reason \"not-collected\" was chosen, and 1,200 is public (DOSM).")
        content.justification = "The survey was withdrawn."
        #expect(
            Example.codes(key, items: items, [key: content], known: known) == ["note absence-of-public-value"]
        )
        #expect(Example.codes(key, items: items, [key: content]) == [])
    }

    @Test("an unknown definition names the nearest")
    func definition() {
        let content = Example.value(12, definition: "LAO-2071")
        let finding = Example.findings(
            key, items: items, [key: content], definitions: ["LAO-2017", "LAO-2004"])
        #expect(finding.map(\.code) == ["definition-not-listed"])
        #expect(finding.first?.remedy?.hasPrefix("Take \"LAO-2017\"") == true)
        #expect(Example.codes(key, items: items, [key: content]) == [])
    }

    @Test("a standard error is no less than zero, and seldom larger than its value")
    func standardError() {
        #expect(codes(Example.value(12, standardError: -1)) == ["error standard-error-impossible"])
        #expect(codes(Example.value(12, standardError: 13)) == ["warning standard-error-impossible"])
        #expect(codes(Example.value(12, standardError: 3)) == [])
    }

    @Test("a status is held against the value, its year and its note")
    func statuses() {
        #expect(codes(Example.value(12, status: .suppressed)) == ["error status-against-value"])
        #expect(codes(Example.value(12, status: .forecast)) == ["warning forecast-of-past-year"])
        #expect(codes(Example.value(12, status: .breakInSeries)) == ["warning break-without-note"])
        #expect(codes(Example.value(12, status: .breakInSeries, note: "New register")) == [])
        let old = Example.key("EMP.micro", 2020)
        #expect(
            Example.codes(old, items: items, [old: Example.value(12, status: .provisional)])
                == ["warning provisional-of-old-year"])
        #expect(codes(Example.value(12, status: .provisional)) == [])
        let future = Example.key("EMP.micro", 2027)
        #expect(
            Example.codes(future, items: items, [future: Example.value(12)])
                == ["error future-without-forecast"])
        #expect(Example.codes(future, items: items, [future: Example.value(12, status: .forecast)]) == [])
    }

    @Test("a dispute says in a note what is wrong")
    func dispute() {
        let cell = Example.key("IC_REG_DURS", 2019)
        let item = Example.item("IC_REG_DURS", unit: "days", kind: .international)
        var content = CellContent(verdict: .disputed)
        #expect(Example.codes(cell, items: [item], [cell: content]) == ["error dispute-without-note"])
        content.note = "Registration has been online since 2018."
        #expect(Example.codes(cell, items: [item], [cell: content]) == [])
        #expect(Example.codes(cell, items: [item], [cell: CellContent(verdict: .confirmed)]) == [])
    }

    @Test("a justification makes notes of warnings, and no error better")
    func justified() {
        let content = Example.value(-1, status: .forecast, justification: "So published.")
        #expect(codes(content) == ["error negative-count", "note forecast-of-past-year"])
    }

    @Test("an emptied cell has no finding")
    func emptied() { #expect(codes(CellContent()) == []) }
}
