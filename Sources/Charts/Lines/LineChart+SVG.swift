package import Markup

extension LineChart {
    package func svg(style: ChartStyle) -> HTML {
        ChartFrame(heading: heading, style: style).document(drawing(style))
    }

    private func drawing(_ style: ChartStyle) -> Drawing {
        let shown = lines.filter { !$0.all.isEmpty }
        let texts = labelTexts(shown, style: style)
        let labelRoom = EndLabels.width(of: texts.flatMap(\.self))
        let labelHeight = EndLabels.lineHeight(of: texts.flatMap(\.self))
        let height = max(style.isNarrow ? 230 : 300, Double(texts.count) * labelHeight)
        let hasHead = baseline != nil
        let top = hasHead ? 26.0 : 12.0
        let bottom = top + height

        let marked = shown.extent + (target.map { [$0.value.number] } ?? [])
        let values = ValueScale(marked, axis: axis, count: style.isNarrow ? 4 : 5, words: heading.words)
            .placed(from: bottom, to: top)
        let left = values.widestText(size: 12) + 10
        let labelX = style.width - labelRoom
        let periods = shown.flatMap(\.all).map(\.period) + (baseline.map { [$0.period] } ?? [])
        let years = YearScale(periods, start: left + 6, end: max(left + 60, labelX - 22))

        var html = grid(values, left: left, right: years.end + 6)
        html += LinePlot.years(years, at: bottom)
        html += rules(years: years, values: values, left: left, top: top)
        var key = ChartKey()
        if values.isCut {
            html += LinePlot.cutMark(x: left - 1, bottom: bottom)
            key.add(heading.words.notFromZero, sign: KeySign.cut)
        }
        var labels: [EndLabels.Label] = []
        for line in shown.inDrawingOrder {
            let drawing = LineDrawing(
                line: line, years: years, values: values, words: heading.words, isSmall: false)
            html += Draw.group(line.className, drawing.html(), Readout.series(line.name))
            drawing.explain(in: &key)
        }
        for (line, text) in zip(shown, texts) {
            for (point, text) in zip(labelled(line), text) {
                labels.append(
                    .init(
                        text: text, end: Spot(years(point.period), values(point.value.number)),
                        className: line.className))
            }
            if let note = line.endingNote { key.add(note, sign: KeySign.ended) }
        }
        html += EndLabels(labels: labels, lineHeight: labelHeight)
            .html(x: labelX, top: top - 6, bottom: bottom + 6)
        return Drawing(height: bottom + 20, html: html, key: key)
    }

    /// The points that bear a label: of one line alone what was observed last
    /// and what is projected, of several the end of each.
    private func labelled(_ line: ChartLine) -> [ChartPoint] {
        guard let last = line.all.last else { return [] }
        guard lines.count == 1, let observed = line.lastObserved, line.lastProjected != nil else {
            return [last]
        }
        return [observed, last]
    }

    /// Names where there is room for them, else codes, with the last value that
    /// was observed, and its year where the plot goes on after it. The word for
    /// an ended series stands at its label too, unless all ended alike: then it
    /// is said once, in the key. A projected value is called so.
    private func labelTexts(_ lines: [ChartLine], style: ChartStyle) -> [[String]] {
        let endings = Set(lines.map(\.ending))
        let latest = lines.compactMap(\.all.last?.period).max()
        func projected(_ point: ChartPoint) -> String {
            "\(point.value.label) \(heading.words.projected) \(point.period)"
        }
        func texts(_ name: (ChartLine) -> String, isEndingSaid: Bool) -> [[String]] {
            lines.map { line in
                guard let last = line.lastObserved else {
                    return line.lastProjected.map { ["\(name(line)) \(projected($0))"] } ?? [name(line)]
                }
                var start = "\(name(line)) \(last.value.label)"
                if isEndingSaid, let note = line.endingNote {
                    start += ", \(note)"
                } else if last.period != latest {
                    start += " (\(last.period))"
                }
                let projection = lines.count == 1 ? line.lastProjected.map(projected) : nil
                return [start] + (projection.map { [$0] } ?? [])
            }
        }
        let isEndingSaid = endings.count > 1
        let room = style.isNarrow ? 140.0 : 225.0
        let candidates = [
            texts(\.name, isEndingSaid: isEndingSaid), texts(\.short, isEndingSaid: isEndingSaid),
            texts(\.short, isEndingSaid: false),
        ]
        return candidates.first { EndLabels.width(of: $0.flatMap(\.self)) <= room } ?? candidates[2]
    }

    private func grid(_ values: ValueScale, left: Double, right: Double) -> HTML {
        var html = HTML()
        for (index, mark) in values.marks.enumerated() {
            let isBase = index == 0
            html += Draw.line(Spot(left, mark.place), Spot(right, mark.place), isBase ? "ax" : "gr")
            html += Draw.text(mark.text, at: Spot(left - 8, mark.place + 4), "ca", anchor: .end)
        }
        return html
    }

    private func rules(years: YearScale, values: ValueScale, left: Double, top: Double) -> HTML {
        var html = HTML()
        if let baseline {
            let x = years(baseline.period)
            html += Draw.line(Spot(x, top - 10), Spot(x, values.start), "rf")
            let half = TextWidth.of(baseline.label, size: 12) / 2
            let middle = min(max(x, left + half), max(left + half, years.end + 6 - half))
            html += Draw.text(baseline.label, at: Spot(middle, top - 14), "cq", anchor: .middle)
        }
        if let target {
            let y = values(target.value.number)
            html += Draw.line(Spot(left, y), Spot(years.end + 6, y), "rf")
            let text = "\(target.label) \(target.value.label)"
            html += Draw.text(text, at: Spot(left + 6, y - 5), "cq ch")
        }
        return html
    }
}

/// What line charts and panels have in common round their lines.
enum LinePlot {
    static func years(_ years: YearScale, at bottom: Double) -> HTML {
        var html = HTML()
        for year in years.marks(textSize: 12) {
            let x = years.place(year)
            html += Draw.line(Spot(x, bottom), Spot(x, bottom + 4), "ax")
            html += Draw.text(String(year), at: Spot(x, bottom + 17), "ca", anchor: .middle)
        }
        return html
    }

    /// A zigzag at the foot of an axis that does not begin at zero.
    static func cutMark(x: Double, bottom: Double) -> HTML {
        Draw.path("M\(px(x)) \(px(bottom))v-2l-3.5-2 7-3-7-3 3.5-2v-2", "ax")
    }
}
