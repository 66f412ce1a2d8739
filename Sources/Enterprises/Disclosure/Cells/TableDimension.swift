/// One way in which a table divides enterprises: its finest categories, and the
/// sums over them that anybody can form.
///
/// Categories that add up to nothing, such as years, simply have no sums. A
/// dimension of size is named by its definition (`size:OECD`), so that two
/// definitions are two dimensions with one total.
package struct TableDimension: Hashable, Sendable {
    /// A category that other categories add up to; a part may be a sum itself.
    package struct Sum: Hashable, Sendable {
        package let code: String
        package let parts: [String]

        package init(_ code: String, of parts: [String]) {
            self.code = code
            self.parts = parts
        }
    }

    package let name: String
    package let sums: [Sum]
    /// The sum over everything, which limits a group to nothing.
    package let total: String?
    /// The categories that the table prints; nil prints all.
    ///
    /// Sums that are not printed still belong here, because an attacker forms them.
    package let printed: Set<String>?

    package init(_ name: String, sums: [Sum] = [], total: String? = nil, printed: Set<String>? = nil) {
        self.name = name
        self.sums = sums
        self.total = total
        self.printed = printed
    }

    /// Categories under one total, each the sum of nothing else.
    package init(_ name: String, categories: [String], total: String, printsTotal: Bool = true) {
        self.init(
            name, sums: [Sum(total, of: categories)], total: total,
            printed: printsTotal ? nil : Set(categories))
    }

    /// The categories that a finest category counts in, itself first, each once.
    func categories(holding leaf: String) -> [String] {
        var found = [leaf]
        var place = 0
        while place < found.count {
            let part = found[place]
            for sum in sums where sum.parts.contains(part) && !found.contains(sum.code) {
                found.append(sum.code)
            }
            place += 1
        }
        return found
    }

    func isPrinted(_ category: String) -> Bool { printed?.contains(category) ?? true }
}
