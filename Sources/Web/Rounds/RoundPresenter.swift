import Pages
import PlanModel
import Routes
import UseCases

/// Rounds in words.
struct RoundPresenter {
    let texts: Texts
    let names: [AreaCode: String]

    func name(_ state: AreaCode) -> String { texts.name(of: state) ?? names[state] ?? state.text }

    func phase(_ phase: CollectionRound.Phase) -> Tag {
        switch phase {
        case .planned: Tag(.note, texts[.phasePlanned])
        case .open: Tag(.onCourse, texts[.phaseOpen])
        case .overdue: Tag(.caution, texts[.phaseOverdue])
        case .closed: Tag(.ended, texts[.phaseClosed])
        }
    }

    func years(_ round: CollectionRound) -> String {
        "\(round.periods.lowerBound)–\(round.periods.upperBound)"
    }

    func list(_ rounds: [RoundStanding]) -> DataTable {
        DataTable(
            caption: texts[.sectionRounds],
            columns: [
                .init(.text(texts[.roundColumn])), .init(.text(texts[.roundTitle])),
                .init(.text(texts[.roundYears])), .init(.text(texts[.roundOpens])),
                .init(.text(texts[.roundDue])), .init(.text(texts[.roundPhase])),
            ],
            rows: rounds.map { standing in
                let round = standing.round
                return [
                    .work(WorkLink(round.code.text, .round(round.code))), .text(round.title),
                    .text(years(round)), .text(texts.day(round.opensOn)), .text(texts.day(round.dueOn)),
                    .tag(phase(standing.phase)),
                ]
            })
    }

    var calendar: Content {
        .sentence([
            .text(texts[.calendarFeedHint]), .text(" "),
            .work(WorkLink("/rounds.ics", .roundCalendar)),
        ])
    }

    func openForm(_ plan: Plan, typed: Submission, today: Day, problem: Refusal?) -> WorkForm {
        func field(
            _ name: String, _ label: TextKey, _ kind: WorkForm.Field.Kind = .line(autocomplete: "off"),
            hint: TextKey? = nil, isRequired: Bool = true, preset: String = ""
        ) -> WorkForm.Field {
            let wrong = problem?.findings.first { $0.location?.field == name }
            let value = typed[name] ?? preset
            return WorkForm.Field(
                name, texts[label], kind, hint: hint.map { texts[$0] }, values: value.isEmpty ? [] : [value],
                isRequired: isRequired, problem: wrong?.message)
        }
        let kpis = plan.kpis.filter { $0.isValid(on: today) }.map { kpi in
            ReadingForm.Field.Choice.own(kpi.number.text, kpi.name, after: "\(kpi.number).", texts)
        }
        let states = plan.states.map { ReadingForm.Field.Choice($0.code.text, name($0.code)) }
        let last = today.year - 1
        return WorkForm(
            "open", to: WorkAddress(.rounds),
            fields: [
                field("code", .roundCode, hint: .roundCodeHint), field("title", .roundTitle),
                field("from", .firstYear, .number, preset: "\(last - 9)"),
                field("to", .lastYear, .number, preset: "\(last)"),
                field("opens", .opensOn, .day, isRequired: false, preset: today.description),
                field("due", .dueOn, .day),
                field("objection-days", .objectionDays, .number, hint: .objectionDaysHint, isRequired: false),
                WorkForm.Field(
                    "kpi", texts[.chosenKPIs], .checks(kpis), hint: texts[.chosenKPIsHint],
                    values: typed.all("kpi")),
                WorkForm.Field(
                    "state", texts[.chosenStates], .checks(states), hint: texts[.chosenStatesHint],
                    values: typed.all("state")),
            ], buttons: [.init(texts[.openRound], "open")],
            problem: problem.flatMap { $0.findings.isEmpty ? $0.message + " " + $0.remedy : nil })
    }

    // MARK: One round

    func next(_ state: StateStanding) -> Content {
        let words: TextKey =
            switch state.next {
            case .state: .nextState
            case .secretariat: .nextSecretariat
            case .release: .nextRelease
            case .nobody: .nextNobody
            }
        return state.isOverdue
            ? .inline([.text(texts[words]), .tag(Tag(.away, texts[.overdue]))]) : .text(texts[words])
    }

    func stages(_ state: StateStanding) -> Content {
        guard let stages = state.stages else { return .muted("–") }
        let shown = CellStage.allCases.compactMap { stage in
            stages[stage].map { Content.text("\($0) \(texts.stage(stage))") }
        }
        return shown.isEmpty ? .muted(texts[.stageEmpty]) : .enumeration(shown)
    }

    func standing(_ standing: RoundStanding) -> DataTable {
        DataTable(
            caption: texts[.whoOwesWhat],
            columns: [
                .init(.text(texts[.sectionStates])), .init(.text(texts[.roundDue])),
                .init(.text(texts[.nextStep])), .init(.text(texts[.cellColumn])),
            ],
            rows: standing.states.map { state in
                let key = ReturnKey(standing.round.code, state.state)
                let title: Content =
                    state.stages == nil
                    ? .text(name(state.state)) : .work(WorkLink(name(state.state), .returnOf(key)))
                return [title, .text(texts.day(state.dueOn)), next(state), stages(state)]
            })
    }
}

extension Texts {
    func stage(_ stage: CellStage) -> String {
        switch stage {
        case .empty: self[.stageEmpty]
        case .draft: self[.stageDraft]
        case .submitted: self[.stageSubmitted]
        case .returned: self[.stageReturned]
        case .accepted: self[.stageAccepted]
        case .released: self[.stageReleased]
        case .withdrawn: self[.stageWithdrawn]
        }
    }

    func absence(_ reason: AbsenceReason) -> String {
        switch reason {
        case .notYetAvailable: self[.absenceNotYetAvailable]
        case .notCollected: self[.absenceNotCollected]
        case .confidential: self[.absenceConfidential]
        case .notReliable: self[.absenceNotReliable]
        case .notApplicable: self[.absenceNotApplicable]
        }
    }
}
