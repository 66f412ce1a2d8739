/// What must be said beside a figure so that it is not misread: size classes
/// kept apart, projections, who leads, what was not known yet. Each is a key as
/// in `TextKey`; the words of a language stand in its own file.
package enum ReadingKey: String, Hashable, Sendable, CaseIterable {
    // Size classes
    case areaOnly, onlyRemark, availableSeparate, findingAvailabilitySeparate, availabilityNote
    case briefSeparateOne, briefSeparate, plainNotComparable

    // Days
    case nothingPublishedBy, takesDayUntil

    // Parameters
    case takesOnce, parameterNotHere, parameterOfChart

    // Files
    case dataOfCopy, sheetTooLongTitle, sheetTooLong, sheetTooLongHint, sheetTooLongOwnHint

    // Sign-offs
    case signOff, noSignOff

    // Beside a value
    case yearApproximate, approximateYear, newerClaim, shareOf, percentOf, percentOfUnknown, aspectDenominator

    // Claims and feet
    case findingClaimsDiffer, overviewFoot

    // The other half of a finding
    case findingWorsened, findingAlsoBetter, findingAlsoWorse, findingAlsoStill

    // Projections
    case projectedLabel

    // The gap
    case findingGapLagging, findingGapLeading, gapLagging, gapLeading, gapRoleFigure
}
