/// A group of enterprises by the categories that it is limited to.
///
/// Totals are left out: all sectors of Lao PDR are `country=LAO`, in each table
/// that has them, whatever else the table is by. So cells with equal groups and
/// measures are one cell.
package struct CellGroup: Hashable, Sendable, Comparable {
    package struct Part: Hashable, Sendable {
        package let dimension: String
        package let category: String
    }

    /// In the order of the dimensions' names.
    package let parts: [Part]

    package init(_ categories: [String: String]) {
        parts = categories.map { Part(dimension: $0.key, category: $0.value) }
            .sorted { $0.dimension < $1.dimension }
    }

    /// `country=LAO, sector=C`; `all` for the group that is not limited.
    package var text: String {
        if parts.isEmpty { return "all" }
        return parts.map { "\($0.dimension)=\($0.category)" }.joined(separator: ", ")
    }

    package static func < (left: CellGroup, right: CellGroup) -> Bool {
        for (one, other) in zip(left.parts, right.parts) where one != other {
            return (one.dimension, one.category) < (other.dimension, other.category)
        }
        return left.parts.count < right.parts.count
    }
}
