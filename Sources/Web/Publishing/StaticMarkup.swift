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

    init(addresses: StaticAddress, file: String, note: String) {
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
                result += relative(String(decoding: markup[place..<end], as: UTF8.self)).utf8
                place = end
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

    private mutating func relative(_ address: String) -> String {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let plain = String(parts[0]).replacing("&amp;", with: "&")
        links.append(plain)
        let pair = plain.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let target = addresses.file(String(pair[0]), query: pair.count == 2 ? String(pair[1]) : "")
        return StaticAddress.relative(target, from: file) + (parts.count == 2 ? "#" + parts[1] : "")
    }

    /// Where reading goes on after an element that is left out; nil for one that
    /// stays. A form is replaced by the note, but for that of the search.
    private func skipped(_ markup: [UInt8], at place: Int) -> (end: Int, instead: String)? {
        let rest = markup[place...]
        if rest.starts(with: "<li><a href=\"/desk\"".utf8) {
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
