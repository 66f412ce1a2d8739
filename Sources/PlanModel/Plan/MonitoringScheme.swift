/// Who watches what, and when.
package struct MonitoringScheme: Hashable, Sendable {
    package var kinds: [MonitoringKind]
    package var duties: [MonitoringDuty]
    package var reviews: [MonitoringReview]
    /// Nil where the plan sets no time for reports on progress.
    package var progressReports: ProgressReports?

    package init(
        kinds: [MonitoringKind] = [], duties: [MonitoringDuty] = [], reviews: [MonitoringReview] = [],
        progressReports: ProgressReports? = nil
    ) {
        self.kinds = kinds
        self.duties = duties
        self.reviews = reviews
        self.progressReports = progressReports
    }
}

/// A kind of monitoring: of progress, of achievement.
package struct MonitoringKind: Hashable, Sendable {
    package var code: PlanCode
    package var name: String
    package var text: String
    /// What is looked at.
    package var aspects: [String]
    package var source: PlanSource

    package init(
        code: PlanCode, name: String, text: String, aspects: [String] = [], source: PlanSource
    ) {
        self.code = code
        self.name = name
        self.text = text
        self.aspects = aspects
        self.source = source
    }
}

/// What one body does in the monitoring.
package struct MonitoringDuty: Hashable, Sendable {
    package var body: PlanCode
    package var kinds: [PlanCode]
    package var text: String
    package var source: PlanSource

    package init(body: PlanCode, kinds: [PlanCode] = [], text: String, source: PlanSource) {
        self.body = body
        self.kinds = kinds
        self.text = text
        self.source = source
    }
}

/// A review or survey that the plan sets.
package struct MonitoringReview: Hashable, Sendable {
    package var code: PlanCode
    package var name: String
    package var due: PartialDate
    /// Who does it; nil where the plan does not say.
    package var body: PlanCode?
    package var text: String
    package var source: PlanSource
    package var note: String?

    package init(
        code: PlanCode, name: String, due: PartialDate, body: PlanCode? = nil, text: String,
        source: PlanSource, note: String? = nil
    ) {
        self.code = code
        self.name = name
        self.due = due
        self.body = body
        self.text = text
        self.source = source
        self.note = note
    }
}
