import Markup

/// A length or a place in the drawing, with one decimal at most.
struct Length: Hashable, Sendable {
    let tenths: Int
}

func px(_ length: Double) -> Length { Length(tenths: Int((length * 10).rounded())) }

extension HTML.Interpolation {
    mutating func appendInterpolation(_ length: Length) {
        let (whole, rest) = abs(length.tenths).quotientAndRemainder(dividingBy: 10)
        if length.tenths < 0 { appendLiteral("-") }
        appendInterpolation(whole)
        guard rest > 0 else { return }
        appendLiteral(".")
        appendInterpolation(rest)
    }
}

/// A place in the drawing; y grows downwards.
struct Spot: Hashable, Sendable {
    let x: Double
    let y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// The shapes that charts are made of. Classes give the colours.
enum Draw {
    enum Anchor { case start, middle, end }

    static func text(_ text: String, at spot: Spot, _ name: HTML, anchor: Anchor = .start) -> HTML {
        let side: HTML =
            switch anchor {
            case .start: ""
            case .middle: " text-anchor=\"middle\""
            case .end: " text-anchor=\"end\""
            }
        return "<text class=\"\(name)\" x=\"\(px(spot.x))\" y=\"\(px(spot.y))\"\(side)>\(clean(text))</text>"
    }

    /// Lines below each other; the spot is the base line of the first.
    static func lines(
        _ lines: [String], at spot: Spot, _ name: HTML, lineHeight: Double, anchor: Anchor = .start
    ) -> HTML {
        var drawn = HTML()
        for (index, line) in lines.enumerated() {
            drawn += text(line, at: Spot(spot.x, spot.y + Double(index) * lineHeight), name, anchor: anchor)
        }
        return drawn
    }

    static func line(_ from: Spot, _ to: Spot, _ name: HTML) -> HTML {
        """
        <line class="\(name)" x1="\(px(from.x))" y1="\(px(from.y))" x2="\(px(to.x))" y2="\(px(to.y))"/>
        """
    }

    static func path(_ steps: HTML, _ name: HTML) -> HTML { "<path class=\"\(name)\" d=\"\(steps)\"/>" }

    static func circle(_ centre: Spot, radius: Double, _ name: HTML, _ attributes: HTML = "") -> HTML {
        """
        <circle class="\(name)" cx="\(px(centre.x))" cy="\(px(centre.y))" r="\(px(radius))"\(attributes)/>
        """
    }

    static func box(_ corner: Spot, width: Double, height: Double, _ name: HTML, round: Double = 0) -> HTML {
        let corners: HTML = round > 0 ? " rx=\"\(px(round))\"" : ""
        return """
            <rect class="\(name)" x="\(px(corner.x))" y="\(px(corner.y))" width="\(px(width))" \
            height="\(px(height))"\(corners)/>
            """
    }

    /// A line with caps: the interval of a value.
    static func whisker(_ from: Spot, _ to: Spot, cap: Double) -> HTML {
        let isUpright = from.x == to.x
        let (dx, dy) = isUpright ? (cap, 0.0) : (0.0, cap)
        let steps: HTML = """
            M\(px(from.x - dx)) \(px(from.y - dy))L\(px(from.x + dx)) \(px(from.y + dy))\
            M\(px(from.x)) \(px(from.y))L\(px(to.x)) \(px(to.y))\
            M\(px(to.x - dx)) \(px(to.y - dy))L\(px(to.x + dx)) \(px(to.y + dy))
            """
        return path(steps, "iv")
    }

    /// A picture is no list of links for the keyboard: those are in the table.
    /// So a link in a drawing can be clicked and is passed over by Tab.
    static func linked(_ address: String?, _ html: HTML) -> HTML {
        guard let address else { return html }
        return "<a href=\"\(clean(address))\" tabindex=\"-1\">\(html)</a>"
    }

    static func steps(_ spots: [Spot]) -> HTML {
        var steps = HTML()
        for (index, spot) in spots.enumerated() {
            let step: HTML = index == 0 ? "M" : "L"
            steps += "\(step)\(px(spot.x)) \(px(spot.y))"
        }
        return steps
    }

    static func moved(_ spot: Spot, _ html: HTML) -> HTML {
        "<g transform=\"translate(\(px(spot.x)) \(px(spot.y)))\">\(html)</g>"
    }

    /// Without the characters that XML has no place for, even escaped.
    static func clean(_ text: String) -> String {
        // Nothing of what is refused is printable ASCII.
        if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) { return text }
        func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value >= 32 && scalar.value & 0xFFFE != 0xFFFE || scalar.value == 9 || scalar.value == 10
        }
        if text.unicodeScalars.allSatisfy(isAllowed) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    }

    static func group(_ name: HTML, _ html: HTML, _ attributes: HTML = "") -> HTML {
        "<g class=\"\(name)\"\(attributes)>\(html)</g>"
    }
}

/// What one figure says when it is pointed at; the script beside a page reads it.
struct Readout {
    let series: String
    let x: String
    let y: String

    var attributes: HTML { Self.series(series) + Self.point(x: x, y: y) }

    static func series(_ name: String) -> HTML { " data-s=\"\(Draw.clean(name))\"" }
    static func point(x: String, y: String) -> HTML {
        " data-x=\"\(Draw.clean(x))\" data-y=\"\(Draw.clean(y))\""
    }
}
