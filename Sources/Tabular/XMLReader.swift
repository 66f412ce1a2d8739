import CExpat

/// Takes the elements of a document in the order of the file.
package protocol XMLHandler: AnyObject {
    func start(_ element: XMLName, _ attributes: XMLAttributes, _ reader: XMLReader)
    func end(_ element: XMLName, _ reader: XMLReader)
    /// A piece of the text between two tags; CDATA looks the same.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLReader)
}

extension XMLHandler {
    package func end(_ element: XMLName, _ reader: XMLReader) {}
    package func text(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLReader) {}
}

/// The name of an element or attribute without its prefix: writers choose
/// prefixes freely, and the two editions of the format differ in namespaces.
package struct XMLName {
    private let local: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) {
        var local = name
        var position = name
        while position.pointee != 0 {
            if position.pointee == 0x3A { local = position + 1 }
            position += 1
        }
        self.local = local
    }

    @inline(__always)
    package static func ~= (name: StaticString, element: XMLName) -> Bool { element.isCalled(name) }

    @inline(__always)
    func isCalled(_ name: StaticString) -> Bool {
        let length = name.utf8CodeUnitCount
        for index in 0..<length where UInt8(bitPattern: local[index]) != name.utf8Start[index] {
            return false
        }
        return local[length] == 0
    }
}

/// The attributes of an element. Valid until the handler returns.
package struct XMLAttributes {
    private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    fileprivate init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

    func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
        var position = 0
        while let key = list[position] {
            if XMLName(key).isCalled(name) { return list[position + 1] }
            position += 2
        }
        return nil
    }

    package func text(_ name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

    /// Each attribute without a prefix, in the order of the file: names of a
    /// vocabulary have none.
    package func forEachPlain(_ body: (_ name: String, _ value: String) -> Void) {
        var position = 0
        while let key = list[position], let value = list[position + 1] {
            let name = String(cString: key)
            if !name.utf8.contains(0x3A), name != "xmlns" { body(name, String(cString: value)) }
            position += 2
        }
    }

    func number(_ name: StaticString) -> Int? { text(name).flatMap { Int($0) } }

    /// The two spellings of XML Schema's true.
    func isTrue(_ name: StaticString) -> Bool { ["1", "true"].contains(text(name)) }
}

/// Parses a document, or one part of a workbook, from a stream, in bounded memory, stopping
/// where the handler asks for a pause.
///
/// A document type is refused, and entities with it; so are tags of more than
/// `tokenLimit` bytes, elements nested deeper than `depthLimit`, and more names
/// than any edition of the format has, since expat keeps each for good.
package final class XMLReader {
    static let tokenLimit = 1 << 20
    static let depthLimit = 256

    let part: String
    /// Of the element being read, from 1.
    package var line: Int { Int(XML_GetCurrentLineNumber(parser)) }
    private let stream: any ByteStream
    private let handler: any XMLHandler
    private let parser: XML_Parser
    private var failure: (any Error)?
    private var isPaused = false
    private var isAtEnd = false
    private var fed = 0
    private var depth = 0
    private var names = NameCount()

    private static let blockSize: Int32 = 64 << 10

    package init(_ stream: any ByteStream, part: String, handler: any XMLHandler) throws {
        guard let parser = XML_ParserCreate(nil) else { throw TabularProblem.brokenPart(part, line: nil) }
        self.stream = stream
        self.part = part
        self.handler = handler
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLReader.from($0).started($1!, $2!) }, { XMLReader.from($0).ended($1!) })
        XML_SetCharacterDataHandler(parser) { XMLReader.from($0).read($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { reader, _, _, _, _ in
            let reader = XMLReader.from(reader)
            reader.stop(TabularProblem.entities(reader.part))
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Goes on to the next pause (true) or to the end of the part (false).
    package func run() throws -> Bool {
        while isPaused || !isAtEnd {
            let status: XML_Status
            if isPaused {
                isPaused = false
                status = XML_ResumeParser(parser)
            } else {
                status = try feed()
            }
            if status == XML_STATUS_SUSPENDED { return true }
            guard status == XML_STATUS_OK else {
                throw failure ?? TabularProblem.brokenPart(part, line: Int(XML_GetCurrentLineNumber(parser)))
            }
            // What expat has not passed yet, it keeps.
            if fed - Int(XML_GetCurrentByteIndex(parser)) > Self.tokenLimit + Int(Self.blockSize) {
                throw TabularProblem.brokenPart(part, line: Int(XML_GetCurrentLineNumber(parser)))
            }
        }
        return false
    }

    /// To be called at the end of an element: `run()` returns after it.
    package func pause() {
        isPaused = true
        XML_StopParser(parser, 1)
    }

    /// Ends the reading: `run()` throws.
    package func stop(_ error: any Error) {
        guard failure == nil else { return }
        failure = error
        XML_StopParser(parser, 0)
    }

    private func feed() throws -> XML_Status {
        guard let memory = XML_GetBuffer(parser, Self.blockSize) else {
            throw TabularProblem.brokenPart(part, line: nil)
        }
        let buffer = UnsafeMutableRawBufferPointer(start: memory, count: Int(Self.blockSize))
        let read = try stream.read(into: buffer)
        fed += read
        isAtEnd = read == 0
        return XML_ParseBuffer(parser, Int32(read), isAtEnd ? 1 : 0)
    }

    private func started(
        _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) {
        guard failure == nil else { return }
        depth += 1
        names.add(name, attributes)
        guard depth <= Self.depthLimit, names.count <= NameCount.limit else {
            return stop(TabularProblem.brokenPart(part, line: Int(XML_GetCurrentLineNumber(parser))))
        }
        handler.start(XMLName(name), XMLAttributes(attributes), self)
    }

    private func ended(_ name: UnsafePointer<CChar>) {
        guard failure == nil else { return }
        depth -= 1
        handler.end(XMLName(name), self)
    }

    private func read(_ text: UnsafePointer<CChar>?, _ length: Int32) {
        guard failure == nil, let text else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            handler.text(UnsafeBufferPointer(start: $0, count: Int(length)), self)
        }
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReader {
        Unmanaged<XMLReader>.fromOpaque(data!).takeUnretainedValue()
    }
}

/// About how many names of elements and attributes were seen. Those of one or
/// two letters, which fill the sheets, are not counted.
private struct NameCount {
    static let limit = 4096

    private(set) var count = 0
    /// One bit for each value of a hash that no file can foresee.
    private var seen = [UInt64](repeating: 0, count: 1024)

    mutating func add(
        _ element: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) {
        add(element)
        var position = 0
        while let name = attributes[position] {
            add(name)
            position += 2
        }
    }

    private mutating func add(_ name: UnsafePointer<CChar>) {
        var length = 0
        while name[length] != 0 { length += 1 }
        guard length > 2 else { return }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(start: name, count: length))
        let hash = Int(truncatingIfNeeded: hasher.finalize() & 0xFFFF)
        let bit: UInt64 = 1 << UInt64(hash % 64)
        if seen[hash / 64] & bit == 0 {
            seen[hash / 64] |= bit
            count += 1
        }
    }
}
