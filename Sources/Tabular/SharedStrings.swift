/// The texts that the cells of a workbook share, one after the other in one
/// piece of memory of at most `limit` bytes.
final class SharedStrings: XMLHandler {
    private(set) var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var collector = TextCollector()
    private let limit: Int

    init(limit: Int) { self.limit = min(limit, Int(UInt32.max)) }

    /// Where the text stands in `bytes`; nil when there is none of that number.
    func range(_ index: Int) -> Range<Int>? {
        guard ends.indices.contains(index) else { return nil }
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    func start(_ element: XMLName, _ attributes: XMLAttributes, _ reader: XMLReader) {
        collector.start(element)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLReader) {
        guard collector.isCollecting else { return }
        self.bytes += bytes
        check(reader)
    }

    func end(_ element: XMLName, _ reader: XMLReader) {
        collector.end(element)
        guard element.isCalled("si") else { return }
        let start = ends.last.map(Int.init) ?? 0
        EscapedText.decode(&bytes, from: start)
        ends.append(UInt32(bytes.count))
        check(reader)
    }

    private func check(_ reader: XMLReader) {
        if bytes.count + ends.count * MemoryLayout<UInt32>.size > limit {
            reader.stop(TabularProblem.tooMuchText(limit: limit))
        }
    }
}
