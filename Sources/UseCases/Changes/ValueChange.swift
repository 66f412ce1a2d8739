package import PlanModel

/// What became of the value of a period between two readings.
package struct ValueChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case new
        case revised
        /// No longer given by the source.
        case withdrawn
        /// The value is the same, its observation status another.
        case status
    }

    package let kind: Kind
    /// At the earlier reading; nil where nothing was stated. Its publication
    /// day and, but for derived values, its id lead to where it comes from.
    package let before: Observation?
    /// At the later reading, in the same way.
    package let after: Observation?

    /// Nil where the readings agree. A statement that there is no value, where
    /// there was none before, is no change.
    init?(before: Observation?, after: Observation?) {
        switch (before?.value, after?.value) {
        case (nil, nil):
            guard let before, let after, before.status != after.status else { return nil }
            kind = .status
        case (nil, _?): kind = .new
        case (_?, nil): kind = .withdrawn
        case (let old?, let new?):
            guard old == new else {
                kind = .revised
                break
            }
            guard before?.status != after?.status else { return nil }
            kind = .status
        }
        self.before = before
        self.after = after
    }

    package var period: Period { (after ?? before)!.period }

    /// In percent of the old value; nil but for revised values, and where the
    /// old one is zero.
    package var percent: Double? {
        guard kind == .revised, let old = before?.value, let new = after?.value else { return nil }
        return relativeChange(from: old, to: new)
    }
}

/// How many values changed, and in how many series.
package struct ChangeCounts: Hashable, Sendable {
    package private(set) var new = 0
    package private(set) var revised = 0
    package private(set) var withdrawn = 0
    package private(set) var status = 0
    package private(set) var series = 0

    package init() {}

    package var values: Int { new + revised + withdrawn + status }

    mutating func add(_ change: SeriesChange) {
        series += 1
        for value in change.values {
            switch value.kind {
            case .new: new += 1
            case .revised: revised += 1
            case .withdrawn: withdrawn += 1
            case .status: status += 1
            }
        }
    }

    mutating func add(_ other: ChangeCounts) {
        new += other.new
        revised += other.revised
        withdrawn += other.withdrawn
        status += other.status
        series += other.series
    }
}

/// A series of which some values changed.
package struct SeriesChange: Hashable, Sendable {
    package let series: Series
    /// Computed by a formula: its values have no id of their own.
    package let isDerived: Bool
    /// By period.
    package let values: [ValueChange]

    /// Nil where the lines agree.
    init?(before: SeriesLine?, after: SeriesLine?, isDerived: Bool) {
        guard let series = (after ?? before)?.series else { return nil }
        var values: [ValueChange] = []
        var (old, new) = ((before?.observations ?? [])[...], (after?.observations ?? [])[...])
        while let period = [old.first?.period, new.first?.period].compactMap(\.self).min() {
            let earlier = old.first?.period == period ? old.popFirst() : nil
            let later = new.first?.period == period ? new.popFirst() : nil
            if let change = ValueChange(before: earlier, after: later) { values.append(change) }
        }
        guard !values.isEmpty else { return nil }
        self.series = series
        self.isDerived = isDerived
        self.values = values
    }
}
