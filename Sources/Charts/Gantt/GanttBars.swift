import Markup
import PlanModel

/// The bars of one piece of work in a Gantt chart: the plan in an upper lane,
/// what was done and is forecast in a lower one.
struct GanttBars {
    let row: GanttChart.Row
    let scale: DayScale
    let words: GanttWords
    let dayText: @Sendable (Day) -> String

    /// An outline; open to the left where the start is only assumed.
    func plan(y: Double) -> HTML {
        let from = scale(beginOf: row.starts)
        let to = max(scale(endOf: row.due), from + 3)
        let (top, bottom) = (px(y - 5), px(y + 5))
        let end: HTML = row.isStartAssumed ? "" : "Z"
        let box = Draw.path("M\(px(from)) \(top)H\(px(to))V\(bottom)H\(px(from))\(end)", "iv")
        var html = box
        for milestone in row.milestones {
            let spot = Spot(scale(endOf: milestone.due), y)
            html += Self.diamond(
                spot, isFilled: false,
                readout(milestone.due, "\(milestone.text), \(words.milestonePlanned)"))
        }
        return html
    }

    /// Solid to where the work got, dashed to where it is expected to end.
    func done(y: Double) -> HTML {
        let from = scale(beginOf: row.starts)
        let through = row.doneThrough.map { max(scale(endOf: $0), from + 3) }
        var html = HTML()
        if let through { html += Draw.box(Spot(from, y - 3), width: through - from, height: 6, "pf") }
        switch row.finish {
        case .actual(let day):
            html += Draw.line(Spot(through ?? from, y - 8), Spot(through ?? from, y + 8), "en")
            html += point(Spot(through ?? from, y), readout(day, "\(words.finish), \(words.actual)"))
        case .forecast(let day):
            let to = scale(endOf: day)
            html += Draw.line(Spot(through ?? from, y), Spot(to, y), "ln-f")
            let attributes = readout(day, "\(words.finish), \(words.forecast)")
            html +=
                scale.holds(day)
                ? Draw.circle(Spot(to, y), radius: 3.5, "po", attributes)
                : Self.arrow(Spot(to, y)) + point(Spot(to, y), attributes)
        case .unknown: break
        }
        for milestone in row.milestones {
            guard let reached = milestone.reached else { continue }
            html += Self.diamond(
                Spot(scale(endOf: reached), y), isFilled: true,
                readout(reached, "\(milestone.text), \(words.milestoneReached)"))
        }
        return html
    }

    private func readout(_ day: Day, _ text: String) -> HTML { Readout.point(x: dayText(day), y: text) }

    /// Not seen, but pointed at.
    private func point(_ spot: Spot, _ attributes: HTML) -> HTML {
        Draw.circle(spot, radius: 5, "pz", attributes)
    }

    private static func diamond(_ spot: Spot, isFilled: Bool, _ attributes: HTML = "") -> HTML {
        let name: HTML = isFilled ? "pf" : "po"
        return """
            <path class="\(name)" transform="translate(\(px(spot.x)) \(px(spot.y)))" d="M0-4.5 4.5 0 0 4.5-4.5 0z"\
            \(attributes)/>
            """
    }

    private static func arrow(_ tip: Spot) -> HTML {
        Draw.path(
            Draw.steps([Spot(tip.x - 5, tip.y - 4), tip, Spot(tip.x - 5, tip.y + 4)]), "bk")
    }

    /// Adds the signs that the row has.
    func explain(_ key: inout ChartKey) {
        // Most rows have nothing new to explain.
        func add(_ text: String, _ sign: @autoclosure () -> HTML, _ tone: HTML = "t-none") {
            guard !key.entries.contains(where: { $0.text == text }) else { return }
            key.add(text, sign: Draw.group(tone, sign()))
        }
        let tone = row.classification.tone.className
        if row.isStartAssumed {
            add(words.assumedStart, Draw.path("M0 1H22V11H0", "iv"))
        } else {
            add(words.planned, Draw.path("M0 1H22V11H0Z", "iv"))
        }
        if row.doneThrough != nil {
            add(words.done, Draw.box(Spot(0, 3), width: 22, height: 6, "pf"), tone)
        }
        if case .actual = row.finish {
            add(words.actualFinish, Draw.line(Spot(11, -1), Spot(11, 13), "en"), tone)
        }
        if case .forecast(let day) = row.finish {
            let end = Draw.circle(Spot(18, 6), radius: 3.5, "po")
            add(words.forecastFinish, Draw.line(Spot(0, 6), Spot(18, 6), "ln-f") + end, tone)
            if !scale.holds(day) { add(words.beyond, Self.arrow(Spot(14, 6)), tone) }
        }
        if !row.milestones.isEmpty {
            add(words.milestonePlanned, Self.diamond(Spot(11, 6), isFilled: false))
        }
        if row.milestones.contains(where: { $0.reached != nil }) {
            add(words.milestoneReached, Self.diamond(Spot(11, 6), isFilled: true), tone)
        }
    }
}
