package import Markup

/// The ten states in their outlines; the small ones are called out in circles.
///
/// Equirectangular: longitude and latitude are drawn as they are, which near
/// the equator distorts little.
package struct AreaMap: Chart {
    package let heading: ChartHeading
    package let figures: [StateFigure]
    package let classes: [ChartClass]

    /// States without a figure are drawn as having no data.
    package init(heading: ChartHeading, figures: [StateFigure], classes: [ChartClass]) {
        self.heading = heading
        self.figures = figures
        self.classes = classes
    }

    package var table: ChartTable { figures.table(heading: heading) }

    package func svg(style: ChartStyle) -> HTML {
        let figures = figures.complete(words: heading.words)
        let map = Projection(width: style.width)
        var html = HTML()
        for figure in figures { html += land(figure, map) }
        for figure in figures { html += label(figure, map, style) }
        var key = ChartKey()
        key.add(classes + figures.map(\.classification))
        let noted = ChartHeading(
            title: heading.title, subtitle: heading.subtitle,
            foot: [heading.foot, heading.words.outlineNote].filter { !$0.isEmpty }.joined(separator: " "),
            alternative: heading.alternative, language: heading.language, words: heading.words)
        let drawing = Drawing(height: map.height, html: html, key: key)
        return ChartFrame(heading: noted, style: style).document(drawing)
    }

    private func land(_ figure: StateFigure, _ map: Projection) -> HTML {
        let steps = figure.state.outline.rings.map { map.steps($0) }.joined(separator: "")
        return Draw.group(
            figure.classification.tone.className,
            Draw.linked(figure.reading.value?.address, Draw.path(steps, "sh land")),
            figure.readout.attributes)
    }

    /// Code, sign and value: on the land, or in the sea beside it with a line to it.
    private func label(_ figure: StateFigure, _ map: Projection, _ style: ChartStyle) -> HTML {
        let place = figure.state.place(isNarrow: style.isNarrow)
        let spot = map(place.label)
        var html = HTML()
        if let home = place.home {
            let centre = map(home)
            // Too small to be seen: a ring round it. Else a dot on it.
            let isSmall = figure.state == .sgp || figure.state == .brn
            let radius = isSmall ? (style.isNarrow ? 5.0 : 7.0) : 2.5
            let length =
                ((spot.x - centre.x) * (spot.x - centre.x) + (spot.y - centre.y) * (spot.y - centre.y))
                .squareRoot()
            let share = length > radius ? radius / length : 0
            let start = Spot(
                centre.x + (spot.x - centre.x) * share, centre.y + (spot.y - centre.y) * share)
            html += Draw.path(Draw.steps([start, spot]), "ring")
            html += Draw.circle(centre, radius: radius, isSmall ? "ring" : "spot")
        }
        let code = figure.state.code
        // A small map has room for the class alone; the value is in the table.
        let labels = [figure.reading.value?.label, figure.remark].compactMap(\.self)
        let value = style.isNarrow ? "" : labels.joined(separator: " ")
        let isInside = place.home == nil
        let size = TextWidth.of(code, size: 12, isBold: true)
        let width = max(size + 20, TextWidth.of(value, size: 12)) + 10
        let height = value.isEmpty ? 19.0 : 33.0
        let corner = Spot(spot.x - width / 2, spot.y - height / 2)
        if !isInside {
            html += Draw.box(corner, width: width, height: height, "sh land", round: 5)
        }
        let start = spot.x - (size + 17) / 2
        html += Draw.text(code, at: Spot(start, corner.y + 14), "cc")
        html += Shape.sign(figure.classification.tone, at: Spot(start + size + 4, corner.y + 4))
        if !value.isEmpty {
            html += Draw.text(value, at: Spot(spot.x, corner.y + 28), "cw", anchor: .middle)
        }
        return Draw.group(figure.classification.tone.className, html)
    }

    /// Degrees to places.
    private struct Projection {
        let width: Double
        private let west = 91.5
        private let east = 141.5
        private let south = -11.5
        private let north = 29.0

        init(width: Double) { self.width = width }

        private var scale: Double { width / (east - west) }
        var height: Double { (north - south) * scale }

        func callAsFunction(_ degrees: Spot) -> Spot {
            Spot((degrees.x - west) * scale, (north - degrees.y) * scale)
        }

        func steps(_ ring: [Spot]) -> HTML { Draw.steps(ring.map { self($0) }) + "Z" }
    }
}

extension MapState {
    /// Where the label stands, in degrees; and where the state lies, for those
    /// that are called out.
    fileprivate func place(isNarrow: Bool) -> (label: Spot, home: Spot?) {
        switch self {
        case .mmr: (Spot(95.9, 21.5), nil)
        case .tha: (Spot(101.3, 15.9), nil)
        case .idn: (Spot(isNarrow ? 113.8 : 113.6, -0.9), nil)
        case .lao: (Spot(107.6, isNarrow ? 25.4 : 23.6), Spot(102.6, 19.6))
        case .khm: (Spot(isNarrow ? 97.8 : 99.4, isNarrow ? 9.6 : 9.2), Spot(104.9, 12.6))
        case .vnm: (Spot(113.6, isNarrow ? 14.6 : 14.6), Spot(108.3, 14.2))
        case .phl: (Spot(128.8, 14.4), Spot(121.2, 16.4))
        case .mys: (Spot(isNarrow ? 109.2 : 108.2, isNarrow ? 7.6 : 6.6), Spot(102.6, 4.2))
        case .brn: (Spot(isNarrow ? 118.4 : 116.2, isNarrow ? 10.6 : 9.6), Spot(114.7, 4.6))
        case .sgp: (Spot(isNarrow ? 96.4 : 98.2, isNarrow ? -5.4 : -3.2), Spot(103.8, 1.35))
        }
    }
}
