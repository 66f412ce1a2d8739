/// Where a rule's limits and cells stand in shared arrays, and how to find the cell
/// of a unit.
///
/// Plain numbers, so that a loop over units copies no array.
struct DecisionFrame: Hashable, Sendable {
    /// The last values inside each limit, ascending, as ranges of the array of
    /// limits.
    let persons: Range<Int>
    let turnover: Range<Int>
    let assets: Range<Int>
    let firstCell: Int

    /// Of a table that stands alone, its limits in the order of `Criterion`.
    init(counts: [Int]) {
        persons = 0..<counts[0]
        turnover = counts[0]..<(counts[0] + counts[1])
        assets = turnover.upperBound..<(turnover.upperBound + counts[2])
        firstCell = 0
    }

    private init(_ frame: DecisionFrame, limits: Int, cells: Int) {
        persons = (frame.persons.lowerBound + limits)..<(frame.persons.upperBound + limits)
        turnover = (frame.turnover.lowerBound + limits)..<(frame.turnover.upperBound + limits)
        assets = (frame.assets.lowerBound + limits)..<(frame.assets.upperBound + limits)
        firstCell = frame.firstCell + cells
    }

    /// The same frame behind so many limits and cells of other tables.
    func moved(limits: Int, cells: Int) -> DecisionFrame { DecisionFrame(self, limits: limits, cells: cells) }

    /// The cell of a unit; `.nan` stands for a missing criterion.
    func cell(_ limits: [Double], persons: Double, turnover: Double, assets: Double) -> Int {
        let first = DecisionFrame.place(of: persons, among: limits, in: self.persons)
        let second = DecisionFrame.place(of: turnover, among: limits, in: self.turnover)
        let third = DecisionFrame.place(of: assets, among: limits, in: self.assets)
        let row = (third * (self.turnover.count + 2) + second) * (self.persons.count + 2)
        return firstCell + row + first
    }

    /// How many limits the value exceeds; one more than there are when it is
    /// missing.
    private static func place(of value: Double, among limits: [Double], in range: Range<Int>) -> Int {
        guard value == value else { return range.count + 1 }
        var place = 0
        for index in range { place += value > limits[index] ? 1 : 0 }
        return place
    }
}
