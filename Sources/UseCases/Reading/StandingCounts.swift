import Assessment
package import PlanModel

/// In how many states a KPI stands in which way; the sum is the number of
/// states.
package struct StandingCounts: Hashable, Sendable {
    package private(set) var onCourse = 0
    package private(set) var slow = 0
    package private(set) var away = 0
    /// The class may be read in several ways.
    package private(set) var unclear = 0
    /// There is a value, but no class of the method.
    package private(set) var withoutClass = 0
    package private(set) var noData = 0

    package var withValue: Int { onCourse + slow + away + unclear + withoutClass }
    package var assessed: Int { withValue - withoutClass }
    package var states: Int { withValue + noData }

    /// Where the line that speaks first stands, in each state that the answer
    /// has.
    package init(of answer: KPIAnswer, method: String) {
        var last: AreaCode?
        for state in answer.states where state.state != last {
            last = state.state
            add(state, method)
        }
    }

    private mutating func add(_ answer: StateAnswer, _ method: String) {
        guard let assessment = answer.assessment, assessment.latest != nil else {
            noData += 1
            return
        }
        guard assessment.obstacle == nil,
            let readings = assessment.result(of: method)?.achievementClass?.readings
        else {
            withoutClass += 1
            return
        }
        switch (readings.count, readings.first) {
        case (1, .onCourse?): onCourse += 1
        case (1, .slow?): slow += 1
        case (1, .away?): away += 1
        default: unclear += 1
        }
    }
}

extension KPIAnswer {
    /// Each state once, in the plan's order.
    package var statesInOrder: [AreaCode] {
        states.map(\.state).eachOnce
    }
}
