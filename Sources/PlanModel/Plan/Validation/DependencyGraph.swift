/// Which action line waits for which, by position in the list.
struct DependencyGraph {
    /// For each line the lines that must be finished before.
    let prerequisites: [[Int]]

    init(_ lines: [ActionLine]) {
        var positions: [PlanCode: Int] = [:]
        for (index, line) in lines.enumerated() where positions[line.code] == nil {
            positions[line.code] = index
        }
        prerequisites = lines.map { line in line.after.compactMap { positions[$0] } }
    }

    /// One cycle for each dependency that closes one, each as the lines in the
    /// order in which they wait; none if there is an order of work.
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
            var stack: [(line: Int, next: Int)] = [(start, 0)]
            marks[start] = .open
            while let (line, next) = stack.last {
                guard next < prerequisites[line].count else {
                    marks[line] = .closed
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let target = prerequisites[line][next]
                switch marks[target] {
                case .unseen:
                    marks[target] = .open
                    stack.append((target, 0))
                case .open:
                    let first = stack.firstIndex { $0.line == target }!
                    cycles.append(stack[first...].map(\.line))
                case .closed:
                    continue
                }
            }
        }
        return cycles
    }
}
