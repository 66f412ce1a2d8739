/// Which item of a list depends on which others of it, by position: action
/// lines on those that they wait for, bodies on those that they report to.
package struct DependencyGraph: Hashable, Sendable {
    /// For each item those that come before it.
    package let prerequisites: [[Int]]

    /// Action lines and those that they wait for.
    package init(_ lines: [ActionLine]) {
        self.init(lines.map(\.code), naming: lines.map(\.after))
    }

    /// Codes that are not in the list are passed over; of one that stands twice
    /// the first is meant.
    package init(_ codes: [PlanCode], naming named: [[PlanCode]]) {
        var positions: [PlanCode: Int] = [:]
        for (index, code) in codes.enumerated() where positions[code] == nil {
            positions[code] = index
        }
        prerequisites = named.map { $0.compactMap { positions[$0] } }
    }

    /// All items, each after those that come before it; nil where a cycle
    /// leaves no such order. A. B. Kahn, "Topological sorting of large
    /// networks", Communications of the ACM 5, 1962.
    package var order: [Int]? {
        var waiting = prerequisites.map(\.count)
        // The dependants of an item lie side by side from its first to the
        // first of the next.
        var firsts = [Int](repeating: 0, count: prerequisites.count + 1)
        for list in prerequisites {
            for earlier in list { firsts[earlier + 1] += 1 }
        }
        for item in prerequisites.indices { firsts[item + 1] += firsts[item] }
        var dependants = [Int](repeating: 0, count: firsts.last ?? 0)
        var places = firsts
        for (item, list) in prerequisites.enumerated() {
            for earlier in list {
                dependants[places[earlier]] = item
                places[earlier] += 1
            }
        }
        var order = prerequisites.indices.filter { waiting[$0] == 0 }
        order.reserveCapacity(prerequisites.count)
        var next = 0
        while next < order.count {
            let item = order[next]
            next += 1
            for dependant in dependants[firsts[item]..<firsts[item + 1]] {
                waiting[dependant] -= 1
                if waiting[dependant] == 0 { order.append(dependant) }
            }
        }
        return order.count == prerequisites.count ? order : nil
    }

    /// One cycle for each dependency that closes one, each as the items in the
    /// order in which they name each other; none if every chain has an end.
    package var cycles: [[Int]] {
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
