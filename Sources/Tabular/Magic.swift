/// The first bytes by which containers are recognised.
enum Magic {
    static func isZip(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }
    static func isEmptyZip(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: [0x50, 0x4B, 5, 6]) }
    static func isGzip(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }
    static func isCompoundFile(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }
}

/// Watches whether a stream begins as a zip archive, however small its blocks.
struct NestedZipWatch {
    private var head: [UInt8] = []

    /// True once the bytes so far are the start of a zip archive.
    mutating func sees(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard head.count < 4 else { return false }
        head += bytes.prefix(4 - head.count)
        return Magic.isZip(head)
    }
}
