import Foundation
import GRDB
import PlanModel
import UseCases

extension SQLiteLedgerReader {
    func meetings(asOf day: Day?) throws -> [KeptMeeting] {
        // In the order of the index; of a meeting the last saving comes last.
        let sql = """
            SELECT meeting, number, content, at, by FROM meeting_entry e
            WHERE number = (
                SELECT max(n.number) FROM meeting_entry n
                WHERE n.meeting = e.meeting AND substr(n.at, 1, 10) <= ?1)
            ORDER BY meeting
            """
        return try fetchAll(sql, [Self.upTo(day)]).map { row in
            KeptMeeting(code: MeetingCode(row[0] as String)!, entry: try meetingEntry(row))
        }
    }

    func meeting(_ code: MeetingCode) throws -> MeetingRecord? {
        let entries = try fetchAll(
            "SELECT meeting, number, content, at, by FROM meeting_entry WHERE meeting = ? ORDER BY number",
            [code.text]
        ).map { try meetingEntry($0) }
        return entries.isEmpty ? nil : MeetingRecord(code: code, entries: entries)
    }

    func meetingFile(_ hash: String, of code: MeetingCode) throws -> MeetingFile? {
        let row = try fetchAll(
            "SELECT name, media_type, bytes, at, by FROM meeting_file WHERE meeting = ? AND hash = ?",
            [code.text, hash]
        ).first
        return row.map { row in
            MeetingFile(
                meeting: code, hash: hash, name: row[0], mediaType: row[1], bytes: Array(row[2] as Data),
                at: row[3], by: AccountName(row[4] as String)!)
        }
    }

    private func meetingEntry(_ row: Row) throws -> MeetingEntry {
        let fields = try JSONDecoder().decode([String: String].self, from: Data((row[2] as String).utf8))
        return MeetingEntry(
            number: row[1], content: MeetingContent(fields), at: row[3], by: AccountName(row[4] as String)!)
    }
}

extension SQLiteLedgerWriter {
    func add(_ entry: MeetingEntry, to code: MeetingCode) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = String(decoding: try encoder.encode(entry.content.fields), as: UTF8.self)
        try execute(
            "INSERT INTO meeting_entry (meeting, number, content, at, by) VALUES (?, ?, ?, ?, ?)",
            [code.text, entry.number, content, entry.at, entry.by.text])
    }

    func add(_ file: MeetingFile) throws {
        try execute(
            """
            INSERT INTO meeting_file (meeting, hash, name, media_type, bytes, at, by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                file.meeting.text, file.hash, file.name, file.mediaType, Data(file.bytes), file.at,
                file.by.text,
            ])
    }
}
