import PlanModel
import Routes
import Testing

@testable import Web

/// Asks for everything public as everybody: what links lead to from the front
/// doors of both languages, and an example of each kind of address.
struct PublicWalk {
    private let site: Site
    /// What each address answers; the same to everybody.
    private(set) var answers: [Asked: Heard] = [:]
    /// The kinds of addresses that were answered, by their names in the code.
    private(set) var kinds: Set<String> = []
    private(set) var files: Set<String> = []
    /// How many addresses of a kind links led to, and the kinds that were asked.
    private var counts: [[String]: Int] = [:]
    private var asked: Set<[String]> = []

    /// - Parameter everybody: asks for one address of each kind as everybody, for
    ///   the others as an officer and as nobody; else as nobody only.
    init(_ site: Site, asEverybody everybody: Bool = false) async throws {
        self.site = site
        var waiting = Language.allCases.map { Asked("/" + ($0.pathPrefix ?? "")) }
        waiting += AskedAddresses.worldBank + AskedAddresses.sdmx + AskedAddresses.pages
        var known = Set(waiting.map(\.url))
        var place = 0
        while place < waiting.count {
            let asked = waiting[place]
            place += 1
            guard answers[asked] == nil else { continue }
            let few = everybody ? [Visitor.officer, .nobody] : [.nobody]
            let answer = try await ask(asked, as: everybody && isFirst(asked) ? Visitor.all : few)
            answers[asked] = answer
            note(asked, answer)
            for link in answer.links where known.insert(link).inserted && follows(link) {
                waiting.append(Asked(link))
            }
        }
    }

    /// All about what is marked, of the rest two of each kind: the copy of the
    /// whole site has every page.
    private mutating func follows(_ link: String) -> Bool {
        let asked = Asked(link)
        guard WorkAddress(path: asked.path, query: asked.query) == nil else { return false }
        guard let address = try? Address(path: asked.path, query: asked.query) else { return true }
        let isOfMarks = link.contains("LAO") && (link.contains("EXP_") || link.contains("GDP_VALUE"))
        let isQuestion = !asked.query.isEmpty
        if isOfMarks, !isQuestion { return true }
        let kind = Self.kind(of: address, asked)
        counts[kind, default: 0] += 1
        let isPage = address.format == .html && address.language == .english
        return counts[kind]! <= (!isQuestion ? 2 : isOfMarks || isPage ? 1 : 0)
    }

    /// Whether it is the first of its route and format, or of the resource and
    /// the format of another service.
    private mutating func isFirst(_ asked: Asked) -> Bool {
        guard let address = try? Address(path: asked.path, query: asked.query) else {
            let parts = asked.path.split(separator: "/").prefix(3).map(String.init)
            return self.asked.insert(parts + [asked.accept ?? ""]).inserted
        }
        return self.asked.insert([address.route.pattern, address.format.rawValue]).inserted
    }

    /// Route, format, language and the names of what is asked.
    private static func kind(of address: Address, _ asked: Asked) -> [String] {
        let names = asked.query.split(separator: "&").map { String($0.prefix { $0 != "=" }) }
        return [address.route.pattern, address.format.rawValue, address.language.rawValue] + names
    }

    /// Everybody hears the same, packed or not.
    ///
    /// - Parameter visitors: what the first is told may be kept for the others.
    private func ask(_ asked: Asked, as visitors: [Visitor]) async throws -> Heard {
        var first: Heard?
        for visitor in visitors {
            var headers = visitor.headers
            headers["accept"] = asked.accept
            if visitor == .nobody, first != nil { headers["accept-encoding"] = "gzip" }
            let answer = try await Heard(await site.get(asked.url, headers: headers))
            if let first, answer != first { Issue.record("\(visitor) is told something else at \(asked)") }
            first = first ?? answer
        }
        #expect(first!.status < 500 || first!.status == 501, "\(asked)")
        return first!
    }

    private mutating func note(_ asked: Asked, _ answer: Heard) {
        guard answer.status == 200, let address = try? Address(path: asked.path, query: asked.query) else {
            return
        }
        kinds.insert(AskedAddresses.name(of: "\(address.route)"))
        if case .open(let file) = address.route { files.insert(AskedAddresses.name(of: "\(file)")) }
    }

    /// Addresses that show one of the texts, where it was not asked for.
    func showing(_ texts: [String]) -> [String] {
        answers.flatMap { asked, answer in
            answer.found(texts.filter { !asked.url.contains($0) }).map { text in
                "\(asked) shows \(text): \(answer.excerpt(text))"
            }
        }.sorted()
    }

    /// Addresses that answer otherwise there.
    func differences(from other: PublicWalk) -> [String] {
        Set(answers.keys).union(other.answers.keys).filter {
            guard let mine = answers[$0], let theirs = other.answers[$0] else { return true }
            return !mine.isSame(as: theirs)
        }
        .map(\.description).sorted()
    }
}
