/// How the axis of values is laid.
package struct ValueAxis: Hashable, Sendable {
    package enum Extent: Hashable, Sendable {
        /// As the values ask; it may begin anywhere, and says so.
        case free
        /// Zero is always on it.
        case fromZero
        /// 0 to 100, for shares in percent.
        case share
    }

    package let extent: Extent
    /// Follows each number: ` %`, ` days`; empty where the subtitle says it.
    package let suffix: String

    package init(_ extent: Extent, suffix: String = "") {
        self.extent = extent
        self.suffix = suffix
    }
}

/// Values to places: `start` is where the first tick stands, `end` the last.
struct ValueScale {
    let ticks: Ticks
    let texts: [String]
    let start: Double
    let end: Double

    init(
        _ values: [Double], axis: ValueAxis, count: Int, words: ChartWords, start: Double = 0,
        end: Double = 0
    ) {
        var low = values.min() ?? 0
        var high = values.max() ?? 1
        switch axis.extent {
        case .free: break
        case .fromZero: (low, high) = (min(low, 0), max(high, 0))
        case .share: (low, high) = (min(low, 0), max(high, 100))
        }
        ticks = Ticks(from: low, to: high, count: count)
        texts = ticks.texts(suffix: axis.suffix, words: words)
        self.start = start
        self.end = end
    }

    private init(_ other: ValueScale, start: Double, end: Double) {
        ticks = other.ticks
        texts = other.texts
        self.start = start
        self.end = end
    }

    func placed(from start: Double, to end: Double) -> ValueScale {
        ValueScale(self, start: start, end: end)
    }

    var low: Double { ticks.values.first ?? 0 }
    var high: Double { ticks.values.last ?? 1 }
    /// Whether the axis leaves out zero.
    var isCut: Bool { low > 0 || high < 0 }

    func callAsFunction(_ value: Double) -> Double {
        start + (value - low) / max(high - low, 1e-300) * (end - start)
    }

    /// Ticks with their text and place.
    var marks: [(text: String, place: Double)] {
        zip(ticks.values, texts).map { value, text in (text, self(value)) }
    }

    func widestText(size: Double) -> Double {
        texts.map { TextWidth.of($0, size: size) }.max() ?? 0
    }
}
