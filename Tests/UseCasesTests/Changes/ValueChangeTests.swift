import PlanModel
import Testing

@testable import UseCases

@Suite struct ValueChangeTests {
    @Test(
        "a value is new, revised, withdrawn, of another status, or as it was",
        arguments: [
            (nil, "5 A", .new), ("- O", "5 A", .new), ("5 A", "6 A", .revised), ("5 A", "6 E", .revised),
            ("0 A", "1 A", .revised), ("5 A", "- O", .withdrawn), ("5 A", nil, .withdrawn),
            ("5 A", "5 B", .status), ("- O", "- Q", .status), ("5 A", "5 A", nil), ("- O", "- O", nil),
            (nil, "- O", nil), ("- O", nil, nil), (nil, nil, nil),
        ] as [(String?, String?, ValueChange.Kind?)])
    func kinds(before: String?, after: String?, kind: ValueChange.Kind?) {
        let change = ValueChange(before: before.map { observation($0) }, after: after.map { observation($0) })
        #expect(change?.kind == kind)
    }

    @Test("lines are compared period by period, those that one of them lacks too")
    func lines() throws {
        let series = Series(name: "s", indicator: IndicatorCode("X")!, area: AreaCode("LAO")!, source: "WB")
        func line(_ values: [(Int, String)]) -> SeriesLine {
            SeriesLine(series: series, observations: values.map { observation($1, $0) })
        }
        let old = line([(2010, "1 A"), (2012, "2 A"), (2013, "3 A")])
        let new = line([(2011, "9 A"), (2012, "2 A"), (2013, "4 A"), (2014, "5 A")])
        let change = try #require(SeriesChange(before: old, after: new, isDerived: false))
        #expect(change.values.map(\.period.year) == [2010, 2011, 2013, 2014])
        #expect(change.values.map(\.kind) == [.withdrawn, .new, .revised, .new])
        #expect(SeriesChange(before: old, after: old, isDerived: false) == nil)
        #expect(SeriesChange(before: nil, after: new, isDerived: false)?.values.count == 4)
        #expect(SeriesChange(before: nil, after: nil, isDerived: false) == nil)
    }

    private func observation(_ text: String, _ year: Int = 2019) -> Observation {
        let parts = text.split(separator: " ")
        return Observation(
            period: Period(year: year)!, value: Double(parts[0]),
            status: ObservationStatus(rawValue: String(parts[1]))!,
            publication: PublicationDay(day: Day("2020-01-01")!, precision: .day))
    }
}
