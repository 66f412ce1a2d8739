import Assessment
import Markup
import Pages
import PlanModel
import Routes
import UseCases

/// The state of the plan in one document, ready to be printed.
extension Site {
    func review(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws -> SiteAnswer {
        let actor = try visitor.actor()
        try actor.require(.readReview)
        guard request.method != "POST" else { throw unknownAct(try Submission(request).text("do"), []) }
        func read<Value>(_ name: String, _ example: String, _ parse: (String) -> Value?) throws -> Value? {
            guard let text = address.fields[name] else { return nil }
            guard let value = parse(text) else { throw badField(name, text, example) }
            return value
        }
        let asked = ReviewPlan.Request(
            asOf: try read("as-of", "2020-12-31") { Day($0) }, year: try read("year", "2019") { Period($0) },
            roadmapAfter: try read("roadmap-after", "2020-12-31") { Day($0) })
        let show = ReviewPlan(store: store, clock: clock, shelf: shelf, boards: boards)
        guard let review = try await show(asked, by: actor) else { throw noPlan(request) }
        let presenter = ReviewPresenter(
            presenter: Presenter(
                texts: texts, reading: ReadingOptions(asOf: asked.asOf, year: asked.year),
                references: review.amended.references), review: review)
        let form = WorkForm(
            "review", to: WorkAddress(.review),
            fields: [
                WorkForm.Field("as-of", texts[.fieldAsOf], .day, values: [review.asOf.description]),
                WorkForm.Field(
                    "year", texts[.reviewYear], .number, values: [asked.year?.description ?? ""]),
                WorkForm.Field(
                    "roadmap-after", texts[.reviewRoadmapAfter], .day,
                    values: [review.roadmapAfter.description]),
            ], buttons: [.init(texts[.filterButton], "show")], isAsking: true)
        var parts = [
            WorkPage.Part(
                "about",
                text: [
                    .text(texts(.reviewLead, review.plan.title, texts.day(review.asOf))),
                    .muted(texts[.reviewPrint]),
                ], forms: [form])
        ]
        parts += presenter.parts(amendments: amendmentTable(review.amendments.reversed()))
        let shown = parts
        let page = WorkAnswer(
            title: texts[.sectionReview],
            document: { frame, texts in WorkPage.document(shown, frame: frame, texts: texts) },
            members: review.members, records: review.achievement.map(\.row))
        return printed(page, at: address, request, visitor)
    }
}

extension PlanReview.Achievement {
    fileprivate var row: [JSON.Member] {
        [
            .init("GOAL", .optional(goal?.text)), .init("METHOD", .string(method)),
            .init("KPIS", .integer(kpis)), .init("ON_COURSE", .integer(sum(\.onCourse))),
            .init("SLOW", .integer(sum(\.slow))), .init("AWAY", .integer(sum(\.away))),
            .init("UNCLEAR", .integer(sum(\.unclear))),
            .init("WITHOUT_CLASS", .integer(sum(\.withoutClass))),
            .init("NO_DATA", .integer(sum(\.noData))),
        ]
    }
}

extension PlanReview {
    fileprivate var members: [JSON.Member] {
        func counts(_ answer: PortfolioAnswer?) -> JSON {
            guard let answer else { return .null }
            return .object(
                ProgressClass.allCases.map { .init($0.rawValue, .integer(answer.counts[$0] ?? 0)) })
        }
        return [
            .init("plan", .string(plan.code.text)), .init("asOf", .string(asOf.description)),
            .init(
                "achievementOfOriginalPlan",
                originalAchievement.map { .array($0.map { .object($0.row) }) } ?? .null),
            .init("linesOfAmendedPlan", counts(amended)), .init("linesOfOriginalPlan", counts(original)),
            .init("behind", .array(behind.map { .string($0.line.code.text) })),
            .init(
                "openRisks",
                .array(
                    risks.map { key, risk in
                        .object([
                            "implementation": .string(key.description), "risk": .string(risk.text),
                            "score": .integer(risk.score),
                        ])
                    })),
            .init(
                "lateDecisions",
                .array(
                    lateDecisions.map { key, late in
                        .object([
                            "implementation": .string(key.description),
                            "decision": .string(late.decision.text), "daysLate": .integer(late.days),
                        ])
                    })),
            .init(
                "dataGaps",
                .array(
                    gaps.map { kpi, states in
                        .object([
                            "kpi": .string(kpi.number.text),
                            "states": .array(states.map { .string($0.text) }),
                        ])
                    })),
            .init("amendments", .array(amendments.map { .integer($0.number) })),
            .init("roadmapAfter", .string(roadmapAfter.description)),
            .init(
                "roadmap",
                .array(
                    roadmap.flatMap { year, lines in
                        lines.map { standing -> JSON in
                            .object([
                                "actionLine": .string(standing.line.code.text),
                                "dueIn": year.map { .integer($0) } ?? .null,
                                "due": .string(standing.delay.due.description),
                                "expectedFinish": .string(standing.delay.expectedFinish.description),
                                "class": .string(standing.progressClass.rawValue),
                            ])
                        }
                    })),
        ]
    }
}
