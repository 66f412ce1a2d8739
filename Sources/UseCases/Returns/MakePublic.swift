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
        let before = try PublicAnswers(writer, key.state)
        var after = before
        for cell in cells {
            guard let accepted = records[cell]?.accepted, var record = records[cell] else { continue }
            record.append(CellAct(.released, entry: accepted.number, at: now, by: actor.name))
            after[cell] = .init(round: key.round, content: accepted.content, record: record)
            try sayDispute(accepted.content.verdict == .disputed ? accepted.content.note : nil, cell, round)
        }
        let rows = rows(of: round, touching: Set(cells), from: before, to: after) { cell in
            cell.map { "\($0) is not public any more." } ?? ReleaseRow.statedAnew
        }
        let counts = try publish(rows, round, act: "release")
        try Sign(.released, cells, records, key: key, by: actor, at: now)(in: writer)
        return counts
    }

    func withdraw(_ cells: [CellKey], _ records: [CellKey: CellRecord], reason: String) throws {
        let round = try writer.knownReturn(key)
        let before = try PublicAnswers(writer, key.state)
        var after = before
        for cell in cells {
            after[cell] = nil
            try sayDispute(nil, cell, round)
        }
        let rows = rows(of: round, touching: Set(cells), from: before, to: after) { _ in reason }
        try publish(rows, round, act: "withdrawal")
        try Sign(.withdrawn, cells, records, key: key, by: actor, at: now, reason: reason)(in: writer)
    }

    /// The state's word on an international value: a dispute, or its end.
    private func sayDispute(_ note: String?, _ cell: CellKey, _ round: CollectionRound) throws {
        guard let item = round.item(cell.item), item.isInternational else { return }
        let indicator = item.code.indicator
        let standing = try writer.disputes(of: indicator, in: key.state, until: nil)
        guard note != nil || standing.contains(where: { $0.period == cell.period }) else { return }
        try writer.add(
            Dispute(
                state: key.state, indicator: indicator, period: cell.period, note: note ?? "",
                releasedOn: today))
    }

    // MARK: What becomes public

    /// Of the cells, and of percentages that are computed of them: what is
    /// stated now, and what is taken back because nothing, or something else,
    /// is stated instead.
    ///
    /// - Parameter reason: public; of the component that a percentage lost, nil
    ///   where the cell itself was stated anew.
    private func rows(
        of round: CollectionRound, touching cells: Set<CellKey>, from before: PublicAnswers,
        to after: PublicAnswers, reason: (CellKey?) -> String
    ) -> [ReleaseRow] {
        var rows: [ReleaseRow] = []
        for item in round.items where !item.isInternational {
            for period in round.years {
                let cell = CellKey(item.code, period)
                let parts = parts(of: item, period)
                guard cells.contains(cell) || !cells.isDisjoint(with: parts) else { continue }
                let was = statement(item, period, before)
                let becomes = statement(item, period, after)
                if let was, becomes.map({ !$0.isOfSameSeries(as: was) }) ?? true {
                    let lost = becomes == nil ? parts.first { cells.contains($0) } : nil
                    rows.append(was.takenBack(for: reason(lost)))
                }
                // What stays as it was is stated only where it was signed now.
                if let becomes, becomes.content != was?.content || after[cell]?.record != before[cell]?.record
                {
                    rows.append(becomes)
                }
            }
        }
        return rows
    }

    private func parts(of item: ReturnItem, _ period: Period) -> [CellKey] {
        guard case .share(let top, let bottom) = item.kind else { return [] }
        return [CellKey(top, period), CellKey(bottom, period)]
    }

    /// What is public of a cell: what can be computed is computed, else what
    /// was entered; nil where there is neither.
    private func statement(_ item: ReturnItem, _ period: Period, _ answers: PublicAnswers) -> ReleaseRow? {
        if let share = share(item, period, answers) { return ReleaseRow(item, period, share) }
        guard let answer = answers[CellKey(item.code, period)] else { return nil }
        return ReleaseRow(
            item, period, answer.content, answer.round == key.round ? answer.record : nil)
    }

    /// Nil where the item is no share, or a component is not public.
    private func share(
        _ item: ReturnItem, _ period: Period, _ answers: PublicAnswers
    ) -> ReleaseRow.Share? {
        func content(_ item: ItemCode) -> CellContent? { answers[CellKey(item, period)]?.content }
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
        try writer.closeImport(
            importID, layout: "return", options: nil, publication: publication, counts: counts)
        _ = try FreezeBaselines(writer: writer, today: today, by: actor.name.text)()
        return counts
    }
}
