import Assessment
import PlanModel
import Tabular

/// Turns signed-off cells into observations of the ledger, within one
/// transaction. This is the only door from a return to the public.
///
/// What is released is written as a small CSV file, kept and shown as every
/// other source: each value has its line in it, with who submitted, accepted
/// and released it.
struct MakePublic {
    let writer: any LedgerWriter
    let key: ReturnKey
    let desk: ReturnDesk
    let today: Day
    let now: String
    let actor: Actor

    /// - Returns: what it did to the ledger, in values.
    @discardableResult
    func release(_ cells: [CellKey], _ records: [CellKey: CellRecord]) throws -> ImportCounts {
        let round = try writer.knownReturn(key)
        var after = records
        for cell in cells {
            guard let number = records[cell]?.accepted?.number else { continue }
            after[cell]?.append(CellAct(.released, entry: number, at: now, by: actor.name))
        }
        var rows: [ReleaseRow] = []
        for cell in cells {
            guard let item = round.item(cell.item), let record = after[cell],
                let content = record.accepted?.content
            else { continue }
            if item.isInternational {
                guard content.verdict == .disputed, let note = content.note else { continue }
                try writer.add(
                    Dispute(
                        state: key.state, indicator: item.code.indicator, period: cell.period, note: note,
                        releasedOn: today))
                continue
            }
            // What can be computed is computed below.
            if share(item, cell.period, after) != nil { continue }
            rows.append(ReleaseRow(item, cell.period, content, record))
        }
        rows += shares(of: round, touching: Set(cells), after)
        let counts = try publish(rows, round, act: "release")
        try Sign(.released, cells, records, key: key, by: actor, at: now)(in: writer)
        return counts
    }

    func withdraw(_ cells: [CellKey], _ records: [CellKey: CellRecord], reason: String) throws {
        let round = try writer.knownReturn(key)
        var after = records
        for cell in cells {
            guard let number = records[cell]?.released?.number else { continue }
            after[cell]?.append(CellAct(.withdrawn, entry: number, at: now, by: actor.name, reason: reason))
        }
        var rows: [ReleaseRow] = []
        for cell in cells {
            guard let item = round.item(cell.item), !item.isInternational, let record = records[cell],
                let content = record.released?.content
            else { continue }
            rows.append(ReleaseRow(item, cell.period, content, record, withdrawnFor: reason))
        }
        // A share that was computed of a withdrawn number goes with it.
        let touched = Set(cells)
        for item in round.items {
            guard case .share(let top, let bottom) = item.kind else { continue }
            for period in round.years {
                let parts = [CellKey(top, period), CellKey(bottom, period)]
                guard !touched.isDisjoint(with: parts), let was = share(item, period, records),
                    share(item, period, after) == nil
                else { continue }
                rows.append(ReleaseRow(item, period, was, withdrawnFor: reason))
            }
        }
        try publish(rows, round, act: "withdrawal")
        try Sign(.withdrawn, cells, records, key: key, by: actor, at: now, reason: reason)(in: writer)
    }

    // MARK: Shares

    /// Percentages of which a component is among the cells, computed of what is
    /// public then.
    private func shares(
        of round: CollectionRound, touching cells: Set<CellKey>, _ records: [CellKey: CellRecord]
    ) -> [ReleaseRow] {
        var rows: [ReleaseRow] = []
        for item in round.items {
            guard case .share(let top, let bottom) = item.kind else { continue }
            for period in round.years {
                guard !cells.isDisjoint(with: [CellKey(top, period), CellKey(bottom, period)]),
                    let share = share(item, period, records)
                else { continue }
                rows.append(ReleaseRow(item, period, share))
            }
        }
        return rows
    }

    /// Nil where the item is no share, or a component is not public.
    private func share(
        _ item: ReturnItem, _ period: Period, _ records: [CellKey: CellRecord]
    ) -> ReleaseRow.Share? {
        func content(_ item: ItemCode) -> CellContent? {
            guard let record = records[CellKey(item, period)], record.isPublic else { return nil }
            return record.released?.content
        }
        let computed = computedShare(of: item, in: period) { cell in
            let content = content(cell.item)
            return content?.value.map { CellFigure(value: $0, decimals: content?.decimals ?? 0) }
        }
        guard case .share(let top, let bottom) = item.kind, let computed, let numerator = content(top),
            let denominator = content(bottom)
        else { return nil }
        return ReleaseRow.Share(
            computed: computed, formula: "100 * \(top) / \(bottom)", numerator: numerator,
            denominator: denominator)
    }

    // MARK: Into the ledger

    @discardableResult
    private func publish(
        _ rows: [ReleaseRow], _ round: CollectionRound, act: String
    ) throws -> ImportCounts {
        // Where nothing but words was released, there is no value to trace to a file.
        guard !rows.isEmpty else { return ImportCounts() }
        let references = try LedgerReferences(writer)
        let name =
            ["return", key.round.text, key.state.text, now.filter(\.isNumber)].joined(separator: "-")
            + ".csv"
        let file = ReleaseFile(key: key, act: act, at: now, by: actor.name, rows: rows)
        let bytes = file.bytes
        let hash = desk.fingerprint.hash(bytes)
        let sourceName = "\(references.name(of: key.state)), \(round.title)"
        let publication = PublicationDay(day: today, precision: .day)
        let fileID = try writer.add(
            SourceFile(
                hash: hash, name: name, byteCount: bytes.count, sourceName: sourceName, licence: nil,
                receivedAt: now, receivedFrom: actor.name.text, isKept: true), content: bytes)
        let importID = try writer.openImport(
            ImportRecord(
                fileHash: hash, fileName: name, layout: "", options: "return \(key), \(act)",
                publication: publication, recordedAt: now, recordedBy: actor.name.text), file: fileID)
        var counts = ImportCounts()
        var resolver = ReturnSeries(writer: writer, state: key.state, references: references)
        for row in rows where references.indicators[row.item.code.indicator] == nil {
            try writer.add(
                Indicator(
                    code: row.item.code.indicator, sourceCode: row.item.code.indicator.text,
                    name: row.item.title, unit: row.item.unit))
        }
        for (subject, drafts) in file.drafts(publication) {
            let series = try resolver.series(subject)
            var draft = SeriesDraft(
                subject: resolver.subject(subject), publication: publication, values: drafts)
            draft.values.sort { $0.period < $1.period }
            counts += try writer.append(draft, to: series, importID: importID, statesAbsence: false).counts
        }
        try writer.closeImport(importID, layout: "return", publication: publication, counts: counts)
        _ = try FreezeBaselines(writer: writer, today: today, by: actor.name.text)()
        return counts
    }
}
