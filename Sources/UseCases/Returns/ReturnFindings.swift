import Assessment
import PlanModel

/// What the checks say of a return, with what the ledger knows beside it.
struct ReturnFindings {
    let findings: [CellKey: [Finding]]
    /// Cells with neither a value nor a reason, and nothing public.
    let unanswered: [CellKey: Finding]
    /// Percentages computed of what counts for their components.
    let shares: [CellKey: ComputedShare]

    /// - Parameter working: cells that are to be handed in, or were just saved;
    ///   nil for all that may be.
    init(
        _ sheet: ReturnSheet, _ reader: any LedgerReader, references: LedgerReferences, today: Day,
        working: Set<CellKey>? = nil
    ) throws {
        let evidence = try Self.evidence(
            sheet, reader, references, today, working: working ?? sheet.inProgress)
        let check = ReturnCheck(evidence)
        findings = check.findings()
        // A withdrawal has said why there is no value.
        unanswered = check.missingCells(in: sheet.round.years).filter { cell, _ in
            sheet.stage(cell) != .withdrawn
        }
        var shares: [CellKey: ComputedShare] = [:]
        for item in sheet.round.items {
            for period in sheet.round.years {
                shares[CellKey(item.code, period)] = computedShare(of: item, in: period, evidence.figure)
            }
        }
        self.shares = shares
    }

    /// What the checks say of a cell that was just saved, held against its row,
    /// the other classes of its year, and what is public.
    static func ofRow(
        _ cell: CellKey, of key: ReturnKey, _ reader: any LedgerReader, _ desk: ReturnDesk, today: Day
    ) throws -> [CellKey: [Finding]] {
        let sheet = try desk.sheet(reader, key) { item in
            if item.code.indicator == cell.item.indicator { return true }
            if case .share(let top, let bottom) = item.kind { return [top, bottom].contains(cell.item) }
            return false
        }
        let all = try ReturnFindings(
            sheet, reader, references: desk.references(reader), today: today, working: [cell]
        ).findings
        return all.filter { $0.key == cell }
    }

    private static func evidence(
        _ sheet: ReturnSheet, _ reader: any LedgerReader, _ references: LedgerReferences, _ today: Day,
        working: Set<CellKey>
    ) throws -> ReturnEvidence {
        let items = sheet.round.items
        let book = try LineBook(
            reader, references: references, indicators: Set(items.map(\.code.indicator)),
            areas: Set(references.states.map(\.code)), at: .now)
        var history: [ItemCode: [Period: Double]] = [:]
        var others: [ItemCode: [AreaCode: [Period: Double]]] = [:]
        var claims: [CellKey: [PublicFigure]] = [:]
        for item in items where !item.isInternational {
            for state in references.states.map(\.code) {
                let lines = book.lines(item.code.indicator, state, item.code.sizeClass)
                guard let preferred = lines.first else { continue }
                if state == sheet.state {
                    history[item.code] = preferred.valuesByPeriod
                    for line in lines.dropFirst() {
                        for observation in line.observations {
                            guard let value = observation.value else { continue }
                            claims[CellKey(item.code, observation.period), default: []].append(
                                PublicFigure(
                                    value: value, decimals: observation.decimals, source: line.series.source))
                        }
                    }
                } else if case .share = item.kind {
                    others[item.code, default: [:]][state] = preferred.valuesByPeriod
                }
            }
        }
        // What the state itself has released is not another source.
        for (cell, known) in sheet.known where known.source != ReturnSeries.source {
            claims[cell, default: []].append(known.figure)
        }
        return ReturnEvidence(
            items: items, contents: sheet.cells.compactMapValues { $0.standing },
            known: sheet.known.mapValues(\.figure), history: history, others: others, claims: claims,
            definitions: sheet.definitions,
            working: working, year: Period(year: today.year)!)
    }
}

extension ReturnSheet {
    /// Cells that wait to be handed in.
    fileprivate var inProgress: Set<CellKey> {
        Set(cells.values.filter { [.draft, .returned].contains($0.stage) }.map(\.key))
    }
}

extension KnownValue {
    /// As the checks take it.
    var figure: PublicFigure { PublicFigure(value: value, decimals: decimals, source: source) }
}

extension CellRecord {
    /// What was entered and stands: what was taken back says nothing any more.
    fileprivate var standing: CellContent? { stage == .withdrawn ? nil : current?.content }
}

extension SeriesLine {
    fileprivate var valuesByPeriod: [Period: Double] {
        observations.reduce(into: [:]) { $0[$1.period] = $1.value }
    }
}
