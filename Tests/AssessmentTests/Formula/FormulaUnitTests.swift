import PlanModel
import Testing

@testable import Assessment

private let units = [
    code("NY.GDP.MKTP.KD"): "constant 2015 US$", code("NY.GDP.MKTP.CD"): "current US$",
    code("NE.EXP.GNFS.CD"): "current US$", code("SL.TLF.TOTL.IN"): "persons",
    code("SL.UEM.TOTL.ZS"): "percent", code("GB.XPD.RSDV.GD.ZS"): "percent of GDP",
    code("EXP_SHARE"): "percent of national exports", code("IC.REG.DURS"): "days",
    code("IC.REG.COST.PC.ZS"): "percent of GNI per capita", code("NAMELESS"): "",
]

struct FormulaUnitCase: Sendable, CustomTestStringConvertible {
    let formula: String
    let unit: String
    var testDescription: String { formula }
}

struct FormulaClashCase: Sendable, CustomTestStringConvertible {
    let formula: String
    let declared: String
    let finding: String
    var testDescription: String { formula }
}

@Suite("The unit of a formula")
struct FormulaUnitTests {
    @Test(
        "the unit of the result is computed from the units of the inputs",
        arguments: [
            FormulaUnitCase(
                formula: "NY.GDP.MKTP.KD / (SL.TLF.TOTL.IN * (1 - SL.UEM.TOTL.ZS / 100))",
                unit: "constant 2015 US$ per person"),
            FormulaUnitCase(formula: "SL.UEM.TOTL.ZS / 100", unit: "ratio"),
            FormulaUnitCase(formula: "100 - SL.UEM.TOTL.ZS", unit: "percent"),
            FormulaUnitCase(formula: "100 - GB.XPD.RSDV.GD.ZS", unit: "percent of GDP"),
            FormulaUnitCase(formula: "100 * NE.EXP.GNFS.CD / NY.GDP.MKTP.CD", unit: "percent"),
            FormulaUnitCase(formula: "NE.EXP.GNFS.CD / NY.GDP.MKTP.CD * 100", unit: "percent"),
            FormulaUnitCase(formula: "NE.EXP.GNFS.CD / NY.GDP.MKTP.CD", unit: "ratio"),
            FormulaUnitCase(formula: "NY.GDP.MKTP.CD * GB.XPD.RSDV.GD.ZS / 100", unit: "current US$"),
            FormulaUnitCase(formula: "NY.GDP.MKTP.CD / 100 * GB.XPD.RSDV.GD.ZS", unit: "current US$"),
            FormulaUnitCase(formula: "NY.GDP.MKTP.CD * GB.XPD.RSDV.GD.ZS", unit: "percent × current US$"),
            FormulaUnitCase(formula: "(IC.REG.DURS + IC.REG.DURS) / 2", unit: "days"),
            FormulaUnitCase(formula: "IC.REG.DURS * IC.REG.DURS", unit: "days × days"),
            FormulaUnitCase(formula: "1 / SL.TLF.TOTL.IN", unit: "ratio per person"),
            FormulaUnitCase(formula: "SL.TLF.TOTL.IN / 100", unit: "hundreds of persons"),
            FormulaUnitCase(formula: "-GB.XPD.RSDV.GD.ZS * 2", unit: "percent of GDP"),
            FormulaUnitCase(formula: "EXP_SHARE * (NE.EXP.GNFS.CD / NY.GDP.MKTP.CD)", unit: "percent"),
        ])
    func computed(_ row: FormulaUnitCase) {
        let (unit, findings) = formula(row.formula).unit(units: units)
        #expect(unit?.description == row.unit)
        #expect(findings.isEmpty)
    }

    @Test(
        "a clash of units names both and points at its character",
        arguments: [
            FormulaClashCase(
                formula: "SL.TLF.TOTL.IN * (1 - SL.UEM.TOTL.ZS)", declared: "persons",
                finding: "23: error: \"SL.UEM.TOTL.ZS\" is in \"percent\", \"1\" is a plain number. "
                    + "To add or subtract them, divide by 100 first: SL.UEM.TOTL.ZS / 100."),
            FormulaClashCase(
                formula: "NY.GDP.MKTP.KD + NY.GDP.MKTP.CD", declared: "current US$",
                finding: "16: error: \"NY.GDP.MKTP.KD\" is in \"constant 2015 US$\", "
                    + "\"NY.GDP.MKTP.CD\" is in \"current US$\". "
                    + "Only values in one unit can be added or subtracted."),
            FormulaClashCase(
                formula: "GB.XPD.RSDV.GD.ZS - EXP_SHARE", declared: "percent",
                finding: "19: error: \"GB.XPD.RSDV.GD.ZS\" is in \"percent of GDP\", "
                    + "\"EXP_SHARE\" is in \"percent of national exports\". "
                    + "Only values in one unit can be added or subtracted."),
            FormulaClashCase(
                formula: "IC.REG.DURS + 3", declared: "days",
                finding: "13: error: \"IC.REG.DURS\" is in \"days\", \"3\" is in \"ratio\". "
                    + "Only values in one unit can be added or subtracted."),
            FormulaClashCase(
                formula: "NY.GDP.MKTP.CD * GB.XPD.RSDV.GD.ZS", declared: "current US$",
                finding: "1: error: The result is in \"percent × current US$\", "
                    + "but \"current US$\" is declared. Divide by 100."),
            FormulaClashCase(
                formula: "NE.EXP.GNFS.CD / NY.GDP.MKTP.CD", declared: "percent of GDP",
                finding: "1: error: The result is in \"ratio\", but \"percent of GDP\" is declared. "
                    + "Multiply by 100."),
            FormulaClashCase(
                formula: "2 * GB.XPD.RSDV.GD.ZS", declared: "percent of national exports",
                finding: "1: error: The result is in \"percent of GDP\", "
                    + "but \"percent of national exports\" is declared. Mend the formula or the declared unit."
            ),
            FormulaClashCase(
                formula: "NAMELESS + IC.REG.DURS", declared: "days",
                finding: "1: error: \"NAMELESS\" has no unit. "
                    + "Give the indicator one; a plain number is in \"ratio\"."),
            FormulaClashCase(
                formula: "2 * IC.REG.DUR", declared: "days",
                finding: "5: error: \"IC.REG.DUR\" is not a known indicator. Did you mean IC.REG.DURS?"),
            FormulaClashCase(
                formula: "IC.REG.DURS * 2", declared: " ",
                finding: "1: error: The derived indicator declares no unit. The formula gives \"days\"."),
        ])
    func clash(_ row: FormulaClashCase) {
        let findings = formula(row.formula).check(declaredUnit: row.declared, units: units)
        #expect(findings.map(\.line) == ["indicators.yaml:" + row.finding])
    }

    @Test("all clashes of a formula are reported, not the first only")
    func allClashes() {
        let text = "(IC.REG.DURS + SL.TLF.TOTL.IN) * (1 - SL.UEM.TOTL.ZS) / NAMELESS"
        let findings = formula(text).check(declaredUnit: "days", units: units)
        #expect(findings.map(\.location?.column) == [14, 39, 57])
    }

    @Test(
        "declared units fit by their synonyms",
        arguments: [
            ("NY.GDP.MKTP.KD / SL.TLF.TOTL.IN", "constant 2015 US$ per employed person"),
            ("NY.GDP.MKTP.KD / SL.TLF.TOTL.IN", "constant  2015 US$ per capita"),
            ("2 * SL.TLF.TOTL.IN", "Persons engaged"),
            ("100 * NE.EXP.GNFS.CD / NY.GDP.MKTP.CD", "percent of GDP"),
            ("SL.UEM.TOTL.ZS * 1", "%"),
            ("IC.REG.COST.PC.ZS * 2", "percent of GNI per capita"),
        ])
    func synonyms(text: String, declared: String) {
        #expect(formula(text).check(declaredUnit: declared, units: units).isEmpty)
    }

    @Test(
        "a unit printed reads back as the same unit",
        arguments: [
            "constant 2015 US$ per person", "percent", "percent of GNI per capita", "ratio", "days × days",
            "ratio per day per person", "percent × current US$ per enterprise",
        ])
    func roundTrip(text: String) throws {
        let unit = try #require(FormulaUnit(text))
        #expect(unit.description == text)
        #expect(FormulaUnit(unit.description) == unit)
    }
}
