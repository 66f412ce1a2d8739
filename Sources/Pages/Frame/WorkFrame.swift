package import PlanModel
package import Routes

/// What surrounds a page of the work behind the sign-in.
package struct WorkFrame: Hashable, Sendable {
    package let title: String
    package let address: WorkAddress
    /// From the desk down to the page above this one.
    package let breadcrumbs: [WorkLink]
    /// Nil where nobody is signed in.
    package let person: Person?
    /// Goes with every form of the page.
    package let csrf: String
    /// The same answer in other formats.
    package let formats: [WorkLink]
    /// What has just been done.
    package let notices: [Notice]
    package let version: String

    /// Who is signed in, and the parts of the work that are theirs.
    package struct Person: Hashable, Sendable {
        package let displayName: String
        package let sections: [WorkSection]

        package init(displayName: String, sections: [WorkSection]) {
            self.displayName = displayName
            self.sections = sections
        }
    }

    package init(
        title: String, address: WorkAddress, breadcrumbs: [WorkLink] = [], person: Person? = nil,
        csrf: String, formats: [WorkLink] = [], notices: [Notice] = [], version: String
    ) {
        self.title = title
        self.address = address
        self.breadcrumbs = breadcrumbs
        self.person = person
        self.csrf = csrf
        self.formats = formats
        self.notices = notices
        self.version = version
    }
}

/// A part of the work that the head of its pages leads to.
package enum WorkSection: Hashable, Sendable, CaseIterable {
    case desk, rounds, profiles, updates, meetings
    // Amendments
    case amendments, review, account
    // Accounts
    case accounts, audit

    /// The right without which the part is not shown; nil for everybody who is
    /// signed in.
    package var act: Act? {
        switch self {
        case .desk, .account: nil
        case .rounds, .profiles: .readRounds
        case .updates: .readProgress
        case .meetings: .readMeetings
        // Amendments
        case .amendments: .readAmendments
        case .review: .readReview
        case .accounts: .readAccounts
        case .audit: .readAudit
        }
    }

    package var route: WorkRoute {
        switch self {
        case .desk: .desk
        case .rounds: .rounds
        case .profiles: .profiles
        case .updates: .updates
        case .meetings: .meetings
        // Amendments
        case .amendments: .amendments
        case .review: .review
        case .account: .account
        case .accounts: .accounts
        case .audit: .audit
        }
    }

    package var title: TextKey {
        switch self {
        case .desk: .workplace
        case .rounds: .sectionRounds
        case .profiles: .sectionProfiles
        case .updates: .sectionUpdates
        case .meetings: .sectionMeetings
        // Amendments
        case .amendments: .sectionAmendments
        case .review: .sectionReview
        case .account: .sectionAccount
        case .accounts: .sectionAccounts
        case .audit: .sectionAudit
        }
    }

    func holds(_ route: WorkRoute) -> Bool {
        switch (self, route) {
        case (.accounts, .accountOf), (.rounds, .round), (.rounds, .returnOf), (.rounds, .returnItem),
            (.rounds, .returnCell), (.rounds, .returnWorkbook), (.rounds, .returnPreview),
            (.profiles, .profile), (.updates, .update), (.meetings, .meeting), (.meetings, .meetingPaper),
            (.amendments, .amendment):
            true
        default: route == self.route
        }
    }
}

/// Words that lead to an address of the work.
package struct WorkLink: Hashable, Sendable {
    package let text: String
    package let address: WorkAddress

    package init(_ text: String, _ address: WorkAddress) {
        self.text = text
        self.address = address
    }

    package init(_ text: String, _ route: WorkRoute) { self.init(text, WorkAddress(route)) }
}
