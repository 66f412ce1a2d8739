import PlanModel

extension DefinitionCheck {
    mutating func checkRules() {
        for (place, group) in definition.groups.enumerated() {
            if group.isComplete {
                checkRule(group.rule, group: place)
            } else if !group.rule.classes.isEmpty || group.rule.otherwise != .undetermined {
                report(
                    .error, "incomplete-rule", "the rule is not complete, but gives classes.",
                    remedy: "Write classes: [] and otherwise: undetermined, or complete: true.", group: place,
                    field: .classes)
            }
        }
        for (place, reading) in definition.readings.enumerated() {
            for (group, rule) in reading.rules.enumerated() where definition.groups.indices.contains(group) {
                checkRule(rule, reading: place, group: group)
            }
        }
    }

    private mutating func checkRule(_ rule: SizeRule, reading: Int? = nil, group: Int) {
        guard checkClasses(of: rule, reading: reading, group: group) else { return }
        let proof = PartitionProof(rule)
        for failure in proof.failures {
            report(
                .error, failure.code, failure.text(of: rule), remedy: failure.remedy, reading: reading,
                group: group, field: .classes)
        }
        for outlier in proof.outliers where reading == nil {
            let place = rule.classes.firstIndex { $0.size == outlier.smaller } ?? 0
            report(
                .warning, "classes-not-nested",
                "\(outlier.smaller.rawValue) is not inside \(outlier.larger.rawValue): a unit of "
                    + "\(outlier.unit.text) is over a limit of \(outlier.larger.rawValue); the rule says "
                    + "\(outlier.size.rawValue).",
                group: group, field: .classRule(place))
        }
    }

    /// Names, order and criteria; true when the rule can be proved.
    private mutating func checkClasses(of rule: SizeRule, reading: Int?, group: Int) -> Bool {
        let before = findings.count
        let names = rule.classes.map(\.size)
        if !EnterpriseClass.remainders.contains(rule.otherwise) {
            report(
                .error, "otherwise-class", "otherwise is \"\(rule.otherwise.rawValue)\".",
                remedy: "Write large or undetermined.", reading: reading, group: group, field: .otherwise)
        }
        if names.contains(where: { !EnterpriseClass.named.contains($0) }) || names != Set(names).sorted() {
            report(
                .error, "class-order",
                "the classes are \(names.map(\.rawValue).joined(separator: ", ")).",
                remedy: "Write each once, in the order \(EnterpriseClass.namedText).", reading: reading,
                group: group, field: .classes)
        }
        if names.isEmpty, reading == nil || rule.otherwise != .undetermined {
            report(
                .error, "no-classes", "the rule is complete, but has no classes.",
                remedy: "Add classes, or write complete: false.", reading: reading, group: group,
                field: .classes)
        }
        for (place, entry) in rule.classes.enumerated() {
            let known = definition.bases.compactMap(\.criterion)
            let unknown = Criterion.allCases.filter { criterion in
                !known.contains(criterion) && entry.when.bounds.contains { $0.criterion == criterion }
            }
            for criterion in unknown {
                report(
                    .error, "criterion-not-among-variables",
                    "\(entry.size.rawValue) uses \(criterion.rawValue), which is not among the variables.",
                    remedy: "Add \(criterion.rawValue) to variables with its basis.", reading: reading,
                    group: group, field: .classRule(place))
            }
        }
        return findings.count == before
    }
}

extension EnterpriseClass {
    /// `below, micro, small, medium, sme`.
    package static let namedText = named.map(\.rawValue).joined(separator: ", ")
}

extension PartitionProof.Failure {
    fileprivate var code: String {
        switch self {
        case .notOneClass: "not-one-class"
        case .classFalls: "class-falls"
        case .unreachable: "unreachable-class"
        case .tooManyLimits: "too-many-limits"
        }
    }

    fileprivate func text(of rule: SizeRule) -> String {
        switch self {
        case .notOneClass(let unit, let classes):
            "a unit of \(unit.text) gets \(classes.isEmpty ? "no class" : classes.text), "
                + "not exactly one class."
        case .classFalls(let criterion, let from, let to):
            "the class falls while \(criterion.rawValue) grows: a unit of \(from.text) is "
                + "\(rule.sizeClass(of: from).rawValue), one of \(to.text) is "
                + "\(rule.sizeClass(of: to).rawValue)."
        case .unreachable(let size): "no unit can be \(size.rawValue)."
        case .tooManyLimits(let count): "\(count) limits cut out too many cells to go through."
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .notOneClass, .classFalls: "Order the classes from small to large, with growing limits."
        case .unreachable(let size) where EnterpriseClass.remainders.contains(size):
            "Give the last class a limit."
        case .unreachable: "Raise its limits above those of the smaller classes, or remove it."
        case .tooManyLimits: "Split the group, or use fewer limits."
        }
    }
}
