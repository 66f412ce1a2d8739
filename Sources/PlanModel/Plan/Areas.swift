/// A state that has agreed the plan.
package struct MemberState: Hashable, Sendable {
    package var code: AreaCode
    /// As the plan names it.
    package var name: String
    /// Other spellings in the documents.
    package var otherNames: [String]

    package init(code: AreaCode, name: String, otherNames: [String] = []) {
        self.code = code
        self.name = name
        self.otherNames = otherNames
    }
}

/// States that are reported on together.
package struct AreaGroup: Hashable, Sendable {
    package var code: AreaCode
    package var name: String
    package var members: [AreaCode]
    package var note: String?

    package init(code: AreaCode, name: String, members: [AreaCode] = [], note: String? = nil) {
        self.code = code
        self.name = name
        self.members = members
        self.note = note
    }

    /// Each member once, by code.
    package var membersOnce: [AreaCode] {
        let isOrdered = zip(members, members.dropFirst()).allSatisfy { $0 < $1 }
        return isOrdered ? members : Set(members).sorted()
    }
}
