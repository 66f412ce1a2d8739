import FoundationEssentials
import Routes

/// What a form or a program sends: named values, files, or JSON.
package struct Submission: Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    /// A file of a form; its name is what the sender says, without folders.
    package struct File: Hashable, Sendable {
        package let field: String
        package let name: String
        package let bytes: [UInt8]
    }

    /// Why a body is not understood.
    package enum Fault: Error, Hashable, Sendable {
        /// Of another type than is read here.
        case type(String)
        case broken
    }

    /// In their order; empty values too. Of JSON: the members of the object
    /// that are text, numbers, yes or no, or lists of these.
    package private(set) var fields: [Field] = []
    package private(set) var files: [File] = []
    private var json: [UInt8]?

    /// The first value of the name; nil where the name was not sent at all.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The first value, without spaces around it; empty where none was sent.
    package func text(_ name: String) -> String {
        guard let value = self[name] else { return "" }
        let trimmed = value.drop { $0.isWhitespace }
        return String(trimmed.reversed().drop { $0.isWhitespace }.reversed())
    }

    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The file of a field; nil where none was chosen.
    package func file(_ field: String) -> File? {
        files.first { $0.field == field && !($0.name.isEmpty && $0.bytes.isEmpty) }
    }

    package var isJSON: Bool { json != nil }

    /// The whole JSON, for what is more than named values.
    ///
    /// - Throws: `Fault`.
    package func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
        guard let json, let value = try? JSONDecoder().decode(type, from: Data(json)) else {
            throw Fault.broken
        }
        return value
    }

    /// - Throws: `Fault`.
    package init(_ request: SiteRequest) throws {
        let type = request.headers["content-type"] ?? ""
        let kind = (type.split(separator: ";").first.map(String.init) ?? "").lowercased()
            .filter { $0 != " " }
        if request.body.isEmpty { return }
        switch kind {
        case "application/x-www-form-urlencoded":
            guard let text = String(validating: request.body, as: UTF8.self) else { throw Fault.broken }
            fields = formFields(encoded: text).map { Field(name: $0.name, value: plainLines($0.value)) }
        case "multipart/form-data":
            guard let boundary = MultipartBody.boundary(in: type),
                let parts = MultipartBody.parts(of: request.body, boundary: boundary)
            else { throw Fault.broken }
            for part in parts { try add(part) }
        case "application/json":
            try read(json: request.body)
        default: throw Fault.type(kind)
        }
    }

    private mutating func add(_ part: MultipartBody.Part) throws {
        if let fileName = part.fileName {
            let name = fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
            files.append(File(field: part.name, name: name, bytes: Array(part.bytes)))
        } else {
            guard let value = String(validating: part.bytes, as: UTF8.self) else { throw Fault.broken }
            fields.append(Field(name: part.name, value: plainLines(value)))
        }
    }

    /// Browsers end the lines of a text by two characters, programs by one: what
    /// nobody changed shall read the same.
    private func plainLines(_ text: String) -> String { String(text.map { $0 == "\r\n" ? "\n" : $0 }) }

    private mutating func read(json body: [UInt8]) throws {
        guard let members = try? JSONDecoder().decode([String: Member].self, from: Data(body)) else {
            throw Fault.broken
        }
        json = body
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            fields += member.texts.map { Field(name: name, value: $0) }
        }
    }

    /// A member of the object, as far as it is plain.
    private struct Member: Decodable {
        let texts: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let list = try? container.decode([Member].self) {
                texts = list.flatMap(\.texts)
            } else if let text = try? container.decode(String.self) {
                texts = [text]
            } else if let flag = try? container.decode(Bool.self) {
                texts = [flag ? "true" : "false"]
            } else if let number = try? container.decode(Int.self) {
                texts = [String(number)]
            } else if let number = try? container.decode(Decimal.self) {
                texts = ["\(number)"]
            } else {
                texts = []
            }
        }
    }
}
