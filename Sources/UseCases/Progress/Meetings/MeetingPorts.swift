package import PlanModel

/// Reads meetings. A use case asks for the right before it shows more than
/// their days.
package protocol MeetingReader {
    /// Each meeting as it was last saved by the end of a day (nil: now), by
    /// code.
    func meetings(asOf day: Day?) throws -> [KeptMeeting]
    /// Nil where nothing was saved.
    func meeting(_ code: MeetingCode) throws -> MeetingRecord?
    func meetingFile(_ hash: String, of code: MeetingCode) throws -> MeetingFile?
}

/// Writes meetings. Nothing that was saved is changed.
package protocol MeetingWriter: MeetingReader {
    func add(_ entry: MeetingEntry, to code: MeetingCode) throws
    func add(_ file: MeetingFile) throws
}

/// A meeting with one saving of it.
package struct KeptMeeting: Hashable, Sendable {
    package let code: MeetingCode
    package let entry: MeetingEntry

    package init(code: MeetingCode, entry: MeetingEntry) {
        self.code = code
        self.entry = entry
    }
}

/// A paper, a presentation, a list: kept by its hash, given out as a download
/// only.
package struct MeetingFile: Hashable, Sendable {
    package let meeting: MeetingCode
    /// SHA-256, lower-case hexadecimal.
    package let hash: String
    package let name: String
    package let mediaType: String
    package let bytes: [UInt8]
    package let at: String
    package let by: AccountName

    package init(
        meeting: MeetingCode, hash: String, name: String, mediaType: String, bytes: [UInt8], at: String,
        by: AccountName
    ) {
        self.meeting = meeting
        self.hash = hash
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
        self.at = at
        self.by = by
    }
}
