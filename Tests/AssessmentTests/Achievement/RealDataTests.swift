import Assessment
import Foundation
import PlanModel
import Testing

/// The World Bank KPIs of the plan in the bundled data, as they stand there.
private enum BundledData {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Data/worldbank/wdi_asean.csv")

    struct Cell: Hashable {
        let indicator: String
        let area: String
    }

    /// Values by indicator and state; the file quotes nothing.
    static func values() throws -> [Cell: [Int: Double]] {
        var values: [Cell: [Int: Double]] = [:]
        for row in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
            .dropFirst()
        {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            guard let year = Int(fields[2]), let value = Double(fields[3]) else { continue }
            values[Cell(indicator: String(fields[0]), area: String(fields[1])), default: [:]][year] = value
        }
        return values
    }

    /// The six KPIs that the World Bank fills, with the direction wanted.
    static func kpis() throws -> [(cell: Cell, direction: Direction, values: [Int: Double])] {
        let values = try values()
        let directions: [String: Direction] = [
            "GB.XPD.RSDV.GD.ZS": .increase, "IC.REG.DURS": .decrease, "IC.REG.COST.PC.ZS": .decrease,
            "SL.TLF.CACT.FE.ZS": .increase, "SL.TLF.ACTI.1524.ZS": .increase,
        ]
        var kpis = values.compactMap { cell, values in
            directions[cell.indicator].map { (cell: cell, direction: $0, values: values) }
        }
        for area in Example.asean.members.map(\.text) {
            let productivity = productivity(of: area, in: values)
            kpis.append((Cell(indicator: "LABOUR_PRODUCTIVITY", area: area), .increase, productivity))
        }
        return kpis
    }

    /// GDP at constant prices per employed person.
    private static func productivity(of area: String, in values: [Cell: [Int: Double]]) -> [Int: Double] {
        func years(_ indicator: String) -> [Int: Double] {
            values[Cell(indicator: indicator, area: area)] ?? [:]
        }
        let (labour, unemployment) = (years("SL.TLF.TOTL.IN"), years("SL.UEM.TOTL.ZS"))
        var productivity: [Int: Double] = [:]
        for (year, product) in years("NY.GDP.MKTP.KD") {
            guard let force = labour[year], let rate = unemployment[year] else { continue }
            productivity[year] = product / (force * (1 - rate / 100))
        }
        return productivity
    }
}

@Suite("Assessment of the bundled data")
struct RealDataTests {
    private func answer(_ kpi: (cell: BundledData.Cell, direction: Direction, values: [Int: Double]))
        -> AchievementAssessment
    {
        AchievementQuestion(line: Example.line(kpi.values), direction: kpi.direction).answer()
    }

    private func check(_ answer: AchievementAssessment, _ method: String) -> BaselineCheck? {
        answer.methods.first { $0.method == method }?.baselineCheck
    }

    @Test("of 53 cells with all three baseline years, eurostat's class depends on the year in 13")
    func dependingCells() throws {
        let cells = try BundledData.kpis().filter { kpi in
            check(answer(kpi), "eurostat")?.years.compactMap(\.result.achievementClass).count == 3
        }
        let depending = cells.filter { check(answer($0), "eurostat")?.depends ?? false }
            .map { "\($0.cell.indicator) \($0.cell.area)" }
        #expect(cells.count == 53)
        #expect(
            Set(depending) == [
                "LABOUR_PRODUCTIVITY LAO", "LABOUR_PRODUCTIVITY MMR", "IC.REG.DURS KHM", "IC.REG.DURS LAO",
                "IC.REG.DURS MYS", "IC.REG.COST.PC.ZS MYS", "SL.TLF.CACT.FE.ZS KHM",
                "SL.TLF.CACT.FE.ZS LAO", "SL.TLF.ACTI.1524.ZS BRN", "SL.TLF.ACTI.1524.ZS KHM",
                "SL.TLF.ACTI.1524.ZS LAO", "SL.TLF.ACTI.1524.ZS SGP", "SL.TLF.ACTI.1524.ZS THA",
            ])
    }

    @Test("time to start a business in Lao PDR stands at 88, 187, 174 and 173 days")
    func laoPDR() throws {
        let kpi = try #require(
            try BundledData.kpis().first { $0.cell == .init(indicator: "IC.REG.DURS", area: "LAO") })
        let answer = answer(kpi)
        #expect(check(answer, "eurostat")?.years.map(\.value) == [174, 187, 88])
        #expect(answer.latest?.value == 173)
        #expect(answer.latest?.period.year == 2019)
    }
}
