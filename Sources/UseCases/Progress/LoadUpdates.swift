package import PlanModel
package import Tabular

/// Brings updates in from a tidy table: one line a field, with the columns
/// ACTION_LINE, REF_AREA, TIME_PERIOD, FIELD and VALUE, as a page of an update
/// gives it out.
package struct LoadUpdates: Sendable {
    let desk: ProgressDesk

    package init(_ desk: ProgressDesk) { self.desk = desk }

    /// How far each update is taken.
    package enum Reach: String, Hashable, Sendable, CaseIterable {
        case save
        case submit
        case accept
    }

    package struct Report: Sendable {
        package let findings: [Finding]
        package let updates: Int
        package var isStored: Bool { !findings.hasErrors }
    }

    /// Each update replaces what stood in the fields that it names; one that is
    /// accepted and says the same is passed over.
    ///
    /// - Throws: `Refusal` for a missing right; what was loaded before stays.
    package func callAsFunction(
        _ rows: some RowReader, file: String, reach: Reach, by actor: Actor
    ) async throws -> Report {
        var log: [Finding] = []
        let contents = try read(rows, file, &log)
        guard !log.hasErrors else { return Report(findings: log, updates: 0) }
        for (key, fields) in contents.sorted(by: { $0.key < $1.key }) {
            let record = try await desk.store.read { try $0.update(key) }
            var content = record?.current?.content ?? UpdateContent()
            for (name, value) in fields { content[name] = value }
            // The same table once more has nothing new to hand in.
            if record?.stage == .accepted, record?.current?.content == content { continue }
            _ = try await SaveUpdate(desk)(content, of: key, base: record?.number ?? 0, by: actor)
            guard reach != .save else { continue }
            try await SubmitUpdate(desk)(key, by: actor)
            guard reach == .accept else { continue }
            let number = try await desk.store.read { try $0.update(key)?.number ?? 0 }
            try await JudgeUpdate(desk)(key, entry: number, .accept, by: actor)
        }
        return Report(findings: log, updates: contents.count)
    }

    private func read(
        _ rows: some RowReader, _ file: String, _ log: inout [Finding]
    ) throws -> [UpdateKey: [String: String]] {
        let wanted = ["ACTION_LINE", "REF_AREA", "TIME_PERIOD", "FIELD", "VALUE"]
        var columns: [String: Int] = [:]
        var found: [UpdateKey: [String: String]] = [:]
        while try rows.next() {
            if columns.isEmpty {
                for index in 0..<rows.fieldCount { columns[rows.text(index)] = index }
                let missing = wanted.filter { columns[$0] == nil }
                guard missing.isEmpty else {
                    log.append(
                        Finding(
                            .error, code: "missing-column",
                            "The table has no column \(missing.joined(separator: ", ")).",
                            remedy: "Its header is \(wanted.joined(separator: ",")).",
                            at: Location(file: file, line: rows.line)))
                    return [:]
                }
                continue
            }
            let cells = wanted.map { name in
                columns[name].flatMap { $0 < rows.fieldCount ? rows.text($0) : nil } ?? ""
            }
            let area = cells[1].isEmpty ? "" : ":" + cells[1]
            guard let key = UpdateKey("\(cells[0])\(area)@\(cells[2])") else {
                log.append(
                    Finding(
                        .error, code: "bad-update-key",
                        "\"\(cells[0])\", \"\(cells[1])\" and \"\(cells[2])\" name no update.",
                        remedy: "Write a line, a state for a national-level line, and a period: 2018-S1.",
                        at: Location(file: file, line: rows.line)))
                continue
            }
            found[key, default: [:]][cells[3]] = cells[4]
        }
        return found
    }
}
