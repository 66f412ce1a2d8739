import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    private static let auditColumns =
        "id, at, by, way, origin, act, subject, state, before, after, hash"

    func auditEntries(_ filter: AuditFilter, limit: Int) throws -> [AuditEntry] {
        var conditions: [String] = []
        var arguments: [(any DatabaseValueConvertible)?] = []
        func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments.append(value)
        }
        add("by = ?", filter.by)
        add("act = ?", filter.act)
        add("instr(subject, ?) > 0", filter.subject)
        add("at >= ?", filter.from?.description)
        add("at < ?", filter.to.map { Self.endOf($0) })
        add("id < ?", filter.before)
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let sql = """
            SELECT \(Self.auditColumns) FROM audit_entry \(condition) ORDER BY id DESC LIMIT ?
            """
        arguments.append(limit)
        return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments)).map(auditEntry)
    }

    func auditHead() throws -> (id: Int64, hash: String)? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT id, hash FROM audit_head")).map { ($0[0], $0[1]) }
    }

    func auditEntry(ofHash hash: String) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT id FROM audit_entry WHERE hash = ?", arguments: [hash])
    }

    /// Each hash must follow from the row and the stored hash before it: an
    /// altered row is named alone, and those after it are not blamed. Rows are
    /// read one by one, however many there are.
    func auditDamage() throws -> [AuditDamage] {
        var damage: [AuditDamage] = []
        var previous: (id: Int64, hash: String) = (0, AuditChain.start)
        let rows = try Row.fetchCursor(db, sql: "SELECT \(Self.auditColumns) FROM audit_entry ORDER BY id")
        while let row = try rows.next() {
            let entry = auditEntry(row)
            if entry.id > previous.id + 1 {
                for id in (previous.id + 1)..<entry.id { damage.append(AuditDamage(.missing, id)) }
                // What follows a gap can't be held against its predecessor.
                previous = (entry.id, entry.hash)
                continue
            }
            if AuditChain.hash(after: previous.hash, entry) != entry.hash {
                let isMoved = try isReordered(entry, after: previous.hash)
                damage.append(AuditDamage(isMoved ? .reordered : .altered, entry.id))
            }
            previous = (entry.id, entry.hash)
        }
        guard let head = try auditHead() else {
            return previous.id == 0 ? damage : damage + [AuditDamage(.cutOff, previous.id)]
        }
        if head.id > previous.id {
            for id in (previous.id + 1)...head.id { damage.append(AuditDamage(.cutOff, id)) }
        } else if head != previous {
            damage.append(AuditDamage(.altered, previous.id))
        }
        return damage
    }

    /// Whether the row would be right under the number of another row: it was
    /// moved, not rewritten.
    private func isReordered(_ entry: AuditEntry, after previous: String) throws -> Bool {
        let sql = "SELECT id, hash FROM audit_entry WHERE id BETWEEN ? AND ?"
        let near = try Row.fetchAll(db, sql: sql, arguments: [entry.id - 1_000, entry.id + 1_000])
        let hashes = [AuditChain.start] + near.map { $0[1] as String }
        for id in near.map({ $0[0] as Int64 }) where id != entry.id {
            let moved = AuditEntry(
                id: id, at: entry.at, by: entry.by, way: entry.way, origin: entry.origin, event: entry.event,
                hash: entry.hash)
            if hashes.contains(where: { AuditChain.hash(after: $0, moved) == entry.hash }) { return true }
        }
        return false
    }

    private func auditEntry(_ row: Row) -> AuditEntry {
        AuditEntry(
            id: row[0], at: row[1], by: row[2], way: row[3], origin: row[4],
            event: AuditEvent(
                row[5], row[6], state: (row[7] as String?).flatMap { AreaCode($0) }, before: row[8],
                after: row[9]), hash: row[10])
    }
}

extension SQLiteLedgerWriter {
    func record(_ event: AuditEvent, by actor: Actor, at timestamp: String) throws {
        let head = try auditHead()
        let entry = AuditEntry(
            id: (head?.id ?? 0) + 1, at: timestamp, by: actor.name.text, way: actor.way.text,
            origin: actor.origin, event: event, hash: "")
        let hash = AuditChain.hash(after: head?.hash ?? AuditChain.start, entry)
        let sql = """
            INSERT INTO audit_entry (id, at, by, way, origin, act, subject, state, before, after, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try execute(
            sql,
            [
                entry.id, entry.at, entry.by, entry.way, entry.origin, event.act, event.subject,
                event.state?.text, event.before, event.after, hash,
            ])
        try execute(
            """
            INSERT INTO audit_head (only, id, hash) VALUES (1, ?, ?)
            ON CONFLICT (only) DO UPDATE SET id = excluded.id, hash = excluded.hash
            """, [entry.id, hash])
    }
}
