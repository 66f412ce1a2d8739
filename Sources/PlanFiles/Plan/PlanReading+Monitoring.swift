import PlanModel

/// Who watches what, and when.
extension PlanReading {
    func monitoring() -> MonitoringScheme? {
        let keys = ["kinds", "duties", "reviews", "progress_reports"]
        guard let root = root(.monitoring),
            let map = root.mapping("monitoring", subject: "the monitoring", keys: keys)
        else { return nil }
        let path = PlanPath()["monitoring"]
        return MonitoringScheme(
            kinds: monitoringKinds(map, at: path), duties: duties(map, at: path),
            reviews: reviews(map, at: path), progressReports: progressReports(map))
    }

    private func monitoringKinds(_ map: YAMLMapping, at path: PlanPath) -> [MonitoringKind] {
        let keys = ["code", "name", "text", "aspects", "document", "locator"]
        return items(map, "kinds", subject: "a kind of monitoring", keys: keys, at: path) { map, _ in
            let code = map.code("code")
            let name = map.words("name")
            let text = map.words("text")
            let aspects = map.wordList("aspects")
            let source = map.source()
            guard let code, let source else { return nil }
            return MonitoringKind(code: code, name: name, text: text, aspects: aspects, source: source)
        }
    }

    private func duties(_ map: YAMLMapping, at path: PlanPath) -> [MonitoringDuty] {
        let keys = ["body", "kinds", "text", "document", "locator"]
        return items(map, "duties", subject: "a duty", keys: keys, at: path) { map, path in
            let body = map.code("body")
            let kinds = codes(map, "kinds", expected: Expected.code, at: path, { PlanCode($0) })
            let text = map.words("text")
            let source = map.source()
            guard let body, let source else { return nil }
            return MonitoringDuty(body: body, kinds: kinds, text: text, source: source)
        }
    }

    private func reviews(_ map: YAMLMapping, at path: PlanPath) -> [MonitoringReview] {
        let keys = ["code", "name", "due", "body", "text", "document", "locator", "note"]
        return items(map, "reviews", subject: "a review", keys: keys, at: path) { map, _ in
            let code = map.code("code")
            let name = map.words("name")
            let due = map.date("due")
            let body = map.code("body", .optional)
            let text = map.words("text")
            let source = map.source()
            let note = map.optionalWords("note")
            guard let code, let due, let source else { return nil }
            return MonitoringReview(
                code: code, name: name, due: due, body: body, text: text, source: source, note: note)
        }
    }

    private func progressReports(_ map: YAMLMapping) -> ProgressReports? {
        let keys = ["frequency", "due_days"]
        guard
            let map = map.mapping(
                "progress_reports", .optional, subject: "the progress reports", keys: keys)
        else { return nil }
        let frequency = map.parsed(
            "frequency", expected: "A for a year, S for half a year or Q for a quarter",
            { ReportingPeriod.Frequency(rawValue: $0) })
        let days = map.parsed(
            "due_days", expected: "a number of days from 0 to \(ProgressReports.longest)"
        ) { text in
            Int(text).flatMap { (0...ProgressReports.longest).contains($0) && String($0) == text ? $0 : nil }
        }
        guard let frequency, let days else { return nil }
        return ProgressReports(frequency: frequency, dueDays: days)
    }
}
