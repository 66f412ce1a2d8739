import PlanModel

extension Observation {
    /// As the preferred value after one of another series: with the status B,
    /// unless it has a status already, or its compiler states that it compares
    /// with the value before.
    ///
    /// - Parameters:
    ///   - series: the one it stands in.
    ///   - before: that of the value before it; nil where there is none.
    func following(_ before: Series?, in series: Series) -> Observation {
        guard let before, before.name != series.name, value != nil, status == .normal,
            comparableWithPrevious != .yes
        else { return self }
        return Observation(
            id: id, period: period, value: value, decimals: decimals, status: .breakInSeries,
            comparableWithPrevious: comparableWithPrevious, precision: precision, publication: publication,
            note: ChangeOfSeries.comment(note), isRepeatedElsewhere: isRepeatedElsewhere)
    }
}
