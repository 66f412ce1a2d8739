import Statistics
import Testing

@Suite("Compensated sums")
struct CompensatedSumTests {
    @Test("a small addend survives between two large ones that cancel")
    func keepsSmallAddend() {
        #expect(compensatedSum(of: [1, 1e100, 1, -1e100]) == 2)
    }

    @Test("ten tenths are one")
    func tenTenths() {
        #expect(compensatedSum(of: Array(repeating: 0.1, count: 10)) == 1)
    }

    @Test("no values add up to zero")
    func empty() {
        #expect(compensatedSum(of: []) == 0)
    }

    @Test("a sum too large is infinite, not undefined")
    func overflow() {
        #expect(compensatedSum(of: [1e308, 1e308]) == .infinity)
    }

    @Test("splitting then summing equals the whole", arguments: [1, 17, 500])
    func splitting(at place: Int) {
        var generator = SeededGenerator(seed: 20)
        let values = (0..<1000).map { _ in Double.random(in: -1e6...1e6, using: &generator) }
        let whole = compensatedSum(of: values)
        let parts = compensatedSum(of: values.prefix(place)) + compensatedSum(of: values.dropFirst(place))
        #expect(abs(whole - parts) <= 1e-9)
    }
}
