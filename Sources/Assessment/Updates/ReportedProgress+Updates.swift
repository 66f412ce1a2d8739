package import PlanModel

extension ReportedProgress {
    /// What accepted updates say together. Days and figures of a later period
    /// stand for those of an earlier one; spending and person-months of each
    /// period are kept, and the last acceptance of a period is what counts.
    ///
    /// - Parameter updates: one for each period, with the day of acceptance.
    package init(_ updates: [(reading: UpdateReading, period: ReportingPeriod, acceptedOn: Day)]) {
        self.init()
        var ratings: [String: QualityRating] = [:]
        var actuals: [PlanCode: OperationalActual] = [:]
        var risks: [PlanCode: Risk] = [:]
        var decisions: [PlanCode: DecisionNeeded] = [:]
        for (reading, period, day) in updates.sorted(by: { $0.period < $1.period }) {
            lastPeriod = period
            lastAcceptedOn = max(lastAcceptedOn ?? day, day)
            status = reading.status ?? status
            reached.merge(reading.reached) { _, later in later }
            spending += reading.spending
            personnel += reading.personnel
            for rating in reading.ratings { ratings["\(rating.output)/\(rating.criterion)"] = rating }
            for actual in reading.actuals { actuals[actual.indicator] = actual }
            for risk in reading.risks { risks[risk.code] = risk }
            for decision in reading.decisions { decisions[decision.code] = decision }
        }
        self.ratings = ratings.sorted { $0.key < $1.key }.map(\.value)
        self.actuals = actuals.sorted { $0.key < $1.key }.map(\.value)
        self.risks = risks.sorted { $0.key < $1.key }.map(\.value)
        self.decisions = decisions.sorted { $0.key < $1.key }.map(\.value)
    }
}
