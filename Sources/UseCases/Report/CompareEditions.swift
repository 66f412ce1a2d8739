package import Markup
import Statistics

/// Which figures are others than in an earlier edition, and why.
package struct EditionDifference: Hashable, Sendable {
    /// Why a figure is another one. Several may hold at once.
    package enum Cause: String, Hashable, Sendable, CaseIterable {
        /// The source states another value of the same period.
        case revision
        /// A value of another period, or of another series.
        case newData = "new data"
        /// The source no longer gives a value.
        case withdrawn
        /// The same data: the plan, a threshold or the method is another.
        case method
    }

    package struct Change: Hashable, Sendable {
        package let before: Edition.Figure?
        package let after: Edition.Figure?
        /// In the order of `Cause`; at least one.
        package let causes: [Cause]

        package var figure: Edition.Figure { (after ?? before)! }
    }

    package let before: Edition
    package let after: Edition
    /// In the order of the later edition; then what it no longer has.
    package let changes: [Change]

    package init(from before: Edition, to after: Edition) {
        self.before = before
        self.after = after
        let work = EditionComparison(before, after)
        let known = Dictionary(before.figures.map { ($0.key, $0) }) { first, _ in first }
        let keys = Set(after.figures.map(\.key))
        let later = after.figures.compactMap { work.change(from: known[$0.key], to: $0) }
        let gone = before.figures.filter { !keys.contains($0.key) }.compactMap {
            work.change(from: $0, to: nil)
        }
        changes = later + gone
    }

    /// How many figures changed for each cause.
    package func count(_ cause: Cause) -> Int { changes.count { $0.causes.contains(cause) } }
}

/// Both editions with what the causes are read from.
private struct EditionComparison {
    private typealias Causes = Set<EditionDifference.Cause>

    private struct SeriesKey: Hashable {
        let kpi: String
        let series: String
    }

    private let kpisBefore: Set<String>
    private let kpisAfter: Set<String>
    /// In force in the later edition; nil where it does not say.
    private let planAfter: Set<String>?
    private let isPlanSame: Bool
    private let valuesBefore: [SeriesKey: [String: Double]]
    private let valuesAfter: [SeriesKey: [String: Double]]

    init(_ before: Edition, _ after: Edition) {
        kpisBefore = Set(before.figures.map(\.kpi))
        kpisAfter = Set(after.figures.map(\.kpi))
        planAfter = after.kpis.map(Set.init)
        isPlanSame = before.planSince == after.planSince
        valuesBefore = Self.values(before)
        valuesAfter = Self.values(after)
    }

    private static func values(_ edition: Edition) -> [SeriesKey: [String: Double]] {
        var values: [SeriesKey: [String: Double]] = [:]
        for figure in edition.figures where figure.part == .value {
            guard let series = figure.series, let period = figure.period else { continue }
            values[SeriesKey(kpi: figure.kpi, series: series), default: [:]][period] = figure.value
        }
        return values
    }

    func change(from old: Edition.Figure?, to new: Edition.Figure?) -> EditionDifference.Change? {
        if let old, let new, isSame(old, new) { return nil }
        let causes = causes(old, new)
        return EditionDifference.Change(
            before: old, after: new, causes: EditionDifference.Cause.allCases.filter(causes.contains))
    }

    /// What readers see; a figure may be computed of other inputs and be the same.
    private func isSame(_ old: Edition.Figure, _ new: Edition.Figure) -> Bool {
        old.value == new.value && old.text == new.text && old.period == new.period
            && (old.part == .achievement || old.series == new.series)
    }

    private func causes(_ old: Edition.Figure?, _ new: Edition.Figure?) -> Causes {
        guard let figure = new ?? old else { return [.method] }
        // A KPI that came did so by an amendment of the plan, or has its first
        // values; one that went was dropped by the plan, or has no value left.
        if !kpisBefore.contains(figure.kpi), figure.part != .value { return [.newData] }
        if !kpisAfter.contains(figure.kpi) {
            return planAfter?.contains(figure.kpi) ?? isPlanSame ? [.withdrawn] : [.method]
        }
        switch figure.part {
        case .value: return value(old, new)
        case .baseline, .latest: return point(old, new)
        case .change, .growth, .achievement: return computed(old, new)
        case .regionAtBaseline, .regionAtLatest, .gapAtBaseline, .gapAtLatest, .spreadAtBaseline,
            .spreadAtLatest:
            return aggregate(old, new)
        }
    }

    private func value(_ old: Edition.Figure?, _ new: Edition.Figure?) -> Causes {
        if old == nil { return [.newData] }
        return new == nil ? [.withdrawn] : [.revision]
    }

    /// A value of one year: by whether the other edition knows that year.
    private func point(_ old: Edition.Figure?, _ new: Edition.Figure?) -> Causes {
        if let old, let new, old.series != new.series { return [.newData] }
        let (before, after) = (known(old ?? new, valuesBefore), known(new ?? old, valuesAfter))
        if let old, let new, let period = new.period, old.period == period {
            // A frozen baseline may be another one while the source says the same.
            return before[period] != after[period] ? [.revision] : [.method]
        }
        if let period = new?.period, before[period] == nil { return [.newData] }
        if let period = old?.period, after[period] == nil { return [.withdrawn] }
        return [.method]
    }

    private func known(_ figure: Edition.Figure?, _ values: [SeriesKey: [String: Double]]) -> [String: Double]
    {
        guard let figure, let series = figure.series else { return [:] }
        return values[SeriesKey(kpi: figure.kpi, series: series)] ?? [:]
    }

    /// By what the series says in both editions of the years that the figure
    /// rests on.
    private func computed(_ old: Edition.Figure?, _ new: Edition.Figure?) -> Causes {
        var causes: Causes = []
        if let old, let new, old.series != new.series {
            causes.insert(.newData)
        } else {
            let periods = Set(((old?.inputs ?? []) + (new?.inputs ?? [])).map(\.period))
            let before = known(old ?? new, valuesBefore).filter { periods.contains($0.key) }
            let after = known(new ?? old, valuesAfter).filter { periods.contains($0.key) }
            causes.formUnion(difference(before, after))
        }
        if let old, let new, old.methodVersion != new.methodVersion { causes.insert(.method) }
        return causes.isEmpty ? [.method] : causes
    }

    private func aggregate(_ old: Edition.Figure?, _ new: Edition.Figure?) -> Causes {
        func values(_ figure: Edition.Figure?) -> [String: Double] {
            Dictionary((figure?.inputs ?? []).map { ("\($0.area) \($0.period)", $0.value) }) { first, _ in
                first
            }
        }
        let areasBefore = Set((old?.inputs ?? []).map(\.area))
        let areasAfter = Set((new?.inputs ?? []).map(\.area))
        var causes = difference(values(old), values(new))
        // A state that has moved on to a newer year has not withdrawn the older.
        if areasBefore.isSubset(of: areasAfter) { causes.remove(.withdrawn) }
        return causes.isEmpty ? [.method] : causes
    }

    private func difference(_ before: [String: Double], _ after: [String: Double]) -> Causes {
        var causes: Causes = []
        for (period, value) in after {
            guard let earlier = before[period] else {
                causes.insert(.newData)
                continue
            }
            if earlier != value { causes.insert(.revision) }
        }
        if before.keys.contains(where: { after[$0] == nil }) { causes.insert(.withdrawn) }
        return causes
    }
}

extension EditionDifference {
    /// The names of the columns of `records`.
    package static let columns = [
        "KPI", "INDICATOR", "REF_AREA", "PART", "METHOD", "CAUSE", "BEFORE_PERIOD", "BEFORE", "AFTER_PERIOD",
        "AFTER", "SERIES", "ADDRESS",
    ]

    package var records: [[JSON.Member]] { changes.map(\.record) }
}

extension EditionDifference.Change {
    package var record: [JSON.Member] {
        let figure = figure
        return [
            .init("KPI", .string(figure.kpi)), .init("INDICATOR", .string(figure.indicator)),
            .init("REF_AREA", .string(figure.area)), .init("PART", .string(figure.part.rawValue)),
            .init("METHOD", .optional(figure.method)),
            .init("CAUSE", .string(causes.map(\.rawValue).joined(separator: "; "))),
            .init("BEFORE_PERIOD", .optional(before?.period)), .init("BEFORE", json(before)),
            .init("AFTER_PERIOD", .optional(after?.period)), .init("AFTER", json(after)),
            .init("SERIES", .optional(figure.series)), .init("ADDRESS", .string(figure.address)),
        ]
    }

    private func json(_ figure: Edition.Figure?) -> JSON {
        guard let figure else { return .null }
        return figure.value.map { .double($0) } ?? .optional(figure.text)
    }

    /// `KPI 6 LAO latest: 67 (2016) -> 173 (2019), new data`.
    package var line: String {
        let figure = figure
        let method = figure.method.map { " by \($0)" } ?? ""
        let series = figure.part == .value ? " of \(figure.series ?? "")" : ""
        return "KPI \(figure.kpi) \(figure.area) \(figure.part.rawValue)\(series)\(method): "
            + "\(text(before)) -> \(text(after)): \(causes.map(\.rawValue).joined(separator: ", "))"
    }

    private func text(_ figure: Edition.Figure?) -> String {
        guard let figure else { return "none" }
        let said = figure.value.map(short) ?? figure.text ?? "none"
        return said + (figure.period.map { " (\($0))" } ?? "")
    }

    /// Six digits that count.
    private func short(_ value: Double) -> String {
        guard let digits = DecimalDigits(value) else { return DecimalText.shortest(value) }
        return DecimalText.text(
            of: digits.rounded(toDecimals: 6 - digits.pointPosition), decimals: nil, style: .plain)
    }
}
