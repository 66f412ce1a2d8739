import Assessment
import Pages
import PlanModel
import Routes
import UseCases

/// How one KPI stands in one state, in tags.
extension Presenter {
    /// The class of one method, or what keeps it away.
    ///
    /// A value without a class says which of the ways it is without one.
    ///
    /// - Parameter said: a status that the page says of all values at once.
    func tags(
        _ answer: StateAnswer, method: String, said: ObservationStatus? = nil, isEndSaid: Bool = false
    ) -> [Tag] {
        var tags: [Tag] = []
        if let assessment = answer.assessment, assessment.obstacle == nil,
            let result = assessment.result(of: method)
        {
            tags.append(Tag(result, texts: texts))
        } else {
            tags.append(standing(answer))
        }
        return tags + labels(answer, said: said, isEndSaid: isEndSaid)
    }

    /// Why there is no class, in a word or two.
    func standing(_ answer: StateAnswer) -> Tag {
        switch answer.standing {
        case .noData: return Tag(.noData, texts[.noData])
        case .notComparable: return Tag(.notComparable, texts[.notComparable])
        case .assessed, .notAssessed: return Tag(.notAssessed, texts[.notAssessed])
        case .noBaseline: return Tag(.notAssessed, texts[.noBaseline])
        case .baselineOnly: return Tag(.notAssessed, texts[.baselineOnly])
        case .oneValueOnly: return Tag(.notAssessed, texts[.oneValueOnly])
        case .forecastsOnly: return Tag(.notAssessed, texts[.forecastsOnly])
        }
    }

    /// What must be said beside a class, where the baseline and the value do
    /// not say it themselves.
    func labels(
        _ answer: StateAnswer, said: ObservationStatus? = nil, isEndSaid: Bool = false
    ) -> [Tag] {
        var tags: [Tag] = []
        if answer.isSeparateClaim {
            tags.append(Tag(.notComparable, texts(.separateClaim, short(answer.sizeClass))))
        }
        for label in answer.assessment?.labels ?? [] {
            switch label {
            case .beforePlan, .baselineRevised: continue
            case .latestStatus(let status) where status == said: continue
            case .seriesEnded where isEndSaid: continue
            default: tags.append(Tag(label, texts: texts))
            }
        }
        return tags
    }

    /// The size class in a word: `SME`.
    func short(_ size: SizeClass) -> String {
        switch size {
        case .sme: texts[.shortSME]
        case .msme: texts[.shortMSME]
        case .none: ""
        default: texts(size)
        }
    }

    /// What speaks first for each state, in the order of the states.
    func mains(_ answer: KPIAnswer) -> [StateAnswer?] {
        references.states.map { answer.main(of: $0.code) }
    }

    /// The status that the latest values of all states have in common, if it
    /// is worth a word.
    func commonStatus(_ answers: [StateAnswer]) -> ObservationStatus? {
        var common: ObservationStatus?
        for answer in answers {
            guard let status = answer.assessment?.latest?.status else { continue }
            guard status != .normal, common == nil || status == common else { return nil }
            common = status
        }
        return common
    }

    /// `2019`, or `2023, provisional`
    func period(_ observation: Observation) -> String {
        [
            observation.period.description, statusNote(observation.status),
            observation.isYearApproximate ? texts[.approximateYear] : nil,
        ].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// Other series of the same quantity lie beside this one.
    func parallel(_ answer: StateAnswer) -> String? {
        let others: String? =
            switch answer.parallelLines.count {
            case 0: nil
            case 1: texts[.otherClaim]
            case let count: texts(.otherClaims, "\(count)")
            }
        guard let others, let newer = answer.newerElsewhere else { return others }
        return others + "; " + texts(.newerClaim, round(newer), "\(newer.period)")
    }
}
