/// What stands of a meeting, as fields with names: `title`, `agenda/1/text`,
/// `resolution/2/due`. They are put together as those of an update are when two
/// people save at the same time.
package typealias MeetingContent = UpdateContent

/// One saving of a meeting; never changed. The first has number 1.
package struct MeetingEntry: Hashable, Sendable {
    package let number: Int
    package let content: MeetingContent
    /// UTC.
    package let at: String
    package let by: AccountName

    package init(number: Int, content: MeetingContent, at: String, by: AccountName) {
        self.number = number
        self.content = content
        self.at = at
        self.by = by
    }
}

/// All that was saved of a meeting, oldest first.
package struct MeetingRecord: Hashable, Sendable {
    package let code: MeetingCode
    package let entries: [MeetingEntry]

    package init(code: MeetingCode, entries: [MeetingEntry]) {
        self.code = code
        self.entries = entries
    }

    package var current: MeetingEntry? { entries.last }
    /// 0 where nothing was saved.
    package var number: Int { current?.number ?? 0 }

    /// What stood in it at a number; nothing for 0.
    package func content(at number: Int) -> MeetingContent {
        entries.first { $0.number == number }?.content ?? MeetingContent()
    }
}
