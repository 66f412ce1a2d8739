package import PlanModel

/// Reads what returns ask (`Data/collection/questions.yaml`; the format stands
/// at its head).
///
/// - Returns: the questions in file order, nil where a finding is an error.
package func readQuestions(
    file: String, text: String
) -> (questions: [ReturnQuestion]?, findings: [Finding]) {
    let (root, findings) = YAMLSource(file: file, text: text).read()
    let collector = FindingCollector()
    collector.add(contentsOf: findings)
    guard let root,
        let top = YAMLMapping(
            root, subject: "the questions", keys: ["version", "questions"], collector: collector)
    else { return (nil, collector.findings) }
    if let version = top.integer("version"), version != 1 {
        collector.error(
            "unknown-version", "Version \(version) of the questions is not known.",
            remedy: "Write version: 1.", at: top.place(of: "version"))
    }
    let keys = ["indicator", "measure", "classes", "numerator", "denominator", "minimum", "context"]
    var seen: Set<IndicatorCode> = []
    let questions = (top.mappings("questions", subject: "a question", keys: keys) ?? []).compactMap {
        entry -> ReturnQuestion? in
        guard let question = question(entry) else { return nil }
        if !seen.insert(question.indicator).inserted {
            collector.error(
                "duplicate-code", "\(question.indicator) is asked twice.", remedy: "Keep one of them.",
                at: entry.place(of: "indicator"))
        }
        return question
    }
    return (collector.hasErrors ? nil : questions, collector.findings)
}

private func question(_ entry: YAMLMapping) -> ReturnQuestion? {
    let code = "an indicator's code such as EMP_SHARE"
    let item = "an item such as EMP_N.msme"
    let indicator = entry.parsed("indicator", expected: code) { IndicatorCode($0) }
    let measure = entry.parsed("measure", expected: code) { IndicatorCode($0) }
    let names = entry.texts("classes") ?? []
    let numerator = entry.parsed("numerator", expected: item) { ItemCode($0) }
    let denominator = entry.parsed("denominator", expected: item) { ItemCode($0) }
    let minimum = entry.parsed("minimum", .optional, expected: "a number") { Double($0) }
    let isContext = entry.flag("context", .optional) ?? false
    let classes = names.compactMap { name -> SizeClass? in
        if let sizeClass = SizeClass(rawValue: name), sizeClass != .none { return sizeClass }
        entry.collector.error(
            "unknown-size-class", "\"\(name)\" is no size class.",
            remedy: suggestion(for: name, among: SizeClass.allCases.dropLast().map(\.rawValue)),
            at: entry.place(of: "classes"))
        return nil
    }
    guard let indicator, let measure, let numerator, let denominator, classes.count == names.count else {
        return nil
    }
    return ReturnQuestion(
        indicator: indicator, measure: measure, classes: classes, numerator: numerator,
        denominator: denominator, minimum: minimum, isContext: isContext)
}
