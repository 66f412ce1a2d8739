/// Under which address the portal is reached, and whose word on that is
/// believed.
package struct Entrance: Hashable, Sendable {
    /// Scheme, host and port as browsers name them: `https://pantau.asean.org`.
    package struct Origin: Hashable, Sendable, CustomStringConvertible {
        package let scheme: String
        /// With the port where it is not the usual one.
        package let authority: String

        package init(scheme: String, authority: String) {
            self.scheme = scheme
            self.authority = authority
        }

        /// Nil unless the text is `http` or `https`, a host and perhaps a port,
        /// without any path.
        package init?(_ text: some StringProtocol) {
            let lower = text.lowercased()
            guard let scheme = ["https", "http"].first(where: { lower.hasPrefix($0 + "://") }) else {
                return nil
            }
            var rest = lower.dropFirst(scheme.count + 3)
            if rest.last == "/" { rest = rest.dropLast() }
            let usual = scheme == "https" ? ":443" : ":80"
            if rest.hasSuffix(usual) { rest = rest.dropLast(usual.count) }
            let isHost = rest.utf8.allSatisfy { byte in
                (48...58).contains(byte) || (97...122).contains(byte) || [45, 46, 91, 93, 95].contains(byte)
            }
            guard !rest.isEmpty, isHost else { return nil }
            self.init(scheme: scheme, authority: String(rest))
        }

        package var description: String { "\(scheme)://\(authority)" }
        var isSecure: Bool { scheme == "https" }
    }

    /// Nil where the request itself says it.
    let publicURL: Origin?
    /// Who may say by X-Forwarded-… whom they speak for.
    let proxies: [AddressRange]

    package init(publicURL: Origin? = nil, proxies: [AddressRange] = []) {
        self.publicURL = publicURL
        self.proxies = proxies
    }

    /// The address under which the browser asked.
    func origin(of request: SiteRequest) -> Origin {
        if let publicURL { return publicURL }
        let isProxied = isProxy(request.remoteAddress)
        func said(_ header: String) -> String? {
            guard isProxied else { return nil }
            // The nearest proxy writes last.
            return request.headers[header]?.split(separator: ",").last.map { $0.filter { $0 != " " } }
        }
        let scheme = said("x-forwarded-proto")?.lowercased() == "https" ? "https" : "http"
        let host = said("x-forwarded-host") ?? request.headers["host"] ?? "127.0.0.1"
        return Origin("\(scheme)://\(host)") ?? Origin(scheme: scheme, authority: "127.0.0.1")
    }

    /// Who asked: the nearest address that is no proxy of ours.
    func remoteAddress(of request: SiteRequest) -> String {
        guard isProxy(request.remoteAddress) else { return request.remoteAddress }
        let said = (request.headers["x-forwarded-for"] ?? "").split(separator: ",").map { part in
            part.filter { $0 != " " }
        }
        // What stands before an address that is not ours is hearsay.
        for address in said.reversed() {
            guard AddressRange(address) != nil else { return request.remoteAddress }
            if !isProxy(address) { return address }
        }
        return said.first ?? request.remoteAddress
    }

    private func isProxy(_ address: String) -> Bool { proxies.contains { $0.contains(address) } }
}
