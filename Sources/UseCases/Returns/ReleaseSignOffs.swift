import Tabular

/// Who signed a value of a state, as the line of the release says from which
/// it is read.
package struct ReleaseSignOffs: Hashable, Sendable {
    /// An account, and UTC.
    package struct Act: Hashable, Sendable {
        package let by: String
        package let at: String
    }

    /// Nil for a share that was computed: its components were signed.
    package let submitted: Act?
    package let accepted: Act?
    package let released: Act?

    /// - Returns: nil for a file that is not a release, or has no such line.
    init?(_ file: [UInt8], line: Int) throws {
        let rows = try CSVReader(ByteArrayStore(file))
        var columns: [String: Int] = [:]
        while try rows.next() {
            if columns.isEmpty {
                for index in 0..<rows.fieldCount { columns[rows.text(index)] = index }
                continue
            }
            guard rows.line == line else { continue }
            func act(_ name: String) -> Act? {
                guard let by = columns[name + "_BY"], let at = columns[name + "_AT"],
                    !rows.text(by).isEmpty
                else { return nil }
                return Act(by: rows.text(by), at: rows.text(at))
            }
            submitted = act("SUBMITTED")
            accepted = act("ACCEPTED")
            released = act("RELEASED")
            return
        }
        return nil
    }
}
