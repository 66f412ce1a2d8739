import PlanModel

/// The names behind a plan's codes, looked up once for a whole file.
struct PlanWords: Sendable {
    private let goals: [PlanCode: String]
    private let goalsOfParents: [PlanCode: PlanCode]
    private let pathways: [PlanCode: String]
    private let measureTypes: [PlanCode: String]
    private let groups: [PlanCode: String]
    private let states: Set<String>

    init(_ plan: Plan) {
        func names<Item>(_ items: [Item], _ code: (Item) -> PlanCode, _ name: (Item) -> String)
            -> [PlanCode: String]
        {
            Dictionary(items.map { (code($0), name($0)) }) { first, _ in first }
        }
        goals = names(plan.goals, \.code, \.title)
        pathways = names(plan.pathways, \.code, \.name)
        measureTypes = names(plan.measureTypes, \.code, \.name)
        groups = names(plan.crossCuttingGroups, \.code, \.name)
        states = Set(plan.states.flatMap { [$0.name] + $0.otherNames })
        var above: [PlanCode: PlanCode] = [:]
        for goal in plan.goals {
            above[goal.code] = goal.code
            for outcome in goal.outcomes {
                above[outcome.code] = goal.code
                for action in outcome.actions { above[action.code] = goal.code }
            }
        }
        goalsOfParents = above
    }

    func isState(_ name: String) -> Bool { states.contains(name) }

    /// What the plan marks a line with, as codes of the plan's own vocabulary.
    func tags(of line: ActionLine) -> [IATIActivity.Tag] {
        func tag(_ kind: String, _ code: PlanCode, _ names: [PlanCode: String]) -> IATIActivity.Tag {
            .init(code: "\(kind):\(code)", name: names[code] ?? code.text)
        }
        return (goalsOfParents[line.parent].map { [tag("goal", $0, goals)] } ?? [])
            + line.measureTypes.map { tag("measure-type", $0, measureTypes) }
            + line.pathways.map { tag("pathway", $0, pathways) }
            + (line.crossCuttingGroup.map { [tag("cross-cutting-group", $0, groups)] } ?? [])
    }
}

extension Plan {
    /// What the lines of a goal, an outcome or an action are for, in the
    /// plan's words from the goal downwards.
    var aims: [PlanCode: String] {
        var found: [PlanCode: String] = [:]
        for goal in goals {
            let first = "Goal \(goal.code): \(goal.title)"
            found[goal.code] = first
            for outcome in goal.outcomes {
                let second = "\(first). Outcome \(outcome.code): \(outcome.title)"
                found[outcome.code] = second
                for action in outcome.actions {
                    found[action.code] = "\(second). Action \(action.code): \(action.title)"
                }
            }
        }
        return found
    }
}
