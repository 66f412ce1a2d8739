import Pages
import PlanModel
import Routes

/// Page models with fixed days and figures.
enum Sample {
    static let lao = AreaCode("LAO")!
    static let viet = AreaCode("VNM")!
    static let days = IndicatorCode("IC_REG_DURS")!
    static let reading = ReadingBar(
        sentences: ["As published up to today, 21 November 2026. The newest source is of October 2019."],
        form: ReadingForm(
            action: Address(.overview),
            fields: [
                .init(
                    name: "as-of", label: "Published up to", hint: "By the end of this day.", value: "",
                    kind: .day),
                .init(
                    name: "baseline", label: "Baseline year", value: "2015",
                    kind: .choice([.init("", "the usual"), .init("2016", "2016"), .init("2015", "2015")])),
            ]))

    static func frame(_ title: String, _ route: Route, trail: [Link] = []) -> Frame {
        let address = Address(route)
        return Frame(
            title: title, address: address,
            breadcrumbs: route == .overview ? [] : [Link("Overview", Address(.overview))] + trail,
            reading: reading,
            formats: [Link("CSV", address.with(.csv)), Link("JSON", address.with(.json))],
            edition: .init(version: "1.0.0", dataVersion: "19-4-75"))
    }

    static func value(_ text: String, _ year: Int) -> Content {
        .link(
            Link(
                text, Address(.observation(series: "LAO.IC_REG_DURS", Period(year: year)!)),
                context: "provenance of LAO.IC_REG_DURS \(year)"))
    }

    static let onCourse = Tag(.onCourse, "significant progress")
    static let slow = Tag(.slow, "moderate progress")
    static let ended = Tag(.ended, "series ended")
    static let noData = Tag(.noData, "no data")
    static let depends = Tag(.caution, "depends on the baseline year")
}
