import Pages
import Synchronization
import TestKit
import UseCases
import Web

/// The site over a ledger in memory, without a server.
enum TestSite {
    static let style = Array("body { margin: 0 }\n".utf8)

    @Sendable static func asset(_ name: String) -> [UInt8]? {
        ["style.css", "chart.js", "find.js", "favicon.svg"].contains(name) ? style : nil
    }

    static func bundled(clock: FixedClock = TestLedger.clock, version: String = "1.0.0") async throws -> Site
    {
        site(try await TestLedger.bundled(), clock: clock, version: version)
    }

    static func site(
        _ store: any LedgerStore, clock: FixedClock = TestLedger.clock, version: String = "1.0.0",
        log: Log = Log(), compress: @escaping @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }
    ) -> Site {
        Site(
            store: store, clock: clock,
            assets: asset, version: version, compress: compress, log: { log.add($0) })
    }

    /// What a site said of its inside.
    final class Log: Sendable {
        private let kept = Mutex<[String]>([])

        func add(_ line: String) { kept.withLock { $0.append(line) } }
        var lines: [String] { kept.withLock { $0 } }
    }
}

extension Site {
    /// - Parameter url: path and query.
    func get(_ url: String, method: String = "GET", headers: [String: String] = [:]) async -> SiteAnswer {
        let parts = url.split(separator: "?", maxSplits: 1).map(String.init)
        return await respond(
            to: SiteRequest(method, path: parts[0], query: parts.count == 2 ? parts[1] : "", headers: headers)
        )
    }
}
