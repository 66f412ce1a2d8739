import PlanModel
import SDMX

/// Finds, or makes, the series that a draft speaks of.
///
/// A series named by the file is that series. Else the same indicator, area,
/// size class and base are one series; a base that is not stated is that of
/// the preferred one; another source is a parallel claim, never a revision.
struct SeriesResolver {
    /// Speaks where the file names no source.
    let defaultSource: String
    /// Whether a series that a draft makes is the preferred claim; nil where
    /// that is not said, and then the first of its quantity is.
    let makesPreferred: (DraftSubject) -> Bool?
    let units: [IndicatorCode: String]

    private var known: [DraftSubject: StoredSeries] = [:]
    /// Of each indicator that was asked for, all series there are.
    private var series: [IndicatorCode: [Quantity: [StoredSeries]]] = [:]

    /// What several series can speak of.
    private struct Quantity: Hashable {
        let area: AreaCode
        let sizeClass: SizeClass
        let sector: String
    }

    init(
        defaultSource: String, units: [IndicatorCode: String],
        makesPreferred: @escaping (DraftSubject) -> Bool?
    ) {
        self.defaultSource = defaultSource
        self.units = units
        self.makesPreferred = makesPreferred
    }

    enum Answer {
        case series(StoredSeries)
        /// Several series speak of it and the file does not say which.
        case ambiguous([String])
    }

    mutating func resolve(_ subject: DraftSubject, in writer: any LedgerWriter) throws -> Answer {
        if let stored = known[subject] { return .series(stored) }
        let answer = try find(subject, in: writer)
        if case .series(let stored) = answer {
            if known.count > 50_000 {
                known.removeAll()
                series.removeAll()
            }
            known[subject] = stored
        }
        return answer
    }

    private mutating func find(_ subject: DraftSubject, in writer: any LedgerWriter) throws -> Answer {
        if let name = subject.seriesName, let stored = try writer.series(named: name) {
            return .series(stored)
        }
        let quantity = Quantity(area: subject.area, sizeClass: subject.sizeClass, sector: subject.sector)
        if series[subject.indicator] == nil {
            series[subject.indicator] = Dictionary(grouping: try writer.series(of: subject.indicator)) {
                Quantity(area: $0.series.area, sizeClass: $0.series.sizeClass, sector: $0.series.sector)
            }
        }
        let all = series[subject.indicator]?[quantity] ?? []
        if subject.seriesName == nil {
            let source = stated(subject.source)
            let definition = stated(subject.definition)
            let fitting = all.filter { stored in
                (source == nil || stored.series.source == source)
                    && (definition == nil || stored.series.definition == definition)
                    && (subject.base == nil || stored.series.base == subject.base)
            }
            let sources = Set(fitting.map(\.series.source))
            if sources.count > 1 { return .ambiguous(fitting.map(\.series.name)) }
            // One that stands beside the preferred claim is not the one to come.
            let isToCome = makesPreferred(subject) == true && fitting.first.map { $0.preference > 0 } == true
            if let preferred = fitting.first, !isToCome { return .series(preferred) }
        }
        let made = try make(subject, beside: all, in: writer)
        series[subject.indicator]?[quantity] = (all + [made]).sorted {
            ($0.preference, $0.series.name) < ($1.preference, $1.series.name)
        }
        return .series(made)
    }

    private func make(
        _ subject: DraftSubject, beside others: [StoredSeries], in writer: any LedgerWriter
    ) throws -> StoredSeries {
        let source = stated(subject.source) ?? sourceOfName(subject) ?? defaultSource
        let isFirst = makesPreferred(subject) ?? others.isEmpty
        let preference = isFirst ? 0 : (others.map(\.preference).max() ?? 0) + 1
        let series = Series(
            name: subject.seriesName ?? name(subject, source: source, isPreferred: isFirst),
            indicator: subject.indicator, area: subject.area, sizeClass: subject.sizeClass,
            sector: subject.sector,
            source: source, definition: stated(subject.definition), base: subject.base, unit: unit(subject),
            attributes: subject.attributes)
        return try writer.create(series, preference: preference)
    }

    private func unit(_ subject: DraftSubject) -> String {
        if let unit = subject.unit {
            // SDMX names units by codes; the registry's words say the same.
            if let known = units[subject.indicator], codeOfUnit(known) == unit { return known }
            return unit
        }
        if let base = subject.base, base.hasPrefix("constant ") { return base }
        return units[subject.indicator] ?? ""
    }

    /// `LAO.IC_REG_DURS`, with size class, source and base where they are
    /// needed to tell series apart.
    private func name(_ subject: DraftSubject, source: String, isPreferred: Bool) -> String {
        var parts = [subject.area.text, subject.indicator.text]
        if subject.sizeClass != .none { parts.append(subject.sizeClass.rawValue) }
        if subject.sector != "_T" { parts.append(subject.sector) }
        if stated(subject.source) != nil || source != "WB" { parts.append(slug(source)) }
        if let definition = stated(subject.definition) { parts.append(slug(definition)) }
        if let base = subject.base, !isPreferred { parts.append(slug(base)) }
        return parts.joined(separator: ".")
    }

    /// `_T` and `_Z` stand for the preferred claim and for "not applicable".
    private func stated(_ code: String?) -> String? {
        guard let code, !code.isEmpty, !["_T", "_Z", "_U"].contains(code) else { return nil }
        return code
    }

    /// `MYS.EMP_SHARE.msme.dosm-new` is spoken by DOSM_NEW.
    private func sourceOfName(_ subject: DraftSubject) -> String? {
        guard let name = subject.seriesName else { return nil }
        let prefix = "\(subject.area).\(subject.indicator).\(subject.sizeClass.rawValue)"
        guard name.hasPrefix(prefix) else { return sourceCode(name) }
        let rest = name.dropFirst(prefix.count).drop { $0 == "." }
        return rest.isEmpty ? "NATIONAL" : sourceCode(String(rest))
    }

    private func slug(_ text: String) -> String { sourceCode(text).lowercased() }
}
