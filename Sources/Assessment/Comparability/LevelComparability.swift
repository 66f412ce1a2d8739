package import PlanModel

/// One thing that keeps the levels of two series from being compared.
package enum LevelGap: Hashable, Sendable {
    package enum Aspect: String, Hashable, Sendable, CaseIterable {
        case indicator
        case sizeClass = "size class"
        case sector
        case unit
        case base
        case source
        case definition
        case statisticalUnit = "statistical unit"
        case coverage
        case denominator
        case sourceType = "source type"
    }

    case different(Aspect, left: String, right: String)
    /// Not known for these areas.
    case unknown(Aspect, [AreaCode])

    package var aspect: Aspect {
        switch self {
        case .different(let aspect, _, _), .unknown(let aspect, _): aspect
        }
    }

    package var code: String {
        let words = aspect.rawValue.split(separator: " ").joined(separator: "-")
        return switch self {
        case .different: "different-" + words
        case .unknown: "unknown-" + words
        }
    }

    package var sentence: String {
        switch self {
        case .different(let aspect, let left, let right):
            "The \(aspect.rawValue) differs: \"\(left)\" and \"\(right)\"."
        case .unknown(let aspect, let areas):
            "The \(aspect.rawValue) is not known for \(areas.map(\.text).joined(separator: ", "))."
        }
    }
}

extension [Series] {
    /// Whether all are one quantity by one source, without a size class: then
    /// nothing keeps any two of them from being compared.
    fileprivate var areOfOneMaking: Bool {
        guard let first else { return true }
        return allSatisfy { other in
            other.sizeClass == .none && other.source == first.source && other.unit == first.unit
                && other.indicator == first.indicator && other.sector == first.sector
                && other.base == first.base
        }
    }
}

extension Series {
    /// What keeps the levels of this series and another from being compared;
    /// empty when they may be.
    ///
    /// Two series of one source without a size class are of one making (a
    /// World Bank indicator of two states). All others must be known to agree
    /// in definition, statistical unit, coverage and source type; what they are
    /// shares of must not be known to differ. Totals over all sizes need no
    /// definition of size.
    package func levelGaps(to other: Series) -> [LevelGap] {
        var gaps: [LevelGap] = []
        func compare(_ aspect: LevelGap.Aspect, _ left: String, _ right: String) {
            if left != right { gaps.append(.different(aspect, left: left, right: right)) }
        }
        func compareKnown(_ aspect: LevelGap.Aspect, _ left: String?, _ right: String?) {
            let (left, right) = (known(left), known(right))
            if let left, let right { return compare(aspect, left, right) }
            let areas = [(left, area), (right, other.area)].filter { $0.0 == nil }.map(\.1)
            gaps.append(.unknown(aspect, areas))
        }
        compare(.indicator, indicator.text, other.indicator.text)
        compare(.sizeClass, sizeClass.rawValue, other.sizeClass.rawValue)
        compare(.sector, sector, other.sector)
        compare(.unit, unit, other.unit)
        compare(.base, base ?? "none", other.base ?? "none")
        if sizeClass == .none, other.sizeClass == .none, source == other.source { return gaps }
        let needsDefinition = sizeClass != .total && sizeClass != .none
        if needsDefinition { compareKnown(.definition, definition, other.definition) }
        compareKnown(.statisticalUnit, attributes.statisticalUnit, other.attributes.statisticalUnit)
        compareKnown(.coverage, attributes.coverage, other.attributes.coverage)
        if let left = knownDenominator, let right = other.knownDenominator {
            compare(.denominator, left, right)
        }
        compareKnown(.sourceType, attributes.sourceType, other.attributes.sourceType)
        return gaps
    }

    private func known(_ text: String?) -> String? {
        text == "" || text == "unknown" ? nil : text
    }

    /// What a percentage is a share of, where the source says so.
    package var knownDenominator: String? { known(attributes.denominator) }

    /// A percentage that each state forms in its own way.
    package var isNationalShare: Bool { unit == "percent" && sizeClass != .none }

    /// The unit of the values: that which the plan asks for, but of a national
    /// share what it is a share of: `percent of employment in establishments`.
    package func measure(_ asked: String) -> String {
        guard isNationalShare else { return asked }
        return knownDenominator.map { "percent of \($0)" } ?? unit
    }
}

/// How the levels of several areas may be shown.
package enum LevelView: Hashable, Sendable {
    /// Ranks, medians and bars are allowed.
    case compared
    /// Dots labelled with the definition, in alphabetical order; no rank, no
    /// median, no bar.
    case labelled(because: [LevelGap])

    /// By comparing all series with the first by area.
    package init(of series: [Series]) {
        if series.areOfOneMaking {
            self = .compared
            return
        }
        let sorted = series.sorted { ($0.area, $0.name) < ($1.area, $1.name) }
        var gaps: [LevelGap] = []
        for other in sorted.dropFirst() {
            for gap in sorted[0].levelGaps(to: other) { LevelView.add(gap, to: &gaps) }
        }
        // The first may not say what it is a share of, and others differ.
        let shares = sorted.compactMap(\.knownDenominator)
        if let first = shares.first, let other = shares.first(where: { $0 != first }),
            !gaps.contains(where: { $0.aspect == .denominator })
        {
            gaps.append(.different(.denominator, left: first, right: other))
        }
        self = gaps.isEmpty ? .compared : .labelled(because: gaps)
    }

    /// What is unknown for several areas is one gap.
    private static func add(_ gap: LevelGap, to gaps: inout [LevelGap]) {
        guard case .unknown(let aspect, let areas) = gap else {
            if !gaps.contains(gap) { gaps.append(gap) }
            return
        }
        for (index, earlier) in gaps.enumerated() {
            guard case .unknown(aspect, let known) = earlier else { continue }
            gaps[index] = .unknown(aspect, known + areas.filter { !known.contains($0) })
            return
        }
        gaps.append(gap)
    }

    package var gaps: [LevelGap] {
        if case .labelled(let gaps) = self { return gaps }
        return []
    }

    package var isCompared: Bool { self == .compared }
}
