/// Moves labels apart, each as little as possible from where it wants to be.
enum LabelPlacement {
    /// Centres of labels of one height, in the order of the wanted ones.
    ///
    /// The least squares under "no closer than a height" is an isotonic
    /// regression (pool adjacent violators) of the wanted places, each less the
    /// room that the labels before it need. Between `top` and `bottom` must be
    /// room for all; else they leave it at the bottom, still apart.
    static func spread(_ wanted: [Double], height: Double, top: Double, bottom: Double) -> [Double] {
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        var pools: [(sum: Double, count: Int)] = []
        for (place, index) in order.enumerated() {
            var pool = (sum: wanted[index] - Double(place) * height, count: 1)
            while let last = pools.last, last.sum / Double(last.count) > pool.sum / Double(pool.count) {
                pool = (sum: last.sum + pool.sum, count: last.count + pool.count)
                pools.removeLast()
            }
            pools.append(pool)
        }
        let means = pools.flatMap { pool in
            [Double](repeating: pool.sum / Double(pool.count), count: pool.count)
        }
        let first = top + height / 2
        let last = max(first, bottom - height / 2 - Double(wanted.count - 1) * height)
        var placed = wanted
        for (place, index) in order.enumerated() {
            placed[index] = min(max(means[place], first), last) + Double(place) * height
        }
        return placed
    }
}
