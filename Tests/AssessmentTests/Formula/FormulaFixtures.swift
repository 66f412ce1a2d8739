import PlanModel

@testable import Assessment

/// SplitMix64: the same numbers for the same seed.
struct FormulaSeed: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension FormulaExpression {
    /// Names at least one of A, B and C.
    static func random(depth: Int, using generator: inout FormulaSeed) -> FormulaExpression {
        let drawn = draw(depth: depth, using: &generator)
        return drawn.references.isEmpty ? draw(depth: 0, using: &generator).plusA : drawn
    }

    private var plusA: FormulaExpression {
        let a = FormulaExpression(.reference(IndicatorCode("A")!, spelling: "A"), column: 0)
        return FormulaExpression(.operation(.plus, self, a), column: 0)
    }

    private static func draw(depth: Int, using generator: inout FormulaSeed) -> FormulaExpression {
        let kind = Int.random(in: 0..<(depth > 0 ? 8 : 2), using: &generator)
        switch kind {
        case 0:
            let text = ["0", "1", "2.50", "100", "0.001"].randomElement(using: &generator)!
            return FormulaExpression(.number(Double(text)!, text: text), column: 0)
        case 1:
            let code = ["A", "B", "C"].randomElement(using: &generator)!
            return FormulaExpression(.reference(IndicatorCode(code)!, spelling: code), column: 0)
        case 2:
            return FormulaExpression(.negation(draw(depth: depth - 1, using: &generator)), column: 0)
        default:
            let symbol = FormulaOperator.allCases.randomElement(using: &generator)!
            let left = draw(depth: depth - 1, using: &generator)
            let right = draw(depth: depth - 1, using: &generator)
            return FormulaExpression(.operation(symbol, left, right), column: 0)
        }
    }
}

func code(_ text: String) -> IndicatorCode { IndicatorCode(sourceCode: text)! }

func formula(_ text: String, line: Int? = nil) -> Formula {
    let (formula, findings) = Formula.parse(text, file: "indicators.yaml", line: line)
    precondition(findings.isEmpty, "\(findings)")
    return formula!
}

/// One value of a line under test.
struct FormulaValue {
    var year: Int
    var value: Double?
    var decimals = 0
    var status: ObservationStatus = .normal
    var id: Int64?
    var day = "2026-01-01"
    var precision: DayPrecision = .day
}

func line(
    _ indicator: String, area: String = "LAO", unit: String = "", base: String? = nil,
    _ values: [FormulaValue]
) -> SeriesLine {
    SeriesLine(
        series: Series(
            name: "\(area).\(indicator)", indicator: code(indicator), area: AreaCode(area)!, source: "WB",
            base: base, unit: unit),
        observations: values.map { value in
            Observation(
                id: value.id, period: Period(year: value.year)!, value: value.value, decimals: value.decimals,
                status: value.status,
                publication: PublicationDay(day: Day(value.day)!, precision: value.precision))
        })
}

func result(_ indicator: String = "RESULT", area: String = "LAO", base: String? = nil) -> Series {
    Series(
        name: "\(area).\(indicator)", indicator: code(indicator), area: AreaCode(area)!, source: "PANTAU",
        base: base)
}

func lines(_ lines: SeriesLine...) -> [IndicatorCode: SeriesLine] {
    Dictionary(lines.map { ($0.series.indicator, $0) }, uniquingKeysWith: { first, _ in first })
}
