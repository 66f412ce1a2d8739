/// More time asked for a return, and what became of it.
package struct DueExtension: Hashable, Sendable {
    package enum Decision: String, Hashable, Sendable, CaseIterable {
        case granted
        case refused
    }

    package let id: Int64
    package let key: ReturnKey
    package let until: Day
    package let reason: String
    package let askedAt: String
    package let askedBy: AccountName
    /// Nil while it waits.
    package let decision: Decision?
    package let decidedAt: String?
    package let decidedBy: AccountName?
    package let answer: String?

    package init(
        id: Int64 = 0, key: ReturnKey, until: Day, reason: String, askedAt: String, askedBy: AccountName,
        decision: Decision? = nil, decidedAt: String? = nil, decidedBy: AccountName? = nil,
        answer: String? = nil
    ) {
        self.id = id
        self.key = key
        self.until = until
        self.reason = reason
        self.askedAt = askedAt
        self.askedBy = askedBy
        self.decision = decision
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy
        self.answer = answer
    }
}
