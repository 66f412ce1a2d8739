import Routes

/// Pages of other sites may read public data by a script (the Fetch standard's
/// CORS protocol): any of them, because the data are the same for everybody,
/// and without credentials, because nobody's session has a say in them.
extension SiteAnswer {
    /// The same answer with leave to read it, where it is of public data; errors
    /// too, so that the script can say what is wrong.
    func openToOthers(_ request: SiteRequest) -> SiteAnswer {
        guard request.isOfPublicData else { return self }
        return with([
            .init("Access-Control-Allow-Origin", "*"),
            .init("Access-Control-Expose-Headers", "ETag, Link, Pantau-Vintage"),
        ])
    }

    /// To OPTIONS at a public address: what it answers, and to a browser that
    /// asks before a script's request, what the request may be.
    static func options(_ request: SiteRequest) -> SiteAnswer {
        let methods = "GET, HEAD, OPTIONS"
        var headers = [Header("Allow", methods)]
        if request.isOfPublicData, request.headers["access-control-request-method"] != nil {
            headers += [
                .init("Access-Control-Allow-Methods", methods),
                // Whatever a script sends: none of it changes who is answered.
                .init("Access-Control-Allow-Headers", "*"), .init("Access-Control-Max-Age", "86400"),
            ]
        }
        return SiteAnswer(status: 204, headers: headers)
    }
}

extension SiteRequest {
    /// Whether the address is one of data that everybody may read, or would be
    /// if it were there: no page, and nothing of the work behind the sign-in.
    var isOfPublicData: Bool {
        if WorkAddress(path: path, query: "") != nil || path.hasPrefix("/assets/") { return false }
        if SDMXPath(path) != nil || WorldBankAddress.segments(path: path) != nil { return true }
        if Self.suffixesOfData.contains(where: { path.hasSuffix($0) }) { return true }
        return if case .sourceFile? = (try? Address(path: path, query: ""))?.route { true } else { false }
    }

    private static let suffixesOfData =
        Format.allCases.filter { $0 != .html }.map { "." + $0.rawValue } + [
            ".xlsx", ".xml", ".ttl", ".jsonld", ".atom",
        ]
}
