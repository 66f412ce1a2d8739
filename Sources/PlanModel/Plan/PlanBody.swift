/// Someone who has a part in the plan: a committee, an office, a role.
package struct PlanBody: Hashable, Sendable {
    package var code: PlanCode
    package var name: String
    package var formerName: String?
    package var role: String
    package var reportsTo: PlanCode?
    package var meets: String?
    package var note: String?

    package init(
        code: PlanCode, name: String, formerName: String? = nil, role: String, reportsTo: PlanCode? = nil,
        meets: String? = nil, note: String? = nil
    ) {
        self.code = code
        self.name = name
        self.formerName = formerName
        self.role = role
        self.reportsTo = reportsTo
        self.meets = meets
        self.note = note
    }
}

/// A step on the way to the plan.
package struct PlanEvent: Hashable, Sendable {
    package var date: PartialDate
    package var name: String
    package var place: String?
    package var source: PlanSource
    /// The erratum that corrects what is printed of this event.
    package var erratum: PlanCode?

    package init(
        date: PartialDate, name: String, place: String? = nil, source: PlanSource, erratum: PlanCode? = nil
    ) {
        self.date = date
        self.name = name
        self.place = place
        self.source = source
        self.erratum = erratum
    }
}
