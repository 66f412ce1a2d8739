import PlanModel
import StoreSQLite
import TestKit
import Testing

@testable import UseCases

@Suite struct SearchPropertyTests {
    private func index() async throws -> SearchIndex {
        try await TestLedger.bundled().read { reader in
            let shelf = SearchShelf(glossary: SearchDesk.glossary, otherNames: SearchDesk.otherNames)
            return try shelf.index(reader, references: ReferenceShelf(), at: .now)
        }
    }

    @Test("every kind of thing is in the index, and none twice")
    func kinds() async throws {
        let subjects = try await index().entries.map(\.subject)
        #expect(Set(subjects.map(\.kind)) == Set(SearchSubject.Kind.allCases))
        #expect(Set(subjects).count == subjects.count)
    }

    @Test("every title finds itself, before everything of another title")
    func titles() async throws {
        let index = try await index()
        let lost = index.entries.filter { entry in
            let query = SearchQuery(entry.title)
            let found = index.ranked(query).map { index.entries[$0.entry] }
            guard found.contains(entry) else { return true }
            return !query.isCut && found.first?.title.lowercased() != entry.title.lowercased()
        }
        #expect(lost.map(\.title) == [])
    }

    @Test("two letters swapped in a word of a title still find it")
    func swapped() async throws {
        let index = try await index()
        var random = SeededLetters(seed: 20_261_121)
        var lost: [String] = []
        var tried = 0
        for (number, entry) in index.entries.enumerated() {
            for word in foldedWords(entry.title).map(\.letters) where isSpelt(word) {
                let place = random.next(below: word.count - 1)
                guard word[place] != word[place + 1] else { continue }
                var letters = word
                letters.swapAt(place, place + 1)
                let query = FoldedWord(letters: letters, range: "".startIndex..<"".endIndex).folded
                tried += 1
                if !index.ranked(SearchQuery(query)).contains(where: { $0.entry == number }) {
                    lost.append("\(query): \(entry.title)")
                }
            }
        }
        #expect(tried > 500)
        #expect(lost == [])
    }

    /// Five letters and more, all Latin.
    private func isSpelt(_ word: [UInt32]) -> Bool {
        word.count > 4 && word.allSatisfy { (0x61...0x7A).contains($0) } && !SearchQuery.isSmall(word)
    }

    @Test("the distance in a band is that of the whole table wherever it is within the limit")
    func distances() {
        var random = SeededLetters(seed: 7)
        for _ in 0..<3000 {
            let seen = random.word(upTo: 9)
            let known = random.word(upTo: 9)
            let rows = wholeTable(seen, known)
            for limit in 0...3 {
                let whole = rows.last! <= limit ? rows.last : nil
                #expect(spellingDistance(from: seen, to: known, limit: limit) == whole)
                let least = rows.min()! <= limit ? rows.min() : nil
                #expect(
                    spellingDistance(from: seen, to: known, limit: limit, orBeginning: true) == least,
                    "\(seen) \(known) \(limit)")
            }
        }
    }

    /// The last row of the optimal string alignment table, by its definition.
    private func wholeTable(_ seen: [UInt32], _ known: [UInt32]) -> [Int] {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: known.count + 1), count: seen.count + 1)
        for row in 0...seen.count {
            for column in 0...known.count {
                guard row > 0, column > 0 else {
                    table[row][column] = row + column
                    continue
                }
                let cost = seen[row - 1] == known[column - 1] ? 0 : 1
                var least = min(table[row - 1][column] + 1, table[row][column - 1] + 1)
                least = min(least, table[row - 1][column - 1] + cost)
                if row > 1, column > 1, seen[row - 1] == known[column - 2], seen[row - 2] == known[column - 1]
                {
                    least = min(least, table[row - 2][column - 2] + 1)
                }
                table[row][column] = least
            }
        }
        return table[seen.count]
    }
}

/// Words of few letters, the same for the same seed (a linear congruential
/// generator).
private struct SeededLetters {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func word(upTo length: Int) -> [UInt32] {
        (0..<next(below: length + 1)).map { _ in UInt32(97 + next(below: 3)) }
    }
}
