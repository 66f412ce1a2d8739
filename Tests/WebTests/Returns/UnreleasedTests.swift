import Foundation
import PlanModel
import Routes
import TestKit
import Testing
import UseCases

@testable import Web

/// No page, export, chart, aggregate, search hit, feed, count or error message
/// shows an unreleased value to somebody without the right.
@Suite struct UnreleasedTests {
    /// Numbers that stand nowhere else: a draft, one handed in, one accepted,
    /// and their share; a note and a justification.
    private static let marks = [
        "73519428", "73,519,428", "73.519.428", "81640257", "81,640,257", "90517", "52846", "61.04",
        "secret-note-of-laos", "secret-justification",
    ]

    private static func office() async throws -> Office {
        let office = try await Office.open(try await TestLedger.initialised(isEmpty: false))
        await office.type("73519428", in: "EMP_N.micro@2023")
        await office.type("81640257", in: "EMP_N.small@2023")
        await office.type("90517", in: "EMP_N.total@2022")
        await office.type("52846", in: "EMP_N.msme@2022")
        for item in ["micro", "small", "total", "msme"] {
            await office.describe("EMP_N.\(item)", source: "secret-note-of-laos")
        }
        for cell in ["EMP_N.small@2023", "EMP_N.total@2022", "EMP_N.msme@2022", "EMP_N.micro@2023"] {
            let text = [
                "EMP_N.small@2023": "81640257", "EMP_N.total@2022": "90517", "EMP_N.msme@2022": "52846",
            ]
            _ = await office.site.post(
                "\(Office.grid)/cells/\(TestSite.encoded(cell))", session: "agency",
                [
                    "do": "save", "base": "2", "text": text[cell] ?? "73519428",
                    "source": "secret-note-of-laos", "note": "secret-note-of-laos",
                    "justification": "secret-justification",
                ])
        }
        let key = ReturnKey(RoundCode("2026-1")!, AreaCode("LAO")!)
        let desk = ReturnDesk(store: office.store, clock: TestLedger.clock, fingerprint: PlainFingerprint())
        let agency = TestDoor.actor("agency", "contributor:LAO")
        let handedIn = ["EMP_N.small@2023", "EMP_N.total@2022", "EMP_N.msme@2022"].map { CellKey($0)! }
        _ = try await SubmitReturn(desk)(key, cells: handedIn, by: agency)
        let records = try await office.store.read { try $0.cells(of: key) }
        let accepted = handedIn.dropFirst().reduce(into: [:]) {
            $0[$1] = (entry: records[$1]!.number, verdict: JudgeReturn.Verdict.accept)
        }
        try await JudgeReturn(desk)(key, accepted, by: TestDoor.actor("officer", "officer"))
        return office
    }

    /// An address of every kind of public page, in every format.
    private static var publicPaths: [String] {
        let pages = [
            "/", "/indicators", "/indicators/EMP_SHARE", "/indicators/EMP_N", "/states", "/states/LAO",
            "/states/LAO/indicators/EMP_SHARE", "/states/LAO/indicators/EMP_N", "/sources", "/definitions",
            "/methods", "/methods/eurostat", "/plan", "/goals", "/goals/E", "/actions/E-1-1", "/data",
            "/changes", "/compare", "/glossary", "/observations/LAO.EMP_N.micro.return/2023",
            "/observations/LAO.EMP_SHARE.msme.return/2022",
        ]
        var paths = ["/health", "/rounds.ics"]
        for page in pages {
            for suffix in ["", ".json", ".csv", ".svg"] {
                paths.append(page == "/" ? (suffix.isEmpty ? "/" : "/index\(suffix)") : page + suffix)
            }
        }
        for word in ["73519428", "secret-note-of-laos", "61.04"] { paths.append("/search?q=\(word)") }
        paths += [
            "/changes?from=2026-01-01&to=2026-12-31", "/compare?indicator=EMP_SHARE&state=LAO&state=THA",
            "/compare.csv?indicator=EMP_N&state=LAO", "/states/XYZ", "/indicators/EMP_X",
        ]
        return paths
    }

    private static let workPaths = [
        "/desk", "/rounds", "/rounds/2026-1", "/returns/2026-1/LAO", "/returns/2026-1/LAO/preview",
        "/returns/2026-1/LAO/presence", "/returns/2026-1/LAO/items/EMP_N.micro",
        "/returns/2026-1/LAO/cells/EMP_N.micro%402023", "/returns/2026-1/LAO/workbook", "/profiles",
        "/profiles/LAO/EMP_SHARE", "/audit", "/accounts", "/account", "/returns/2026-1/THA",
    ]

    private static func marks(in answer: SiteAnswer, asked path: String) -> [String] {
        marks.filter { answer.text.contains($0) && !path.contains($0) }
    }

    @Test("nobody sees an unreleased value without the right, on any route")
    func walk() async throws {
        let office = try await Self.office()
        var seenByRight = 0
        for path in Self.publicPaths {
            let parts = path.split(separator: "?", maxSplits: 1)
            for session in [nil, "thai", "admin"] {
                let headers = session.map { ["cookie": "pantau=\($0)", "host": "127.0.0.1:8080"] } ?? [:]
                let answer = await office.site.respond(
                    to: SiteRequest(
                        "GET", path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "",
                        headers: headers))
                #expect(Self.marks(in: answer, asked: path) == [], "\(session ?? "nobody") at \(path)")
                #expect(answer.status < 500, "\(path)")
            }
        }
        let readers: Set = ["officer", "focal", "agency", "auditor"]
        for session in Office.sessions {
            for path in Self.workPaths.flatMap({ [$0, $0 + ".json", $0 + ".csv"] }) {
                let answer = await office.site.get(path, session: session)
                let found = Self.marks(in: answer, asked: path)
                if readers.contains(session) {
                    seenByRight += found.count
                } else {
                    #expect(found == [], "\(session) at \(path)")
                }
                #expect(answer.status < 500, "\(path)")
            }
        }
        // The marks are there to be found.
        #expect(seenByRight > 20)
    }

    @Test("the commands' answers show no unreleased value: export and assessment")
    func commands() async throws {
        let office = try await Self.office()
        let bytes = try await office.store.read { reader in
            try reader.lines(LineFilter(areas: [AreaCode("LAO")!]), at: .now)
                .flatMap { line in line.observations.compactMap(\.value).map { "\(Int($0))" } }
        }
        #expect(Set(bytes).isDisjoint(with: Self.marks))
    }
}
