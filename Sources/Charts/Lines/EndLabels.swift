import Markup

/// The names of lines, beside their ends and apart from each other.
struct EndLabels {
    struct Label {
        let text: String
        /// Where the line ends.
        let end: Spot
        let className: HTML
    }

    let labels: [Label]
    let lineHeight: Double

    /// The room that the texts need.
    static func width(of texts: [String]) -> Double {
        texts.map { TextWidth.of($0, size: 12, isBold: true) }.max() ?? 0
    }

    /// Khmer and Burmese letters stand above and below each other and need more.
    static func lineHeight(of texts: [String]) -> Double {
        let isTall = texts.contains { text in
            text.unicodeScalars.contains { (0x0E00..<0x1800).contains($0.value) }
        }
        return isTall ? 20 : 15
    }

    /// Texts from `x` on; a thin line leads there from ends that lie elsewhere.
    func html(x: Double, top: Double, bottom: Double) -> HTML {
        let places = LabelPlacement.spread(
            labels.map(\.end.y), height: lineHeight, top: top, bottom: bottom)
        var html = HTML()
        for (label, y) in zip(labels, places) {
            let start = label.end.x + 10
            if abs(y - label.end.y) > 4 || x - start > 16 {
                // From an old value the way is long: dots, which nobody takes for a course.
                let isFar = x - start > 60
                let steps = [Spot(start, label.end.y), Spot(x - 9, y), Spot(x - 4, y)]
                html += Draw.path(Draw.steps(steps), isFar ? "ld far" : "ld")
            }
            html += Draw.group(label.className, Draw.text(label.text, at: Spot(x, y + 4), "cl"))
        }
        return html
    }
}
