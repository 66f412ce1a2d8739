/// How far an archive may expand before it is taken for a zip bomb.
package struct ExpansionLimits: Hashable, Sendable {
    /// Unpacked bytes for each packed one.
    package var ratio: Int
    /// Below this many unpacked bytes any ratio will do.
    package var ratioFloor: Int
    /// The most that one entry may unpack to.
    package var maximumBytes: Int
    /// The most that the table of contents of an archive may take. What is
    /// kept of it in memory is about six times as much.
    package var maximumDirectoryBytes: Int

    package init(
        ratio: Int = 200, ratioFloor: Int = 64 << 20, maximumBytes: Int = 4 << 30,
        maximumDirectoryBytes: Int = 8 << 20
    ) {
        self.ratio = ratio
        self.ratioFloor = ratioFloor
        self.maximumBytes = maximumBytes
        self.maximumDirectoryBytes = maximumDirectoryBytes
    }

    /// The limits of an archive that lies in another and takes `packed` bytes
    /// there: what comes out of both is held against what was sent.
    func inside(packed: Int) -> ExpansionLimits {
        var inner = self
        let (most, isHuge) = ratio.multipliedReportingOverflow(by: max(1, packed))
        inner.maximumBytes = isHuge ? maximumBytes : min(maximumBytes, max(ratioFloor, most))
        return inner
    }

    /// Throws when `unpacked` bytes out of `packed` are too many.
    func check(unpacked: Int, packed: Int, of name: String?) throws(TabularProblem) {
        let subject = name.map { "\"\($0)\" in the archive" } ?? "The archive"
        let remedy = "Unpack it yourself and send the table, if you trust where it comes from."
        if unpacked > maximumBytes {
            throw TabularProblem(
                "zip-bomb", "\(subject) unpacks to more than \(TabularProblem.amount(maximumBytes)).",
                remedy: remedy)
        }
        if unpacked > ratioFloor, unpacked / ratio >= max(1, packed) {
            throw TabularProblem(
                "zip-bomb", "\(subject) unpacks to more than \(ratio) times its size.", remedy: remedy)
        }
    }
}
