import Assessment
package import Markup
import PlanModel
import Statistics
import Tabular

/// An assessment as flat records: the same for command, page and API.
///
/// One object for each KPI, state, series and method; then one for each KPI
/// and area group with METHOD `aggregate`. Where all of everything is asked
/// for, the documents' claims come last, with METHOD `claim`. Every object has
/// the keys of the first kind, null where they say nothing.
extension AchievementReport {
    package var records: [[JSON.Member]] {
        var all = kpis.flatMap { answer in answer.states.flatMap { records(answer, $0) } }
        guard request.method == nil, request.states.isEmpty else { return all }
        all += kpis.flatMap { answer in answer.aggregates.map { record(answer, $0) } }
        if request.indicators.isEmpty { all += claims.map(\.record) }
        return all.map(completed)
    }

    /// The keys that every object has, in their order.
    private static let promised = [
        "KPI", "GOAL", "INDICATOR", "SOURCE_CODE", "INDICATOR_NAME", "REF_AREA", "SIZE_CLASS", "UNIT_MEASURE",
        "DIRECTION", "VALID_FROM", "VALID_TO", "METHOD", "BASE_PERIOD", "BASE_VALUE", "TIME_PERIOD",
        "OBS_VALUE",
        "OBS_STATUS", "CLASS", "REASON", "REASON_TEXT",
    ]

    private func completed(_ record: [JSON.Member]) -> [JSON.Member] {
        if record.count >= Self.promised.count, zip(record, Self.promised).allSatisfy({ $0.key == $1 }) {
            return record
        }
        let known = Dictionary(record.map { ($0.key, $0.value) }) { first, _ in first }
        let head = Self.promised.map { JSON.Member($0, known[$0] ?? .null) }
        return head + record.filter { !Self.promised.contains($0.key) }
    }

    private func records(_ answer: KPIAnswer, _ state: StateAnswer) -> [[JSON.Member]] {
        let unit = state.line.map { $0.series.measure(answer.kpi.unit) } ?? answer.kpi.unit
        let common = head(answer, area: state.state, size: state.sizeClass, unit: unit)
        guard let assessment = state.assessment else {
            let reason = NotAssessedReason.noData
            return names.map { method in
                common + [.init("METHOD", .string(method))] + empty(reason, state)
            }
        }
        return assessment.methods.map { method in
            common + [
                .init("METHOD", .string(method.method)), .init("METHOD_VERSION", .integer(method.version)),
            ]
                + body(answer, state, assessment, method)
        }
    }

    private var names: [String] {
        AchievementMethods.all.map(\.name).filter { request.method == nil || request.method == $0 }
    }

    private func head(
        _ answer: KPIAnswer, area: AreaCode, size: SizeClass, unit: String
    ) -> [JSON.Member] {
        [
            .init("KPI", .string(answer.kpi.number.text)), .init("GOAL", .optional(answer.kpi.goal?.text)),
            .init("INDICATOR", .string(answer.kpi.indicator.text)),
            .init("SOURCE_CODE", .optional(answer.indicator?.sourceCode)),
            .init("INDICATOR_NAME", .string(answer.kpi.name)), .init("REF_AREA", .string(area.text)),
            .init("SIZE_CLASS", .string(size.rawValue)), .init("UNIT_MEASURE", .string(unit)),
            .init("DIRECTION", .string(answer.kpi.direction.rawValue)),
            .init("VALID_FROM", .string(answer.kpi.validFrom.description)),
            .init("VALID_TO", .optional(answer.kpi.validTo?.description)),
        ]
    }

    private func empty(_ reason: NotAssessedReason, _ state: StateAnswer) -> [JSON.Member] {
        [
            .init("BASE_PERIOD", .null), .init("BASE_VALUE", .null), .init("TIME_PERIOD", .null),
            .init("OBS_VALUE", .null), .init("OBS_STATUS", .null), .init("CLASS", .null),
            .init("REASON", .string(reason.code)), .init("REASON_TEXT", .string(reason.sentence)),
            .init("STANDING", .string(state.standing.rawValue)),
            .init("STATED_AVAILABILITY", state.stated.code.map(JSON.string) ?? .null),
        ]
    }

    private func body(
        _ answer: KPIAnswer, _ state: StateAnswer, _ assessment: AchievementAssessment,
        _ method: MethodAssessment
    ) -> [JSON.Member] {
        let result = method.result
        let baseline = assessment.baseline
        let latest = assessment.latest
        var members: [JSON.Member] = [
            .init("BASE_PERIOD", .optional(baseline?.period.description)),
            .init("BASE_VALUE", .double(baseline?.value)),
            .init("BASE_VALUE_REVISED", .double(baseline?.revisedValue)),
            .init("BASE_IS_BEFORE_PLAN", .bool(baseline?.isBeforePlan ?? false)),
            .init("TIME_PERIOD", .optional(latest?.period.description)),
            .init("OBS_VALUE", .double(latest?.value)),
            .init("OBS_STATUS", .optional(latest?.status.rawValue)),
            .init("DECIMALS", latest.map { .integer($0.decimals) } ?? .null),
            .init("CHANGE", .double(assessment.change?.absolute)),
            .init("CHANGE_PERCENT", .double(assessment.change?.percent)),
            .init("ANNUAL_GROWTH", .double(assessment.change?.annualGrowth)),
            .init("CLASS", .optional(result.achievementClass?.name)),
            .init("REASON", .optional(result.reason?.code)),
            .init("REASON_TEXT", .optional(result.reason?.sentence)),
            .init("STANDING", .string(state.standing.rawValue)),
            .init("FIGURES", .object(result.figures.map { .init($0.name, .double($0.value)) })),
            .init("BASELINE_VERDICT", .optional(method.baselineCheck?.verdict.rawValue)),
            .init("DEPENDS_ON_BASELINE_YEAR", .bool(method.baselineCheck?.depends ?? false)),
            .init("CLASS_BY_BASELINE", classes(method.baselineCheck)),
        ]
        members += [
            .init("METHODS_DISAGREE", .bool(assessment.agreement.isDisagreement)),
            .init("SERIES_ENDED", .bool(answer.ended != nil)),
            .init("LABELS", .array(assessment.labels.map { .string($0.text) })),
            .init("TARGET_PERIOD", .optional(assessment.target?.period.description)),
            .init("TARGET_VALUE", .double(assessment.target?.value)),
            .init("TARGET_IS_RULE_MADE", .bool(assessment.target?.isRuleMade ?? false)),
            .init("TARGET_REASON", .optional(answer.targets?.withoutTarget[state.state]?.sentence)),
            .init("PROJECTION", projection(assessment.projection)),
            .init("SERIES", .string(assessment.series.name)),
            .init("SOURCE", .string(assessment.series.source)),
            .init("DEFINITION", .optional(assessment.series.definition)),
            .init("BASE", .optional(assessment.series.base)),
            .init("IS_SEPARATE_CLAIM", .bool(state.isSeparateClaim)),
            .init("STATED_AVAILABILITY", state.stated.code.map(JSON.string) ?? .null),
            .init("PUBLISHED_ON", .optional(state.freshness?.day.description)),
            .init("PUBLISHED_PRECISION", .optional(state.freshness?.precision.rawValue)),
        ]
        return members
    }

    private func classes(_ check: BaselineCheck?) -> JSON {
        .object(
            (check?.years ?? []).map { year in
                .init(
                    year.period.description,
                    .object([
                        "value": .double(year.value), "class": .optional(year.result.achievementClass?.name),
                        "reason": .optional(year.result.reason?.code),
                    ]))
            })
    }

    private func projection(_ outcome: ProjectionOutcome) -> JSON {
        switch outcome {
        case .projected(let projection):
            .object([
                "period": .string(projection.period.description), "value": .double(projection.value),
                "low": .double(projection.interval.low), "high": .double(projection.interval.high),
                "note": .string("approximate"),
            ])
        case .none(let refusal): .object(["reason": .string(refusal.sentence)])
        }
    }

    // MARK: Aggregates

    private func record(_ answer: KPIAnswer, _ aggregate: GroupAggregate) -> [JSON.Member] {
        let latest = aggregate.atLatest
        return head(
            answer, area: aggregate.group.code, size: answer.kpi.sizeClass, unit: answer.kpi.unit
        ) + [
            .init("METHOD", .string("aggregate")), .init("AGGREGATION", .string(answer.kpi.aggregation.text)),
            .init("BASE_PERIOD", .string(aggregate.atBaseline.coverage.period.description)),
            .init("BASE_VALUE", .double(aggregate.atBaseline.figure)),
            .init("BASE_REASON", .optional(aggregate.atBaseline.reason?.sentence)),
            .init("TIME_PERIOD", .string(latest.coverage.period.description)),
            .init("OBS_VALUE", .double(latest.figure)), .init("CLASS", .null),
            .init("REASON", .optional(latest.reason?.code)),
            .init("REASON_TEXT", .optional(latest.reason?.sentence)),
            .init("TITLE_NOTE", .optional(latest.aggregate?.titleNote)),
            .init("BASE_COVERAGE", coverage(aggregate.atBaseline.coverage)),
            .init("COVERAGE", coverage(latest.coverage)),
            .init("BROKEN_STATES", .array(aggregate.brokenStates.map { .string($0.text) })),
        ]
    }

    private func coverage(_ coverage: Coverage) -> JSON {
        .object([
            "states": .array(coverage.areas.map { .string($0.text) }),
            "missing": .array(coverage.missing.map { .string($0.area.text) }),
            "years": .array(
                coverage.years.map {
                    [.string($0.lowerBound.description), .string($0.upperBound.description)]
                } ?? []),
            "weightShare": .double(coverage.weightShare),
        ])
    }
}

extension AggregationRule {
    /// As the plan's files have it: `weighted by NY.GDP.MKTP.CD`.
    package var text: String {
        switch self {
        case .sum: "sum"
        case .ratio: "ratio"
        case .weighted(let by): "weighted by \(by)"
        case .simpleMean: "simple mean"
        case .median: "median"
        case .range: "range"
        case .none: "none"
        }
    }
}

/// Records as a CSV table: objects and lists become their JSON text. The given
/// columns come first, and are there without any record too.
package func csv(_ records: [[JSON.Member]], columns first: [String] = []) -> [UInt8] {
    var columns = first
    var known = Set(first)
    var last: [JSON.Member] = []
    for record in records where !haveSameKeys(record, last) {
        for member in record where known.insert(member.key).inserted { columns.append(member.key) }
        last = record
    }
    var writer = CSVWriter(lineEnd: .lineFeed)
    writer.append(columns)
    append(records, columns, to: &writer)
    return writer.bytes
}

/// The rows of such a table without its header.
package func rows(_ records: [[JSON.Member]], _ columns: [String]) -> [UInt8] {
    var writer = CSVWriter(lineEnd: .lineFeed)
    append(records, columns, to: &writer)
    return writer.bytes
}

/// Records mostly have the same keys as the one before, so where each column
/// stands is found out once for all of them.
private func append(_ records: [[JSON.Member]], _ columns: [String], to writer: inout CSVWriter) {
    var last: [JSON.Member] = []
    var places: [Int?] = columns.map { _ in nil }
    for record in records {
        if !haveSameKeys(record, last) {
            let found = Dictionary(zip(record.map(\.key), record.indices)) { _, later in later }
            places = columns.map { found[$0] }
            last = record
        }
        writer.append(places.map { $0.map { cell(record[$0].value) } ?? "" })
    }
}

private func haveSameKeys(_ left: [JSON.Member], _ right: [JSON.Member]) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index].key != right[index].key { return false }
    return true
}

private func cell(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .number(let text), .string(let text): text
    case .array(let values) where values.allSatisfy({ if case .string = $0 { true } else { false } }):
        values.map(cell).joined(separator: "; ")
    case .array, .object: value.text()
    }
}
