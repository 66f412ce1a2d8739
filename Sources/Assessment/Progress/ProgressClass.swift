package import PlanModel
import Statistics

/// Where an implementation stands: a class by its SPI(t), or a word for why
/// there is none.
package enum ProgressClass: String, Hashable, Sendable, CaseIterable {
    case red
    case amber
    case green
    /// Nothing is due, or the first month is not over.
    case notDueYet = "not-due-yet"
    /// After the due day of its time frame.
    case finishedLate = "finished-late"
    case finishedOnTime = "finished-on-time"
    /// The last report is too old to go by.
    case noReportSince = "no-report-since"
    case stopped
    case notReported = "not-reported"
    case noMilestones = "no-milestones"

    /// Whether its schedule was assessed. The others can't be held against it.
    package var isAssessed: Bool {
        switch self {
        case .red, .amber, .green, .notDueYet, .finishedLate, .finishedOnTime: true
        case .noReportSince, .stopped, .notReported, .noMilestones: false
        }
    }

    package var isFinished: Bool { self == .finishedLate || self == .finishedOnTime }

    package var title: String {
        switch self {
        case .red: "red"
        case .amber: "amber"
        case .green: "green"
        case .notDueYet: "not due yet"
        case .finishedLate: "finished late"
        case .finishedOnTime: "finished on time"
        case .noReportSince: "no recent report"
        case .stopped: "stopped"
        case .notReported: "not reported"
        case .noMilestones: "no milestones"
        }
    }
}

/// Why an implementation has its class.
package enum ProgressReason: Hashable, Sendable {
    /// SPI(t), and the lowest one of the class; nil for the last class, which
    /// has none.
    case index(Double, from: Double?)
    case finished(on: Day, due: Day)
    case notStarted(Day)
    case notComputed(NotComputedReason)
    /// The last report says that the work is finished, but so many milestones
    /// were not reached; 0 where there are none.
    case reportedFinished(open: Int)

    package var code: String {
        switch self {
        case .index: "schedule-index"
        case .finished: "all-milestones-reached"
        case .notStarted: "not-started-yet"
        case .notComputed(let reason): reason.code
        case .reportedFinished: "reported-finished"
        }
    }

    package var sentence: String {
        switch self {
        case .index(let index, let from):
            "SPI(t) is \(DecimalText.fixed(index, decimals: 2))"
                + (from.map { "; the class begins at \(DecimalText.shortest($0))." } ?? ".")
        case .finished(let day, let due): "The last milestone was reached on \(day); due was \(due)."
        case .notStarted(let day): "The work starts on \(day)."
        case .notComputed(let reason): reason.sentence
        case .reportedFinished(let open):
            "The last report says that the work is finished"
                + (open > 0 ? ", but \(open) of its milestones were not reached." : ".")
        }
    }
}

/// The class of an implementation with the reasons for it, the one that
/// decided first.
package struct ProgressVerdict: Hashable, Sendable {
    package let progressClass: ProgressClass
    package let reasons: [ProgressReason]

    init(_ progressClass: ProgressClass, _ reasons: [ProgressReason?]) {
        self.progressClass = progressClass
        self.reasons = reasons.compactMap(\.self)
    }

    /// Finished comes first, then stopped, not begun and not reported: nothing
    /// is computed from nothing.
    init(
        schedule: Result<ScheduleHealth, NotComputedReason>, timeFrame: TimeFrame, report: ReportStanding,
        status: ReportedStatus?, thresholds: ProgressThresholds, asOf: Day
    ) {
        let health = try? schedule.get()
        var lacking: NotComputedReason?
        if case .failure(let reason) = schedule { lacking = reason }
        let lack = lacking.map(ProgressReason.notComputed)
        let first = health.flatMap { $0.milestones.first?.due }
        let nothingDue = first.flatMap { $0 > asOf ? NotComputedReason.nothingDue(first: $0) : nil }
        let unreported = report == .none ? ProgressReason.notComputed(.noReport) : nil

        if case .actual(let day)? = health?.finish {
            let isLate = day > timeFrame.due
            self.init(
                isLate ? .finishedLate : .finishedOnTime, [.finished(on: day, due: timeFrame.due)])
        } else if status == .stopped {
            self.init(.stopped, [.notComputed(.stopped), lack])
        } else if asOf < timeFrame.starts {
            self.init(.notDueYet, [.notStarted(timeFrame.starts), unreported, lack])
        } else if let nothingDue {
            self.init(.notDueYet, [.notComputed(nothingDue), unreported])
        } else if let unreported {
            self.init(.notReported, [unreported, lack])
        } else if let health {
            self.init(health, report: report, status: status, thresholds: thresholds)
        } else {
            self.init(.noMilestones, [lack, status == .finished ? .reportedFinished(open: 0) : nil])
        }
    }

    /// Of work that goes on and was reported.
    private init(
        _ health: ScheduleHealth, report: ReportStanding, status: ReportedStatus?,
        thresholds: ProgressThresholds
    ) {
        let open = health.milestones.count { $0.reached == nil }
        let contradiction = status == .finished ? ProgressReason.reportedFinished(open: open) : nil
        if case .outOfDate(let period) = report {
            self.init(.noReportSince, [.notComputed(.noReportSince(period)), contradiction])
            return
        }
        switch health.index {
        case .figure(let index):
            let (progressClass, from) = thresholds.progressClass(of: index)
            self.init(progressClass, [.index(index, from: from), contradiction])
        case .notComputed(let reason):
            self.init(.notDueYet, [.notComputed(reason), contradiction])
        }
    }
}

extension ProgressThresholds {
    /// The class of an SPI(t) and its lowest index. As near to a limit as a
    /// trillionth is on it: both come from decimals that binary numbers miss.
    package func progressClass(of index: Double) -> (ProgressClass, from: Double?) {
        func reaches(_ limit: Double) -> Bool { index >= limit - 1e-12 * abs(limit) }
        if reaches(green) { return (.green, green) }
        return reaches(amber) ? (.amber, amber) : (.red, nil)
    }
}
