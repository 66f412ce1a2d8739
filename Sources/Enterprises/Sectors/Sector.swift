/// The economic activity of a unit as far as a definition needs it: a section
/// of ISIC Rev. 4, or one of its divisions.
package struct Sector: Hashable, Sendable, CustomStringConvertible {
    package let section: ISICSection
    /// Nil when only the section is known.
    package let division: Int?

    package init(_ section: ISICSection) {
        self.section = section
        division = nil
    }

    /// Nil when ISIC Rev. 4 has no such division.
    package init?(division: Int) {
        guard let section = ISICSection(division: division) else { return nil }
        self.section = section
        self.division = division
    }

    /// Reads a section letter (`G`), a division (`47`) or a longer code (`4711`,
    /// `47.11`, `G4711`), whose first two digits decide.
    ///
    /// Nil for anything else: a single digit (a zero may have been lost), an
    /// unknown division, or a letter that is not the section of the division.
    package init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.count <= 10 else { return nil }
        var letter: ISICSection?
        if let section = ISICSection(letter: first) {
            letter = section
            bytes.removeFirst()
            if bytes.isEmpty {
                self.init(section)
                return
            }
        }
        let isCode = bytes.enumerated().allSatisfy { place, byte in
            (48...57).contains(byte) || (byte == 46 && place >= 2)
        }
        guard isCode, bytes.count >= 2 else { return nil }
        self.init(division: Int(bytes[0] - 48) * 10 + Int(bytes[1] - 48))
        if let letter, letter != section { return nil }
    }

    /// Every division that the unit may be in: one, or all of the section.
    package var divisions: ClosedRange<Int> { division.map { $0...$0 } ?? section.divisions }

    /// `G` or `47`.
    package var description: String {
        guard let division else { return section.rawValue }
        return division < 10 ? "0\(division)" : "\(division)"
    }

    /// A small number for the code: a division is itself, a section 100 to 120; 0
    /// is kept for an unknown sector.
    package var index: Int { division ?? 100 + section.position }

    /// The largest `index` and 1.
    package static let indexCount = 121

    /// The sector of an `index`; nil for 0 and for numbers that stand for nothing.
    package init?(index: Int) {
        if (100..<Sector.indexCount).contains(index) {
            self.init(ISICSection.allCases[index - 100])
        } else {
            self.init(division: index)
        }
    }
}

extension ISICSection {
    /// Position in the alphabet, from 0.
    fileprivate var position: Int { Int(rawValue.utf8.first ?? 65) - 65 }

    fileprivate init?(letter: UInt8) {
        let upper = letter >= 97 ? letter - 32 : letter
        guard (65...85).contains(upper) else { return nil }
        self = ISICSection.allCases[Int(upper) - 65]
    }
}
