import Markup
import PlanModel

/// Draws one line into a plot: its stretches, breaks, points, intervals and end.
struct LineDrawing {
    let line: ChartLine
    let years: YearScale
    let values: ValueScale
    let words: ChartWords
    /// In a small panel points are shown only where they stand alone.
    let isSmall: Bool
    private let points: [ChartPoint]
    private let runs: LineRuns
    private let lastObserved: Period?

    init(line: ChartLine, years: YearScale, values: ValueScale, words: ChartWords, isSmall: Bool) {
        self.line = line
        self.years = years
        self.values = values
        self.words = words
        self.isSmall = isSmall
        points = line.all
        runs = LineRuns(points, observed: line.points.count)
        lastObserved = line.lastObserved?.period
    }

    func spot(_ point: ChartPoint) -> Spot { Spot(years(point.period), values(point.value.number)) }

    /// Without its label.
    func html() -> HTML {
        guard !points.isEmpty else { return "" }
        var html = band()
        for run in runs.runs {
            html += Draw.path(Draw.steps(points[run.indices].map(spot)), run.kind.className)
        }
        for index in runs.breaks { html += breakMark(before: index) }
        for (index, point) in points.enumerated() { html += mark(point, at: index) }
        if line.endingNote != nil, let last = points.last {
            let end = spot(last)
            html += Draw.path("M\(px(end.x + 6.5)) \(px(end.y - 6))V\(px(end.y + 6))", "en")
        }
        return html
    }

    /// What the key has to explain of this line.
    func explain(in key: inout ChartKey) {
        let kinds = runs.runs.map(\.kind)
        if !runs.breaks.isEmpty { key.add(words.breakInSeries, sign: KeySign.broken) }
        if kinds.contains(.gap) { key.add(words.missingYears, sign: KeySign.gap) }
        if line.points.contains(where: \.value.isHollow) { key.add(words.notFinal, sign: KeySign.hollow) }
        if kinds.contains(.forecast) { key.add(words.projection, sign: KeySign.dashed) }
        if line.projection.contains(where: { $0.value.interval != nil }) {
            key.add(words.band, sign: KeySign.band)
        }
        for point in line.points {
            if let interval = point.value.interval { key.add(interval.name, sign: KeySign.interval) }
        }
    }

    /// From the last observed point, where it has no width, along the projection.
    private func band() -> HTML {
        let ends = line.projection.compactMap { point in
            point.value.interval.map { (years(point.period), values($0.low), values($0.high)) }
        }
        guard let last = line.points.last, !ends.isEmpty else { return "" }
        let upper = ends.map { Spot($0.0, $0.2) }
        let lower = ends.reversed().map { Spot($0.0, $0.1) }
        return Draw.path(Draw.steps([spot(last)] + upper + lower) + "Z", "bd")
    }

    /// Two strokes half-way, as an interrupted axis has them.
    private func breakMark(before index: Int) -> HTML {
        let (from, to) = (spot(points[index - 1]), spot(points[index]))
        let (x, y) = ((from.x + to.x) / 2, (from.y + to.y) / 2)
        let steps = [-3.0, 2.0].map { shift -> HTML in
            "M\(px(x + shift - 2)) \(px(y + 5))L\(px(x + shift + 2)) \(px(y - 5))"
        }
        let note = points[index].breakNote ?? words.breakInSeries
        return "<path class=\"bk\" d=\"\(steps)\"><title>\(Draw.clean(note))</title></path>"
    }

    private func mark(_ point: ChartPoint, at index: Int) -> HTML {
        let place = spot(point)
        let readout = Readout.point(x: "\(point.period)", y: readText(point.value, at: index))
        let isProjected = index >= line.points.count
        var html = HTML()
        if let interval = point.value.interval, !isProjected {
            html += Draw.whisker(
                Spot(place.x, values(interval.low)), Spot(place.x, values(interval.high)), cap: 3)
        }
        let isHollow = point.value.isHollow || isProjected
        if point.period == lastObserved, !isSmall {
            return html + Shape.marker(line.hue, at: place, isHollow: isHollow, readout)
        }
        let isAlone = !runs.isJoined(index)
        let isShown = isAlone || (!isSmall && line.points.count <= 24 && line.emphasis != .muted)
        let name: HTML = !isShown ? "pz" : isHollow ? "po" : "pf"
        return html + Draw.circle(place, radius: isAlone && !isSmall ? 3 : 2.4, name, readout)
    }

    /// `173 days, estimated; 95 % confidence interval 170 to 176`
    private func readText(_ value: ChartValue, at index: Int) -> String {
        var parts = [value.text]
        let status = words.status(value.status)
        if index >= line.points.count {
            parts.append(words.projection)
        } else if !status.isEmpty {
            parts.append(status)
        }
        if let interval = value.interval {
            parts.append("\(interval.name) \(interval.lowText) – \(interval.highText)")
        }
        return parts.joined(separator: ", ")
    }
}

extension LineRuns.Kind {
    var className: HTML {
        switch self {
        case .solid: "ln"
        case .estimated: "ln-e"
        case .forecast: "ln-f"
        case .gap: "ln-g"
        }
    }
}

extension ChartLine {
    /// The classes of its colour and weight.
    var className: HTML {
        switch emphasis {
        case .muted: "mu"
        case .plain: hue.className
        case .highlighted: "\(hue.className) hi"
        }
    }
}

extension [ChartLine] {
    /// Muted ones first, so that the others lie on top.
    var inDrawingOrder: [ChartLine] {
        filter { $0.emphasis == .muted } + filter { $0.emphasis == .plain }
            + filter { $0.emphasis == .highlighted }
    }

    /// Every number that has to find room on the axis.
    var extent: [Double] {
        flatMap(\.all).flatMap { point in
            [point.value.number] + (point.value.interval.map { [$0.low, $0.high] } ?? [])
        }
    }

    /// One row for each value or stated absence: series, year, value, status,
    /// interval, note.
    func table(caption: String, words: ChartWords) -> ChartTable {
        typealias Cell = ChartTable.Cell
        var rows: [[Cell]] = []
        for line in self {
            var ofLine: [(Int, [Cell])] = line.all.enumerated().map { index, point in
                let status =
                    index < line.points.count ? words.status(point.value.status) : words.projection
                var notes = [line.remark, point.breakNote, point.value.interval?.name].compactMap(\.self)
                if point.period == line.points.last?.period, let end = line.endingNote { notes.append(end) }
                let start = [Cell(line.name), Cell(point.period), Cell(point.value), Cell(status)]
                let note = Cell(notes.joined(separator: "; "))
                return (point.period.year, start + Cell.ends(of: point.value) + [note])
            }
            let known = Set(line.all.map(\.period))
            for absence in line.absences where !known.contains(absence.period) {
                let start = [Cell(line.name), Cell(absence.period), Cell(absence.reason)]
                ofLine.append((absence.period.year, start + [Cell](repeating: Cell(""), count: 4)))
            }
            rows += ofLine.sorted { $0.0 < $1.0 }.map(\.1)
        }
        let columns: [ChartTable.Column] = [
            .init(words.series), .init(words.year, isNumber: true), .init(words.value, isNumber: true),
            .init(words.status), .init(words.low, isNumber: true), .init(words.high, isNumber: true),
            .init(words.note),
        ]
        return ChartTable(caption: caption, columns: columns, rows: rows)
    }
}
