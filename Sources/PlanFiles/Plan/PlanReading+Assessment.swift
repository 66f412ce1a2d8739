import PlanModel

/// The baseline rule, the thresholds and the indicators.
extension PlanReading {
    func baseline() -> BaselineRule? {
        guard let root = root(.assessment),
            let map = root.mapping("baseline", .optional, subject: "the baseline", keys: ["years", "note"])
        else { return nil }
        let path = PlanPath()["baseline"]
        let years = codes(map, "years", .required, expected: Expected.year, at: path, { Period($0) })
        return BaselineRule(years: years, note: map.optionalWords("note"))
    }

    func thresholds() -> AssessmentThresholds? {
        let keys = ["methods", "progress", "coverage"]
        guard let root = root(.assessment),
            let map = root.mapping("thresholds", .optional, subject: "the thresholds", keys: keys)
        else { return nil }
        let methods = methods(map, at: PlanPath()["thresholds"])
        let progress = progress(map)
        let coverage = coverage(map)
        guard let weight = Fraction(2, 3), let states = Fraction(6, 10) else { return nil }
        // What can't be read has its finding; the usual limits stand in, so
        // that the methods are still checked.
        return AssessmentThresholds(
            methods: methods, progress: progress ?? ProgressThresholds(green: 0.95, amber: 0.85),
            coverage: coverage
                ?? CoverageThresholds(weightShare: weight, stateShare: states, windowYears: 3))
    }

    private func progress(_ map: YAMLMapping) -> ProgressThresholds? {
        guard let map = map.mapping("progress", subject: "the progress", keys: ["green", "amber"]) else {
            return nil
        }
        let green = map.number("green")
        let amber = map.number("amber")
        guard let green, let amber else { return nil }
        return ProgressThresholds(green: green, amber: amber)
    }

    private func coverage(_ map: YAMLMapping) -> CoverageThresholds? {
        let keys = ["weight_share", "state_share", "window_years"]
        guard let map = map.mapping("coverage", subject: "the coverage", keys: keys) else { return nil }
        let weight = map.fraction("weight_share")
        let states = map.fraction("state_share")
        let window = map.parsed("window_years", expected: "a number of years from 1 to 100") { text in
            Int(text).flatMap { (1...100).contains($0) && String($0) == text ? $0 : nil }
        }
        guard let weight, let states, let window else { return nil }
        return CoverageThresholds(weightShare: weight, stateShare: states, windowYears: window)
    }

    private func methods(_ map: YAMLMapping, at path: PlanPath) -> [MethodThresholds] {
        let keys = ["method", "version", "target", "measure", "limits", "last_class"]
        return items(map, "methods", subject: "a method", keys: keys, at: path) { map, path in
            let method = map.parsed("method", expected: Expected.code) { PlanCode($0)?.text }
            let version = map.integer("version")
            let hasTarget = map.flag("target")
            let measure = map.words("measure")
            let limits = limits(map, at: path)
            let last = map.words("last_class")
            guard let method, let version, let hasTarget else { return nil }
            return MethodThresholds(
                method: method, version: version, hasTarget: hasTarget, measure: measure, limits: limits,
                lastClass: last)
        }
    }

    private func limits(_ map: YAMLMapping, at path: PlanPath) -> [ClassLimit] {
        let bounds = ClassLimit.Bound.allCases
        let keys = ["class"] + bounds.map(\.rawValue)
        return items(map, "limits", subject: "a limit", keys: keys, at: path) { map, _ in
            let name = map.words("class")
            let given = bounds.filter { map.has($0.rawValue) }
            guard given.count == 1, let bound = given.first else {
                collector.error(
                    "limit-bounds", "The limit of \"\(name)\" has \(given.count) bounds.",
                    remedy: "Write one of \(bounds.map(\.rawValue).joined(separator: ", ")).",
                    at: map.location)
                return nil
            }
            return map.number(bound.rawValue).map { ClassLimit(name: name, bound: bound, value: $0) }
        }
    }

    func indicators() -> [String] {
        root(.indicators).map {
            codes($0, "indicators", expected: Expected.series, at: PlanPath(), Expected.seriesCode)
        } ?? []
    }
}
