/// A proposed amendment of the plan with all that was done about it.
package struct AmendmentRecord: Hashable, Sendable {
    /// 1, 2, 3 … in the order in which they were begun.
    package let number: Int
    /// Every saving, the first one first; never empty in the ledger.
    package private(set) var versions: [AmendmentVersion]
    package private(set) var opinions: [AmendmentOpinion]
    package private(set) var acts: [AmendmentAct]

    package init(
        number: Int, versions: [AmendmentVersion] = [], opinions: [AmendmentOpinion] = [],
        acts: [AmendmentAct] = []
    ) {
        self.number = number
        self.versions = versions
        self.opinions = opinions
        self.acts = acts
    }

    package mutating func append(_ version: AmendmentVersion) { versions.append(version) }
    package mutating func append(_ opinion: AmendmentOpinion) { opinions.append(opinion) }
    package mutating func append(_ act: AmendmentAct) { acts.append(act) }

    /// As it is proposed now.
    package var current: AmendmentVersion? { versions.last }

    /// Who began it.
    package var author: AccountName? { versions.first?.by }

    /// What was done last about the current version; a withdrawal and an
    /// adoption are final whatever came after.
    package var stage: AmendmentStage {
        if acts.contains(where: { $0.kind == .withdrawn }) { return .withdrawn }
        if acts.contains(where: { $0.kind == .adopted }) { return .adopted }
        let kinds = acts.filter { $0.version == current?.number }.map(\.kind)
        if kinds.contains(.agreed) { return .agreed }
        return kinds.contains(.proposed) ? .proposed : .draft
    }

    /// The last that each state said of the current version.
    package var standing: [AreaCode: AmendmentOpinion] {
        opinions.filter { $0.version == current?.number }.reduce(into: [:]) { $0[$1.state] = $1 }
    }

    /// Of the states those that said so of the current version, in their order.
    package func states(_ states: [AreaCode], saying word: AmendmentOpinion.Word) -> [AreaCode] {
        let standing = standing
        return states.filter { standing[$0]?.word == word }
    }

    /// Of the states those that have not agreed to the current version.
    package func missing(of states: [AreaCode]) -> [AreaCode] {
        let agreed = Set(self.states(states, saying: .agrees))
        return states.filter { !agreed.contains($0) }
    }

    package func act(_ kind: AmendmentAct.Kind) -> AmendmentAct? { acts.last { $0.kind == kind } }
}

/// Where an amendment stands.
package enum AmendmentStage: String, Hashable, Sendable, CaseIterable {
    /// Seen by who wrote it and the Secretariat alone.
    case draft
    /// States are asked.
    case proposed
    /// The consensus is recorded.
    case agreed
    /// It is a version of the plan.
    case adopted
    case withdrawn

    /// Whether its words may still change.
    package var isOpen: Bool { self == .draft || self == .proposed || self == .agreed }
}

/// One saving of an amendment; never changed. The first has number 1.
package struct AmendmentVersion: Hashable, Sendable {
    package let number: Int
    package let content: AmendmentContent
    /// The version of the plan that it was written over, as the ledger numbers
    /// it.
    package let base: Int64
    /// UTC.
    package let at: String
    package let by: AccountName

    package init(number: Int, content: AmendmentContent, base: Int64, at: String, by: AccountName) {
        self.number = number
        self.content = content
        self.base = base
        self.at = at
        self.by = by
    }
}

/// What an amendment says.
package struct AmendmentContent: Hashable, Sendable {
    package var title: String
    package var reasons: String
    package var effectiveOn: Day
    /// The records that change, as YAML with the keys of the plan's files.
    package var text: String

    package init(title: String, reasons: String, effectiveOn: Day, text: String) {
        self.title = title
        self.reasons = reasons
        self.effectiveOn = effectiveOn
        self.text = text
    }
}

/// What a state says of a version of an amendment; never changed, the last
/// counts.
package struct AmendmentOpinion: Hashable, Sendable {
    package enum Word: String, Hashable, Sendable, CaseIterable {
        case agrees
        case objects
        case noComment = "no-comment"
    }

    package let state: AreaCode
    package let version: Int
    package let word: Word
    /// Nil where the state gave none.
    package let comment: String?
    package let at: String
    package let by: AccountName

    package init(
        state: AreaCode, version: Int, word: Word, comment: String?, at: String, by: AccountName
    ) {
        self.state = state
        self.version = version
        self.word = word
        self.comment = comment
        self.at = at
        self.by = by
    }
}

/// A step of an amendment; never changed.
package struct AmendmentAct: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case proposed
        /// The consensus was recorded.
        case agreed
        case adopted
        case withdrawn
    }

    package let kind: Kind
    package let version: Int
    package let at: String
    package let by: AccountName
    /// Of a consensus, where it was found; of a withdrawal, why.
    package let note: String?
    /// Why it went on without the agreement of every state; nil where all
    /// agreed.
    package let exception: String?

    package init(
        _ kind: Kind, version: Int, at: String, by: AccountName, note: String? = nil,
        exception: String? = nil
    ) {
        self.kind = kind
        self.version = version
        self.at = at
        self.by = by
        self.note = note
        self.exception = exception
    }
}
