import Foundation
import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerWriter {
    func add(_ entry: UpdateEntry, to key: UpdateKey) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = String(decoding: try encoder.encode(entry.content.fields), as: UTF8.self)
        try execute(
            """
            INSERT INTO progress_update (implementation, period, number, content, at, by)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                key.implementation.description, key.period.description, entry.number, content, entry.at,
                entry.by.text,
            ])
    }

    func add(_ act: UpdateAct, to key: UpdateKey) throws {
        try execute(
            """
            INSERT INTO progress_act (implementation, period, kind, number, at, by, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key.implementation.description, key.period.description, act.kind.rawValue, act.entry,
                act.at, act.by.text, act.reason,
            ])
    }

    func add(_ evidence: Evidence) throws {
        try execute(
            """
            INSERT INTO evidence (implementation, hash, name, media_type, bytes, at, by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                evidence.implementation.description, evidence.hash, evidence.name, evidence.mediaType,
                Data(evidence.bytes), evidence.at, evidence.by.text,
            ])
    }

    func add(_ comment: ProgressComment) throws {
        try execute(
            "INSERT INTO progress_comment (implementation, text, at, by) VALUES (?, ?, ?, ?)",
            [comment.implementation.description, comment.text, comment.at, comment.by.text])
    }
}
