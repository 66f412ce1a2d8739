/// Which item of a list depends on which others of it, by position: action
/// lines on those that they wait for, bodies on those that they report to.
struct DependencyGraph {
    /// For each item those that come before it.
    let prerequisites: [[Int]]

    init(_ lines: [ActionLine]) {
        self.init(lines.map(\.code), naming: lines.map(\.after))
    }

    /// Codes that are not in the list are passed over; of one that stands twice
    /// the first is meant.
    init(_ codes: [PlanCode], naming named: [[PlanCode]]) {
        var positions: [PlanCode: Int] = [:]
        for (index, code) in codes.enumerated() where positions[code] == nil {
            positions[code] = index
        }
        prerequisites = named.map { $0.compactMap { positions[$0] } }
    }

    /// One cycle for each dependency that closes one, each as the items in the
    /// order in which they name each other; none if every chain has an end.
    var cycles: [[Int]] {
        enum Mark {
            case unseen
            case open
            case closed
        }
        var marks = [Mark](repeating: .unseen, count: prerequisites.count)
        var cycles: [[Int]] = []
        for start in prerequisites.indices where marks[start] == .unseen {
            // A stack instead of recursion: chains may be long.
            var stack: [(item: Int, next: Int)] = [(start, 0)]
            marks[start] = .open
            while let (item, next) = stack.last {
                guard next < prerequisites[item].count else {
                    marks[item] = .closed
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let target = prerequisites[item][next]
                switch marks[target] {
                case .unseen:
                    marks[target] = .open
                    stack.append((target, 0))
                case .open:
                    let first = stack.firstIndex { $0.item == target }!
                    cycles.append(stack[first...].map(\.item))
                case .closed:
                    continue
                }
            }
        }
        return cycles
    }
}
