package import PlanModel

/// What a program asks of the World Bank's API, version 2, as far as it is
/// answered here.
///
/// Source: World Bank, "About the Indicators API" (basic call structures,
/// country and indicator queries), and the addresses that the Python packages
/// wbgapi 1.0 and wbdata 1.0 ask for.
package struct WorldBankRequest: Hashable, Sendable {
    /// A dimension of the database behind `/sources/2`.
    package enum Concept: String, Hashable, Sendable, CaseIterable {
        case country = "Country"
        case series = "Series"
        case time = "Time"
    }

    /// Empty lists of codes mean all.
    package enum Subject: Hashable, Sendable {
        case countries([String])
        case indicators([String])
        case sources
        /// Regions, income levels and others that this ledger knows nothing of.
        case nothing
        case concepts
        case features(Concept, [String])
        case values(countries: [String], indicators: [String])
        /// The same by concepts of a source.
        case series(countries: [String], indicators: [String], years: [Int])
    }

    package let subject: Subject
    package private(set) var page = 1
    package private(set) var perPage = 50
    package private(set) var years: ClosedRange<Int>?
    /// As many of the latest years in which any of the countries has a value.
    package private(set) var mostRecent: Int?
    /// Whether an empty year of `mostRecent` takes the value of the one before
    /// it, as many years back at most.
    package private(set) var fillsGaps = false
    /// As many of the latest values of each country.
    package private(set) var mostRecentNonEmpty: Int?
    /// A reading of the ledger; the World Bank has none.
    package private(set) var asOf: Day?
    package private(set) var knownOn: Day?

    /// The only database.
    package static let source = "2"
    package static let largestPage = 32_500

    /// The parameters that are understood.
    package static let parameters = [
        "format", "page", "per_page", "date", "mrv", "mrnev", "source", "gapfill", "frequency", "footnote",
        "databid", "as-of", "known-on",
    ]

    /// - Parameters:
    ///   - segments: of the path after `/wb/v2`, decoded.
    ///   - parameters: decoded, in their order.
    package init(segments: [String], parameters: [(name: String, value: String)]) throws(WorldBankMessage) {
        subject = try Self.subject(segments)
        var seen: Set<String> = []
        for (name, value) in parameters where !value.isEmpty {
            try set(name, value)
            guard seen.insert(name).inserted else {
                throw .invalid("\(name) stands more than once; state it once.")
            }
        }
        guard mostRecent == nil || mostRecentNonEmpty == nil else {
            throw .invalid("mrv and mrnev can't be asked for at once.")
        }
        guard !fillsGaps || mostRecent != nil else {
            throw .invalid("gapfill=Y works with mrv only; say how many years with mrv=5.")
        }
    }

    private mutating func set(_ name: String, _ value: String) throws(WorldBankMessage) {
        switch name {
        case "format": guard value.lowercased() == "json" else { throw .format(value) }
        case "page": page = try Self.number(name, value, 1...Int(Int32.max))
        case "per_page": perPage = try Self.number(name, value, 1...Self.largestPage)
        case "date": years = try Self.years(value)
        case "mrv": mostRecent = try Self.number(name, value, 1...300)
        case "mrnev": mostRecentNonEmpty = try Self.number(name, value, 1...300)
        case "source":
            guard value == Self.source else {
                throw .invalid("source=\(value): the only source here is \(Self.source).")
            }
        case "gapfill":
            guard ["y", "n"].contains(value.lowercased()) else {
                throw .invalid("gapfill=\(value) is neither Y nor N.")
            }
            fillsGaps = value.lowercased() == "y"
        case "frequency":
            guard value.lowercased() == "y" else { throw .notOffered("Values here are yearly: frequency=Y.") }
        case "footnote":
            guard value.lowercased() == "n" else {
                throw .notOffered("Footnotes are not offered here; every value has a page of its own.")
            }
        case "databid": break
        case "as-of": asOf = try Self.day(name, value)
        case "known-on": knownOn = try Self.day(name, value)
        default:
            throw .invalid(
                "\"\(name)\" is not understood; known are \(Self.parameters.joined(separator: ", ")).")
        }
    }

    private static func number(
        _ name: String, _ value: String, _ range: ClosedRange<Int>
    ) throws(WorldBankMessage) -> Int {
        guard value.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(value),
            range.contains(number)
        else {
            throw .invalid(
                "\(name)=\(value): write a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    private static func day(_ name: String, _ value: String) throws(WorldBankMessage) -> Day {
        guard let day = Day(value) else { throw .invalid("\(name)=\(value): write a day, 2020-12-31.") }
        return day
    }

    /// `2020` or `2010:2020`.
    private static func years(_ value: String) throws(WorldBankMessage) -> ClosedRange<Int> {
        let parts = value.split(separator: ":", omittingEmptySubsequences: false).map { Period($0)?.year }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2 else {
            throw .invalid("date=\(value): write a year, 2020, or two, 2010:2020. Values here are yearly.")
        }
        guard first <= last else {
            throw .invalid("date=\(value): the first year is after the last. Write \(last):\(first).")
        }
        return first...last
    }
}
