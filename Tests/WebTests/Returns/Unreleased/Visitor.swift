import PlanModel

/// Somebody who asks the site for something.
struct Visitor: Hashable, Sendable, CustomStringConvertible {
    /// Nil for who is not signed in.
    let grant: Grant?

    static let lao = AreaCode("LAO")!
    static let line = ImplementationKey("A-2-2.1:LAO")!

    static let nobody = Visitor(grant: nil)
    static let officer = Visitor(grant: Grant(.officer))
    static let focal = Visitor(grant: Grant(.focalPoint, state: lao))
    static let agency = Visitor(grant: Grant(.contributor, state: lao))

    /// Every role, those of a state for the state of the return and for another
    /// one, those of lines likewise; who sees most comes first, since what was
    /// made for them must not be kept for others.
    static let all: [Visitor] = {
        let grants = Role.allCases.flatMap { role -> [Grant?] in
            switch role.scope {
            case .none: [Grant(role)]
            case .state: [Grant(role, state: lao), Grant(role, state: AreaCode("THA")!)]
            case .lines: [Grant(role, lines: [line.line]), Grant(role, lines: [PlanCode("A-1-1")!])]
            }
        }
        let visitors = grants.map { Visitor(grant: $0!) }
        return visitors.filter(\.seesReturn) + visitors.filter { !$0.seesReturn } + [nobody]
    }()

    var description: String { grant?.text ?? "nobody" }

    /// The name of the account, and its session.
    var name: String { description.lowercased().replacing(":", with: ".") }

    var headers: [String: String] {
        let host = ["host": "127.0.0.1:8080"]
        return grant == nil ? host : host.merging(["cookie": "pantau=\(name)"]) { $1 }
    }

    /// Whether the values of the return are shown before their release.
    var seesReturn: Bool { may(.readReturns, on: .state(Self.lao)) }

    /// Whether updates are shown before they are accepted.
    private var seesUpdate: Bool {
        may(.readProgress, on: .state(Self.lao))
            || may(.readProgress, on: .line(Self.line.line))
    }

    private func may(_ act: Act, on place: Rights.Place) -> Bool {
        grant.map { Rights.allow([$0], act, on: place) } ?? false
    }

    /// What must not be shown to them while nothing is released.
    var hidden: [String] {
        (seesReturn ? [] : Mark.all.flatMap(\.texts) + Mark.share + Mark.beside)
            + (seesUpdate ? [] : Mark.progress)
    }
}
