/// Reads the parts of a form with files (RFC 7578).
enum MultipartBody {
    struct Part: Hashable {
        let name: String
        /// Nil for a plain value.
        let fileName: String?
        let bytes: ArraySlice<UInt8>
    }

    /// More than any page has.
    private static let mostParts = 20_000
    private static let longestHead = 4_000

    /// As the type of the body names it: `multipart/form-data; boundary=x`.
    static func boundary(in type: String) -> [UInt8]? {
        let found = parameters(of: type)["boundary"].map { Array($0.utf8) }
        return found.flatMap { (1...70).contains($0.count) ? $0 : nil }
    }

    /// Nil where the body is cut off or is no such form.
    static func parts(of body: [UInt8], boundary: [UInt8]) -> [Part]? {
        let mark = [UInt8](arrayLiteral: 45, 45) + boundary
        guard var position = index(of: mark, in: body, from: 0) else { return nil }
        position += mark.count
        let lineMark = [UInt8](arrayLiteral: 13, 10) + mark
        var parts: [Part] = []
        while true {
            guard position + 1 < body.count else { return nil }
            if body[position] == 45, body[position + 1] == 45 { return parts }
            guard body[position] == 13, body[position + 1] == 10, parts.count < mostParts,
                let headEnd = index(of: [13, 10, 13, 10], in: body, from: position),
                headEnd - position < longestHead,
                let end = end(of: lineMark, in: body, from: headEnd + 2),
                end >= headEnd + 4 || end == headEnd + 2,
                let part = part(head: body[position..<headEnd], body[min(headEnd + 4, end)..<end])
            else { return nil }
            parts.append(part)
            position = end + lineMark.count
        }
    }

    /// The next mark that ends a part: text may begin with the same letters.
    private static func end(of mark: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        var position = start
        while let found = index(of: mark, in: body, from: position) {
            let next = body[(found + mark.count)...].prefix(2)
            if next.elementsEqual([13, 10]) || next.elementsEqual([45, 45]) { return found }
            position = found + 1
        }
        return nil
    }

    private static func part(head: ArraySlice<UInt8>, _ bytes: ArraySlice<UInt8>) -> Part? {
        guard let text = String(validating: head, as: UTF8.self) else { return nil }
        for line in text.split(whereSeparator: \.isNewline)
        where line.lowercased().hasPrefix("content-disposition:") {
            let parameters = parameters(of: line)
            guard let name = parameters["name"] else { return nil }
            return Part(name: name, fileName: parameters["filename"], bytes: bytes)
        }
        return nil
    }

    /// `name="a"; filename="b.csv"` after the first word; browsers write a
    /// quotation mark within a name as %22.
    private static func parameters(of line: some StringProtocol) -> [String: String] {
        var found: [String: String] = [:]
        var rest = line.drop { $0 != ";" }.dropFirst()
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst()
            var value = ""
            if rest.first == "\"" {
                rest = rest.dropFirst()
                while let character = rest.first, character != "\"" {
                    rest = rest.dropFirst()
                    if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                        value.append(next)
                        rest = rest.dropFirst()
                    } else {
                        value.append(character)
                    }
                }
                rest = rest.drop { $0 != ";" }
            } else {
                value = String(rest.prefix { $0 != ";" }.filter { $0 != " " })
                rest = rest.drop { $0 != ";" }
            }
            rest = rest.dropFirst()
            let key = name.lowercased().filter { $0 != " " }
            if found[key] == nil { found[key] = value }
        }
        return found
    }

    /// Looks by the first byte, which is rare where it matters.
    private static func index(of wanted: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        let last = body.count - wanted.count
        guard start <= last else { return nil }
        return body.withUnsafeBufferPointer { bytes in
            var position = start
            while position <= last {
                if bytes[position] == wanted[0] {
                    var length = 1
                    while length < wanted.count, bytes[position + length] == wanted[length] { length += 1 }
                    if length == wanted.count { return position }
                }
                position += 1
            }
            return nil
        }
    }
}
