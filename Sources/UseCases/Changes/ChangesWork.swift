import PlanModel

/// Two readings of the ledger side by side.
///
/// A class because each of its parts works on all of it.
final class ChangesWork {
    private struct Side {
        let clock: LedgerClock
        let references: LedgerReferences
    }

    private let request: ShowChanges.Request
    private let today: Day
    private let before: Side
    private let after: Side
    private let check: ChangesCheck
    private var room: Int

    /// Indicators that are read and compared at a time: it bounds the memory.
    private static let batch = 8

    init(
        _ reader: any LedgerReader, shelf: ReferenceShelf, request: ShowChanges.Request, today: Day
    ) throws {
        func side(_ day: Day) throws -> Side {
            let clock = LedgerClock(asOf: day, knownOn: request.knownOn)
            return Side(clock: clock, references: try shelf.references(reader, at: clock))
        }
        self.request = request
        self.today = today
        before = try side(request.from)
        after = try side(request.to)
        check = ChangesCheck(request, references: after.references, today: today)
        room = max(0, request.limit)
    }

    func answer(_ reader: any LedgerReader) throws -> ChangesAnswer {
        var indicators: [IndicatorChange] = []
        var counts = ChangeCounts()
        var leftOut = 0
        if !check.findings.hasErrors, request.from < request.to {
            let assessments = try assessments(reader)
            let order = order
            for start in stride(from: 0, to: order.count, by: Self.batch) {
                let codes = order[start..<min(start + Self.batch, order.count)]
                let (old, new) = try (book(codes, before, reader), book(codes, after, reader))
                for code in codes {
                    let change = change(of: code, old, new, kpis: assessments[code] ?? [])
                    counts.add(change.counts)
                    leftOut += change.seriesLeftOut
                    let isAssessedOtherwise = change.kpis.contains { !$0.states.isEmpty }
                    if change.counts.series > 0 || isAssessedOtherwise { indicators.append(change) }
                }
            }
        }
        return ChangesAnswer(
            request: request, references: after.references, indicators: indicators, counts: counts,
            seriesLeftOut: leftOut, amendments: check.findings.hasErrors ? [] : try amendments(reader),
            findings: check.findings, dataVersion: try reader.dataVersion())
    }

    // MARK: Values

    /// KPIs of the later day, then those of the earlier, then all others.
    private var order: [IndicatorCode] {
        let kpis = (after.references.plan?.kpis ?? []) + (before.references.plan?.kpis ?? [])
        let others = Set(after.references.indicators.keys).union(after.references.formulas.keys)
            .union(before.references.formulas.keys)
        var known: Set<IndicatorCode> = []
        return (kpis.map(\.indicator) + others.sorted()).filter { code in
            known.insert(code).inserted && (check.indicators?.contains(code) ?? true)
        }
    }

    private func book(
        _ codes: ArraySlice<IndicatorCode>, _ side: Side, _ reader: any LedgerReader
    ) throws -> LineBook {
        try LineBook(
            reader, references: side.references, indicators: Set(codes),
            areas: request.states.isEmpty ? nil : Set(request.states), at: side.clock)
    }

    private func change(
        of code: IndicatorCode, _ old: LineBook, _ new: LineBook, kpis: [KPIChange]
    ) -> IndicatorChange {
        var shown: [SeriesChange] = []
        var counts = ChangeCounts()
        let states = after.references.states.map(\.code)
        let areas = states + old.areas.union(new.areas).subtracting(states).sorted()
        for area in areas {
            let earlier = old.lines(code, area)
            let later = new.lines(code, area)
            let names = Set(later.map(\.series.name))
            let pairs =
                later.map { line in (earlier.first { $0.series.name == line.series.name }, Optional(line)) }
                + earlier.filter { !names.contains($0.series.name) }.map { ($0, nil) }
            for (first, second) in pairs {
                let name = (second ?? first)?.series.name ?? ""
                let isDerived = new.derivations[name] != nil || old.derivations[name] != nil
                guard let change = SeriesChange(before: first, after: second, isDerived: isDerived) else {
                    continue
                }
                counts.add(change)
                guard room > 0 else { continue }
                room -= 1
                shown.append(change)
            }
        }
        return IndicatorChange(
            code: code, indicator: after.references.indicators[code], kpis: kpis, series: shown,
            counts: counts, seriesLeftOut: counts.series - shown.count)
    }

    // MARK: Assessments

    /// By indicator, in the plan's order.
    private func assessments(_ reader: any LedgerReader) throws -> [IndicatorCode: [KPIChange]] {
        let old = try report(reader, before)
        let new = try report(reader, after)
        var changes: [IndicatorCode: [KPIChange]] = [:]
        let numbers = (new + old).map(\.kpi.number)
        var known: Set<PlanCode> = []
        for number in numbers where known.insert(number).inserted {
            let first = old.first { $0.kpi.number == number }
            let second = new.first { $0.kpi.number == number }
            guard let kpi = (second ?? first)?.kpi else { continue }
            changes[kpi.indicator, default: []].append(
                KPIChange(
                    kpi: kpi, wasInForce: first != nil, isInForce: second != nil,
                    states: states(first, second)))
        }
        return changes
    }

    /// The KPIs in force on the day of the reading.
    private func report(_ reader: any LedgerReader, _ side: Side) throws -> [KPIAnswer] {
        guard let plan = side.references.plan else { return [] }
        let codes = plan.kpis.map(\.indicator).filter { check.indicators?.contains($0) ?? true }
        guard !codes.isEmpty else { return [] }
        let asked = AssessKPIs.Request(
            indicators: check.indicators == nil ? [] : codes.map(\.text),
            states: request.states.filter { plan.state($0) != nil }, method: request.method, clock: side.clock
        )
        guard request.states.isEmpty || !asked.states.isEmpty else { return [] }
        return try AssessmentWork(reader, references: side.references, request: asked, today: today)
            .report().current
    }

    private func states(_ old: KPIAnswer?, _ new: KPIAnswer?) -> [KPIStateChange] {
        after.references.states.compactMap { state in
            let before = old?.main(of: state.code).map { KPIReading($0, method: request.method) }
            let after = new?.main(of: state.code).map { KPIReading($0, method: request.method) }
            if let before, let after, !after.isAnother(than: before) { return nil }
            guard before != nil || after != nil else { return nil }
            return KPIStateChange(state: state.code, before: before, after: after)
        }
    }

    // MARK: The plan

    /// Versions in effect from a day after the first up to the second.
    private func amendments(_ reader: any LedgerReader) throws -> [PlanAmendment] {
        let known = request.knownOn?.description
        return try reader.documentVersions(.plan).filter { version in
            version.effectiveOn > request.from && version.effectiveOn <= request.to
                && (known.map { version.recordedAt.prefix(10) <= $0 } ?? true)
        }.map {
            PlanAmendment(
                document: $0.id, effectiveOn: $0.effectiveOn, reason: $0.reason, recordedAt: $0.recordedAt,
                recordedBy: $0.recordedBy)
        }.sorted { ($0.effectiveOn, $0.document) < ($1.effectiveOn, $1.document) }
    }
}
