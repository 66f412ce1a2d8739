import Foundation
import PlanModel
import Testing

/// Documentation/accounts.md against the table of rights.
@Suite struct RightsDocumentationTests {
    private let text: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Documentation/accounts.md")
        return (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }()

    static func row(_ act: Act) -> String {
        let roles = Role.allCases.compactMap { role -> String? in
            switch Rights.reach(of: role, act) {
            case nil: nil
            case .everywhere: role.rawValue
            case .ownState: "\(role.rawValue) (*state*)"
            case .ownLines: "\(role.rawValue) (*lines*)"
            }
        }
        return "| `\(act.rawValue)` | \(roles.joined(separator: ", ")) |"
    }

    @Test("each act stands in the manual with the roles that may do it", arguments: Act.allCases)
    func acts(act: Act) {
        #expect(text.contains(Self.row(act)))
    }

    @Test("each role stands in the manual", arguments: Role.allCases)
    func roles(role: Role) {
        #expect(text.contains("| `\(role.rawValue)` |"))
    }
}
