import Assessment
import PlanModel

/// What a KPI's figures say, as one sentence: the title of its section.
///
/// Speaks only of states whose two values may be compared, and says of how
/// many that is.
struct KPIFinding {
    /// A state with two values that may be compared.
    struct Pair {
        let answer: StateAnswer
        let baseline: BaselinePoint
        let latest: Observation
        let change: Change
        /// Growth per year in the wanted direction; nil where there is none.
        let improvement: Double?

        var state: AreaCode { answer.state }
        var decimals: Int { max(latest.decimals, baseline.observation?.decimals ?? latest.decimals) }
    }

    let kpi: KPIAnswer
    let pairs: [Pair]
    private let mains: [StateAnswer]
    private let reading: ReportReading

    init(_ kpi: KPIAnswer, _ reading: ReportReading) {
        self.kpi = kpi
        self.reading = reading
        mains = reading.mains(kpi)
        pairs = mains.compactMap { Pair($0, kpi.kpi.direction) }
    }

    var name: String { ReportWords.plain(kpi.kpi.name) }

    /// The name before a verb: what follows a comma in it ends with one.
    private var subject: String { name.contains(", ") ? name + "," : name }

    var better: [Pair] { pairs.filter { $0.change.absolute * kpi.kpi.direction.sign > 0 } }

    var worse: [Pair] { pairs.filter { $0.change.absolute * kpi.kpi.direction.sign < 0 } }

    /// Among those of which a growth per year can be told.
    var mostImproved: Pair? {
        better.filter { $0.improvement != nil }.max { $0.improvement! < $1.improvement! }
    }

    var mostWorsened: Pair? {
        worse.filter { $0.improvement != nil }.min { $0.improvement! < $1.improvement! }
    }

    /// `Time required to start a business fell in nine of ten states, most in
    /// Brunei Darussalam (14 to 5.5 days)`. Unless most states moved as wanted,
    /// it says of all of them how they moved, the most frequent way first.
    var title: String {
        let known = mains.filter { $0.assessment?.latest != nil }
        guard !known.isEmpty else { return "\(name): no data from any state" }
        guard !pairs.isEmpty else {
            return "\(name): data from \(ReportWords.count(known.count, "state", "states")), "
                + "no change can be told"
        }
        if pairs.count == 1, let only = pairs.first {
            return "\(subject) \(moved(only)) in \(reading.placed(only.state)) (\(span(only))), "
                + "the one state that can be compared"
        }
        let ways = self.ways
        guard let first = ways.first else { return name }
        let most = first.most.map { ", most in \(reading.placed($0.state)) (\(span($0)))" } ?? ""
        let isTold = better.count * 2 > pairs.count
        let others = isTold ? [] : ways.dropFirst().map { "; \($0.verb) in \(ReportWords.count($0.count))" }
        return "\(subject) \(first.verb) in \(share(first.count))\(most)\(others.joined())"
    }

    /// In how many states it moved in one way, and where most.
    private struct Way {
        let verb: String
        let count: Int
        let most: Pair?
    }

    /// The most frequent first; of two as frequent the wanted one.
    private var ways: [Way] {
        let isRise = kpi.kpi.direction == .increase
        let (up, down) = (better.count, worse.count)
        let all = [
            Way(verb: isRise ? "rose" : "fell", count: up, most: mostImproved),
            Way(verb: isRise ? "fell" : "rose", count: down, most: mostWorsened),
            Way(verb: "stood still", count: pairs.count - up - down, most: nil),
        ]
        return all.enumerated().filter { $0.element.count > 0 }
            .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map(\.element)
    }

    private var isWhole: Bool { pairs.count == reading.states.count }

    private func share(_ part: Int) -> String {
        if part == pairs.count {
            return isWhole
                ? "all \(ReportWords.count(pairs.count)) states"
                : "all \(ReportWords.count(pairs.count)) states that can be compared"
        }
        return isWhole
            ? "\(ReportWords.count(part)) of \(ReportWords.count(pairs.count)) states"
            : "\(ReportWords.count(part)) of the \(ReportWords.count(pairs.count)) states that can be compared"
    }

    func moved(_ pair: Pair) -> String {
        pair.change.absolute > 0 ? "rose" : pair.change.absolute < 0 ? "fell" : "stood still"
    }

    /// `173 to 68 days`; a unit that is long is left to the table.
    func span(_ pair: Pair) -> String {
        let decimals = pair.decimals
        let first = ReportWords.value(pair.baseline.value, decimals: decimals)
        let last = ReportWords.value(pair.latest.value ?? 0, decimals: decimals)
        let unit = kpi.kpi.unit
        let shown = unit.hasPrefix("percent") ? " percent" : unit.utf8.count <= 12 ? " " + unit : ""
        return "\(first) to \(last)\(shown)"
    }

    /// The same with its years.
    func datedSpan(_ pair: Pair) -> String {
        let decimals = pair.decimals
        let first = ReportWords.value(pair.baseline.value, decimals: decimals)
        let last = ReportWords.value(pair.latest.value ?? 0, decimals: decimals)
        return "\(first) in \(pair.baseline.period) to \(last) in \(pair.latest.period)"
    }
}

extension KPIFinding.Pair {
    init?(_ answer: StateAnswer, _ direction: Direction) {
        guard let assessment = answer.assessment, let change = assessment.change,
            let baseline = assessment.baseline, let latest = assessment.latest, latest.value != nil
        else { return nil }
        self.init(
            answer: answer, baseline: baseline, latest: latest, change: change,
            improvement: change.annualGrowth.map { $0 * direction.sign })
    }
}
