import PlanModel
import Testing

@testable import Assessment

private let productivity = formula("NY.GDP.MKTP.KD / (SL.TLF.TOTL.IN * (1 - SL.UEM.TOTL.ZS / 100))")

/// World Bank, World Development Indicators, Lao PDR, the files in Data.
private let laos = lines(
    line(
        "NY.GDP.MKTP.KD",
        [
            FormulaValue(year: 2016, value: 15_439_521_179.3987, decimals: 4, id: 1, day: "2026-02-24"),
            FormulaValue(year: 2022, value: 19_570_648_221.6862, decimals: 4, id: 2, day: "2026-02-24"),
        ]),
    line(
        "SL.TLF.TOTL.IN",
        [
            FormulaValue(year: 2016, value: 2_778_908, id: 3, day: "2025-06-05"),
            FormulaValue(year: 2022, value: 3_446_569, id: 4, day: "2025-06-05"),
        ]),
    line(
        "SL.UEM.TOTL.ZS",
        [
            FormulaValue(year: 2016, value: 2.634, decimals: 3, status: .estimated, id: 5, day: "2026-04-08"),
            FormulaValue(year: 2022, value: 1.209, decimals: 3, status: .estimated, id: 6, day: "2026-04-08"),
            FormulaValue(year: 2025, value: 1.187, decimals: 3, status: .estimated, id: 7, day: "2026-04-08"),
        ]))

struct FormulaStatusCase: Sendable, CustomTestStringConvertible {
    let inputs: [ObservationStatus]
    let result: ObservationStatus
    var testDescription: String { inputs.map(\.rawValue).joined(separator: "+") }
}

@Suite("The values of a formula")
struct FormulaEvaluationTests {
    @Test("labour productivity of Lao PDR agrees with decimal arithmetic of 30 digits")
    func labourProductivity() throws {
        let derived = productivity.evaluate(lines: laos, into: result())
        let values = derived.line.observations.compactMap(\.value)
        // Python decimal: 5706.27016897622814..., 5747.78945992576449...
        #expect(zip(values, [5706.270168976228, 5747.789459925764]).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(derived.line.observations.map(\.period.year) == [2016, 2022])
    }

    @Test("labour productivity of Lao PDR in 2022 lies within 0.7 % of the series of the ILO")
    func labourProductivityOfILO() throws {
        let derived = productivity.evaluate(lines: laos, into: result())
        let value = try #require(derived.line.observation(in: Period(year: 2022)!)?.value)
        #expect(abs(value / 5722.3 - 1) < 0.007)  // ILO.GDP.PER.WORKER.USD2015
    }

    @Test("a derived value carries status, decimals, the latest publication and its input rows")
    func observation() throws {
        let derived = productivity.evaluate(lines: laos, into: result())
        let observation = try #require(derived.line.observation(in: Period(year: 2016)!))
        #expect(observation.id == nil)
        #expect(observation.status == .estimated)
        #expect(observation.decimals == 1)
        #expect(observation.publication == PublicationDay(day: Day("2026-04-08")!, precision: .day))
        let lineage = try #require(derived.lineage(in: observation.period))
        #expect(
            lineage.inputs.map(\.series) == [
                "LAO.NY.GDP.MKTP.KD", "LAO.SL.TLF.TOTL.IN", "LAO.SL.UEM.TOTL.ZS",
            ])
        #expect(lineage.ledgerRows == [1, 3, 5])
    }

    @Test("a year that lacks inputs has a reason that names each")
    func gap() {
        let derived = productivity.evaluate(lines: laos, into: result())
        #expect(
            derived.gaps.map(\.description) == [
                "2025: NY.GDP.MKTP.KD has no value; SL.TLF.TOTL.IN has no value"
            ])
    }

    @Test("each year asked for has a value or a reason")
    func years() {
        let derived = productivity.evaluate(lines: laos, into: result(), years: 2021...2023)
        #expect(derived.line.observations.map(\.period.year) == [2022])
        #expect(derived.gaps.map(\.period.year) == [2021, 2023])
        #expect(productivity.evaluate(lines: [:], into: result(), years: 2020...2020).gaps.count == 1)
    }

    @Test("division by zero gives no value, and the reason shows the divisor")
    func divisionByZero() {
        let zero = lines(
            line("A", [FormulaValue(year: 2020, value: 0), FormulaValue(year: 2021, value: 4)]),
            line("B", [FormulaValue(year: 2020, value: 100), FormulaValue(year: 2021, value: 100)]))
        let derived = formula("A / (1 - B / 100)").evaluate(lines: zero, into: result())
        #expect(derived.line.observations.isEmpty)
        #expect(
            derived.gaps.map(\.reason) == Array(repeating: "division by zero: 1 - B / 100 is 0", count: 2))
    }

    @Test("a number that overflows on the way gives no value, even where the result would be small")
    func overflow() {
        let large = lines(line("A", [FormulaValue(year: 2020, value: 1e200)]))
        let derived = formula("1 / (A * A)").evaluate(lines: large, into: result())
        #expect(derived.gaps.map(\.description) == ["2020: A * A is too large for a number"])
    }

    @Test("an infinite or undefined input is no value", arguments: [Double.infinity, -.infinity, .nan])
    func notFinite(value: Double) {
        let derived = formula("2 / A").evaluate(
            lines: lines(line("A", [FormulaValue(year: 2020, value: value)])), into: result())
        #expect(derived.gaps.map(\.description) == ["2020: A has no value"])
    }

    @Test("a negated zero is zero")
    func negativeZero() {
        let derived = formula("-A").evaluate(
            lines: lines(line("A", [FormulaValue(year: 2020, value: 0)])), into: result())
        #expect(derived.line.observations.first?.value?.sign == .plus)
    }

    @Test(
        "the status is the first of F, E, I, B, D, U, P that an input has",
        arguments: [
            FormulaStatusCase(inputs: [.normal, .normal], result: .normal),
            FormulaStatusCase(inputs: [.estimated, .forecast], result: .forecast),
            FormulaStatusCase(inputs: [.breakInSeries, .estimated], result: .estimated),
            FormulaStatusCase(inputs: [.breakInSeries, .imputed], result: .imputed),
            FormulaStatusCase(inputs: [.definitionDiffers, .breakInSeries], result: .breakInSeries),
            FormulaStatusCase(inputs: [.lowReliability, .definitionDiffers], result: .definitionDiffers),
            FormulaStatusCase(inputs: [.provisional, .lowReliability], result: .lowReliability),
            FormulaStatusCase(inputs: [.normal, .provisional], result: .provisional),
        ])
    func status(_ row: FormulaStatusCase) {
        let inputs = lines(
            line("A", [FormulaValue(year: 2020, value: 1, status: row.inputs[0])]),
            line("B", [FormulaValue(year: 2020, value: 2, status: row.inputs[1])]))
        let derived = formula("A + B").evaluate(lines: inputs, into: result())
        #expect(derived.line.observations.map(\.status) == [row.result])
    }

    @Test("a break hidden behind an estimate, or in a year without a value, is kept, once")
    func breaks() {
        let inputs = lines(
            line(
                "A",
                [
                    FormulaValue(year: 2018, value: 1),
                    FormulaValue(year: 2019, value: 2, status: .breakInSeries),
                    FormulaValue(year: 2020, value: 3),
                    FormulaValue(year: 2021, value: 4, status: .breakInSeries),
                    FormulaValue(year: 2022, value: 5),
                ]),
            line(
                "B",
                [
                    FormulaValue(year: 2018, value: 1), FormulaValue(year: 2020, value: 3),
                    FormulaValue(year: 2021, value: 4, status: .estimated),
                    FormulaValue(year: 2022, value: 5),
                ]))
        let derived = formula("A / B").evaluate(lines: inputs, into: result())
        #expect(derived.line.observations.map(\.status) == [.normal, .breakInSeries, .estimated, .normal])
        #expect(derived.breaks == [Period(year: 2020)!, Period(year: 2021)!])
    }

    @Test(
        "a value that is suppressed or stated not to exist is not computed with",
        arguments: [
            (ObservationStatus.suppressed, "A is suppressed"), (.missing, "A has no value"),
            (.existsNotCollected, "A has no value"), (.cannotExist, "A has no value"),
        ])
    func unusable(status: ObservationStatus, reason: String) {
        let inputs = lines(line("A", [FormulaValue(year: 2020, value: 5, status: status)]))
        let derived = formula("A * 2").evaluate(lines: inputs, into: result())
        #expect(derived.line.observations.isEmpty)
        #expect(derived.gaps.map(\.reason) == [reason])
    }

    @Test("an input of another area, unit or base is not used, and the reason says so")
    func misfit() {
        let values = [FormulaValue(year: 2020, value: 5)]
        #expect(reasons(line("A", area: "KHM", values)) == ["A is of KHM, not of LAO"])
        #expect(
            reasons(line("A", unit: "current US$", values))
                == ["A is in current US$, the formula wants constant 2015 US$"])
        #expect(
            reasons(line("A", base: "constant 2005 US$", values))
                == ["A is in constant 2005 US$, the formula wants constant 2015 US$"])
        #expect(
            reasons(line("A", base: "ICP 2005", values), base: "ICP 2021")
                == ["A is on the base ICP 2005, the result on ICP 2021"])
    }

    @Test("an input whose unit and base are as checked, or not stated, is used")
    func noMisfit() {
        let values = [FormulaValue(year: 2020, value: 5)]
        #expect(reasons(line("A", unit: "constant 2015 US$", base: "constant 2015 US$", values)) == [])
        #expect(reasons(line("A", values), base: "constant 2015 US$") == [])
        #expect(reasons(line("A", unit: "percent", values), unit: "percent of GDP") == [])
    }

    private func reasons(
        _ input: SeriesLine, unit: String = "constant 2015 US$", base: String? = nil
    ) -> [String] {
        formula("A * 2").evaluate(lines: lines(input), units: [code("A"): unit], into: result(base: base))
            .gaps.map(\.reason)
    }

    @Test("of publications on one day the least precise is stated")
    func publication() {
        let inputs = lines(
            line("A", [FormulaValue(year: 2020, value: 1, day: "2021-12-31", precision: .day)]),
            line("B", [FormulaValue(year: 2020, value: 1, day: "2021-12-31", precision: .month)]),
            line("C", [FormulaValue(year: 2020, value: 1, day: "2020-12-31", precision: .about)]))
        let derived = formula("A + B + C").evaluate(lines: inputs, into: result())
        #expect(
            derived.line.observations.map(\.publication)
                == [PublicationDay(day: Day("2021-12-31")!, precision: .month)])
    }

    @Test(
        "decimals follow the least exact input",
        arguments: [
            ("A + B", 1.25, 2, 3.5, 1, 1), ("A * 2", 2.5, 1, 1, 0, 1), ("A / B", 3, 0, 7, 0, 3),
            ("A / B", 12345.6, 1, 7.25, 2, 0), ("A * B", 120, 0, 1500, 0, 0), ("A - B", 1.25, 2, 1.25, 2, 2),
            ("100 * A / B", 1234, 0, 5678, 0, 2), ("1 - A / 100", 2.634, 3, 1, 0, 5),
            ("A / 1000000000000000000", 1.5, 1, 1, 0, 15),
        ])
    func decimals(text: String, a: Double, aDecimals: Int, b: Double, bDecimals: Int, expected: Int) {
        let inputs = lines(
            line("A", [FormulaValue(year: 2020, value: a, decimals: aDecimals)]),
            line("B", [FormulaValue(year: 2020, value: b, decimals: bDecimals)]))
        let derived = formula(text).evaluate(lines: inputs, into: result())
        #expect(derived.line.observations.map(\.decimals) == [expected])
    }

    @Test("values equal the same computation written in Swift", arguments: 1...20)
    func direct(seed: Int) {
        var generator = FormulaSeed(seed: UInt64(seed))
        let a = Double.random(in: 1...1e6, using: &generator)
        let b = Double.random(in: 1...1e6, using: &generator)
        let c = Double.random(in: 1...99, using: &generator)
        let inputs = lines(
            line("A", [FormulaValue(year: 2020, value: a)]), line("B", [FormulaValue(year: 2020, value: b)]),
            line("C", [FormulaValue(year: 2020, value: c)]))
        let expected: [String: Double] = [
            "A / (B * (1 - C / 100))": a / (b * (1 - c / 100)), "A - B - C": a - b - c,
            "A / B / C": a / b / c,
            "A - (B - C)": a - (b - c), "-A * B + C": -a * b + c, "A + B * C": a + b * c,
            "(A + B) * -C": (a + b) * -c,
        ]
        for (text, value) in expected {
            let derived = formula(text).evaluate(lines: inputs, into: result())
            #expect(derived.line.observations.first?.value == value, "seed \(seed): \(text)")
        }
    }

    @Test("scaling the numerator by a power of two scales every value exactly", arguments: 1...20)
    func scaling(seed: Int) {
        var generator = FormulaSeed(seed: UInt64(seed))
        let values = (2000...2020).map {
            FormulaValue(year: $0, value: .random(in: 1...1e9, using: &generator))
        }
        let scaled = values.map { FormulaValue(year: $0.year, value: $0.value! * 8) }
        let persons = line(
            "B", values.map { FormulaValue(year: $0.year, value: .random(in: 1...1e6, using: &generator)) })
        let ratio = formula("A / (B * (1 - 7 / 100))")
        let plain = ratio.evaluate(lines: lines(line("A", values), persons), into: result())
        let times8 = ratio.evaluate(lines: lines(line("A", scaled), persons), into: result())
        #expect(
            plain.line.observations.map { $0.value! * 8 } == times8.line.observations.map { $0.value! },
            "seed \(seed)")
    }
}
