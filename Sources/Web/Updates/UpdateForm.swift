import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// The form of an update: one field for each thing that the plan wants to hear
/// of, named as the update's own fields, one empty row to add a risk, a
/// decision, a link, and money or months of another kind, and whatever else is
/// stored, so that it can be mended.
struct UpdateForm {
    let answer: ShowUpdate.Answer
    let content: UpdateContent
    let texts: Texts
    /// By field.
    let problems: [String: String]

    var fields: [WorkForm.Field] {
        let known =
            words + milestones + spending + personnel + quality + operational + risks + decisions + evidence
        return known + others(than: Set(known.map(\.name)))
    }

    /// Stored, and not asked for by the form: of another plan, or mistyped.
    private func others(than known: Set<String>) -> [WorkForm.Field] {
        let names = content.fields.keys.filter { !known.contains($0) && !$0.hasPrefix("file/") }
        return part(
            .otherEntries, names.sorted().map { field($0, $0, hint: texts[.otherEntryHint]) })
    }

    // MARK: Parts

    private var words: [WorkForm.Field] {
        let choices =
            [WorkForm.Field.Choice("", "–")]
            + ReportedStatus.allCases.map { .init($0.rawValue, texts(status: $0)) }
        return [
            field("status", texts[.workStatus], .choice(choices)),
            field("done", texts[.updateDone], .text(rows: 5)),
            field("next", texts[.updateNext], .text(rows: 3)),
        ]
    }

    private var milestones: [WorkForm.Field] {
        part(
            .milestones,
            answer.work.milestones.map { milestone in
                var hint = texts(
                    .milestoneHint, texts.day(milestone.due), texts.percentFigure(milestone.weight))
                if let day = answer.before?.reached[milestone.code] {
                    hint += "; " + texts(.reachedBefore, texts.day(day))
                }
                return field(
                    "reached/\(milestone.code)",
                    texts(.milestoneReached, "\(milestone.code) \(milestone.text)"), .day, hint: hint)
            })
    }

    private var spending: [WorkForm.Field] {
        var rows: [(currency: CurrencyCode, source: String, budget: Double?)] = []
        for item in answer.work.budget {
            if let index = rows.firstIndex(where: { $0.currency == item.currency && $0.source == item.source }
            ) {
                rows[index].budget = (rows[index].budget ?? 0) + item.required
            } else {
                rows.append((item.currency, item.source, item.required))
            }
        }
        for (parts, _) in content.parts(below: "spent") where parts.count == 2 && !parts[1].isEmpty {
            guard let currency = CurrencyCode(parts[0]),
                !rows.contains(where: { $0.currency == currency && $0.source == parts[1] })
            else { continue }
            rows.append((currency, parts[1], nil))
        }
        let known = rows.map { row in
            field(
                "spent/\(row.currency)/\(row.source)", texts(.spentFrom, row.currency.text, row.source),
                .number, hint: row.budget.map { texts(.budgetHint, texts.figure($0, digits: 9)) })
        }
        let other = [
            field("new-spent/currency", texts[.currencyCode], hint: texts[.otherSpending]),
            field("new-spent/source", texts[.fundsSource]),
            field("new-spent/amount", texts[.amount], .number),
        ]
        return part(.spentInPeriod, known + other)
    }

    private var personnel: [WorkForm.Field] {
        let planned = answer.work.personnel.map { item in
            field(
                "months/\(item.role)", item.role, .number,
                hint: texts(.plannedAmount, texts.figure(item.personMonths)))
        }
        let names = Set(planned.map(\.name))
        let unplanned = content.parts(below: "months").map { $0.parts.joined(separator: "/") }
            .filter { !names.contains("months/\($0)") && !$0.isEmpty }
            .map { field("months/\($0)", $0, .number) }
        let other = [
            field("new-months/role", texts[.otherRole], hint: texts[.otherRoleHint]),
            field("new-months/amount", texts[.otherRoleMonths], .number),
        ]
        return part(.personMonthsInPeriod, planned + unplanned + other)
    }

    private var quality: [WorkForm.Field] {
        let choices =
            [WorkForm.Field.Choice("", texts[.ratingChoice])]
            + Output.ratings.map { .init("\($0)", "\($0)") }
        let fields = answer.work.outputs.flatMap { output in
            output.criteria.flatMap { criterion -> [WorkForm.Field] in
                let name = "\(output.code)/\(criterion.code)"
                return [
                    field(
                        "rating/\(name)", "\(output.text): \(criterion.text)", .choice(choices),
                        hint: texts[.ratingScale]),
                    field("rated-by/\(name)", texts(.ratedByWhom, name)),
                    field("rated-on/\(name)", texts(.ratedOnWhat, name)),
                ]
            }
        }
        return part(.outputQuality, fields)
    }

    private var operational: [WorkForm.Field] {
        part(
            .operationalIndicators,
            answer.work.operationalIndicators.map { indicator in
                field(
                    "actual/\(indicator.code)", indicator.text, .number,
                    hint: indicator.target.map { texts(.targetHint, texts.figure($0), indicator.unit) }
                        ?? indicator.unit)
            })
    }

    private var risks: [WorkForm.Field] {
        let scale = [WorkForm.Field.Choice("", "–")] + Risk.scale.map { .init("\($0)", "\($0)") }
        func row(_ first: String, _ code: String) -> [WorkForm.Field] {
            [
                field("\(first)/text", texts(.riskWords, code), .text(rows: 2)),
                field("\(first)/likelihood", texts(.riskLikelihood, code), .choice(scale)),
                field("\(first)/impact", texts(.riskImpact, code), .choice(scale)),
                field("\(first)/owner", texts(.riskOwner, code)),
                field("\(first)/response", texts(.riskResponse, code), .text(rows: 2)),
                field("\(first)/review", texts(.riskReview, code), .day),
            ]
        }
        let known = UpdateFields.codes(of: "risk", in: content).flatMap { code in
            row("risk/\(code)", code) + [field("risk/\(code)/closed", texts(.riskClosed, code), .tick)]
        }
        return part(.risks, known + row("new-risk", UpdateFields.newCode("risk", in: content)))
    }

    private var decisions: [WorkForm.Field] {
        func row(_ first: String, _ code: String) -> [WorkForm.Field] {
            [
                field("\(first)/text", texts(.decisionWords, code), .text(rows: 2)),
                field("\(first)/by", texts(.decisionBy, code)),
                field("\(first)/due", texts(.decisionDue, code), .day),
                field("\(first)/made", texts(.decisionMade, code), .day),
                field("\(first)/outcome", texts(.decisionOutcome, code), .text(rows: 2)),
            ]
        }
        let known = UpdateFields.codes(of: "decision", in: content).flatMap { row("decision/\($0)", $0) }
        return part(
            .decisionsNeeded, known + row("new-decision", UpdateFields.newCode("decision", in: content)))
    }

    private var evidence: [WorkForm.Field] {
        let links = content.parts(below: "link").map { "link/\($0.parts.joined(separator: "/"))" }
        return part(
            .evidence,
            (links + ["new-link"]).map { field($0, texts[.evidenceLink]) } + [
                WorkForm.Field(
                    "file", texts[.evidenceFile], .file(accept: ""), hint: texts[.evidenceFileHint],
                    problem: problems["file"])
            ])
    }

    // MARK: Fields

    private func part(_ heading: TextKey, _ fields: [WorkForm.Field]) -> [WorkForm.Field] {
        var fields = fields
        if !fields.isEmpty { fields[0].heading = texts[heading] }
        return fields
    }

    private func field(
        _ name: String, _ label: String, _ kind: WorkForm.Field.Kind = .line(autocomplete: "off"),
        hint: String? = nil
    ) -> WorkForm.Field {
        WorkForm.Field(
            name, label, kind, hint: hint, values: content[name].map { [$0] } ?? [],
            problem: problems[name])
    }
}

/// The fields of an update between a form and the ledger.
enum UpdateFields {
    static func codes(of first: String, in content: UpdateContent) -> [String] {
        Set(content.parts(below: first).compactMap(\.parts.first)).sorted()
    }

    /// The next that is free: `R3`.
    static func newCode(_ first: String, in content: UpdateContent) -> String {
        let letter = first.prefix(1).uppercased()
        let taken = Set(codes(of: first, in: content))
        var number = 1
        while taken.contains("\(letter)\(number)") { number += 1 }
        return "\(letter)\(number)"
    }

    /// What was sent over what stood there: a field that was not sent stays, one
    /// that was sent empty goes; new rows get codes of their own.
    static func content(_ typed: Submission, over base: UpdateContent) -> UpdateContent {
        var content = base
        // A box that is not ticked is not sent.
        if !typed.isJSON {
            for code in codes(of: "risk", in: base) where typed["risk/\(code)/text"] != nil {
                content["risk/\(code)/closed"] = typed["risk/\(code)/closed"] ?? ""
            }
        }
        for field in typed.fields where UpdateReading.kinds.contains(String(field.name.prefix { $0 != "/" }))
        {
            content[field.name] = typed.text(field.name)
        }
        for first in ["risk", "decision"] {
            let filled = typed.fields.filter {
                $0.name.hasPrefix("new-\(first)/") && !typed.text($0.name).isEmpty
            }
            let code = newCode(first, in: content)
            for field in filled {
                content["\(first)/\(code)/\(field.name.dropFirst(first.count + 5))"] = typed.text(field.name)
            }
        }
        settle(&content)
        let link = typed.text("new-link")
        if !link.isEmpty {
            content["link/\((codes(of: "link", in: content).compactMap { Int($0) }.max() ?? 0) + 1)"] = link
        }
        return content
    }

    /// What is whole of the rows for other spending and other roles becomes a
    /// field of its own; the rest stays as it was typed.
    private static func settle(_ content: inout UpdateContent) {
        func move(_ names: [String], to field: String?) {
            guard let field, let amount = content[names[0]], [nil, amount].contains(content[field]) else {
                return
            }
            content[field] = amount
            for name in names { content[name] = nil }
        }
        let currency = CurrencyCode((content["new-spent/currency"] ?? "").uppercased())
        let source = content["new-spent/source"]
        move(
            ["new-spent/amount", "new-spent/currency", "new-spent/source"],
            to: currency.flatMap { currency in source.map { "spent/\(currency)/\($0)" } })
        move(
            ["new-months/amount", "new-months/role"], to: content["new-months/role"].map { "months/\($0)" })
    }
}
