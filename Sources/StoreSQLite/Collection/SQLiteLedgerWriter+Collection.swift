import Foundation
import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerWriter {
    func add(_ round: CollectionRound) throws {
        var days: Int?
        if case .noObjection(let count) = round.release { days = count }
        try execute(
            """
            INSERT INTO round (code, title, first_period, last_period, opens_on, due_on, objection_days)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                round.code.text, round.title, round.periods.lowerBound.year, round.periods.upperBound.year,
                round.opensOn.description, round.dueOn.description, days,
            ])
        let id = db.lastInsertedRowID
        for (position, state) in round.states.enumerated() {
            try execute(
                "INSERT INTO round_state (round_id, position, state) VALUES (?, ?, ?)",
                [id, position, state.text])
        }
        for (position, item) in round.items.enumerated() { try add(item, at: position, of: id) }
    }

    private func add(_ item: ReturnItem, at position: Int, of round: Int64) throws {
        var (kind, numerator, denominator): (String, String?, String?) = ("component", nil, nil)
        switch item.kind {
        case .component: break
        case .share(let top, let bottom): (kind, numerator, denominator) = ("share", top.text, bottom.text)
        case .international: kind = "international"
        }
        try execute(
            """
            INSERT INTO round_item (round_id, position, item, kpi, title, unit, kind, numerator, denominator,
                                    minimum, maximum)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                round, position, item.code.text, item.kpi?.text, item.title, item.unit, kind, numerator,
                denominator, item.minimum, item.maximum,
            ])
    }

    func close(_ round: RoundCode, on day: Day) throws {
        try execute(
            "INSERT INTO round_closing (round_id, closed_on) SELECT id, ? FROM round WHERE code = ?",
            [day.description, round.text])
    }

    func add(_ entry: CellEntry, to cell: CellKey, of key: ReturnKey) throws {
        let content = entry.content
        let attachments = content.attachments.isEmpty ? nil : content.attachments.joined(separator: " ")
        try execute(
            """
            INSERT INTO cell_entry (round_id, state, item, period, number, value, decimals, text, absence,
                verdict, status, source, definition, statistical_unit, coverage, standard_error, note,
                justification, attachments, at, by, channel, is_on_behalf, place)
            SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            FROM round WHERE code = ?
            """,
            [
                key.state.text, cell.item.text, cell.period.year, entry.number, content.value,
                content.decimals, content.text, content.absence?.rawValue, content.verdict?.rawValue,
                content.status.rawValue, content.source, content.definition, content.statisticalUnit,
                content.coverage, content.standardError, content.note, content.justification, attachments,
                entry.at, entry.by.text, entry.channel.rawValue, entry.isOnBehalf, entry.place,
                key.round.text,
            ])
    }

    func add(_ act: CellAct, to cell: CellKey, of key: ReturnKey) throws {
        try execute(
            """
            INSERT INTO cell_act (round_id, state, item, period, position, kind, entry, at, by, reason)
            SELECT r.id, ?1, ?2, ?3, (SELECT count(*) FROM cell_act a WHERE a.round_id = r.id AND a.state = ?1
                                        AND a.item = ?2 AND a.period = ?3), ?4, ?5, ?6, ?7, ?8
            FROM round r WHERE r.code = ?9
            """,
            [
                key.state.text, cell.item.text, cell.period.year, act.kind.rawValue, act.entry, act.at,
                act.by.text, act.reason, key.round.text,
            ])
    }

    func add(_ message: CellMessage, of key: ReturnKey) throws {
        try execute(
            """
            INSERT INTO cell_message (round_id, state, item, period, kind, text, at, by)
            SELECT id, ?, ?, ?, ?, ?, ?, ? FROM round WHERE code = ?
            """,
            [
                key.state.text, message.cell.item.text, message.cell.period.year, message.kind.rawValue,
                message.text, message.at, message.by.text, key.round.text,
            ])
    }

    func add(_ asked: DueExtension) throws -> Int64 {
        try execute(
            """
            INSERT INTO due_extension (round_id, state, until, reason, asked_at, asked_by)
            SELECT id, ?, ?, ?, ?, ? FROM round WHERE code = ?
            """,
            [
                asked.key.state.text, asked.until.description, asked.reason, asked.askedAt,
                asked.askedBy.text, asked.key.round.text,
            ])
        return db.lastInsertedRowID
    }

    func decide(
        _ id: Int64, _ decision: DueExtension.Decision, at: String, by: AccountName, answer: String?
    ) throws {
        try execute(
            "INSERT INTO due_extension_decision (extension_id, decision, at, by, answer) VALUES (?, ?, ?, ?, ?)",
            [id, decision.rawValue, at, by.text, answer])
    }

    /// The same file of a state is kept once.
    func add(_ attachment: Attachment) throws {
        try execute(
            """
            INSERT INTO attachment (hash, state, name, media_type, content, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (hash, state) DO NOTHING
            """,
            [
                attachment.hash, attachment.state.text, attachment.name, attachment.mediaType,
                Data(attachment.bytes), attachment.at, attachment.by.text,
            ])
    }

    func add(_ planned: PlannedRelease) throws -> Int64 {
        try execute(
            """
            INSERT INTO planned_release (round_id, state, due, at, by)
            SELECT id, ?, ?, ?, ? FROM round WHERE code = ?
            """,
            [planned.key.state.text, planned.due, planned.at, planned.by.text, planned.key.round.text])
        let id = db.lastInsertedRowID
        for (cell, entry) in planned.entries.sorted(by: { $0.key < $1.key }) {
            try execute(
                """
                INSERT INTO planned_release_cell (planned_release_id, item, period, entry) VALUES (?, ?, ?, ?)
                """, [id, cell.item.text, cell.period.year, entry])
        }
        return id
    }

    func settle(plannedRelease id: Int64, as outcome: String, at: String) throws {
        try execute(
            "INSERT INTO planned_release_outcome (planned_release_id, outcome, at) VALUES (?, ?, ?)",
            [id, outcome, at])
    }

    func add(_ profile: StatisticalProfile) throws {
        try execute(
            """
            INSERT INTO profile (state, indicator, agency, instrument, frequency, first_year, legal_basis,
                definition, dissemination_lag, planned_improvement, is_available, reviewed_in, at, by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                profile.state.text, profile.indicator.text, profile.agency, profile.instrument,
                profile.frequency, profile.firstYear?.year, profile.legalBasis, profile.definition,
                profile.disseminationLag, profile.plannedImprovement, profile.isAvailable,
                profile.reviewedIn?.text, profile.at, profile.by.text,
            ])
    }

    func add(_ dispute: Dispute) throws {
        try execute(
            "INSERT INTO dispute (state, indicator, period, note, released_on) VALUES (?, ?, ?, ?, ?)",
            [
                dispute.state.text, dispute.indicator.text, dispute.period.year, dispute.note,
                dispute.releasedOn.description,
            ])
    }
}
