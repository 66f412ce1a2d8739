import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

extension Site {
    /// The methods with the limits that the plan sets.
    private func planMethods(_ reading: ReadingOptions) async throws -> [any AchievementMethod] {
        let thresholds = try await references(reading).plan?.thresholds
        return thresholds.map { AchievementMethods.adjusted(by: $0).methods } ?? AchievementMethods.all
    }

    func methods(_ reading: ReadingOptions) async throws -> PageAnswer {
        let all = try await planMethods(reading)
        return PageAnswer(
            title: texts[.methods],
            document: { frame, texts in
                ListPage.document(ListPage.Model(of: all, texts: texts), frame: frame, texts: texts)
            },
            records: { all.flatMap(\.records) })
    }

    func method(
        _ name: String, _ reading: ReadingOptions, _ request: SiteRequest
    ) async throws -> PageAnswer {
        let all = try await planMethods(reading)
        guard let method = all.first(where: { $0.name == name }) else {
            let near = nearestCode(to: name, among: all.map(\.name))
            throw missing(
                "unknown-method", texts(.unknownMethod, name), request,
                near.map { [Link($0, Address(.method($0)))] } ?? [])
        }
        let show = ShowMethodExamples(store: store, clock: clock, shelf: shelf)
        let answer = try await once("examples", Address(.method(name), reading: reading)) {
            try await show(method, at: reading.clock)
        }
        let presenter = Presenter(texts: texts, reading: reading, references: answer.references)
        return PageAnswer(
            title: texts.title(of: method),
            trail: [Link(texts[.methods], Address(.methods))],
            document: { frame, texts in
                var model = MethodPage.Model(of: method, texts: texts)
                model.examples = answer.examples.map { presenter.example($0, of: method) }
                return MethodPage.document(model, frame: frame, texts: texts)
            },
            members: [
                .init("form", .string(method.form)), .init("source", .string(method.provenance.source)),
                .init("standing", .string(method.provenance.standing.rawValue)),
                .init("examples", .array(answer.examples.map(\.record))),
            ],
            records: { method.records })
    }
}

extension AchievementMethod {
    /// One for each class, with the bound that admits a figure to it.
    var records: [[JSON.Member]] {
        let scales: [(String, ClassScale?)] = [("none", scaleWithoutTarget), ("set", scaleWithTarget)]
        return scales.flatMap { target, scale in
            (scale?.steps ?? []).map { step in
                [
                    .init("METHOD", .string(name)), .init("METHOD_VERSION", .integer(version)),
                    .init("TITLE", .string(title)), .init("TARGET", .string(target)),
                    .init("CLASS", .string(step.achievementClass.name)),
                    .init("READINGS", .array(step.achievementClass.readings.map { .string($0.rawValue) })),
                    .init("FIGURE", .optional(scale?.figure)),
                    .init("BOUND", .string(step.bound.record.word)),
                    .init("THRESHOLD", .double(step.bound.record.value)),
                ]
            }
        }
    }
}

extension ClassScale.Bound {
    fileprivate var record: (word: String, value: Double?) {
        switch self {
        case .atLeast(let value): ("at least", value)
        case .above(let value): ("above", value)
        case .exactly(let value): ("exactly", value)
        case .atMost(let value): ("at most", value)
        case .below(let value): ("below", value)
        case .allElse: ("all else", nil)
        }
    }
}
