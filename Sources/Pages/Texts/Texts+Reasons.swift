package import Assessment
import PlanModel

/// What `Assessment` finds, in the words of the language.
extension Texts {
    /// Why there is no class.
    package func callAsFunction(_ reason: NotAssessedReason) -> String {
        switch reason {
        case .noData: self[.reasonNoData]
        case .fewerThanTwoPoints(let period): self(.reasonOnePoint, "\(period)")
        case .noBaseline(let periods): self(.reasonNoBaseline, listed(periods.map(\.description)))
        case .baselineOnly(let period): self(.reasonBaselineOnly, "\(period)")
        case .onlyForecastsAfterBaseline(let period): self(.reasonOnlyForecasts, "\(period)")
        case .baselineOfAnotherSeries(let name): self(.reasonBaselineOfAnotherSeries, name)
        case .breakInSeries(let period): self(.reasonBreak, "\(period)")
        case .definitionDiffers(let period): self(.reasonDefinitionDiffers, "\(period)")
        case .baseZero(let period): self(.reasonBaseZero, "\(period)")
        case .signChange: self[.reasonSignChange]
        case .negativeValues: self[.reasonNegativeValues]
        case .noTarget: self[.reasonNoTarget]
        case .requiredGrowthZero: self[.reasonRequiredGrowthZero]
        case .requiredGrowthAway: self[.reasonRequiredGrowthAway]
        case .targetChangesSign: self[.reasonTargetChangesSign]
        case .targetNotAfterBaseline(let period): self(.reasonTargetNotAfterBaseline, "\(period)")
        case .targetYearPassed(let period): self(.reasonTargetYearPassed, "\(period)")
        case .noPrediction(let refusal): self(.reasonNoPrediction, self(refusal))
        case .tooFewAnnualChanges(let found, let needed): self(.reasonTooFewChanges, "\(found)", "\(needed)")
        case .figureTooLarge: self[.reasonFigureTooLarge]
        }
    }

    /// Why nothing is projected.
    package func callAsFunction(_ refusal: ProjectionRefusal) -> String {
        switch refusal {
        case .notAsked: self[.projectionNotAsked]
        case .noData: self[.projectionNoData]
        case .seriesEnded(let period): self(.projectionSeriesEnded, "\(period)")
        case .yearObserved(let period): self(.projectionYearObserved, "\(period)")
        case .yearPast(let period): self(.projectionYearPast, "\(period)")
        case .tooFewPoints(let found, let needed): self(.projectionTooFewPoints, "\(found)", "\(needed)")
        case .horizonTooLong(let years, let observed):
            self(.projectionHorizonTooLong, "\(years)", "\(observed)")
        case .notAboveZero: self[.projectionNotAboveZero]
        case .notAShare: self[.projectionNotAShare]
        case .beyondWhole(let share): self(.projectionBeyondWhole, value(share, decimals: 1))
        }
    }

    /// Why an aggregate is not published.
    package func callAsFunction(_ reason: NotPublishedReason) -> String {
        switch reason {
        case .notAggregated: self[.aggregateNotAggregated]
        case .noValues: self[.aggregateNoValues]
        case .tooFewStates(let found, let needed, let whole):
            self(.aggregateTooFewStates, "\(whole)", "\(found)", "\(needed)")
        case .tooLittleWeight(let share, let needed):
            self(
                .aggregateTooLittleWeight, value(100 * share, decimals: 1), "\(needed.numerator)",
                "\(needed.denominator)")
        case .weightUnknown(let areas): self(.aggregateWeightUnknown, listed(areas.map(\.text)))
        case .weightMissing(let areas, let weight):
            self(.aggregateWeightMissing, listed(areas.map(\.text)), weight ?? self[.aggregateAWeight])
        case .notComparable(let gaps):
            self(.aggregateNotComparable, gaps.map { self($0) }.joined(separator: " "))
        case .meanNotAboveZero: self[.aggregateMeanNotAboveZero]
        }
    }

    /// What keeps two levels from being compared, with the values as the
    /// series have them.
    package func callAsFunction(_ gap: LevelGap) -> String {
        switch gap {
        case .different(let aspect, let left, let right): self(.gapDiffers, self(aspect), left, right)
        case .unknown(let aspect, let areas): self(.gapUnknown, self(aspect), listed(areas.map(\.text)))
        }
    }

    package func callAsFunction(_ aspect: LevelGap.Aspect) -> String {
        switch aspect {
        case .indicator: self[.aspectIndicator]
        case .sizeClass: self[.aspectSizeClass]
        case .sector: self[.aspectSector]
        case .unit: self[.aspectUnit]
        case .base: self[.aspectBase]
        case .source: self[.aspectSource]
        case .definition: self[.aspectDefinition]
        case .statisticalUnit: self[.aspectStatisticalUnit]
        case .coverage: self[.aspectCoverage]
        case .denominator: self[.aspectDenominator]
        case .sourceType: self[.aspectSourceType]
        }
    }

    /// Why a state has no target.
    package func callAsFunction(_ reason: NoTargetReason) -> String {
        switch reason {
        case .noneSet: self[.targetNoneSet]
        case .noComparableChange: self[.targetNoComparableChange]
        case .growthUndefined: self[.targetGrowthUndefined]
        case .tooFewChampions(let found, let needed): self(.targetTooFewChampions, "\(needed)", "\(found)")
        case .championsDoNotImprove: self[.targetChampionsDoNotImprove]
        case .beyondWhole: self[.targetBeyondWhole]
        case .targetNotAfterBaseline(let period): self(.reasonTargetNotAfterBaseline, "\(period)")
        }
    }

    /// Whether a class holds under other baseline years.
    package func callAsFunction(_ verdict: BaselineCheck.Verdict) -> String {
        switch verdict {
        case .holdsUnderAll: self[.holdsUnderAll]
        case .holdsUnderSome: self[.holdsUnderSome]
        case .depends: self[.dependsOnBaselineYear]
        case .unchecked: self[.notChecked]
        }
    }

    private func listed(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}
