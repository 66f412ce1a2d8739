/// What a page is made of, as far as assistive technology and the content
/// policy see it: read by a small parser of well-formed HTML.
struct Outline {
    private(set) var faults: [String] = []
    private(set) var headings: [Int] = []
    private var open: [String] = []
    private var ids: Set<String> = []
    private static let voids: Set<String> = ["meta", "link", "input", "path", "rect", "br"]

    init(_ html: String) {
        var rest = html[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            read(String(rest[rest.index(after: start)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        if !open.isEmpty { faults.append("never closed: \(open)") }
        if headings.first != 1 || headings.count(where: { $0 == 1 }) != 1 { faults.append("not one h1") }
        for (upper, lower) in zip(headings, headings.dropFirst()) where lower > upper + 1 {
            faults.append("h\(lower) follows h\(upper)")
        }
    }

    private mutating func read(_ tag: String) {
        if tag.hasPrefix("!") { return }
        if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            guard open.last == name else {
                faults.append("</\(name)> closes \(open.last ?? "nothing")")
                return
            }
            open.removeLast()
            return
        }
        let name = String(tag.prefix { $0.isLetter || $0.isNumber })
        if !tag.hasSuffix("/"), !Self.voids.contains(name) { open.append(name) }
        if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { headings.append(level) }
        // A script is a file of the site's own, never written into a page.
        let isOwnFile = tag.hasPrefix("script src=\"/assets/")
        for forbidden in ["script", "iframe", "style", "object"] where name == forbidden && !isOwnFile {
            faults.append("<\(name)>")
        }
        for attribute in [" style=", " onclick=", " onload=", "javascript:"] where tag.contains(attribute) {
            faults.append("\(attribute) in <\(name)>")
        }
        if let id = tag.firstMatch(of: /\sid="([^"]*)"/)?.1, !ids.insert(String(id)).inserted {
            faults.append("id \(id) twice")
        }
    }
}
