package import Assessment
import PlanModel
import Routes

/// What a method says where its form comes to an end: computed when the page is
/// made, from values that nobody measured.
extension MethodPage.Model {
    package static func edges(of method: any AchievementMethod, texts: Texts) -> DataTable {
        DataTable(
            caption: texts(.edgesCaption, texts.shortTitle(ofMethod: method.name)),
            columns: [
                .init(.text(texts[.edgeCase])), .init(.text(texts[.achievementClass])),
                .init(.text(texts[.reason])),
            ],
            rows: MethodEdge.allCases.map { edge in
                let result = method.assess(edge.course(hasTarget: method.scaleWithoutTarget == nil))
                return [
                    .text(texts[edge.textKey]), .tag(Tag(result, texts: texts)),
                    .text(result.reason.map { texts($0) } ?? ""),
                ]
            })
    }
}

/// A course at an edge, where a decrease is wanted: from 2016 to 2020.
private enum MethodEdge: CaseIterable {
    case still, away, zero, signChange, met, passed, ended

    var textKey: TextKey {
        switch self {
        case .still: .edgeStill
        case .away: .edgeAway
        case .zero: .edgeZero
        case .signChange: .edgeSign
        case .met: .edgeMet
        case .passed: .edgePassed
        case .ended: .edgeEnded
        }
    }

    private var values: (first: Double, last: Double) {
        switch self {
        case .still: (100, 100)
        case .away: (100, 120)
        case .zero: (0, 10)
        case .signChange: (-5, 5)
        case .met: (100, 50)
        case .passed, .ended: (100, 80)
        }
    }

    /// - Parameter hasTarget: whether the method needs one in every case.
    func course(hasTarget: Bool) -> Course {
        let (first, last) = (Period(year: 2016)!, Period(year: 2020)!)
        let isBound = hasTarget || [.met, .passed, .ended].contains(self)
        let year = Period(year: self == .passed ? 2019 : 2025)!
        let step = (values.last - values.first) / 4
        return Course(
            baseline: DatedValue(period: first, value: values.first),
            latest: DatedValue(period: last, value: values.last), direction: .decrease,
            target: isBound ? DatedValue(period: year, value: 50) : nil,
            history: (0...4).map { index in
                DatedValue(
                    period: Period(year: first.year + index)!, value: values.first + step * Double(index))
            },
            prediction: self == .ended ? .none(.seriesEnded(last)) : .value(values.last + step * 5),
            isEnded: self == .ended)
    }
}
