/// A first line such as `sep=;`, by which spreadsheets tell the delimiter.
struct SeparatorHint {
    let delimiter: UInt8
    /// Bytes of the line, its line break included.
    let length: Int

    init?(_ text: UnsafePointer<UInt8>, count: Int) {
        let head = UnsafeBufferPointer(start: text, count: min(count, 7))
        guard head.count > 5, head.starts(with: "sep=".utf8), DelimiterGuess.candidates.contains(head[4])
        else { return nil }
        let isReturnFeed = head.count > 6 && head[5] == Byte.carriageReturn && head[6] == Byte.lineFeed
        guard head[5] == Byte.lineFeed || head[5] == Byte.carriageReturn else { return nil }
        delimiter = head[4]
        length = isReturnFeed ? 7 : 6
    }
}
