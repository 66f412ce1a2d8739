/// Turns what the portal answers into what works from any folder: links become
/// relative, and what only a server can do is taken out.
struct StaticMarkup {
    let links: StaticLinks
    /// From the file to the top of the site: `../../`.
    let way: String
    /// Before absolute addresses of the site: `http://127.0.0.1`.
    let origin: String
    /// What absolute addresses begin with in the copy: where it will stand, else
    /// the way to the top.
    let base: String
    /// Instead of a form that nobody answers.
    let note: String
    /// The page was chosen by a query.
    let isOfQuery: Bool
    /// Each figure of a report leads to where it comes from, if not at the year
    /// of the report.
    let isReport: Bool

    init(
        links: StaticLinks, file: String, note: String, isOfQuery: Bool = false, isReport: Bool = false,
        origin: String = "http://127.0.0.1", base: String? = nil
    ) {
        self.links = links
        self.isOfQuery = isOfQuery
        self.isReport = isReport
        self.note = note
        self.origin = origin
        way = StaticAddress.way(from: file)
        self.base = base.map { $0 + "/" } ?? way
    }

    /// Of a page or a drawing.
    func rewritten(_ markup: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(markup.count)
        // What lies before it is in the result, or left out.
        var done = 0
        var place = 0
        while place < markup.count {
            switch markup[place] {
            case UInt8(ascii: "<"):
                guard let (end, instead) = skipped(markup, at: place) else { break }
                result += markup[done..<place]
                result += instead.utf8
                (place, done) = (end, end)
                continue
            case UInt8(ascii: "/") where isAddress(markup, at: place):
                let end = markup[place...].firstIndex(of: UInt8(ascii: "\"")) ?? markup.count
                if let link = link(markup[place..<end]) {
                    result += markup[done..<place]
                    result += way.utf8
                    result += link.utf8
                    done = end
                } else {
                    // An anchor without an address is plain text.
                    let space = markup[..<place].lastIndex(of: UInt8(ascii: " ")) ?? place
                    result += markup[done..<space]
                    done = min(end + 1, markup.count)
                }
                place = done
                continue
            case UInt8(ascii: "h"):
                guard let end = absolute(markup, at: place) else { break }
                result += markup[done..<place]
                result += moved(markup[place..<end]).utf8
                (place, done) = (end, end)
                continue
            default: break
            }
            place += 1
        }
        result += markup[done...]
        return result
    }

    /// Of a catalogue or a feed, which has absolute addresses only.
    func moved(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var done = 0
        var place = 0
        while let found = text[place...].firstIndex(of: UInt8(ascii: "h")) {
            place = found + 1
            guard let end = absolute(text, at: found) else { continue }
            result += text[done..<found]
            result += moved(text[found..<end]).utf8
            (place, done) = (end, end)
        }
        result += text[done...]
        return result
    }

    /// Where an absolute address of this site ends that begins here.
    private func absolute(_ text: [UInt8], at place: Int) -> Int? {
        // In a snippet to copy, the quotation marks are escaped.
        guard place > 0, "\"<> ;".utf8.contains(text[place - 1]), text[place...].starts(with: origin.utf8)
        else {
            return nil
        }
        let path = place + origin.utf8.count
        guard path < text.count, text[path] == UInt8(ascii: "/") else { return nil }
        return text[path...].firstIndex { "\"<>& \n".utf8.contains($0) } ?? text.count
    }

    private func link(_ address: ArraySlice<UInt8>) -> String? {
        isReport
            ? links.usual(address, isOfQuery: isOfQuery) : links.link(address, isOfQuery: isOfQuery)
    }

    /// A page of another day is not there; the page as it usually is says most.
    private func moved(_ absolute: ArraySlice<UInt8>) -> String {
        let address = absolute.dropFirst(origin.utf8.count)
        return links.usual(address, isOfQuery: isOfQuery).map { base + $0 }
            ?? String(decoding: absolute, as: UTF8.self)
    }

    /// Whether a slash begins an attribute that holds an address of this site.
    private func isAddress(_ markup: [UInt8], at place: Int) -> Bool {
        guard place > 5, markup[place - 1] == UInt8(ascii: "\""), markup[place - 2] == UInt8(ascii: "="),
            place + 1 < markup.count, markup[place + 1] != UInt8(ascii: "/")
        else { return false }
        return Self.attributes.contains { markup[..<(place - 2)].ends(with: $0) }
    }

    private static let attributes: [StaticString] = ["href", "src", "action"]

    /// Where reading goes on after an element that is left out; nil for one that
    /// stays. A form is replaced by the note, but for that of the search.
    private func skipped(_ markup: [UInt8], at place: Int) -> (end: Int, instead: String)? {
        guard place + 1 < markup.count else { return nil }
        let rest = markup[place...]
        switch markup[place + 1] {
        case UInt8(ascii: "l"):
            guard rest.starts(with: "<li><a href=\"".utf8),
                let quote = rest.dropFirst(13).firstIndex(of: 34),
                rest[..<quote].ends(with: "/desk")
            else { return nil }
            return end(of: "</li>\n", in: rest).map { ($0, "") }
        case UInt8(ascii: "d"):
            // The choice of another reading, and other forms behind a summary.
            guard rest.starts(with: "<details>".utf8), let close = rest.firstRange(of: "</details>"),
                rest[..<close.lowerBound].firstRange(of: "<form method=\"get\"") != nil
            else { return nil }
            return (close.upperBound, "")
        case UInt8(ascii: "f"):
            guard rest.starts(with: "<form ".utf8), let tag = rest.firstIndex(of: UInt8(ascii: ">")),
                rest[..<tag].firstRange(of: "action=\"/search\"") == nil,
                rest[..<tag].firstRange(of: "/search\"") == nil
            else { return nil }
            return end(of: "</form>", in: rest).map { ($0, "<p class=\"muted\">\(note)</p>") }
        default: return nil
        }
    }

    private func end(of text: String, in rest: ArraySlice<UInt8>) -> Int? {
        rest.firstRange(of: text)?.upperBound
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return false }
        for index in 0..<length where self[endIndex - length + index] != text.utf8Start[index] {
            return false
        }
        return true
    }

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
