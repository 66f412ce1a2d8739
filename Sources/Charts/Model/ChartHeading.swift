/// What stands around a chart: it says the finding, what was measured and
/// where that comes from. All texts are finished by the caller.
package struct ChartHeading: Hashable, Sendable {
    /// The finding, as a sentence; empty where it stands beside the chart.
    package let title: String
    /// The measure and its unit; empty where they stand beside the chart.
    package let subtitle: String
    /// Source and vintage.
    package let foot: String
    /// What someone hears who does not see the chart: the finding and its figures.
    package let alternative: String
    /// Language of the texts, as BCP 47 writes it: `en`, `lo`.
    package let language: String
    package let words: ChartWords

    package init(
        title: String, subtitle: String, foot: String, alternative: String, language: String = "en",
        words: ChartWords = ChartWords()
    ) {
        self.title = title
        self.subtitle = subtitle
        self.foot = foot
        self.alternative = alternative
        self.language = language
        self.words = words
    }
}
