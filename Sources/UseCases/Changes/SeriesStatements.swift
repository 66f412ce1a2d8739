package import PlanModel

/// Everything that was ever stated of a series, up to a clock.
package struct SeriesStatements: Hashable, Sendable {
    package let series: Series
    /// By period, then publication day, then order of recording; several of a
    /// period. A withdrawal is one without value.
    package let statements: [Observation]

    package init(series: Series, statements: [Observation]) {
        self.series = series
        self.statements = statements
    }
}
