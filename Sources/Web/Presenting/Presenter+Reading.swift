import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// The line that says as of which day a page speaks, and the form that asks for
/// another reading.
extension Presenter {
    /// What a page lets a reader choose.
    enum Choice: CaseIterable {
        case asOf, knownOn, baseline, year, method, target
    }

    /// - Parameters:
    ///   - newest: the newest publication among the values shown.
    ///   - choices: in the order of the form.
    func bar(
        _ route: Route, today: Day, newest: PublicationDay? = nil, choices: [Choice] = Choice.allCases
    ) -> ReadingBar {
        var said: [String] = [
            reading.asOf.map { texts(.asOfPast, texts.day($0)) } ?? texts(.asOfToday, texts.day(today))
        ]
        if let newest { said.append(texts(.newestSource, texts.day(newest))) }
        if let day = reading.knownOn { said.append(texts(.knownOnPast, texts.day(day))) }
        if let year = reading.baseline { said.append(texts(.baselineAsked, "\(year)")) }
        if let year = reading.year { said.append(texts(.yearAsked, "\(year)")) }
        if let method = reading.method {
            said.append(texts(.methodAsked, texts.shortTitle(ofMethod: method)))
        }
        let form = ReadingForm(
            action: Address(route), fields: choices.map { field($0, today: today) })
        return ReadingBar(
            sentences: [.text(said.joined(separator: " "))],
            isPast: reading.asOf != nil || reading.knownOn != nil, form: form)
    }

    private func field(_ choice: Choice, today: Day) -> ReadingForm.Field {
        switch choice {
        case .asOf:
            ReadingForm.Field(
                name: "as-of", label: texts[.fieldAsOf], hint: texts[.fieldAsOfHint],
                value: reading.asOf?.description ?? "", kind: .day)
        case .knownOn:
            ReadingForm.Field(
                name: "known-on", label: texts[.fieldKnownOn], hint: texts[.fieldKnownOnHint],
                value: reading.knownOn?.description ?? "", kind: .day)
        case .baseline:
            select("baseline", .fieldBaseline, reading.baseline?.description, baselineYears)
        case .year:
            select("year", .fieldYear, reading.year?.description, limitYears(today))
        case .method:
            select("method", .fieldMethod, reading.method, methods)
        case .target:
            select(
                "target", .fieldTarget, reading.target?.rawValue,
                [.init("champion-area", texts[.choiceChampionArea])], usual: .choiceNoTarget)
        }
    }

    private func select(
        _ name: String, _ label: TextKey, _ value: String?, _ choices: [ReadingForm.Field.Choice],
        usual: TextKey = .choiceUsual
    ) -> ReadingForm.Field {
        var all = [ReadingForm.Field.Choice("", texts[usual])] + choices
        if let value, !all.contains(where: { $0.value == value }) { all.append(.init(value, value)) }
        return ReadingForm.Field(name: name, label: texts[label], value: value ?? "", kind: .choice(all))
    }

    private var baselineYears: [ReadingForm.Field.Choice] {
        (references.plan?.baseline?.years ?? []).map { .init($0.description, $0.description) }
    }

    private func limitYears(_ today: Day) -> [ReadingForm.Field.Choice] {
        let first = references.plan?.starts.year ?? today.year - 10
        return (first...max(first, today.year)).reversed().map { .init("\($0)", "\($0)") }
    }

    private var methods: [ReadingForm.Field.Choice] {
        AchievementMethods.all.map { .init($0.name, texts.title(of: $0)) }
    }
}
