import Routes

/// Turns a page of the portal into one that works from any folder: links become
/// relative, and what only a server can answer is taken out.
struct StaticMarkup {
    let addresses: StaticAddress
    /// The file that the page becomes.
    let file: String
    /// Instead of a form that nobody answers.
    let note: String
    /// Addresses of this site that the page leads to, with their queries.
    private(set) var links: [String] = []
    /// The page was chosen by a query.
    private let isOfQuery: Bool

    init(addresses: StaticAddress, file: String, note: String, isOfQuery: Bool = false) {
        self.isOfQuery = isOfQuery
        self.addresses = addresses
        self.file = file
        self.note = note
    }

    mutating func rewritten(_ markup: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(markup.count)
        var place = 0
        while place < markup.count {
            let byte = markup[place]
            if byte == UInt8(ascii: "<") {
                if let (end, instead) = skipped(markup, at: place) {
                    result += instead.utf8
                    place = end
                    continue
                }
            } else if byte == UInt8(ascii: "/"), place > 0, markup[place - 1] == UInt8(ascii: "\""),
                isAddress(result), place + 1 < markup.count, markup[place + 1] != UInt8(ascii: "/")
            {
                let end = markup[place...].firstIndex(of: UInt8(ascii: "\"")) ?? markup.count
                let address = String(decoding: markup[place..<end], as: UTF8.self)
                if let link = relative(address) {
                    result += link.utf8
                    place = end
                } else {
                    // An anchor without an address is plain text.
                    if let space = result.lastIndex(of: UInt8(ascii: " ")) { result.removeSubrange(space...) }
                    place = min(end + 1, markup.count)
                }
                continue
            }
            result.append(byte)
            place += 1
        }
        return result
    }

    /// Whether what was written last opens an attribute that holds an address.
    private func isAddress(_ result: [UInt8]) -> Bool {
        ["href=\"", "src=\"", "action=\"", "data-src=\""].contains { result.ends(with: $0) }
    }

    /// Nil for what only a server answers.
    private mutating func relative(_ address: String) -> String? {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let plain = String(parts[0]).replacing("&amp;", with: "&")
        guard isPublished(plain) else { return nil }
        links.append(plain)
        let pair = plain.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let target = addresses.file(String(pair[0]), query: pair.count == 2 ? String(pair[1]) : "")
        return StaticAddress.relative(target, from: file) + (parts.count == 2 ? "#" + parts[1] : "")
    }

    /// Pages under another reading (as of a day, by another method) are as many
    /// as there are days: the copy has the usual reading. A page that was chosen
    /// by a query leads to pages without one only.
    private func isPublished(_ address: String) -> Bool {
        let pair = address.split(separator: "?", maxSplits: 1).map(String.init)
        guard let path = pair.first else { return false }
        let route = Language.allCases.compactMap(\.pathPrefix).reduce(path) { rest, prefix in
            rest.hasPrefix("/" + prefix + "/") ? String(rest.dropFirst(prefix.count + 1)) : rest
        }
        if ["/desk", "/sign-in", "/health"].contains(route) || route.hasSuffix(".png")
            || WorkAddress(path: path, query: "") != nil
        {
            return false
        }
        guard pair.count == 2 else { return true }
        if route.hasPrefix("/reports/monitoring") { return true }
        let names = Set(SDMXPath.parameters(pair[1]).map(\.name))
        let isOfPage = !isOfQuery && names.isSubset(of: ["states", "indicator", "state", "class", "chart"])
        return isOfPage || names == ["chart"]
    }

    /// Where reading goes on after an element that is left out; nil for one that
    /// stays. A form is replaced by the note, but for that of the search.
    private func skipped(_ markup: [UInt8], at place: Int) -> (end: Int, instead: String)? {
        let rest = markup[place...]
        if rest.starts(with: "<li><a href=\"".utf8), let quote = rest.dropFirst(13).firstIndex(of: 34),
            rest[..<quote].suffix(5).elementsEqual("/desk".utf8)
        {
            return end(of: "</li>\n", in: rest).map { ($0, "") }
        }
        // The choice of another reading, and other forms behind a summary.
        if rest.starts(with: "<details>".utf8), let close = rest.firstRange(of: "</details>"),
            rest[..<close.lowerBound].firstRange(of: "<form method=\"get\"") != nil
        {
            return (close.upperBound, "")
        }
        guard rest.starts(with: "<form ".utf8), let tag = rest.firstIndex(of: UInt8(ascii: ">")),
            rest[..<tag].firstRange(of: "action=\"/search\"") == nil,
            rest[..<tag].firstRange(of: "/search\"") == nil
        else { return nil }
        return end(of: "</form>", in: rest).map { ($0, "<p class=\"muted\">\(note)</p>") }
    }

    private func end(of text: String, in rest: ArraySlice<UInt8>) -> Int? {
        rest.firstRange(of: text)?.upperBound
    }
}

extension [UInt8] {
    fileprivate func ends(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return false }
        for index in 0..<length where self[count - length + index] != text.utf8Start[index] { return false }
        return true
    }
}

extension ArraySlice<UInt8> {
    fileprivate func firstRange(of text: String) -> Range<Int>? {
        let wanted = Array(text.utf8)
        var place = startIndex
        while let found = self[place...].firstIndex(of: wanted[0]) {
            if self[found...].starts(with: wanted) { return found..<found + wanted.count }
            place = found + 1
        }
        return nil
    }
}
