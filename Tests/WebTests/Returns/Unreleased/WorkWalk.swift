import Foundation
import PlanModel
import Routes
import Testing

@testable import Web

/// Asks for the work behind the sign-in as everybody: an example of each
/// route, and what links lead to from there.
struct WorkWalk {
    private let site: Site
    /// An example of each kind; a new one is missed by the test until it is here.
    let routes: [WorkRoute]
    /// The kinds that somebody was shown.
    private(set) var shown: Set<String> = []
    /// What those with the right were shown.
    private(set) var seen: Set<String> = []
    /// Answers that were looked at.
    private(set) var count = 0

    init(_ office: MarkedOffice, _ files: MarkedOffice.Files) {
        site = office.site
        let key = MarkedOffice.key
        let items = Set(Mark.all.map(\.cell.item)).sorted { $0.text < $1.text }
        let cells =
            Mark.all.map { WorkRoute.returnCell(key, $0.cell) }
            + items.map { WorkRoute.returnItem(key, $0) }
        routes =
            [
                .signIn, .signOut, .link(token: files.link), .desk, .account, .accounts,
                .accountOf(MarkedOffice.account), .audit, .rounds, .round(key.round), .roundCalendar,
                .returnOf(key), .returnWorkbook(key), .returnPreview(key), .returnPresence(key),
                .attachment(key, hash: files.attachment),
                // Of the other state's return, which has no such file.
                .attachment(ReturnKey(key.round, AreaCode("THA")!), hash: files.attachment), .profiles,
                .profile(Visitor.lao, IndicatorCode("EXP_SHARE")!), .updates,
                .update(UpdateKey(Visitor.line, MarkedOffice.period)),
                .evidence(Visitor.line, hash: files.evidence), .meetings, .meeting(MarkedOffice.meeting),
                .meetingPaper(MarkedOffice.meeting),
                .meetingFile(MarkedOffice.meeting, hash: files.material), .meetingCalendar, .amendments,
                .amendment(1), .review,
            ] + cells
    }

    private static let questions = [
        "\(MarkedOffice.path)/preview?indicator=EXP_VALUE",
        "\(MarkedOffice.path)/preview?indicator=EXP_SHARE",
        "/audit.json?subject=return%202026-1%2FLAO", "/audit.csv?act=cell-saved", "/audit?by=contributor.lao",
        "/updates?period=2026-S1", "/review?as-of=2026-11-21", "/review.json?as-of=2026-11-21",
        "\(MarkedOffice.path)/cells/EXP_VALUE.total%402030", "\(MarkedOffice.path)/items/EMP_X",
        "\(MarkedOffice.path)/attachments/0", "/returns/2026-1/XYZ", "/returns/2020-1/LAO",
    ]

    /// Pages in every language, data, and links to two of a kind.
    mutating func read() async throws {
        let pages = routes.map(\.path)
        let rest = routes.flatMap { route in
            [Format.json, .csv].map { WorkAddress(route, format: $0).url }
                + [WorkAddress(route, language: .indonesian).url]
        }
        for visitor in Visitor.all {
            // All of it, and what leads on, by those who may be shown too much.
            var waiting = pages + (visitor.seesReturn ? [] : rest) + Self.questions
            var known = Set(waiting)
            var kinds: [String: Int] = [:]
            while let url = waiting.popLast() {
                let answer = try await Heard(await site.get(url, headers: visitor.headers))
                judge(answer, to: visitor, at: url)
                let asked = Asked(url)
                guard let address = WorkAddress(path: asked.path, query: asked.query) else { continue }
                let kind = AskedAddresses.name(of: "\(address.route)")
                if answer.status == 200 { shown.insert(kind) }
                for link in answer.links where !visitor.seesReturn && known.insert(link).inserted {
                    let asked = Asked(link)
                    guard let address = WorkAddress(path: asked.path, query: asked.query) else { continue }
                    kinds[AskedAddresses.name(of: "\(address.route)"), default: 0] += 1
                    if kinds[AskedAddresses.name(of: "\(address.route)")]! <= 2 { waiting.append(link) }
                }
            }
        }
    }

    /// Every button of every page, pressed by all who have no right to see the
    /// return: as a form, as a program does it, and with a workbook.
    mutating func press() async throws {
        let workbook = await site.get("\(MarkedOffice.path)/workbook", session: Visitor.officer.name)
        let buttons = try Self.buttons()
        let skipped = Mark.all.dropFirst(2).map { WorkRoute.returnCell(MarkedOffice.key, $0.cell) }
        for visitor in Visitor.all where !visitor.seesReturn {
            for route in routes where !skipped.contains(route) {
                let words = buttons.first { Self.fits($0.pattern, route.path) }?.words ?? []
                for word in words + ["x"] {
                    let fields = Self.fields.merging(["do": word]) { $1 }
                    let accepted = ["text/html", "application/json"]
                    for accept in accepted.prefix(route.path.hasPrefix(MarkedOffice.path) ? 2 : 1) {
                        let answer = await site.post(
                            route.path, session: visitor.grant == nil ? nil : visitor.name, fields,
                            headers: ["accept": accept])
                        judge(try await Heard(answer), to: visitor, at: "\(word) of \(route.path)")
                    }
                }
                let answer = try await Heard(await send(workbook.body, to: route.path, by: visitor))
                judge(answer, to: visitor, at: "a workbook at \(route.path)")
            }
        }
    }

    private mutating func judge(_ answer: Heard, to visitor: Visitor, at place: String) {
        count += 1
        #expect(answer.status < 500, "\(visitor) at \(place)")
        let leaks = answer.found(visitor.hidden)
        if !leaks.isEmpty {
            Issue.record("\(visitor) sees \(leaks) at \(place): \(answer.excerpt(leaks[0]))")
        }
        if visitor.seesReturn { seen.formUnion(answer.found(Self.all.filter { !seen.contains($0) })) }
    }

    private static let all = Mark.all.flatMap(\.texts) + Mark.share + Mark.beside + Mark.progress

    // MARK: Buttons

    /// What a form may hold; each takes its own of it.
    private static let fields: [String: String] = {
        var fields = [
            "base": "0", "entry": "1", "release": "1", "text": "5", "state": "LAO", "reason": "x",
            "source": "x", "note": "x", "done": "x", "day": "2027-01-01", "hour": "09:00", "round": "2026-1",
            "until": "2027-01-15", "available": "yes", "agency": "x", "code": "x-1", "title": "x",
            "cell": Mark.released[0].cell.description,
        ]
        for mark in Mark.all {
            fields["v:\(mark.cell)"] = "5"
            fields["b:\(mark.cell)"] = "0"
            fields["e:\(mark.cell)"] = "1"
            fields["j:\(mark.cell)"] = "return"
            fields["r:\(mark.cell)"] = "x"
        }
        return fields
    }()

    private struct Button {
        let pattern: String
        let words: [String]
    }

    /// As Documentation/addresses.md lists them.
    private static func buttons() throws -> [Button] {
        let rows = try AskedAddresses.file("Documentation/addresses.md").split(separator: "\n").map {
            $0.split(separator: "|", omittingEmptySubsequences: false)
        }
        let found = rows.filter { $0.count == 5 }.map { row in
            let words = row[3].matches(of: /`([a-z-]+)`/).map { String($0.1) }
            return Button(pattern: row[1].replacing("`", with: "").filter { $0 != " " }, words: words)
        }
        #expect(found.flatMap(\.words).count > 50)
        return found
    }

    private static func fits(_ pattern: String, _ path: String) -> Bool {
        let (names, parts) = (pattern.split(separator: "/"), path.split(separator: "/"))
        return names.count == parts.count
            && zip(names, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }

    private func send(_ bytes: [UInt8], to path: String, by visitor: Visitor) async -> SiteAnswer {
        let csrf = TestSite.csrf(session: visitor.name)
        let start =
            "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(csrf)\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"do\"\r\n\r\nupload\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.xlsx\"\r\n\r\n"
        let headers = visitor.headers.merging([
            "content-type": "multipart/form-data; boundary=b", "origin": "http://127.0.0.1:8080",
        ]) { $1 }
        return await site.respond(
            to: SiteRequest(
                "POST", path: path, headers: headers,
                body: Array(start.utf8) + bytes + Array("\r\n--b--\r\n".utf8), remoteAddress: "192.0.2.7"))
    }
}
