/// On which page of a PDF each part of a document begins.
///
/// Reads the named destinations and the tree of pages as Chromium writes them:
/// plain objects, streams aside (ISO 32000-1, 7.7.3 and 12.3.2.3). Chromium has
/// no `target-counter`, so contents get their numbers by a second print.
package struct PrintedPages: Hashable, Sendable {
    /// By the id of what a link leads to; counted from 1.
    package let pages: [String: Int]
    package let count: Int

    package init(pdf: [UInt8]) {
        let text = Self.plainText(pdf)
        var kids: [Int: [Int]] = [:]
        var parents: Set<Int> = []
        var isPage: Set<Int> = []
        var destinations: [(name: String, object: Int)] = []
        var object = 0
        for line in text.split(separator: "\n") {
            if line.hasSuffix(" 0 obj"), let number = Int(line.dropLast(6)) {
                object = number
            } else if line.contains("/Type /Pages") {
                parents.insert(object)
            } else if line.hasSuffix("/Type /Page") {
                isPage.insert(object)
            } else if line.hasPrefix("/Kids [") || line.hasPrefix("<</Kids [") {
                kids[object] = Self.references(in: line)
            } else if let found = Self.destination(line) {
                destinations.append(found)
            }
        }
        let inner = Set(kids.filter { parents.contains($0.key) }.values.flatMap(\.self))
        var order: [Int: Int] = [:]
        func walk(_ object: Int, _ depth: Int) {
            guard depth < 32 else { return }
            if isPage.contains(object) {
                order[object] = order[object] ?? order.count + 1
            } else if parents.contains(object) {
                for kid in kids[object] ?? [] { walk(kid, depth + 1) }
            }
        }
        for root in parents.subtracting(inner).sorted() { walk(root, 0) }
        count = order.count
        pages = Dictionary(
            destinations.compactMap { name, object in order[object].map { (name, $0) } }
        ) { first, _ in first }
    }

    /// `/kpi-6 [13 0 R /XYZ 6 826.17 0]`, which may follow `<<`.
    private static func destination(_ line: Substring) -> (name: String, object: Int)? {
        var rest = line
        if rest.hasPrefix("<<") { rest = rest.dropFirst(2) }
        guard rest.first == "/", rest.contains(" 0 R /XYZ "), let open = rest.firstIndex(of: "[") else {
            return nil
        }
        let name = rest[rest.index(after: rest.startIndex)..<open].split(separator: " ").first ?? ""
        let number = rest[rest.index(after: open)...].prefix { $0.isNumber }
        guard name != "Dest", !name.isEmpty, let object = Int(number) else { return nil }
        return (decoded(name), object)
    }

    /// `#2D` in a name is the byte of that number.
    private static func decoded(_ name: Substring) -> String {
        guard name.contains("#") else { return String(name) }
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "#"), let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func references(in line: Substring) -> [Int] {
        guard let open = line.firstIndex(of: "[") else { return [] }
        let words = line[line.index(after: open)...].split { $0 == " " || $0 == "]" || $0 == ">" }
        return zip(words, words.dropFirst(2)).compactMap { number, mark in mark == "R" ? Int(number) : nil }
    }

    /// The file without its streams, whose bytes are no text.
    private static func plainText(_ pdf: [UInt8]) -> String {
        var kept: [UInt8] = []
        var start = 0
        let (opening, closing) = (Array("stream\n".utf8), Array("endstream".utf8))
        while let open = find(opening, in: pdf, from: start) {
            kept += pdf[start..<open]
            guard let close = find(closing, in: pdf, from: open) else { break }
            start = close + closing.count
        }
        if start < pdf.count { kept += pdf[start...] }
        return String(decoding: kept.map { $0 < 128 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }

    private static func find(_ sought: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = sought.first, start + sought.count <= bytes.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var at = start
            let last = bytes.count - sought.count
            while at <= last {
                if bytes[at] == first, (1..<sought.count).allSatisfy({ bytes[at + $0] == sought[$0] }) {
                    return at
                }
                at += 1
            }
            return nil
        }
    }
}
