package import Assessment
package import Enterprises
package import PlanModel

extension Tag {
    /// A class of a method. The mark says how the class reads, the words are
    /// the method's own or their translation.
    package init(_ achievementClass: AchievementClass, texts: Texts) {
        let readings = achievementClass.readings
        let kind: Kind =
            if readings.count != 1 {
                .unclear
            } else {
                switch readings[0] {
                case .onCourse: .onCourse
                case .slow: .slow
                case .away: .away
                }
            }
        self.init(kind, texts(achievementClass))
    }

    /// A class, or that there is none; the reason is told beside it.
    package init(_ result: MethodResult, texts: Texts) {
        switch result {
        case .assessed(let achievementClass, _): self.init(achievementClass, texts: texts)
        case .notAssessed(let reason): self.init(reason.tagKind, reason.tagText(texts))
        }
    }

    package init(_ label: AssessmentLabel, texts: Texts) {
        switch label {
        case .seriesEnded: self.init(.ended, texts[.seriesEnded])
        case .valueAfterEnd(let period, let end):
            self.init(.caution, texts(.valueAfterEnd, "\(period)", "\(end)"))
        case .beforePlan(let period): self.init(.note, texts(.baselineBeforePlan, "\(period)"))
        case .baselineRevised: self.init(.note, texts[.baselineRevised])
        case .dependsOnBaselineYear: self.init(.caution, texts[.dependsOnBaselineYear])
        case .methodsDisagree: self.init(.caution, texts[.methodsDisagree])
        case .ruleMadeTarget: self.init(.note, texts[.ruleMadeTarget])
        case .latestStatus(let status): self.init(.note, texts(status))
        case .cityValue(let city): self.init(.note, texts(.cityValue, city))
        case .yearApproximate(let years):
            self.init(.note, texts(.yearApproximate, texts.list(years.map(\.description))))
        }
    }

    /// Nil for what was seen in full.
    package init?(_ verification: Verification, texts: Texts) {
        switch verification {
        case .seen: return nil
        case .partial: self.init(.note, texts[.partlySeen])
        case .notSeen: self.init(.caution, texts[.notSeen])
        }
    }

    package init(_ severity: Finding.Severity, texts: Texts) {
        switch severity {
        case .error: self.init(.away, texts[.severityError])
        case .warning: self.init(.caution, texts[.severityWarning])
        case .note: self.init(.note, texts[.severityNote])
        }
    }
}

extension NotAssessedReason {
    /// Whether the points exist and may not be compared, or are not there.
    fileprivate var tagKind: Tag.Kind {
        switch self {
        case .noData: .noData
        case .breakInSeries, .definitionDiffers, .baselineOfAnotherSeries: .notComparable
        default: .notAssessed
        }
    }

    fileprivate func tagText(_ texts: Texts) -> String {
        switch self {
        case .noData: texts[.noData]
        case .breakInSeries, .definitionDiffers, .baselineOfAnotherSeries: texts[.notComparable]
        default: texts[.notAssessed]
        }
    }
}
