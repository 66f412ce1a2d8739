import PlanModel
import Testing

@testable import IATI

/// Order and codes against the standard 2.03; `Conformance/run iati` holds
/// whole files against its schema.
@Suite("An IATI file")
struct IATIDocumentTests {
    private func text(_ activities: [IATIActivity], _ reporter: IATIReporter = IATIReporter()) -> String {
        let bytes = IATIDocument(reporter: reporter, publisher: "Publisher").bytes(activities)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("a plan with everything and with nothing is written as it was reviewed")
    func golden() throws {
        try expectGolden("activities.xml", text(Sample.activities()))
    }

    /// iati-activities-schema.xsd, version-2.03: the sequence of iati-activity.
    private static let order = [
        "iati-identifier", "reporting-org", "title", "description", "participating-org", "activity-status",
        "activity-date", "activity-scope", "recipient-country", "recipient-region", "sector", "tag", "budget",
        "transaction", "result",
    ]

    @Test("elements stand in the order of the schema, in which no activity lacks one that it asks for")
    func order() {
        for activity in Sample.activities() {
            let names = text([activity]).split(separator: "\n").compactMap { line in
                line.wholeMatch(of: /\s{4}<([a-z-]+).*/).map { String($0.1) }
            }
            let places = names.map { Self.order.firstIndex(of: $0) ?? -1 }
            #expect(places == places.sorted())
            #expect(!places.contains(-1), "\(names)")
            let required = [
                "iati-identifier", "reporting-org", "title", "description", "participating-org",
                "activity-status", "activity-date",
            ]
            #expect(Set(required).subtracting(names).isEmpty)
        }
    }

    @Test("the reporter stands in every activity and begins every identifier")
    func reporter() throws {
        let reporter = IATIReporter(
            reference: try #require(OrganisationReference("XM-DAC-41119")), name: "A & B", type: .government)
        let file = text(Sample.activities(), reporter)
        #expect(file.contains("<iati-identifier>XM-DAC-41119-small-A-1-1.2:THA</iati-identifier>"))
        #expect(file.matches(of: /<reporting-org ref="XM-DAC-41119" type="10">/).count == 4)
        #expect(file.contains("<narrative>A &amp; B</narrative>"))
        #expect(!file.contains("Publisher"))
    }

    @Test(
        "an organisation is named by a list, a hyphen and a number in it",
        arguments: [
            ("XM-DAC-41119", true), ("XE-EXAMPLE-PANTAU", true), ("GB-COH-01234567", true),
            ("XI-IATI-1-2", true),
            ("ID-KDN-1/2", false), ("XM-DAC-4|1", false), ("XM-DAC-", false), ("XM-DAC", false),
            ("41119", false),
            ("xm-DAC-41119", false), ("XM-DAC- 41119", false), ("XM-DAC-41?", false), ("XM-DAC-4&1", false),
            ("", false),
        ])
    func reference(text: String, isOne: Bool) {
        #expect((OrganisationReference(text) != nil) == isOne)
    }

    @Test("only the reference for examples is one")
    func example() {
        #expect(OrganisationReference.example.isExample)
        #expect(OrganisationReference("XM-DAC-41119")?.isExample == false)
    }
}
