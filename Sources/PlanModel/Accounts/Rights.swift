/// Who may do what, where: the one table of rights. Use cases ask it; pages,
/// commands and the API have no rules of their own.
package enum Rights {
    /// Where a role may do something.
    package enum Reach: Hashable, Sendable {
        case everywhere
        /// In the state that the grant names.
        case ownState
        /// On the lines that the grant names.
        case ownLines
    }

    /// What an act is done to.
    package enum Place: Hashable, Sendable {
        /// Nothing of any state or line in particular.
        case whole
        case state(AreaCode)
        case line(PlanCode)
    }

    /// Nil where the role may not do it anywhere.
    package static func reach(of role: Role, _ act: Act) -> Reach? { table[act]?[role] }

    /// Whether any of the grants allows the act there. Asked of the whole, a
    /// right in one state is enough: for lists that show each their own.
    package static func allow(_ grants: [Grant], _ act: Act, on place: Place) -> Bool {
        grants.contains { grant in
            switch reach(of: grant.role, act) {
            case nil: false
            case .everywhere: true
            case .ownState:
                switch place {
                case .whole: true
                case .state(let state): state == grant.state
                case .line: false
                }
            case .ownLines:
                switch place {
                case .whole: true
                case .state: false
                case .line(let line): grant.lines.contains(line)
                }
            }
        }
    }

    private static let table: [Act: [Role: Reach]] = [
        .keepAccounts: [.administrator: .everywhere],
        .readAccounts: [.administrator: .everywhere, .auditor: .everywhere],
        .readAudit: [.administrator: .everywhere, .officer: .everywhere, .auditor: .everywhere],
        .keepPlan: [.administrator: .everywhere, .officer: .everywhere],
        .importValues: [.administrator: .everywhere, .officer: .everywhere],
        .keepRounds: [.officer: .everywhere],
        .readRounds: [
            .administrator: .everywhere, .officer: .everywhere, .focalPoint: .everywhere,
            .contributor: .everywhere, .reviewer: .everywhere, .auditor: .everywhere,
        ],
        .readReturns: [
            .officer: .everywhere, .auditor: .everywhere, .focalPoint: .ownState, .contributor: .ownState,
        ],
        .enterValues: [.officer: .everywhere, .focalPoint: .ownState, .contributor: .ownState],
        .submitReturns: [.focalPoint: .ownState, .contributor: .ownState],
        .judgeReturns: [.officer: .everywhere],
        .releaseValues: [.focalPoint: .ownState],
        .withdrawValues: [.focalPoint: .ownState],
        .askExtensions: [.focalPoint: .ownState],
        .keepProfiles: [.officer: .everywhere, .focalPoint: .ownState, .contributor: .ownState],
        .reportProgress: [
            .officer: .everywhere, .focalPoint: .ownState, .champion: .ownLines, .proponent: .ownLines,
        ],
        .readProgress: [
            .officer: .everywhere, .auditor: .everywhere, .reviewer: .everywhere, .focalPoint: .ownState,
            .contributor: .ownState, .champion: .ownLines, .proponent: .ownLines,
        ],
        .commentProgress: [
            .officer: .everywhere, .reviewer: .everywhere, .focalPoint: .ownState, .contributor: .ownState,
            .champion: .ownLines, .proponent: .ownLines,
        ],
        .judgeProgress: [.officer: .everywhere],
        .keepMeetings: [.officer: .everywhere],
        .readMeetings: [
            .officer: .everywhere, .auditor: .everywhere, .reviewer: .everywhere, .focalPoint: .everywhere,
            .contributor: .everywhere, .champion: .everywhere, .proponent: .everywhere,
        ],
        // Amendments
        .readAmendments: [
            .administrator: .everywhere, .officer: .everywhere, .auditor: .everywhere,
            .reviewer: .everywhere, .focalPoint: .everywhere, .contributor: .everywhere,
            .champion: .everywhere, .proponent: .everywhere,
        ],
        .proposeAmendments: [.officer: .everywhere, .focalPoint: .everywhere, .champion: .everywhere],
        .opineAmendments: [.focalPoint: .ownState],
        .readReview: [
            .officer: .everywhere, .auditor: .everywhere, .reviewer: .everywhere, .focalPoint: .everywhere,
        ],
        .backUp: [.administrator: .everywhere],
    ]
}
