import Synchronization
import Testing

@testable import Web

@Suite struct AnswerShelfTests {
    /// Counts how often it is asked.
    private final class Source: Sendable {
        let asked = Mutex(0)
        func value() -> Int {
            asked.withLock { asked in
                asked += 1; return asked
            }
        }
    }

    @Test("an answer is made once while it is asked for again and again, however many are kept")
    func kept() {
        let shelf = AnswerShelf(limit: 3)
        let source = Source()
        for number in 0..<20 {
            #expect(shelf.answer("version") { source.value() } == 1)
            #expect(shelf.answer("page \(number)") { number } == number)
        }
    }

    @Test("what nobody asks for again is let go")
    func letGo() {
        let shelf = AnswerShelf(limit: 3)
        let source = Source()
        #expect(shelf.answer("first") { source.value() } == 1)
        for number in 0..<7 { _ = shelf.answer("page \(number)") { number } }
        #expect(shelf.answer("first") { source.value() } == 2)
    }

    @Test("nothing found is kept as well")
    func nothing() {
        let shelf = AnswerShelf()
        let source = Source()
        func ask() -> Int? {
            shelf.answer("nothing") {
                _ = source.value()
                return nil
            }
        }
        #expect(ask() == nil)
        #expect(ask() == nil)
        #expect(source.asked.withLock { $0 } == 1)
    }
}
