/// An indicator id, safe in SDMX messages and addresses: `IC_REG_DURS`.
///
/// A source's own code (`IC.REG.DURS`) is an alias: `init(sourceCode:)` makes
/// the id from it.
package struct IndicatorCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is made of letters, digits and underscores only.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 100,
            text.utf8.allSatisfy({
                (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0) || $0 == 95
            })
        else { return nil }
        self.text = text
    }

    package init?(_ text: Substring) { self.init(String(text)) }

    /// The id for a source's own code: every other character becomes `_`.
    package init?(sourceCode: some StringProtocol) {
        let mapped = sourceCode.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain || scalar == "_" ? Character(scalar) : "_"
        }
        self.init(String(mapped))
    }

    package var description: String { text }

    // Inlined, because dictionaries and searches compare codes by the thousand.
    @inlinable package static func == (left: IndicatorCode, right: IndicatorCode) -> Bool {
        left.text == right.text
    }
    @inlinable package static func < (left: IndicatorCode, right: IndicatorCode) -> Bool {
        left.text < right.text
    }
    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A reference area: a state by its ISO 3166 alpha-3 code (`LAO`), or an area
/// group (`ASEAN`, `CLMV`, `ASEAN-6`).
package struct AreaCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is 2 to 20 upper-case letters, digits, `-` or `_`.
    package init?(_ text: String) {
        guard (2...20).contains(text.utf8.count),
            text.utf8.allSatisfy({
                (65...90).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
            })
        else { return nil }
        self.text = text
    }

    package init?(_ text: Substring) { self.init(String(text)) }

    package var description: String { text }

    // Inlined, because dictionaries and searches compare codes by the thousand.
    @inlinable package static func == (left: AreaCode, right: AreaCode) -> Bool { left.text == right.text }
    @inlinable package static func < (left: AreaCode, right: AreaCode) -> Bool { left.text < right.text }
    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Size class of the enterprises that an observation speaks of. `none` where
/// an indicator has no size dimension (SDMX `_Z`, not applicable).
package enum SizeClass: String, Hashable, Sendable, CaseIterable, Comparable {
    case micro
    case small
    case medium
    case microSmall = "micro_small"
    case sme
    case msme
    case large
    case total
    case none = "_Z"

    package static func < (left: SizeClass, right: SizeClass) -> Bool { left.rank < right.rank }
    private var rank: Int { SizeClass.allCases.firstIndex(of: self)! }
}

/// SDMX cross-domain code list CL_OBS_STATUS, the part that Pantau uses.
package enum ObservationStatus: String, Hashable, Sendable, CaseIterable {
    case normal = "A"
    case breakInSeries = "B"
    case definitionDiffers = "D"
    case estimated = "E"
    case forecast = "F"
    case imputed = "I"
    case existsNotCollected = "L"
    case cannotExist = "M"
    case missing = "O"
    case provisional = "P"
    case suppressed = "Q"
    case lowReliability = "U"

    /// The status of a code's one ASCII character; nil where there is none.
    package init?(code: UInt8) {
        guard let status = Self.byCode[Int(code)] else { return nil }
        self = status
    }

    private static let byCode: [ObservationStatus?] = (0...UInt8.max).map { code in
        ObservationStatus(rawValue: String(Unicode.Scalar(code)))
    }
}
