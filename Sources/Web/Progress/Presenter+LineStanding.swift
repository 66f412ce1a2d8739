import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// Classes, reasons and figures of progress in words.
extension Presenter {
    func tag(_ progressClass: ProgressClass) -> Tag {
        let (kind, key): (Tag.Kind, TextKey) =
            switch progressClass {
            case .green: (.onCourse, .progressGreen)
            case .amber: (.slow, .progressAmber)
            case .red: (.away, .progressRed)
            case .notDueYet: (.note, .progressNotDueYet)
            case .finishedOnTime: (.ended, .progressFinishedOnTime)
            case .finishedLate: (.ended, .progressFinishedLate)
            case .noReportSince: (.caution, .progressNoReportSince)
            case .stopped: (.notComparable, .progressStopped)
            case .notReported: (.noData, .progressNotReported)
            case .noMilestones: (.notAssessed, .progressNoMilestones)
            }
        return Tag(kind, texts[key])
    }

    /// What decided the class, in words.
    func words(_ verdict: ProgressVerdict) -> String {
        verdict.reasons.map(words).joined(separator: "; ")
    }

    private func words(_ reason: ProgressReason) -> String {
        switch reason {
        case .index(let index, _): texts(.reasonIndex, texts.figure(index, digits: 3))
        case .finished(let day, _): texts(.reasonAllReached, texts.day(day))
        case .notStarted(let day): texts(.reasonNotBegun, texts.day(day))
        case .notComputed(let reason): words(reason)
        case .reportedFinished(let open): texts(.reasonSaidFinished, "\(open)")
        }
    }

    func words(_ reason: NotComputedReason) -> String {
        switch reason {
        case .noReportSince(let period): texts(.reasonNoReportSince, period.description)
        case .nothingDue(let day): texts(.reasonNothingDue, texts.day(day))
        case .firstMonthNotOver(let day): texts(.reasonFirstMonth, texts.day(day))
        default: texts[Self.plainReasons[reason.code] ?? .notAssessed]
        }
    }

    private static let plainReasons: [String: TextKey] = [
        NotComputedReason.noMilestones.code: .reasonNoMilestones,
        NotComputedReason.noWeights.code: .reasonNoWeights, NotComputedReason.noReport.code: .reasonNoReport,
        NotComputedReason.stopped.code: .reasonStopped,
        NotComputedReason.nothingPlannedYet.code: .reasonNothingPlanned,
        NotComputedReason.nothingEarned.code: .reasonNothingEarned,
        NotComputedReason.noPlannedDuration.code: .reasonNoDuration,
        NotComputedReason.finishedBeforeStart.code: .reasonFinishedBefore,
        NotComputedReason.beyondCalendar.code: .reasonBeyond,
        NotComputedReason.noBudget.code: .reasonNoBudget,
        NotComputedReason.notConverted.code: .reasonNotConverted,
        NotComputedReason.noSpendingReported.code: .reasonNoSpending,
        NotComputedReason.nothingSpent.code: .reasonNothingSpent,
        NotComputedReason.budgetUsedUp.code: .reasonUsedUp,
        NotComputedReason.budgetOverspent.code: .reasonOverspent,
        NotComputedReason.commitmentUnknown.code: .reasonCommitment,
        NotComputedReason.noPlannedAmount.code: .reasonNoPlanned,
        NotComputedReason.noActual.code: .reasonNoActual,
        NotComputedReason.noTarget.code: .reasonNoWorkTarget,
        NotComputedReason.targetIsBaseline.code: .reasonTargetIsBaseline,
        NotComputedReason.notRated.code: .reasonNotRated,
        NotComputedReason.figureTooLarge.code: .reasonTooLarge,
    ]

    /// The figure, or why there is none.
    func content(_ figure: ComputedFigure, digits: Int = 3) -> Content {
        switch figure {
        case .figure(let value): .text(texts.figure(value, digits: digits))
        case .notComputed(let reason): .muted(words(reason))
        }
    }

    func lateness(_ days: Int) -> String {
        days > 0
            ? texts(.daysLateWords, texts.whole(days))
            : days < 0 ? texts(.daysEarlyWords, texts.whole(-days)) : texts[.onTheDay]
    }

    /// The expected finish with its delay, and whose delay that is.
    func finish(_ delay: LineDelay) -> Content {
        guard delay.own != nil || delay.reaching > 0 else { return .nothing }
        var parts: [Content] = [
            .text(texts.day(delay.expectedFinish)), .muted(lateness(delay.daysLate)),
        ]
        if delay.isLowerBound { parts.append(.muted(texts[.atLeast])) }
        if let through = delay.through, delay.reaching > 0 {
            parts.append(.muted(texts(.waitsThrough, texts.whole(delay.reaching), through.text)))
        }
        return .lines(parts)
    }

    /// The class of a line, why, and of a national-level line how many states
    /// are in which.
    func standing(_ standing: LineStanding, in state: AreaCode? = nil) -> Content {
        if let state, let assessment = standing.assessment(in: state) {
            return .lines([.tag(tag(assessment.progressClass)), .muted(words(assessment.verdict))])
        }
        guard let rollUp = standing.rollUp else {
            let verdict = standing.implementations.first?.verdict
            return .lines([.tag(tag(standing.progressClass)), .muted(verdict.map(words) ?? "")])
        }
        let counts = rollUp.shares.map { "\($0.count) \(tag($0.progressClass).text)" }
        return .lines([
            .tag(tag(rollUp.progressClass)),
            .muted(texts(.statesOfLine, "\(rollUp.assessedCount)", "\(rollUp.stateCount)")),
            .muted(counts.joined(separator: ", ")),
        ])
    }

    /// Lines with how they stand; `state` shows that state's implementation.
    func standings(_ lines: [LineStanding], caption: String, in state: AreaCode? = nil) -> DataTable {
        DataTable(
            caption: caption,
            columns: [
                .code(texts[.actionLine]), .init(.text(texts[.wording])), .init(.text(texts[.champions])),
                .init(.text(texts[.dueColumn])), .init(.text(texts[.status])),
                .init(.text(texts[.expectedFinish])), .init(.text(texts[.lastReport])),
            ],
            rows: lines.map { standing in
                let line = standing.line
                return [
                    link(line), .english(line.paraphrase ?? line.text),
                    .enumeration(line.champions.map { .link(championLink($0)) }),
                    .text(texts.day(line.timeFrame(in: state).due)), self.standing(standing, in: state),
                    finish(standing.delay), .text(standing.lastReport?.description ?? ""),
                ]
            })
    }

    func championLink(_ area: AreaCode) -> Link {
        Link(name(area), Address(.champion(area), reading: clocks))
    }

    /// The days of the reading alone: the rest means nothing to progress.
    var clocks: ReadingOptions { ReadingOptions(asOf: reading.asOf, knownOn: reading.knownOn) }
}
