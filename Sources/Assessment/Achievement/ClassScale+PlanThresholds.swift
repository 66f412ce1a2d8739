package import PlanModel

extension ClassScale {
    /// The same classes with the limits that a plan sets.
    ///
    /// Nil unless the plan names the method's classes in the method's order:
    /// another set of classes is another method.
    package func adjusted(by thresholds: MethodThresholds) -> ClassScale? {
        let names = thresholds.limits.map(\.name) + [thresholds.lastClass]
        guard names == classes.map(\.name) else { return nil }
        let adjusted = zip(thresholds.limits, classes).map { limit, achievementClass in
            Step(achievementClass, Bound(limit, divisor: isWrittenInPercent ? 100 : 1))
        }
        return ClassScale(
            figure: figure, isWrittenInPercent: isWrittenInPercent, steps: adjusted,
            last: classes[classes.count - 1])
    }
}

extension ClassScale.Bound {
    fileprivate init(_ limit: ClassLimit, divisor: Double) {
        let value = limit.value / divisor
        self =
            switch limit.bound {
            case .atLeast: .atLeast(value)
            case .above: .above(value)
            case .equal: .exactly(value)
            case .atMost: .atMost(value)
            case .below: .below(value)
            }
    }
}

extension AchievementMethods {
    /// The methods with the limits that a plan sets; a method that the plan
    /// does not name keeps its own. Limits that do not fit are found, and the
    /// method keeps its own too.
    package static func adjusted(
        by thresholds: AssessmentThresholds
    ) -> (methods: [any AchievementMethod], findings: [Finding]) {
        var methods = all
        var findings: [Finding] = []
        for plan in thresholds.methods {
            guard let index = methods.firstIndex(where: { $0.name == plan.method }) else {
                findings.append(unknownMethod(plan.method))
                continue
            }
            let method = methods[index]
            let scale = plan.version == method.version ? method.scale(hasTarget: plan.hasTarget) : nil
            guard let adjusted = scale?.adjusted(by: plan) else {
                findings.append(misfit(plan, method))
                continue
            }
            methods[index] = method.replacingScale(by: adjusted, hasTarget: plan.hasTarget)
        }
        return (methods, findings)
    }

    private static func unknownMethod(_ name: String) -> Finding {
        let nearest = nearestCode(to: name, among: all.map(\.name))
        return Finding(
            .error, code: "unknown-method", "There is no method \"\(name)\".",
            remedy: nearest.map { "Did you mean \"\($0)\"?" }
                ?? "The methods are \(all.map(\.name).joined(separator: ", ")).")
    }

    private static func misfit(_ plan: MethodThresholds, _ method: any AchievementMethod) -> Finding {
        let form = plan.hasTarget ? "with a target" : "without a target"
        let seen = "The limits of \"\(plan.method)\" \(form), version \(plan.version), do not fit the method."
        guard plan.version == method.version else {
            return Finding(
                .error, code: "thresholds-misfit", seen, remedy: "The method is of version \(method.version)."
            )
        }
        let classes = method.scale(hasTarget: plan.hasTarget)?.classes.map(\.name) ?? []
        return Finding(
            .error, code: "thresholds-misfit", seen,
            remedy: classes.isEmpty
                ? "The method has no form \(form)." : "Its classes are \(classes.joined(separator: ", ")).")
    }
}

extension AchievementMethod {
    fileprivate func replacingScale(by scale: ClassScale, hasTarget: Bool) -> Self {
        var method = self
        if hasTarget { method.scaleWithTarget = scale } else { method.scaleWithoutTarget = scale }
        return method
    }
}
