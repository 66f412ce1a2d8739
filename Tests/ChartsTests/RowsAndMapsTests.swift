import Markup
import PlanModel
import Testing

@testable import Charts

/// Rows, tiles, areas and cells.
@Suite struct RowsAndMapsTests {
    @Test("comparable rows are ordered by value, those without one come last")
    func comparable() {
        #expect(Sample.dots.table.rows.map { $0[0].text } == ["Lao PDR", "Cambodia", "Myanmar", "Median"])
    }

    @Test("rows that are not comparable are alphabetical, with their definition and without a rule")
    func notComparable() {
        let svg = Sample.apart.svg(style: ChartStyle()).string
        #expect(Sample.apart.table.rows.map { $0[0].text } == ["Cambodia", "Viet Nam"])
        #expect(svg.contains(">enterprises</text>") && svg.contains("alphabetical, without rank"))
        #expect(!svg.contains("class=\"rf\""))
    }

    @Test("standard errors and intervals are drawn and stand in the table")
    func intervals() {
        #expect(count("class=\"iv\"", in: Sample.dots.svg(style: ChartStyle()).string) == 3)
        #expect(Sample.dots.table.rows[0][4...5].map(\.text) == ["171", "175"])
    }

    @Test("every state has a tile of its own, of one size")
    func tiles() {
        let places = MapState.allCases.map { [$0.tile.column, $0.tile.row] }
        #expect(Set(places).count == 10)
        let svg = Sample.tiles.svg(style: ChartStyle()).string
        #expect(count("width=\"172.5\"", in: svg) == 10)
    }

    @Test("states without a figure are shown as having no data")
    func noData() {
        #expect(Sample.tiles.table.rows.count == 10)
        #expect(count(">no data</text>", in: Sample.tiles.svg(style: ChartStyle()).string) == 9)
    }

    @Test("Singapore and Brunei are ringed on the map", arguments: [ChartStyle.Size.wide, .narrow])
    func small(size: ChartStyle.Size) {
        let svg = Sample.map.svg(style: ChartStyle(size)).string
        #expect(count("<circle class=\"ring\"", in: svg) == 2)
        #expect(svg.contains("not an authority on boundaries"))
    }

    @Test(
        "outlines hold the cities that lie well within them, and no other state's",
        arguments: [
            (MapState.mmr, 96.1, 21.9), (.tha, 100.5, 14.5), (.lao, 102.1, 19.9), (.khm, 104.9, 12.3),
            (.vnm, 105.7, 20.9), (.vnm, 108.0, 12.7), (.phl, 121.0, 15.5), (.phl, 125.0, 7.6),
            (.mys, 102.2, 3.8), (.mys, 117.0, 5.3), (.brn, 114.6, 4.6), (.sgp, 103.82, 1.35),
            (.idn, 107.6, -6.9), (.idn, 101.4, 0.5), (.idn, 113.9, -1.5), (.idn, 138.9, -4.1),
        ])
    func cities(state: MapState, longitude: Double, latitude: Double) {
        let found = MapState.allCases.filter {
            $0.outline.contains(longitude: longitude, latitude: latitude)
        }
        #expect(found == [state])
    }

    @Test("a claim of one value is a dot, one of two a bar between two")
    func claims() {
        let svg = Sample.ranges.svg(style: ChartStyle()).string
        #expect(count("class=\"rb\"", in: svg) == 1 && count("<circle", in: svg) == 3)
    }

    @Test("cells that a row lacks have no data")
    func cells() {
        #expect(Sample.matrix.table.rows[0].map(\.text) == ["Contribution to GDP", "there: 2018", "no data"])
    }

    @Test("every tone has a sign of its own")
    func signs() {
        let tones: [Tone] =
            [.onCourse, .slow, .away, .unclear, .ended, .notComparable, .notAssessed, .noData, .claimed]
            + Tone.Level.allCases.map(Tone.level)
        let signs = tones.map { Shape.sign($0, at: Spot(0, 0)).string }
        #expect(Set(signs).count == tones.count)
    }
}
