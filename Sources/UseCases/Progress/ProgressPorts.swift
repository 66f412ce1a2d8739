package import PlanModel

/// Reads updates on action lines. What it gives may not be accepted: a use case
/// asks for the right before it shows anything that is not history.
package protocol ProgressReader {
    /// Nil where nothing was entered.
    func update(_ key: UpdateKey) throws -> UpdateRecord?
    /// All of one implementation, by period.
    func updates(of implementation: ImplementationKey) throws -> [UpdateRecord]
    /// Where the updates of a period stand as of the end of a day (nil: now);
    /// what nobody had begun is not there.
    func updateStages(of period: ReportingPeriod, asOf day: Day?) throws -> [ImplementationKey: UpdateStage]
    /// Of all periods, what was begun and is not history as it stands: drafts,
    /// handed in, returned.
    func openUpdates() throws -> [UpdateKey: UpdateStage]
    /// The last acceptance of each period, as of the end of a day (nil: now):
    /// of one implementation, or of all that were acted upon after an act.
    func acceptedUpdates(_ choice: AcceptedChoice, asOf day: Day?) throws -> [AcceptedUpdate]
    /// Number of the last acceptance of any update; 0 where there is none.
    func lastAcceptance() throws -> Int64
    func evidence(_ hash: String, of implementation: ImplementationKey) throws -> Evidence?
    /// Oldest first.
    func comments(of implementation: ImplementationKey) throws -> [ProgressComment]
}

/// Writes updates. Nothing that was entered is changed.
package protocol ProgressWriter: ProgressReader {
    func add(_ entry: UpdateEntry, to key: UpdateKey) throws
    func add(_ act: UpdateAct, to key: UpdateKey) throws
    func add(_ evidence: Evidence) throws
    func add(_ comment: ProgressComment) throws
}

/// Which accepted updates are wanted.
package enum AcceptedChoice: Hashable, Sendable {
    case of(ImplementationKey)
    /// All of each implementation with a sign-off after this one; 0 for all.
    case touched(after: Int64)
}

/// An update as it was accepted.
package struct AcceptedUpdate: Hashable, Sendable {
    package let key: UpdateKey
    package let content: UpdateContent
    package let acceptedOn: Day

    package init(key: UpdateKey, content: UpdateContent, acceptedOn: Day) {
        self.key = key
        self.content = content
        self.acceptedOn = acceptedOn
    }
}

/// A file that shows what an update says; kept by its hash, given out as a
/// download only.
package struct Evidence: Hashable, Sendable {
    package let implementation: ImplementationKey
    /// SHA-256, lower-case hexadecimal.
    package let hash: String
    package let name: String
    package let mediaType: String
    package let bytes: [UInt8]
    package let at: String
    package let by: AccountName

    package init(
        implementation: ImplementationKey, hash: String, name: String, mediaType: String, bytes: [UInt8],
        at: String, by: AccountName
    ) {
        self.implementation = implementation
        self.hash = hash
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
        self.at = at
        self.by = by
    }
}

/// A word among those who work on a line; never public.
package struct ProgressComment: Hashable, Sendable {
    package let implementation: ImplementationKey
    package let text: String
    package let at: String
    package let by: AccountName

    package init(implementation: ImplementationKey, text: String, at: String, by: AccountName) {
        self.implementation = implementation
        self.text = text
        self.at = at
        self.by = by
    }
}
