/// What is measured, apart from who measured it: an entry of the indicator
/// registry (`Data/indicators.yaml`), or one that an import brought along.
package struct Indicator: Hashable, Sendable {
    package let code: IndicatorCode
    /// The source's own code, accepted wherever an indicator is asked for and
    /// exported as SOURCE_CODE.
    package let sourceCode: String
    package let name: String
    /// Empty where no source states one.
    package let unit: String
    /// Values come from a model (ILO): years are E, projected years F.
    package let isModelled: Bool
    /// Set where the source has stopped.
    package let ended: SourceLife?
    /// Computed from other series, see the formula language; nil if collected.
    package let formula: String?
    package let note: String?

    package init(
        code: IndicatorCode, sourceCode: String, name: String, unit: String = "", isModelled: Bool = false,
        ended: SourceLife? = nil, formula: String? = nil, note: String? = nil
    ) {
        self.code = code
        self.sourceCode = sourceCode
        self.name = name
        self.unit = unit
        self.isModelled = isModelled
        self.ended = ended
        self.formula = formula
        self.note = note
    }

    /// A modelled year that ended less than this many days before the
    /// publication day is taken as projected (status F). A convention of
    /// Pantau: model editions appear some months after the last year they
    /// estimate, and a year just over cannot have been surveyed.
    package static let projectionLagInDays = 120

    /// Whether a source's values of a modelled indicator are the model's: the
    /// ILO's own, and the World Bank's, which passes them on; also where nobody
    /// is named.
    package static func isModel(of source: String) -> Bool {
        let words = source.split(separator: "_")
        return words.contains { ["ILO", "ILOSTAT", "WB"].contains($0) } || source.hasPrefix("WORLD_BANK")
            || source == "_U"
    }

    /// The status of a modelled year in a vintage.
    package static func modelledStatus(of period: Period, publishedOn day: Day) -> ObservationStatus {
        day.daysSince1970 - period.lastDay.daysSince1970 < projectionLagInDays ? .forecast : .estimated
    }
}

/// The end of a source: its series are complete, not missing.
package struct SourceLife: Hashable, Sendable {
    package let lastPeriod: Period
    /// As published: `2021-09-16` or `2021`.
    package let endedOn: String
    package let reason: String

    package init(lastPeriod: Period, endedOn: String, reason: String) {
        self.lastPeriod = lastPeriod
        self.endedOn = endedOn
        self.reason = reason
    }

    /// Whether a reading of this day knows of the end; nil is today.
    package func isKnown(asOf day: Day?) -> Bool {
        guard let day, let end = Day(endedOn) ?? Day(endedOn.prefix(4) + "-01-01") else { return true }
        return end <= day
    }
}
