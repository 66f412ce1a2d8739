import Foundation
import Tabular

@testable import Web

/// What somebody was told: an answer with all of its bytes, unpacked.
struct Heard: Equatable, Sendable {
    let status: Int
    private let type: String
    /// With a zero at their end, as the body.
    private let headers: Data
    private let body: Data

    init(_ answer: SiteAnswer) async throws {
        status = answer.status
        headers = Data(Array((answer.headers.map { "\($0.name): \($0.value)\n" }.joined() + "\0").utf8))
        type = answer.header("Content-Type") ?? ""
        var body = answer.body
        if let stream = answer.stream { while let piece = try await stream.next() { body += piece } }
        self.body = Data(try Self.unpacked(body) + [0])
    }

    /// Bytes of a file that is no answer of the site.
    init(file body: [UInt8]) throws {
        (status, headers, type) = (200, Data([0]), "")
        self.body = Data(try Self.unpacked(body) + [0])
    }

    /// Who asks for gzip gets other headers.
    static func == (left: Heard, right: Heard) -> Bool {
        left.status == right.status && left.body == right.body
    }

    func isSame(as other: Heard) -> Bool { self == other && headers == other.headers }

    /// Those of the texts that stand in it.
    func found(_ texts: [String]) -> [String] {
        texts.filter { text in
            [headers, body].contains { !Self.places(of: text, in: $0, most: 1).isEmpty }
        }
    }

    /// What stands around the first place of the text.
    func excerpt(_ text: String) -> String {
        guard let place = Self.places(of: text, in: body, most: 1).first else {
            return String(decoding: headers, as: UTF8.self)
        }
        return String(decoding: body[max(0, place - 60)..<min(body.count, place + 60)], as: UTF8.self)
    }

    /// Addresses of the site that it leads to.
    var links: [String] {
        let isPage = type.hasPrefix("text/html") || type.hasPrefix("image/svg")
        let starts = isPage ? ["=\"/"] : type.contains("xml") ? ["127.0.0.1:8080/"] : []
        return starts.flatMap { start in
            Self.places(of: start, in: body).compactMap { place -> String? in
                let rest = body[(place + start.utf8.count - 1)...].prefix { !Self.ends.contains($0) }
                let link = String(decoding: rest, as: UTF8.self).replacing("&amp;", with: "&")
                return link.hasPrefix("//") ? nil : link
            }
        }
    }

    private static let ends = Set("\"#<".utf8)

    private static func places(of text: String, in bytes: Data, most: Int = .max) -> [Int] {
        bytes.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress!
            var places: [Int] = []
            var next = 0
            while next < bytes.count, places.count < most {
                if let found = strstr(start + next, text) {
                    let place = UnsafePointer(found) - start
                    places.append(place)
                    next = place + 1
                } else {
                    // A zero in the middle of a file is not its end.
                    next += strlen(start + next) + 1
                }
            }
            return places
        }
    }

    /// Workbooks and documents are archives.
    private static func unpacked(_ body: [UInt8]) throws -> [UInt8] {
        let store = ByteArrayStore(body)
        if body.starts(with: [0x1F, 0x8B]) { return try whole(try GzipStream(store)) }
        guard body.starts(with: Array("PK".utf8)) else { return body }
        let archive = try ZipArchive(store)
        return try archive.entries.reduce(into: []) { all, entry in
            all += Array("\n\(entry.name)\n".utf8)
            all += try whole(try archive.open(entry))
        }
    }

    private static func whole(_ stream: some ByteStream) throws -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = try piece.withUnsafeMutableBytes({ try stream.read(into: $0) }), count > 0 {
            all += piece[..<count]
        }
        return all
    }
}
