package import PlanModel

/// When an action line is expected to finish by what is known of itself, its
/// prerequisites apart.
package struct LineOutlook: Hashable, Sendable {
    package enum Finish: Hashable, Sendable {
        case actual(Day)
        /// Forecast, or planned where nothing is due yet.
        case expected(Day)
        case unknown(NotComputedReason)
    }

    package let line: PlanCode
    package let starts: Day
    package let due: Day
    /// When the plan would have it finished: never after the due day unless
    /// its own milestones are.
    package let plannedFinish: Day
    package let finish: Finish
    /// Implementations that may well finish later than `finish` says: nothing is
    /// known of them, or no more than that they are not finished yet.
    package let unknownCount: Int

    package init(
        line: PlanCode, starts: Day, due: Day, plannedFinish: Day? = nil, finish: Finish,
        unknownCount: Int = 0
    ) {
        self.line = line
        self.starts = starts
        self.due = due
        self.plannedFinish = plannedFinish ?? due
        self.finish = finish
        self.unknownCount = unknownCount
    }

    /// A national-level line is finished when all of its states are: the last
    /// one decides.
    package init(_ line: ActionLine, _ assessments: [ProgressAssessment]) {
        var (last, planned): (Day?, Day?)
        var areFinished = true
        var (unknown, reason) = (0, NotComputedReason.noReport)
        for assessment in assessments {
            if let day = assessment.scheduleHealth?.plannedFinish { planned = max(planned ?? day, day) }
            switch assessment.outlook {
            case .success(let health):
                if let day = health.finish.day { last = max(last ?? day, day) }
                if case .notBefore = health.finish { unknown += 1 }
                areFinished = areFinished && health.isFinished
            case .failure(let why):
                (unknown, reason) = (unknown + 1, why)
            }
        }
        let finish: Finish =
            last.map { areFinished && unknown == 0 ? .actual($0) : .expected($0) } ?? .unknown(reason)
        self.init(
            line: line.code, starts: line.timeFrame.starts, due: line.timeFrame.due, plannedFinish: planned,
            finish: finish, unknownCount: last == nil ? 0 : unknown)
    }

    var isFinished: Bool {
        if case .actual = finish { return true }
        return false
    }

    /// Nil where nothing is known.
    var day: Day? {
        switch finish {
        case .actual(let day), .expected(let day): day
        case .unknown: nil
        }
    }
}

extension ProgressAssessment {
    /// The schedule where it says something of the finish; else why it doesn't.
    fileprivate var outlook: Result<ScheduleHealth, NotComputedReason> {
        if progressClass == .stopped { return .failure(.stopped) }
        return schedule.flatMap { health in
            if case .unknown(let reason) = health.finish { return .failure(reason) }
            return .success(health)
        }
    }
}
