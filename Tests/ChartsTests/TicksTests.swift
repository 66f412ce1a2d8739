import Testing

@testable import Charts

/// Round numbers along an axis.
@Suite struct TicksTests {
    @Test(
        "ticks are round and embrace the values",
        arguments: [
            (0.0, 173.0, ["0", "50", "100", "150", "200"]),
            (29.6, 39.7, ["27.5", "30.0", "32.5", "35.0", "37.5", "40.0"]),
            (0, 1, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
            (0.1, 0.3, ["0.10", "0.15", "0.20", "0.25", "0.30"]), (-3, 4, ["−4", "−2", "0", "2", "4"]),
            (0, 6_200, ["0", "2,000", "4,000", "6,000", "8,000"]),
            (0, 70_000_000, ["0", "20 million", "40 million", "60 million", "80 million"]),
            (0, 2.4e12, ["0", "0.5 trillion", "1 trillion", "1.5 trillion", "2 trillion", "2.5 trillion"]),
            (7, 7, ["6.0", "6.5", "7.0", "7.5", "8.0"]),
            (0.0371, 0.0371, ["0.0", "0.2", "0.4", "0.6"]),
            (0, 0, ["−0.6", "−0.4", "−0.2", "0.0", "0.2", "0.4", "0.6"]),
        ])
    func texts(low: Double, high: Double, texts: [String]) {
        let ticks = Ticks(from: low, to: high, count: 5)
        #expect(ticks.texts(suffix: "", words: ChartWords()) == texts)
    }

    @Test("any span has between two and a dozen ticks that embrace it")
    func embrace() {
        var random = Seeded(seed: 20_260)
        for _ in 0..<2_000 {
            let sizes: [Double] = [1e-6, 0.1, 1, 37, 1e4, 1e15]
            let size = sizes.randomElement(using: &random) ?? 1
            let low = Double.random(in: -size...size, using: &random)
            let high = low + Double.random(in: 0...size, using: &random)
            let ticks = Ticks(from: low, to: high, count: 5).values
            #expect((2...12).contains(ticks.count), "seed 20260: \(low) to \(high)")
            let slack = max(abs(low), abs(high)) * 1e-8
            #expect((ticks.first ?? .infinity) <= low + slack && (ticks.last ?? 0) >= high - slack)
        }
    }

    @Test("shares have an axis from 0 to 100, bars from zero, lines as they need")
    func extents() {
        func ends(_ extent: ValueAxis.Extent) -> [Double] {
            let scale = ValueScale([40, 60], axis: ValueAxis(extent), count: 5, words: ChartWords())
            return [scale.low, scale.high]
        }
        #expect(ends(.share) == [0, 100])
        #expect(ends(.fromZero) == [0, 60])
        #expect(ends(.free) == [40, 60])
    }
}

/// A generator of its own, the same on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
