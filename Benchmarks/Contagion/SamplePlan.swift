import Assessment
import PlanModel

/// An invented plan of chains of action lines, each with milestones, a budget
/// and a report; the same on every machine.
struct SamplePlan {
    let lines: [ActionLine]
    let reports: [PlanCode: ReportedProgress]
    let assess: AssessProgress

    init(lines count: Int, milestones: Int) {
        var numbers = Numbers(state: 2018)
        var lines: [ActionLine] = []
        var reports: [PlanCode: ReportedProgress] = [:]
        let dollar = CurrencyCode("USD")!
        let begin = Day(year: 2016, month: 1, day: 1)!.daysSince1970
        let today = Day(year: 2020, month: 12, day: 31)!
        for index in 0..<count {
            let start = begin + index * 3300 / count + numbers.next(below: 60)
            let days = 90 + numbers.next(below: 400)
            let dues = (1...milestones).map { Day(daysSince1970: start + days * $0 / milestones)! }
            let code = PlanCode("L\(index)")!
            var reached: [PlanCode: Day] = [:]
            let pace = 90 + numbers.next(below: 40)
            let work = WorkPlan(
                milestones: dues.enumerated().map { number, due in
                    let milestone = PlanCode("M\(number + 1)")!
                    let late = (due.daysSince1970 - start) * pace / 100
                    if let day = Day(daysSince1970: start + late), day <= today { reached[milestone] = day }
                    return Milestone(
                        code: milestone, text: "Milestone", weight: 1 / Double(milestones), due: due)
                },
                budget: [BudgetItem(year: dues[0].year, currency: dollar, source: "Fund", required: 1000)])
            let earlier = (0..<min(index, 3)).map { _ in index - 1 - numbers.next(below: min(index, 40)) }
            lines.append(
                ActionLine(
                    code: code, parent: PlanCode("A-1")!, text: "Line \(index)",
                    timeFrame: TimeFrame(
                        printed: "", starts: Day(daysSince1970: start)!,
                        due: Day(daysSince1970: start + days)!),
                    after: Set(earlier).sorted().map { lines[$0].code }, work: work,
                    source: PlanSource(document: PlanCode("plan")!, locator: "")))
            let period = ReportingPeriod(.half, year: 2020, part: 2)!
            reports[code] = ReportedProgress(
                lastPeriod: period, status: .inProgress, reached: reached,
                spending: [Spending(period: period, currency: dollar, source: "Fund", amount: 500)])
        }
        self.lines = lines
        self.reports = reports
        assess = AssessProgress(
            on: today, thresholds: ProgressThresholds(green: 0.95, amber: 0.85),
            rates: CurrencyRates(reporting: dollar) { _, _ in nil })
    }

    /// A linear congruential generator (D. E. Knuth's MMIX).
    private struct Numbers {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
    }
}
