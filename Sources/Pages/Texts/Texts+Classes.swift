package import Assessment
package import Enterprises
package import PlanModel

/// Classes and rules of the core in the words of the language.
extension Texts {
    /// The method's own words, or their translation; of a class that is not
    /// known here its own words.
    package func callAsFunction(_ achievementClass: AchievementClass) -> String {
        TextKey.classes[achievementClass.name].map { self[$0] } ?? achievementClass.name
    }

    package func callAsFunction(_ reading: Assessment.Reading) -> String {
        switch reading {
        case .onCourse: self[.onCourse]
        case .slow: self[.slowOrStill]
        case .away: self[.away]
        }
    }

    package func callAsFunction(_ rule: AggregationRule) -> String {
        switch rule {
        case .sum: self[.ruleSum]
        case .ratio: self[.ruleRatio]
        case .weighted(let by): self(.ruleWeighted, "\(by)")
        case .simpleMean: self[.ruleSimpleMean]
        case .median: self[.ruleMedian]
        case .range: self[.ruleRange]
        case .none: self[.ruleNone]
        }
    }

    package func callAsFunction(_ size: EnterpriseClass) -> String {
        switch size {
        case .below: self[.classBelow]
        case .micro: self[.sizeMicro]
        case .small: self[.sizeSmall]
        case .medium: self[.sizeMedium]
        case .sme: self[.shortSME]
        case .large: self[.sizeLarge]
        case .undetermined: self[.classUndetermined]
        }
    }

    package func callAsFunction(_ verification: Verification) -> String {
        switch verification {
        case .notSeen: self[.notSeen]
        case .partial: self[.partlySeenInSources]
        case .seen: self[.seenInSources]
        }
    }

    package func callAsFunction(_ kind: Erratum.Kind) -> String {
        switch kind {
        case .misprint: self[.erratumMisprint]
        case .inconsistency: self[.erratumInconsistency]
        case .spelling: self[.erratumSpelling]
        case .omission: self[.erratumOmission]
        }
    }

    /// In force and in statistics: `11 March 2018 on, statistics of 2015–2017`.
    package func validity(_ definition: Definition) -> String {
        guard let national = definition.national else { return self[.validForComparison] }
        var parts: [String] = []
        switch (national.validFrom.map(day), national.validTo.map(day)) {
        case (let from?, let to?): parts.append(self(.fromTo, from, to))
        case (let from?, nil): parts.append(self(.validFrom, from))
        case (nil, let to?): parts.append(self(.validUntil, to))
        case (nil, nil): break
        }
        switch (national.statisticalFrom, national.statisticalTo) {
        case (let from?, let to?):
            let (first, last) = (min(from, to), max(from, to))
            parts.append(self(.statisticsOf, first == last ? "\(first)" : "\(first)–\(last)"))
        case (let from?, nil): parts.append(self(.statisticsFrom, "\(from)"))
        case (nil, let to?): parts.append(self(.statisticsUntil, "\(to)"))
        case (nil, nil): break
        }
        return parts.isEmpty ? self[.datesNotKnown] : parts.joined(separator: ", ")
    }

    private func day(_ date: LegalDate) -> String {
        day(PublicationDay(day: date.day, precision: date.precision))
    }
}

extension TextKey {
    /// The classes of all methods by the methods' own words.
    static let classes: [String: TextKey] = [
        "met": .classMet, "significant progress": .classSignificantProgress,
        "moderate progress": .classModerateProgress, "no change": .classNoChange,
        "moderate movement away": .classModerateMovementAway,
        "significant movement away": .classSignificantMovementAway,
        "insufficient progress": .classInsufficientProgress, "movement away": .classMovementAway,
        "on track": .classOnTrack, "acceleration needed": .classAccelerationNeeded,
        "limited progress": .classLimitedProgress, "deterioration": .classDeterioration,
        "stagnation or regression": .classStagnationOrRegression,
        "ahead of the baseline": .classAheadOfBaseline, "at the baseline": .classAtBaseline,
        "behind the baseline": .classBehindBaseline, "maintain": .classMaintain,
        "accelerate": .classAccelerate, "reverse": .classReverse, "sun": .classSun,
        "sun and cloud": .classSunAndCloud, "cloud": .classCloud, "thunderstorm": .classThunderstorm,
    ]
}
