import PlanModel

/// A formula as steps on a stack of values, made once for all years: numbers
/// and inputs are laid down, an operation takes up two and lays down one.
struct FormulaSteps {
    private enum Step {
        case number(Double)
        /// By its place among the inputs of the formula.
        case input(Int)
        case negation
        /// With its place in `operations`, where its words are.
        case operation(FormulaOperator, Int)
    }

    private var steps: [Step] = []
    private var operations: [FormulaExpression] = []

    init(_ formula: Formula) {
        add(formula.expression, formula.inputs)
    }

    private mutating func add(_ expression: FormulaExpression, _ inputs: [FormulaReference]) {
        switch expression.kind {
        case .number(let number, _): steps.append(.number(number))
        case .reference(let code, _): steps.append(.input(inputs.firstIndex { $0.code == code }!))
        case .negation(let operand):
            add(operand, inputs)
            steps.append(.negation)
        case .operation(let symbol, let left, let right):
            add(left, inputs)
            add(right, inputs)
            steps.append(.operation(symbol, operations.count))
            operations.append(expression)
        }
    }

    /// - Parameters:
    ///   - inputs: those of the formula, in order, all usable.
    ///   - stack: room to work in, the same for all years.
    func value(
        of inputs: [FormulaInput], on stack: inout [SignificantValue]
    ) throws(FormulaObstacle) -> SignificantValue {
        stack.removeAll(keepingCapacity: true)
        for step in steps {
            switch step {
            case .number(let number): stack.append(SignificantValue(value: number, decimals: nil))
            case .input(let index): stack.append(inputs[index].here!.value)
            case .negation:
                let inner = stack.removeLast()
                stack.append(SignificantValue(value: -inner.value, decimals: inner.decimals))
            case .operation(let symbol, let place):
                let right = stack.removeLast()
                let left = stack.removeLast()
                stack.append(try result(of: symbol, left, right, place))
            }
        }
        return stack[0]
    }

    private func result(
        of symbol: FormulaOperator, _ left: SignificantValue, _ right: SignificantValue,
        _ place: Int
    ) throws(FormulaObstacle) -> SignificantValue {
        if symbol == .dividedBy, right.value == 0 {
            throw FormulaObstacle(reason: "division by zero: \(operations[place].divisor) is 0")
        }
        let result =
            switch symbol {
            case .plus: left.value + right.value
            case .minus: left.value - right.value
            case .times: left.value * right.value
            case .dividedBy: left.value / right.value
            }
        guard result.isFinite else {
            throw FormulaObstacle(reason: "\(operations[place]) is too large for a number")
        }
        return symbol.bindsTightly ? .product(result, of: left, right) : .sum(result, of: left, right)
    }
}

extension FormulaExpression {
    /// What stands to the right of an operation.
    fileprivate var divisor: FormulaExpression {
        if case .operation(_, _, let right) = kind { right } else { self }
    }
}
