import Markup

/// Ten shapes, one for each hue, and the signs of classes.
enum Shape {
    /// Round a point; as large as a circle of radius 4.5.
    static func marker(_ hue: Hue, at spot: Spot, isHollow: Bool, _ attributes: HTML = "") -> HTML {
        let steps: HTML =
            switch hue {
            case .blue: "M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0z"
            case .vermilion: "M-4-4H4V4H-4z"
            case .green: "M0-5 5 4H-5z"
            case .purple: "M0-5.5 5 0 0 5.5-5 0z"
            case .orange: "M0 5 5-4H-5z"
            case .sky: "M-1.7-5H1.7V-1.7H5V1.7H1.7V5H-1.7V1.7H-5V-1.7H-1.7z"
            case .ink: "M-5-3-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0z"
            case .violet: "M0-5.2 5-1.4 3.1 4.4H-3.1L-5-1.4z"
            case .brown: "M-5-2.4H5V2.4H-5z"
            case .olive: "M-2.4-5H2.4V5H-2.4z"
            }
        let name: HTML = isHollow ? "po" : "pf"
        return """
            <path class="\(name)" transform="translate(\(px(spot.x)) \(px(spot.y)))" d="\(steps)"\(attributes)/>
            """
    }

    /// The sign of a class in a square of so many units; the corner is its upper left.
    static func sign(_ tone: Tone, at corner: Spot, size: Double = 12) -> HTML {
        let scale = Int((size / 12 * 100).rounded())
        let factor = "\(scale / 100).\(scale % 100 < 10 ? "0" : "")\(scale % 100)"
        let place: HTML = "translate(\(px(corner.x)) \(px(corner.y))) scale(\(factor))"
        return "<path class=\"sg\" transform=\"\(place)\" d=\"\(steps(tone))\"/>"
    }

    /// In a square of 12 units; those of judgements are the marks of the tags on pages.
    private static func steps(_ tone: Tone) -> HTML {
        switch tone {
        case .onCourse: "M2 6.5 4.8 9.3 10 2.8"
        case .slow: "M1.5 7.2c1.5-3.4 3-3.4 4.5-1.2s3 2.2 4.5-1.2"
        case .away: "M2.8 2.8l6.4 6.4M9.2 2.8 2.8 9.2"
        case .unclear: "M6 1.4 10.6 6 6 10.6 1.4 6z"
        case .ended: "M2.6 2.6h6.8v6.8H2.6zM4.6 4.6h2.8v2.8H4.6z"
        case .notComparable: "M1.8 4.4h8.4M1.8 7.6h8.4M8 1.8 4 10.2"
        case .noData: "M2 6h2M5 6h2M8 6h2"
        case .notAssessed: "M6 1.6a4.4 4.4 0 1 0 .01 0z"
        case .present: "M2 6.5 4.8 9.3 10 2.8"
        case .claimed: "M1.5 2.5h9v5.5h-5l-2.5 2.5v-2.5h-1.5z"
        case .level(let level):
            // As many bars as steps, each taller than the last, on a line five bars long.
            switch level {
            case .one: "M1 11.4H11M1.6 10V8"
            case .two: "M1 11.4H11M1.6 10V8M3.8 10V6.6"
            case .three: "M1 11.4H11M1.6 10V8M3.8 10V6.6M6 10V5"
            case .four: "M1 11.4H11M1.6 10V8M3.8 10V6.6M6 10V5M8.2 10V3.5"
            case .five: "M1 11.4H11M1.6 10V8M3.8 10V6.6M6 10V5M8.2 10V3.5M10.4 10V2"
            }
        }
    }
}

extension Hue {
    /// The class that gives its colour.
    var className: HTML { "h\(rawValue)" }
}

extension Tone {
    /// The class that gives ink (`currentcolor`) and sheet.
    var className: HTML {
        switch self {
        case .onCourse: "t-course"
        case .slow: "t-slow"
        case .away: "t-away"
        case .unclear: "t-unclear"
        case .ended: "t-ended"
        case .notComparable: "t-apart"
        case .notAssessed, .noData: "t-none"
        case .present: "t-present"
        case .claimed: "t-claimed"
        case .level(let level): "t-level\(level.rawValue)"
        }
    }
}
