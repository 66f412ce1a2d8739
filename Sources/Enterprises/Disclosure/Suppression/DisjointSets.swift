/// Numbers in groups that can only be joined (union-find). The root of a group is
/// its smallest number.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of number: Int) -> Int {
        var place = number
        while parents[place] != place {
            parents[place] = parents[parents[place]]
            place = parents[place]
        }
        return place
    }

    mutating func join(_ one: Int, _ other: Int) {
        let first = root(of: one)
        let second = root(of: other)
        parents[max(first, second)] = min(first, second)
    }
}
