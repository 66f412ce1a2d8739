import PlanModel

/// A cell of the return with a number and a word that stand nowhere else.
struct Mark: Hashable, Sendable {
    let cell: CellKey
    /// Nine digits, a point and a decimal.
    let typed: String
    /// In its source, its note and its justification.
    let word: String

    init(_ cell: String, _ typed: String, _ word: String) {
        self.cell = CellKey(cell)!
        self.typed = typed
        self.word = word
    }

    /// These two become public, and the share that is computed of them.
    static let released = [
        Mark("EXP_VALUE.total@2023", "123456789.5", "quollwhole"),
        Mark("EXP_VALUE.msme@2023", "101202303.5", "quollpart"),
    ]
    static let share = ["81.974", "81,974", "81.9738", "81,9738"]
    static let draft = Mark("EXP_VALUE.total@2024", "314159265.5", "quolldraft")
    static let submitted = Mark("EXP_VALUE.msme@2024", "161803398.5", "quollsubmitted")
    static let returned = Mark("GDP_VALUE.total@2023", "577215664.5", "quollreturned")
    /// Accepted, for a day to come.
    static let planned = Mark("GDP_VALUE.msme@2023", "173205080.5", "quollplanned")
    /// Over a value that is public.
    static let revision = Mark("EXP_VALUE.total@2022", "141421356.5", "quollrevision")

    static let kept = [draft, submitted, returned, planned, revision]
    static let all = released + kept

    /// What is said and sent beside values, and never public.
    static let file = "quollattachment"
    static let question = "quollquestion"
    static let reason = "quollreason"
    static let beside = [file, question, reason]
    /// Of an update on an action line that nobody accepted yet.
    static let update = "quollupdate"
    static let evidence = "quollevidence"
    static let progress = [update, evidence]

    /// The first seven digits as pages, data, drawings and messages may print
    /// them, since the last may be rounded: 123456789.5, 123,456,789.5,
    /// 123.456.789,5, 1.234567895e8.
    var numbers: [String] {
        let digits = Array(typed.prefix(7)).map(String.init)
        let groups = [0..<3, 3..<6, 6..<7].map { digits[$0].joined() }
        let marks = [",", ".", " ", "'", "\u{A0}", "\u{202F}", "&nbsp;", "&#160;"]
        return [digits.joined(), digits[0] + "." + digits[1...].joined()] + marks.map(groups.joined)
    }

    var texts: [String] { numbers + [word] }

    var content: CellContent {
        CellContent(
            value: Double(typed), decimals: 1, text: typed, source: "Census \(word)", note: "Note \(word)",
            justification: "Because \(word)")
    }
}
