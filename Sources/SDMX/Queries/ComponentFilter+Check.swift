/// What a filter of SDMX 3.0 can't mean.
extension ComponentFilter {
    private static let numeric: Set<String> = [
        FlowAttribute.standardError.rawValue, FlowAttribute.intervalLow.rawValue,
        FlowAttribute.intervalHigh.rawValue, FlowAttribute.decimals.rawValue,
    ]

    /// - Throws: `SDMXRefusal` 422 for a period or number that is none, for a
    ///   comparison that is not known, and for bounds that nothing lies between.
    func check(_ structure: DataStructure) throws(SDMXRefusal) {
        let isTime = component == structure.time.id
        let isNumber = component == structure.measure.id || Self.numeric.contains(component)
        let isKey = structure.dimensions.contains { $0.id == component }
        guard isTime || isNumber || isKey else { return }
        for all in alternatives {
            for condition in all {
                try checkComparison(condition)
                if [.contains, .lacks, .startsWith, .endsWith].contains(condition.comparison) { continue }
                if isTime, TimeSpan(condition.value) == nil { throw noPeriod(condition.value) }
                if isNumber, Double(condition.value)?.isFinite != true { throw noNumber(condition.value) }
            }
            if isTime {
                try checkOrder(
                    bound(all, [.atLeast, .greater], { TimeSpan($0)?.first }, >),
                    bound(all, [.atMost, .less], { TimeSpan($0)?.last }, <))
            }
            if isNumber {
                try checkOrder(
                    bound(all, [.atLeast, .greater], { Double($0) }, >),
                    bound(all, [.atMost, .less], { Double($0) }, <))
            }
        }
    }

    /// Codes, periods and numbers have no colon: what stands before one was
    /// meant as a comparison.
    private func checkComparison(_ condition: Condition) throws(SDMXRefusal) {
        guard condition.comparison == .equal, let colon = condition.value.firstIndex(of: ":"),
            TimeSpan(condition.value) == nil
        else { return }
        let words = Comparison.allCases.map(\.rawValue).joined(separator: ", ")
        throw SDMXRefusal(
            422, "c[\(component)]: \"\(condition.value[..<colon].prefix(20))\" is no comparison.",
            remedy: "Take one of \(words).")
    }

    private func noPeriod(_ text: String) -> SDMXRefusal {
        SDMXRefusal(
            422, "c[\(component)]: \"\(text.prefix(100))\" is no period.",
            remedy: "Write 2016, 2016-Q2, 2016-04 or 2016-04-30.")
    }

    private func noNumber(_ text: String) -> SDMXRefusal {
        SDMXRefusal(
            422, "c[\(component)]: \"\(text.prefix(100))\" is no number.",
            remedy: "Write a number such as 12.5.")
    }

    /// The closest of several bounds of one side.
    private func bound<Value>(
        _ conditions: [Condition], _ comparisons: Set<Comparison>, _ read: (String) -> Value?,
        _ isCloser: (Value, Value) -> Bool
    ) -> Value? {
        conditions.filter { comparisons.contains($0.comparison) }.compactMap { read($0.value) }
            .max { isCloser($1, $0) }
    }

    private func checkOrder<Value: Comparable>(_ low: Value?, _ high: Value?) throws(SDMXRefusal) {
        guard let low, let high, low > high else { return }
        throw SDMXRefusal(
            422, "c[\(component)]: the lower bound lies after the upper one.",
            remedy: "Swap them, or leave one out.")
    }
}
