/// A linear program with sparse rows; bounds may be infinite.
package struct LinearProgram: Sendable {
    package struct Column: Sendable {
        package var lower: Double
        package var upper: Double
        package var cost: Double

        package init(lower: Double = 0, upper: Double = .infinity, cost: Double = 0) {
            self.lower = lower
            self.upper = upper
            self.cost = cost
        }
    }

    package struct Term: Sendable {
        package let column: Int
        package let coefficient: Double

        package init(column: Int, coefficient: Double) {
            self.column = column
            self.coefficient = coefficient
        }
    }

    /// lower ≤ sum of the terms ≤ upper; a column stands in a row at most once.
    package struct Row: Sendable {
        package let terms: [Term]
        package let lower: Double
        package let upper: Double

        package init(_ terms: [Term], lower: Double, upper: Double) {
            self.terms = terms
            self.lower = lower
            self.upper = upper
        }
    }

    package var columns: [Column]
    package var rows: [Row]

    package init(columns: [Column] = [], rows: [Row] = []) {
        self.columns = columns
        self.rows = rows
    }
}
