import Markup

/// The key to the signs of a chart: only those that are drawn in it.
struct ChartKey {
    struct Entry {
        /// In a box 22 wide and 12 high.
        let sign: HTML
        let text: String
    }

    private(set) var entries: [Entry] = []

    mutating func add(_ text: String, sign: HTML) {
        guard !text.isEmpty, !entries.contains(where: { $0.text == text }) else { return }
        entries.append(Entry(sign: sign, text: text))
    }

    /// Classes in the order in which they were given, each once.
    mutating func add(_ classes: [ChartClass]) {
        for one in classes where !entries.contains(where: { $0.text == one.name }) {
            let box = Draw.box(Spot(0, -1), width: 22, height: 14, "sh", round: 2)
            add(one.name, sign: Draw.group(one.tone.className, box + Shape.sign(one.tone, at: Spot(5, 0))))
        }
    }

    /// Entries side by side, in as many rows as they need.
    func drawing(width: Double) -> (height: Double, html: HTML) {
        guard !entries.isEmpty else { return (0, "") }
        var html = HTML()
        var (x, y) = (0.0, 0.0)
        for entry in entries {
            let lines = TextWrap.lines(entry.text, width: width - 28, size: 11.5)
            let room = 28 + (lines.map { TextWidth.of($0, size: 11.5) }.max() ?? 0)
            if x > 0, x + room > width { (x, y) = (0, y + 19) }
            html += Draw.moved(Spot(x, y), entry.sign)
            html += Draw.lines(lines, at: Spot(x + 28, y + 10), "ck", lineHeight: 14)
            y += Double(lines.count - 1) * 14
            x += room + 16
        }
        return (y + 19, html)
    }
}

/// Signs for the key.
enum KeySign {
    static let broken = Draw.path(breakSteps, "bk")
    static let gap = Draw.line(Spot(0, 6), Spot(22, 6), "ln-g")
    static let hollow = Draw.circle(Spot(11, 6), radius: 3.5, "po")
    static let dashed = Draw.line(Spot(0, 6), Spot(22, 6), "ln-f")
    static let band = Draw.box(Spot(0, 1), width: 22, height: 10, "bd")
    static let interval = Draw.whisker(Spot(11, 0), Spot(11, 12), cap: 3)
    static let cut = Draw.path("M4 6l3-4 4 8 4-8 3 4", "ax")
    static let axes = Draw.path("M6 0V11H18M6 6H9M13 11V8", "ax")
    static let ended = Draw.path("M0 6H11", "ln") + Draw.path("M11 1V11", "en")
    static let apart = Shape.sign(.notComparable, at: Spot(5, 0))

    private static let breakSteps: HTML = "M6 11 10 1M12 11 16 1"
}
