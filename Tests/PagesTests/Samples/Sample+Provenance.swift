import Pages
import PlanModel
import Routes

extension Sample {
    static let observation = ObservationPage.Model(
        value: "173", unit: "days", lead: ["The source wrote “173” (line 129, column 2019 of time.csv)."],
        valueFacts: [Fact("As written", .code("173")), Fact("Status", "normal (A)")],
        fileFacts: [
            Fact("File", .link(Link("Open the file as it arrived", Address(.sourceFile(hash: "07b65d39"))))),
            Fact("SHA-256", .code("07b65d39")),
        ], seriesFacts: [Fact("Series", .code("LAO.IC_REG_DURS"))],
        statements: DataTable(
            caption: "All vintages", columns: [.init("Published"), .number("Value")],
            rows: [["about 16 December 2019", "173"]]))

    static let computed = ObservationPage.Model(
        value: "5,851.0", unit: "constant 2015 US$ per person",
        lead: ["Computed here, not stated by a source."],
        formula: .code("NY.GDP.MKTP.KD / SL.TLF.TOTL.IN"),
        inputs: DataTable(
            caption: "Inputs", columns: [.init("Indicator"), .number("Value")],
            rows: [["GDP", value("20,303,702,352.295", 2023)], ["Labour force", "3,511,791"]]))

    static let sources = ListPage.Model(
        lead: ["Every file that values came from."],
        table: DataTable(
            caption: "Files", columns: [.init("File"), .number("Bytes")],
            rows: [[.link(Link("time.csv", Address(.source(hash: "07b65d39")))), "38,010"]]))

    static let source = SourcePage.Model(
        facts: [Fact("SHA-256", .code("07b65d39")), Fact("Licence", "CC BY 4.0")],
        imports: DataTable(
            caption: "Imports", columns: [.init("Imported"), .number("New")],
            rows: [["21 November 2026, 10:50 UTC by lab", "148"]]))

    static let data = DataPage.Model(
        lead: ["Every page is also a file."],
        files: DataTable(
            caption: "Files by indicator", columns: [.init("What"), .init("CSV")],
            rows: [["Everything", .link(Link("/data.csv", Address(.data, format: .csv)))]]),
        licences: DataTable(
            caption: "Licences", columns: [.init("Source"), .init("Licence")],
            rows: [["World Bank", "CC BY 4.0"]]),
        notes: ["Columns are named by SDMX concepts."])

    static let problem = Problem(
        status: 404, code: "unknown-indicator", title: "Not found", detail: "“IC_REG_DURZ” is no indicator.",
        location: "/indicators/IC_REG_DURZ", hint: "See the list.",
        nearest: [Link("Time to start a business", Address(.indicator(days)))])
}
