/// The colours of charts, by name, light and dark.
///
/// Where a page has a custom property of its own for the same thing, it wins.
struct ChartInk {
    let name: String
    /// The page's property; nil where the page has none.
    let page: String?
    let light: String
    let dark: String

    private init(_ name: String, page: String? = nil, _ light: String, _ dark: String) {
        self.name = name
        self.page = page
        self.light = light
        self.dark = dark
    }

    static let all: [ChartInk] = ground + hues + tones + levels

    private static let ground = [
        ChartInk("paper", page: "paper", "#fff", "#101716"),
        ChartInk("ink", page: "ink", "#16211f", "#e6edeb"),
        ChartInk("quiet", page: "quiet", "#52605d", "#a3b1ad"),
        ChartInk("grid", page: "line", "#d5dcda", "#2d3937"),
        ChartInk("axis", page: "strong-line", "#9aa8a4", "#5b6b67"),
        ChartInk("muted", "#a9b3b0", "#5d6b67"),
        ChartInk("sea", page: "sheet", "#f5f7f7", "#182120"),
    ]

    /// In the order of `Hue`.
    private static let hues = [
        ChartInk("h0", "#0072b2", "#5aaee6"), ChartInk("h1", "#d55e00", "#f28c4f"),
        ChartInk("h2", "#00805e", "#35c39a"), ChartInk("h3", "#b0487f", "#e596c1"),
        ChartInk("h4", "#a87000", "#e6b13a"), ChartInk("h5", "#3390c4", "#9bd3f5"),
        ChartInk("h6", "#16211f", "#e6edeb"), ChartInk("h7", "#6a51a3", "#b8a7e6"),
        ChartInk("h8", "#8c3a1f", "#d98f74"), ChartInk("h9", "#66751a", "#c2cc4a"),
    ]

    private static let tones = [
        ChartInk("course", page: "on-course", "#00507f", "#9ccdf3"),
        ChartInk("course-sheet", page: "on-course-sheet", "#e1eff9", "#12304a"),
        ChartInk("slow", page: "slow", "#664d00", "#f0d37a"),
        ChartInk("slow-sheet", page: "slow-sheet", "#fbf0cd", "#3a3009"),
        ChartInk("away", page: "away", "#9a3412", "#f7b294"),
        ChartInk("away-sheet", page: "away-sheet", "#fde9e0", "#47200f"),
        ChartInk("unclear", page: "unclear", "#4c4a68", "#c9c7e8"),
        ChartInk("unclear-sheet", page: "unclear-sheet", "#ecebf5", "#2a2943"),
        ChartInk("ended", page: "ended", "#38424a", "#c8d1d6"),
        ChartInk("ended-sheet", page: "ended-sheet", "#e6eaec", "#2a3236"),
        ChartInk("apart", page: "apart", "#6b2f80", "#e0b3ee"),
        ChartInk("apart-sheet", page: "apart-sheet", "#f4e8f8", "#3b1b47"),
        ChartInk("present", "#0b5566", "#bfe6ee"), ChartInk("present-sheet", "#b5dbe1", "#1d434b"),
    ]

    private static let levels = [
        ChartInk("level1", "#16211f", "#e6edeb"), ChartInk("level1-sheet", "#e0f0f2", "#17282b"),
        ChartInk("level2", "#16211f", "#e6edeb"), ChartInk("level2-sheet", "#b5dbe1", "#1d434b"),
        ChartInk("level3", "#16211f", "#fff"), ChartInk("level3-sheet", "#7cbecb", "#2a6673"),
        ChartInk("level4", "#fff", "#101716"), ChartInk("level4-sheet", "#2a7d8f", "#4fa0b1"),
        ChartInk("level5", "#fff", "#101716"), ChartInk("level5-sheet", "#0f5263", "#9fdbe7"),
    ]

    static let toneNames = [
        "course", "slow", "away", "unclear", "ended", "apart", "present", "level1", "level2", "level3",
        "level4", "level5",
    ]
}
