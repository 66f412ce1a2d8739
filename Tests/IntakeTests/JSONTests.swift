import Foundation
import PlanModel
import Tabular
import Testing

@testable import Intake

@Suite("JSON")
struct JSONTests {
    private func events(_ text: String) throws -> [JSONEvent] {
        var reader = try JSONEvents(StoreStream(ByteArrayStore(Array(text.utf8))))
        var events: [JSONEvent] = []
        while let event = try reader.next() { events.append(event) }
        return events
    }

    @Test("every piece of a text comes in order, its numbers to the letter")
    func pieces() throws {
        let found = try events("\u{FEFF}{\"a\" : [1.50, -2e+3, \"\", null, true], \"b\":{}}\n")
        #expect(
            found == [
                .objectStart, .key("a"), .arrayStart, .number("1.50"), .number("-2e+3"), .text(""), .null,
                .flag(true),
                .arrayEnd, .key("b"), .objectStart, .objectEnd, .objectEnd,
            ])
    }

    @Test(
        "escapes are read",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0e25\u0eb2\u0ea7""#, "ລ\u{eb2}\u{ea7}".replacing("ລ", with: "\u{e25}")),
            (#""\ud83d\uDE00""#, "😀"), ("\"ລາວ\"", "ລາວ"),
        ])
    func escapes(_ text: String, _ meaning: String) throws {
        #expect(try events(text) == [.text(meaning)])
    }

    @Test(
        "what is no JSON is refused",
        arguments: [
            "", "[", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{1:2}", "]", "[1}", "[01]",
            "[1.]", "[.5]",
            "[+1]", "[1e]", "[nul]", "[NaN]", "\"a", "\"\\x\"", "\"\\ud800\"", "\"\\u12g4\"", "\"\n\"",
            "[1] 2", "[1],",
            "{,}", "[,1]", "{\"a\":1 \"b\":2}", "\"\u{1}\"",
        ])
    func refuses(_ text: String) {
        #expect(throws: JSONMistake.self) { try events(text) }
    }

    @Test("what Foundation writes is read as Foundation meant it", arguments: 1...30)
    func agreesWithFoundation(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let value = JSONTests.value(&random, depth: 0)
        let bytes = try JSONSerialization.data(withJSONObject: ["v": value], options: .prettyPrinted)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(try printed(events(text)) == printed(["v": value]), "seed \(seed): \(text)")
    }

    @Test("the place of a mistake is named")
    func place() throws {
        let reading = try Reading("[{\"page\":1},\n [{\"date\": 20x}]]") { $0.fileName = "answer.json" }
        #expect(reading.findings.map(\.location?.line) == [2])
        #expect(reading.findings.map(\.location?.column) == [14])
    }

    @Test(
        "texts that are too deep or too long are refused, not read",
        arguments: [
            String(repeating: "[", count: 100), "[\"" + String(repeating: "a", count: 2 << 20) + "\"]",
        ])
    func bounds(_ text: String) {
        #expect(throws: JSONMistake.self) { try events(text) }
    }

    private static func value(_ random: inout SeededGenerator, depth: Int) -> Any {
        switch Int.random(in: 0...(depth > 4 ? 3 : 5), using: &random) {
        case 0: return Int.random(in: -1_000_000...1_000_000, using: &random)
        case 1:
            let texts = ["", "LAO", "ລາວ", "a\"b\\c/d\ne\u{1F600}", "Côte d'Ivoire"]
            return texts.randomElement(using: &random)!
        case 2: return NSNull()
        case 3: return Bool.random(using: &random)
        case 4:
            return (0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth + 1) }
        default:
            let count = Int.random(in: 0...4, using: &random)
            return Dictionary(
                uniqueKeysWithValues: (0..<count).map { ("k\($0)", value(&random, depth: depth + 1)) })
        }
    }

    /// One line for each leaf, so that the order of keys does not matter.
    private func printed(_ value: Any, _ path: String = "") -> [String] {
        switch value {
        case let object as [String: Any]:
            return object.sorted { $0.key < $1.key }.flatMap { printed($0.value, path + "." + $0.key) } + [
                path + "{}"
            ]
        case let array as [Any]:
            return array.enumerated().flatMap { printed($0.element, path + "[\($0.offset)]") } + [path + "[]"]
        case is NSNull: return [path + " null"]
        case let flag as Bool: return [path + " \(flag)"]
        default: return [path + " \(value)"]
        }
    }

    private func printed(_ events: [JSONEvent]) -> [String] {
        var rest = events[...]
        return printed(read(&rest))
    }

    private func read(_ events: inout ArraySlice<JSONEvent>) -> Any {
        switch events.removeFirst() {
        case .text(let text): return text
        case .number(let text): return Int(text) ?? -1
        case .flag(let flag): return flag
        case .arrayStart:
            var array: [Any] = []
            while events.first != .arrayEnd { array.append(read(&events)) }
            events.removeFirst()
            return array
        case .objectStart:
            var object: [String: Any] = [:]
            while case .key(let key)? = events.first {
                events.removeFirst()
                object[key] = read(&events)
            }
            events.removeFirst()
            return object
        default: return NSNull()
        }
    }
}
