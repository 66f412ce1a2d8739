package import PlanModel

extension Formula {
    /// The unit of the result, from the units of the indicators; nil, and
    /// findings that say why, where the units do not fit together.
    ///
    /// A 100 that multiplies or divides is the step between ratio and percent;
    /// beside a percentage in a sum it is one hundred percent. All other numbers
    /// are plain.
    package func unit(units: [IndicatorCode: String]) -> (unit: FormulaUnit?, findings: [Finding]) {
        var check = FormulaUnitCheck(place: place, units: units)
        let unit = check.unit(of: expression)
        return (unit, check.findings)
    }

    /// The findings of `unit(units:)`, and one where the result is not in the
    /// unit that the derived indicator declares.
    package func check(declaredUnit: String, units: [IndicatorCode: String]) -> [Finding] {
        let (unit, findings) = unit(units: units)
        let start = expression.firstColumn
        guard let declared = FormulaUnit(declaredUnit) else {
            let missing = place.error(
                "formula-declared-unit", "The derived indicator declares no unit.",
                remedy: unit.map { "The formula gives \"\($0)\"." }, column: start)
            return findings + [missing]
        }
        guard let unit, !unit.fits(declared) else { return findings }
        let remedy =
            switch (unit.powers == declared.powers, unit.percents - declared.percents) {
            case (true, 1): "Divide by 100."
            case (true, -1): "Multiply by 100."
            default: "Mend the formula or the declared unit."
            }
        let mismatch = place.error(
            "formula-declared-unit", "The result is in \"\(unit)\", but \"\(declaredUnit)\" is declared.",
            remedy: remedy, column: start)
        return findings + [mismatch]
    }
}

/// One walk through a formula that finds every clash of units.
private struct FormulaUnitCheck {
    let place: FormulaPlace
    let units: [IndicatorCode: String]
    var findings: [Finding] = []

    init(place: FormulaPlace, units: [IndicatorCode: String]) {
        self.place = place
        self.units = units
    }

    mutating func unit(of expression: FormulaExpression) -> FormulaUnit? {
        switch expression.kind {
        case .number: .ratio
        case .reference(let code, let spelling):
            unit(of: FormulaReference(code: code, spelling: spelling, column: expression.column))
        case .negation(let operand): unit(of: operand)
        case .operation(let symbol, let left, let right):
            symbol.bindsTightly
                ? product(symbol, left, right) : sum(left, right, column: expression.column)
        }
    }

    private mutating func unit(of reference: FormulaReference) -> FormulaUnit? {
        guard let text = units[reference.code] else {
            findings.append(place.unknownIndicator(reference, known: units.keys.sorted()))
            return nil
        }
        guard let unit = FormulaUnit(text) else {
            findings.append(
                place.error(
                    "formula-input-unit", "\"\(reference.spelling)\" has no unit.",
                    remedy: "Give the indicator one; a plain number is in \"ratio\".",
                    column: reference.column))
            return nil
        }
        return unit
    }

    private mutating func product(
        _ symbol: FormulaOperator, _ left: FormulaExpression, _ right: FormulaExpression
    ) -> FormulaUnit? {
        let leftUnit = factor(left)
        let rightUnit = factor(right)
        guard let leftUnit, let rightUnit else { return nil }
        if symbol == .dividedBy {
            return leftUnit.dividedBy(rightUnit, whole: right.isConstant ? leftUnit.whole : nil)
        }
        let whole = right.isConstant ? leftUnit.whole : left.isConstant ? rightUnit.whole : nil
        return leftUnit.times(rightUnit, whole: whole)
    }

    private mutating func factor(_ expression: FormulaExpression) -> FormulaUnit? {
        expression.isHundred ? .percent : unit(of: expression)
    }

    private mutating func sum(
        _ left: FormulaExpression, _ right: FormulaExpression, column: Int
    ) -> FormulaUnit? {
        let leftUnit = unit(of: left)
        let rightUnit = unit(of: right)
        guard let leftUnit, let rightUnit else { return nil }
        if leftUnit.isPercentage, right.isHundred { return leftUnit }
        if rightUnit.isPercentage, left.isHundred { return rightUnit }
        let isWholeOpen = left.isConstant || right.isConstant
        if leftUnit == rightUnit || isWholeOpen && leftUnit.hasSameMeasure(as: rightUnit) {
            return left.isConstant ? rightUnit : leftUnit
        }
        if leftUnit.isPercentage, rightUnit == .ratio {
            reportPercentage(left, leftUnit, beside: right)
        } else if rightUnit.isPercentage, leftUnit == .ratio {
            reportPercentage(right, rightUnit, beside: left)
        } else {
            findings.append(
                place.error(
                    "formula-units",
                    "\"\(left)\" is in \"\(leftUnit)\", \"\(right)\" is in \"\(rightUnit)\".",
                    remedy: "Only values in one unit can be added or subtracted.", column: column))
        }
        return nil
    }

    private mutating func reportPercentage(
        _ percentage: FormulaExpression, _ unit: FormulaUnit, beside other: FormulaExpression
    ) {
        let divisor = FormulaExpression(.number(100, text: "100"), column: 0)
        let share = FormulaExpression(.operation(.dividedBy, percentage, divisor), column: 0)
        findings.append(
            place.error(
                "formula-percent", "\"\(percentage)\" is in \"\(unit)\", \"\(other)\" is a plain number.",
                remedy: "To add or subtract them, divide by 100 first: \(share).",
                column: percentage.firstColumn))
    }
}

extension FormulaExpression {
    fileprivate var isHundred: Bool {
        switch kind {
        case .number(let value, _): value == 100
        case .negation(let operand): operand.isHundred
        default: false
        }
    }
}
