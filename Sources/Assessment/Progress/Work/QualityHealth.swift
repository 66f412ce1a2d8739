package import PlanModel
import Statistics

/// How good what the work delivers was found to be.
package struct QualityHealth: Hashable, Sendable {
    /// One output by its rubric.
    package struct Rated: Hashable, Sendable {
        package let output: PlanCode
        /// The last rating of each criterion that has one, in the rubric's order.
        package let ratings: [QualityRating]
        /// Criteria that nobody has rated.
        package let unrated: [PlanCode]

        /// Over the criteria that were rated.
        package var mean: ComputedFigure {
            Statistics.mean(of: ratings.map { Double($0.rating) }).map { ComputedFigure(checking: $0) }
                ?? .notComputed(.notRated)
        }

        /// The lowest rating, the first of several; nil where none was given.
        package var worst: QualityRating? { ratings.min { $0.rating < $1.rating } }
    }

    package let outputs: [Rated]
    /// Of outputs or criteria that the plan doesn't have.
    package let unplaced: [QualityRating]

    /// Nil where there are neither outputs nor ratings. Ratings of periods that
    /// begin after the as-of day don't count; of several of one criterion, that
    /// of the latest period does, and of these the last given.
    package init?(outputs: [Output], ratings: [QualityRating], asOf: Day) {
        struct Place: Hashable {
            let output: PlanCode
            let criterion: PlanCode
        }
        guard !outputs.isEmpty || !ratings.isEmpty else { return nil }
        var last: [Place: QualityRating] = [:]
        for rating in ratings where rating.period.firstDay <= asOf {
            let place = Place(output: rating.output, criterion: rating.criterion)
            if let known = last[place], known.period > rating.period { continue }
            last[place] = rating
        }
        self.outputs = outputs.map { output in
            var rated: [QualityRating] = []
            var unrated: [PlanCode] = []
            for criterion in output.criteria.map(\.code) {
                if let rating = last.removeValue(forKey: Place(output: output.code, criterion: criterion)) {
                    rated.append(rating)
                } else {
                    unrated.append(criterion)
                }
            }
            return Rated(output: output.code, ratings: rated, unrated: unrated)
        }
        unplaced = last.values.sorted { ($0.output, $0.criterion) < ($1.output, $1.criterion) }
    }
}
