/// A body that is made piece by piece while it is sent, so that a large answer
/// never lies in memory whole.
///
/// A class because an answer is compared, and two such bodies are the same only
/// if they are one.
final class AnswerPieces: Hashable, Sendable {
    let count: Int
    private let make: @Sendable (Int) -> [UInt8]

    /// - Parameter make: the piece of a number from 0.
    init(count: Int, make: @escaping @Sendable (Int) -> [UInt8]) {
        self.count = count
        self.make = make
    }

    subscript(number: Int) -> [UInt8] { make(number) }

    static func == (left: AnswerPieces, right: AnswerPieces) -> Bool { left === right }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
