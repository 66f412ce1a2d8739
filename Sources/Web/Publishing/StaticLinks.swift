import PlanModel
import Routes
import Synchronization

/// Which addresses the copy holds, what its links say instead, and what is
/// still to be made. A link is looked at once, however many pages have it.
final class StaticLinks: Sendable {
    private struct State {
        /// By address as pages write it; nil for what only a server answers.
        var known: [String: String?] = [:]
        /// The same for pages that were chosen by a query.
        var knownOfQuery: [String: String?] = [:]
        /// By the address of a value without its year.
        var values: [String: String?] = [:]
        var met: Set<String> = []
        var waiting: [String] = []
    }

    let addresses: StaticAddress
    /// The page that has the values of a series.
    private let places: [String: Route]
    private let state = Mutex(State())

    init(addresses: StaticAddress, places: [String: Route] = [:]) {
        self.addresses = addresses
        self.places = places
    }

    /// Those that were met since it was last asked, each once in a lifetime.
    func taken() -> [String] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }

    func want(_ address: String) {
        state.withLock { state in
            if state.met.insert(address).inserted { state.waiting.append(address) }
        }
    }

    /// From the top of the site, for an address as a page writes it.
    ///
    /// - Parameter isOfQuery: the page with the link was itself chosen by a
    ///   query.
    /// - Returns: nil for what only a server answers.
    func link(_ address: String, isOfQuery: Bool) -> String? {
        link(Array(address.utf8)[...], isOfQuery: isOfQuery)
    }

    /// The same for the bytes of an address.
    func link(_ bytes: ArraySlice<UInt8>, isOfQuery: Bool) -> String? {
        if let (series, period) = Self.value(bytes) { return link(toValueIn: series, period: period) }
        let address = String(decoding: bytes, as: UTF8.self)
        let known = state.withLock { isOfQuery ? $0.knownOfQuery[address] : $0.known[address] }
        if let known { return known }
        let isPlain = !address.utf8.contains(UInt8(ascii: "&"))
        let found = resolved(isPlain ? address : address.replacing("&amp;", with: "&"), isOfQuery)
        if let wanted = found?.address { want(wanted) }
        state.withLock { state in
            if isOfQuery {
                state.knownOfQuery[address] = .some(found?.link)
            } else {
                state.known[address] = .some(found?.link)
            }
        }
        return found?.link
    }

    /// The same, and where the copy has not the page under this reading, the page
    /// as it usually is.
    func usual(_ bytes: ArraySlice<UInt8>, isOfQuery: Bool) -> String? {
        if let found = link(bytes, isOfQuery: isOfQuery) { return found }
        guard let query = bytes.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        let fragment = bytes[query...].firstIndex(of: UInt8(ascii: "#")).map { bytes[$0...] } ?? []
        return link(bytes[..<query] + fragment, isOfQuery: isOfQuery)
    }

    /// The same for a value, whose own page is a row of the page with all
    /// values of its series.
    ///
    /// - Parameters:
    ///   - place: where the values of the series are: `/observations/…`.
    ///   - period: with nothing behind it.
    private func link(toValueIn place: String, period: String) -> String? {
        if let known = state.withLock({ $0.values[place] }) { return known.map { $0 + period } }
        let found = resolved(place + "/" + period, false)
        if let wanted = found?.address { want(wanted) }
        // Up to the year, it is the same for all.
        let start = found.map { String($0.link.dropLast(period.count)) }
        state.withLock { $0.values[place] = .some(start) }
        return start.map { $0 + period }
    }

    private func resolved(_ whole: String, _ isOfQuery: Bool) -> (address: String, link: String)? {
        let mark = whole.utf8.firstIndex(of: UInt8(ascii: "#")) ?? whole.endIndex
        var plain = String(whole[..<mark])
        var fragment = String(whole[mark...])
        guard isPublished(plain, isOfQuery) else { return nil }
        let segments = plain.pathParts
        if let first = segments.firstIndex(of: "observations"), first <= 1, segments.count == first + 3 {
            // A value's own page is a row of the page with all values.
            let series = SDMXPath.decoded(String(segments[first + 1]))
            let period = String(segments[first + 2].prefix { $0 != "." })
            guard let place = places[series] else { return nil }
            plain = Address(place).url(in: Language(path: plain))
            fragment = "#" + Route.valueAnchor(series: series, period: period)
        }
        let (path, query) = Self.divided(plain)
        let file = addresses.file(path, query: query ?? "")
        return (plain, StaticAddress.link(to: file) + fragment)
    }

    /// The address of a value, in any language, divided before its year: what
    /// pages have most of.
    private static func value(_ address: ArraySlice<UInt8>) -> (place: String, period: String)? {
        guard valueStarts.contains(where: { address.starts(with: $0) }),
            let slash = address.lastIndex(of: UInt8(ascii: "/"))
        else { return nil }
        let period = address[(slash + 1)...]
        guard !period.isEmpty, period.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return (
            String(decoding: address[..<slash], as: UTF8.self), String(decoding: period, as: UTF8.self)
        )
    }

    private static let valueStarts = Language.allCases.map { language in
        Array(((language.pathPrefix.map { "/" + $0 } ?? "") + "/observations/").utf8)
    }

    private static func divided(_ address: String) -> (path: String, query: String?) {
        guard let mark = address.utf8.firstIndex(of: UInt8(ascii: "?")) else { return (address, nil) }
        return (String(address[..<mark]), String(address[address.utf8.index(after: mark)...]))
    }

    /// Pages under another reading (as of a day, by another method) are as many
    /// as there are days: the copy has the usual reading. A page that was chosen
    /// by a query leads to pages without one only.
    private func isPublished(_ address: String, _ isOfQuery: Bool) -> Bool {
        let (path, query) = Self.divided(address)
        let route = Language.allCases.compactMap(\.pathPrefix).reduce(path) { rest, prefix in
            rest.hasPrefix("/" + prefix + "/") ? String(rest.dropFirst(prefix.count + 1)) : rest
        }
        if ["/desk", "/sign-in", "/health", Route.open(.openAPI).path].contains(route)
            || route.hasSuffix(".png")
            || WorkAddress(path: path, query: "") != nil
        {
            return false
        }
        guard let query else { return true }
        if route.hasPrefix("/reports/monitoring") { return true }
        let names = Set(SDMXPath.parameters(query).map(\.name))
        let isOfPage = !isOfQuery && names.isSubset(of: ["states", "indicator", "state", "class", "chart"])
        return isOfPage || names == ["chart"]
    }
}
