/// A window on the text of a stream: checked UTF-8, whatever the encoding of
/// the file. The window grows only when its owner keeps more than it drops.
final class TextBuffer {
    /// The window's memory. `ByteScan.padding` bytes after the text can be read.
    private(set) var base: UnsafeMutablePointer<UInt8>
    /// Where the text that is still wanted starts in the memory.
    private(set) var start = 0
    /// Where the text that is known to be good ends.
    private(set) var end = 0
    /// Nothing will follow `end`: the file ends there, or is damaged there.
    private(set) var isComplete = false
    private(set) var damage: TextDamage?

    private let stream: any ByteStream
    private let blockSize: Int
    private var capacity: Int
    private var decoding = Decoding.utf8
    /// Bytes of the stream that are not text yet: the start of a character.
    private var leftover: [UInt8] = []
    private var block: [UInt8] = []

    private enum Decoding { case utf8, utf16(isBigEndian: Bool), windows1252 }

    /// Reads a byte-order mark, if there is one, and passes over it.
    init(_ stream: any ByteStream, encoding: CSVDialect.Encoding, blockSize: Int) throws {
        self.stream = stream
        self.blockSize = max(1, blockSize)
        capacity = 0
        base = .allocate(capacity: ByteScan.padding)
        base.initialize(repeating: 0, count: ByteScan.padding)
        try readMark(encoding)
    }

    deinit { base.deallocate() }

    /// Gives up the first `length` bytes.
    func drop(_ length: Int) { start += length }

    /// Adds about a block to the text, moving it to the front of the memory.
    func fill() throws {
        guard !isComplete else { return }
        switch decoding {
        case .utf8: try fillUTF8()
        case .utf16, .windows1252: try fillDecoded()
        }
    }

    private func readMark(_ encoding: CSVDialect.Encoding) throws {
        var head = [UInt8](repeating: 0, count: 3)
        var length = 0
        try head.withUnsafeMutableBytes { buffer in
            while length < buffer.count {
                let read = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[length...]))
                if read == 0 { break }
                length += read
            }
        }
        leftover = Array(head[..<length])
        if leftover.starts(with: [0xEF, 0xBB, 0xBF]) {
            leftover = []
        } else if leftover.starts(with: [0xFF, 0xFE]) {
            decoding = .utf16(isBigEndian: false)
            leftover.removeFirst(2)
        } else if leftover.starts(with: [0xFE, 0xFF]) {
            decoding = .utf16(isBigEndian: true)
            leftover.removeFirst(2)
        } else {
            switch encoding {
            case .utf8: break
            case .utf16: decoding = .utf16(isBigEndian: false)
            case .windows1252: decoding = .windows1252
            }
        }
    }

    private func fillUTF8() throws {
        // Behind the good text may stand the beginning of a character.
        reserve(leftover.count + blockSize)
        var filled = end + leftover.count
        for (index, byte) in leftover.enumerated() { base[end + index] = byte }
        let read = try stream.read(
            into: UnsafeMutableRawBufferPointer(start: base + filled, count: blockSize))
        filled += read
        let check = UTF8Check.run(base, from: end, to: filled)
        end = check.position
        leftover = []
        switch check.end {
        case .whole: isComplete = read == 0
        case .partial where read == 0: stop(.notUTF8(base[end]))
        case .partial: leftover = Array(UnsafeBufferPointer(start: base + end, count: filled - end))
        case .damaged(let damage): stop(damage)
        }
    }

    private func fillDecoded() throws {
        if block.count < blockSize + 4 { block = [UInt8](repeating: 0, count: blockSize + 4) }
        reserve((blockSize + 4) * 3)
        let kept = leftover.count
        for (index, byte) in leftover.enumerated() { block[index] = byte }
        let read = try block.withUnsafeMutableBytes { buffer in
            try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[kept..<kept + blockSize]))
        }
        let length = kept + read
        let used: Int
        if case .utf16(let isBigEndian) = decoding {
            used = decodeUTF16(length, isBigEndian: isBigEndian)
        } else {
            used = decodeWindows1252(length)
        }
        guard damage == nil else { return }
        leftover = Array(block[used..<length])
        guard read == 0 else { return }
        isComplete = true
        if leftover.count == 1 { damage = .halfUnit(leftover[0]) }
        if leftover.count > 1 { damage = .loneSurrogate(unit(0, in: leftover)) }
    }

    /// Decodes whole characters of the block and returns how many bytes they took.
    private func decodeUTF16(_ length: Int, isBigEndian: Bool) -> Int {
        var position = 0
        while position + 2 <= length {
            let first = unit(position, in: block)
            var size = 2
            var code = UInt32(first)
            if first & 0xF800 == 0xD800 {
                guard first < 0xDC00 else { return stop(.loneSurrogate(first), at: position) }
                guard position + 4 <= length else { break }
                let second = unit(position + 2, in: block)
                guard second & 0xFC00 == 0xDC00 else { return stop(.loneSurrogate(first), at: position) }
                code = 0x1_0000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
                size = 4
            }
            guard code != 0, let scalar = Unicode.Scalar(code) else { return stop(.nul, at: position) }
            append(scalar)
            position += size
        }
        return position
    }

    private func decodeWindows1252(_ length: Int) -> Int {
        for position in 0..<length {
            let byte = block[position]
            guard byte != 0 else { return stop(.nul, at: position) }
            guard let scalar = Windows1252.scalar(byte) else {
                return stop(.notWindows1252(byte), at: position)
            }
            append(scalar)
        }
        return length
    }

    private func unit(_ position: Int, in bytes: [UInt8]) -> UInt16 {
        let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
        if case .utf16(isBigEndian: true) = decoding { return first << 8 | second }
        return second << 8 | first
    }

    private func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar)! {
            base[end] = byte
            end += 1
        }
    }

    @discardableResult
    private func stop(_ damage: TextDamage, at position: Int = 0) -> Int {
        self.damage = damage
        isComplete = true
        return position
    }

    /// Moves the text to the front and makes room for `length` more bytes.
    private func reserve(_ length: Int) {
        let kept = end - start
        let needed = kept + length + ByteScan.padding
        if needed > capacity {
            capacity = max(needed, capacity * 2)
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
            larger.update(from: base + start, count: kept)
            (larger + kept).initialize(repeating: 0, count: capacity - kept)
            base.deallocate()
            base = larger
        } else if start > 0 {
            base.update(from: base + start, count: kept)
        }
        start = 0
        end = kept
    }
}
