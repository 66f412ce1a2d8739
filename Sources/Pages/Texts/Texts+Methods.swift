package import Assessment

/// Methods by their titles, and their forms as print has them.
extension Texts {
    /// The method's own title, or its translation; of one that is not known here
    /// its own.
    package func title(of method: any AchievementMethod) -> String {
        TextKey.methodTitles[method.name].map { self[$0.title] } ?? method.title
    }

    /// For the head of a column: `Eurostat`.
    package func shortTitle(ofMethod name: String) -> String {
        TextKey.methodTitles[name].map { self[$0.short] } ?? name
    }

    /// `d × CAGR`, where the name of a figure for programs is `d x CAGR`.
    package func formula(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            switch word {
            case "x", "*": "×"
            case "-": "−"
            default: String(word)
            }
        }.joined(separator: " ")
    }
}

extension TextKey {
    static let methodTitles: [String: (title: TextKey, short: TextKey)] = [
        "eurostat": (.methodEurostat, .shortEurostat), "statcan": (.methodStatcan, .shortStatcan),
        "unsd": (.methodUNSD, .shortUNSD), "escap-status": (.methodESCAPStatus, .shortESCAPStatus),
        "escap-anticipated": (.methodESCAPAnticipated, .shortESCAPAnticipated),
        "destatis": (.methodDestatis, .shortDestatis),
    ]
}
