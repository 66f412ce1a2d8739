import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// The parts of an update's page that are read.
extension UpdatePresenter {
    func about(_ answer: ShowUpdate.Answer, _ key: UpdateKey) -> WorkPage.Part {
        let line = answer.line
        var facts = [
            Fact(texts[.actionLine], .link(Link(line.code.text, Address(.actionLine(line.code))))),
            Fact(texts[.wording], .english(line.paraphrase ?? line.text)),
            Fact(texts[.champions], .enumeration(line.champions.map { .text(name($0)) })),
            Fact(texts[.timeFrame], .text(texts(.byDay, texts.day(answer.timeFrame.due)))),
            Fact(texts[.roundDue], .text(texts.day(answer.dueOn))),
            Fact(texts[.status], .tag(stage(answer.record.stage))),
        ]
        if let reason = answer.record.reasonForReturn {
            facts.append(Fact(texts[.returnReason], .quote(reason)))
        }
        return WorkPage.Part("about", facts: facts)
    }

    /// What other updates say, so that it need not be said again.
    func earlier(_ before: ReportedProgress) -> WorkPage.Part {
        var facts = [
            Fact(texts[.reportingPeriod], .text(before.lastPeriod?.description ?? "")),
            Fact(texts[.workStatus], .text(before.status.map { texts(status: $0) } ?? "")),
            Fact(
                texts[.milestones],
                .enumeration(
                    before.reached.sorted { $0.key < $1.key }.map {
                        .text("\($0.key): \(texts.day($0.value))")
                    })),
        ]
        let open = before.risks.filter { !$0.isClosed }
        if !open.isEmpty {
            facts.append(Fact(texts[.risks], .lines(open.map { .text("\($0.code): \($0.text)") })))
        }
        let waiting = before.decisions.filter { $0.madeOn == nil }
        if !waiting.isEmpty {
            facts.append(
                Fact(texts[.decisionsNeeded], .lines(waiting.map { .text("\($0.code): \($0.text)") })))
        }
        return WorkPage.Part("earlier", texts[.earlierSays], facts: facts)
    }

    func conflict(
        _ conflict: (theirs: UpdateEntry, merged: UpdateContent, fields: [String])
    ) -> WorkPage.Part {
        texts.conflict(
            texts[.conflictsTitle], conflict.fields, mine: conflict.merged, theirs: conflict.theirs.content,
            by: conflict.theirs.by)
    }

    /// All fields, for who may not write.
    func contents(_ content: UpdateContent, _ key: UpdateKey) -> WorkPage.Part {
        WorkPage.Part(
            "contents", texts[.updateStands],
            text: content.isEmpty ? [.muted(texts[.nothingReported])] : [],
            facts: content.fields.sorted { $0.key < $1.key }
                .map { Fact($0.key, .text($0.value)) })
    }

    func files(_ files: [(hash: String, name: String)], _ key: UpdateKey) -> WorkPage.Part {
        WorkPage.Part(
            "files", texts[.evidence],
            text: [
                .list(
                    files.map { file in
                        .work(WorkLink(file.name, .evidence(key.implementation, hash: file.hash)))
                    })
            ])
    }

    func history(_ record: UpdateRecord) -> WorkPage.Part {
        let saved = record.entries.map { entry in
            (entry.at, entry.by, texts(.savedEntry, "\(entry.number)"), String?.none)
        }
        let acts = record.acts.map { act -> (String, AccountName, String, String?) in
            let words: TextKey =
                switch act.kind {
                case .submitted: .stageSubmitted
                case .returned: .stageReturned
                case .accepted: .stageAccepted
                }
            return (act.at, act.by, texts[words], act.reason)
        }
        let rows = (saved + acts).sorted { $0.0 < $1.0 }.map { at, by, words, reason -> [Content] in
            [
                .text(texts.moment(at)), .code(by.text),
                .inline([.text(words)] + (reason.map { [.quote($0)] } ?? [])),
            ]
        }
        guard !rows.isEmpty else { return WorkPage.Part("history", texts[.updateHistory]) }
        return WorkPage.Part(
            "history", texts[.updateHistory],
            table: DataTable(
                caption: texts[.updateHistory],
                columns: [
                    .init(.text(texts[.whenColumn])), .init(.text(texts[.whoColumn])),
                    .init(.text(texts[.whatColumn])),
                ], rows: rows))
    }
}
