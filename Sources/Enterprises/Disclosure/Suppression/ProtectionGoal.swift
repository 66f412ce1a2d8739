/// One thing that must remain possible for an attacker: that a cell differs from
/// its true value by so much.
struct ProtectionGoal: Hashable {
    let cell: Int
    /// Not 0; positive upwards.
    let change: Double
    let knowledge: AttackerKnowledge
}

extension KnownRanges {
    /// What the protection of a primary cell asks for.
    ///
    /// An attacker who reads no marks must not exclude value − lower and value +
    /// upper. Where marks are shown, an unsafe count must have another possible value
    /// among 1 ..< minimum as well; with a minimum of 2 there is none, because the
    /// mark itself says 1.
    func goals(for place: Int, readsMarks: Bool) -> [ProtectionGoal] {
        guard let protection = sensitivities[place]?.protection else { return [] }
        let cell = linked.cells[place]
        var goals: [ProtectionGoal] = []
        let floor = range(of: place, .values).lowerBound
        let lower = min(protection.lower, cell.value - floor)
        if protection.upper > 0 {
            goals.append(ProtectionGoal(cell: place, change: protection.upper, knowledge: .values))
        }
        if lower > 0 { goals.append(ProtectionGoal(cell: place, change: -lower, knowledge: .values)) }
        guard readsMarks else { return goals }
        if cell.measure.kind == .count, cell.standing != .implied {
            let isHighest = cell.contributions.count >= 2 && cell.contributions.count == minimumFrequency - 1
            goals.append(ProtectionGoal(cell: place, change: isHighest ? -1 : 1, knowledge: .marks))
        } else {
            goals += goals.map { ProtectionGoal(cell: place, change: $0.change, knowledge: .marks) }
        }
        return goals
    }
}
