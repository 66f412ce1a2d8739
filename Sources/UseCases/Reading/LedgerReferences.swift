package import Assessment
import Intake
import PlanFiles
package import PlanModel
import Tabular

/// What the ledger itself says of indicators and areas: the registries and
/// the plan in force, read once for a reading or an import.
///
/// A class, because a plan has forty fields, and everything that is said of the
/// ledger carries it along.
package final class LedgerReferences: Sendable {
    package let indicators: [IndicatorCode: Indicator]
    package let units: [IndicatorCode: String]
    /// Nil in an empty ledger.
    package let plan: Plan?
    let areas: AreaDirectory
    /// The member states in the plan's order; in an empty ledger, those of the
    /// bundled list.
    package let states: [State]

    /// Formulas that can be read, and the order in which they are computed.
    package let formulas: [IndicatorCode: Formula]
    package let derivationOrder: DerivationOrder
    /// Of the formulas that are quotients.
    let quotients: [IndicatorCode: QuotientParts]
    /// The last that each state said of how it makes an indicator.
    package let profiles: [ProfileKey: StatisticalProfile]
    /// With the limits that the plan sets.
    let methods: [any AchievementMethod]

    package struct State: Hashable, Sendable {
        package let code: AreaCode
        package let name: String
        package let alpha2: String?
        /// United Nations standard country code, three digits.
        package let m49: String?
        package let currency: String?
    }

    /// - Parameter choice: the version of the plan that values are held against.
    package init(
        _ reader: any LedgerReader, at clock: LedgerClock = .now, plan choice: PlanChoice = .amended
    ) throws {
        let registry = try reader.document(.indicators, at: .now)?.files.first
        let registered = registry.flatMap { readIndicators(file: $0.path, text: $0.text).indicators } ?? []
        var indicators: [IndicatorCode: Indicator] = [:]
        for indicator in try reader.indicators() { indicators[indicator.code] = indicator }
        for indicator in registered { indicators[indicator.code] = indicator }
        self.indicators = indicators
        units = indicators.mapValues(\.unit)
        let plan = try choice.version(reader, at: clock).flatMap { version in
            readPlan(files: version.files.map { ($0.path, $0.text) }).plan
        }
        self.plan = plan
        let economies = try reader.document(.economies, at: .now)?.files ?? []
        let listed = try Self.states(economies.listOfStates ?? "")
        if let plan {
            states = plan.states.map { state in
                let found = listed.first { $0.code == state.code }
                return State(
                    code: state.code, name: state.name, alpha2: found?.alpha2, m49: found?.m49,
                    currency: found?.currency)
            }
        } else {
            states = listed
        }
        var log = FindingLog()
        let others = try economies.first { $0.path.hasSuffix("economies.csv") }.map {
            try Economy.read(csv: $0.text, fileName: $0.path, findings: &log)
        }
        let groups = plan?.areaGroups.map(\.code) ?? Self.groupsWithoutPlan
        let passedOver = Self.groupsWithoutPlan.filter { !groups.contains($0) }.map {
            Economy(code: $0.text, alpha2: nil, name: $0.text, kind: .worldBankAggregate)
        }
        let alternatives = Dictionary(grouping: plan?.states ?? [], by: \.code)
        areas = AreaDirectory(
            states: states.map { state in
                let names = alternatives[state.code]?.first?.otherNames ?? []
                return AreaDirectory.State(
                    code: state.code, alpha2: state.alpha2, names: [state.name] + names)
            },
            groups: groups, economies: (others ?? []) + passedOver)
        formulas = Self.formulas(indicators, plan)
        derivationOrder = DerivationOrder(formulas)
        quotients = formulas.compactMapValues { QuotientParts($0) }
        let latest = [clock.asOf, clock.knownOn].compactMap(\.self).min()
        profiles = Dictionary(
            try reader.profiles(of: nil, until: latest).map { (ProfileKey($0.state, $0.indicator), $0) }
        ) { _, last in last }
        methods =
            plan?.thresholds.map { AchievementMethods.adjusted(by: $0).methods } ?? AchievementMethods.all
    }

    /// Whether the area has pages: a state, or a group of the plan.
    package func hasPages(of area: AreaCode) -> Bool {
        states.contains { $0.code == area } || plan?.areaGroup(area) != nil
    }

    /// The plan's own formula goes before the registry's.
    private static func formulas(
        _ indicators: [IndicatorCode: Indicator], _ plan: Plan?
    ) -> [IndicatorCode: Formula] {
        var texts = indicators.compactMapValues(\.formula)
        for kpi in plan?.kpis ?? [] {
            if case .formula(let text) = kpi.series { texts[kpi.indicator] = text }
        }
        return texts.compactMapValues { Formula.parse($0, file: "formula").formula }
    }

    /// The list of states that stands in for a plan's is that of ASEAN. Figures
    /// for the region are passed over where a plan has no such group.
    private static let groupsWithoutPlan = [AreaCode("ASEAN")!]

    /// Ids and source codes of every indicator.
    var indicatorNames: Set<String> {
        Set(indicators.values.flatMap { [$0.code.text, $0.sourceCode] })
    }

    package func name(of area: AreaCode) -> String {
        states.first { $0.code == area }?.name ?? plan?.areaGroup(area)?.name ?? area.text
    }

    /// A finding for each code that is neither a state nor an area group.
    func unknownAreas(among asked: [AreaCode]) -> [Finding] {
        asked.filter { !areas.codes.contains($0) }.map { area in
            Finding(
                .error, code: "unknown-area", "\"\(area)\" is no state or area group that is known here.",
                remedy: areas.nearest(to: area.text).map { "Did you mean \($0)?" }
                    ?? "Known: \(areas.codes.map(\.text).joined(separator: ", ")).")
        }
    }

    /// The code that a person meant by an id or a source's own code.
    package func indicator(meant text: String) -> Indicator? {
        if let code = IndicatorCode(text), let found = indicators[code] { return found }
        if let code = IndicatorCode(sourceCode: text), let found = indicators[code] { return found }
        return indicators.values.first { $0.sourceCode == text }
    }

    /// Modelled values carry the status of their year: E, or F where it had
    /// not been over for long when the vintage was published. What another
    /// source says of the indicator is no model's.
    func applyModel(to draft: inout SeriesDraft, of source: String) {
        guard indicators[draft.subject.indicator]?.isModelled == true,
            Indicator.isModel(of: source)
        else { return }
        for index in draft.values.indices where draft.values[index].status == .normal {
            draft.values[index].status = Indicator.modelledStatus(
                of: draft.values[index].period, publishedOn: draft.publication.day)
        }
    }

    /// Reads the list of states, `geo/asean_country_codes.csv`: iso3, iso2,
    /// m49, plan_name and currency, by their headers. Empty for an empty text.
    package static func states(_ csv: String) throws -> [State] {
        guard !csv.isEmpty else { return [] }
        let rows = try CSVReader(ByteArrayStore(Array(csv.utf8)))
        var columns: [String: Int] = [:]
        var states: [State] = []
        while try rows.next() {
            if columns.isEmpty {
                for index in 0..<rows.fieldCount { columns[rows.text(index)] = index }
                continue
            }
            func text(_ name: String) -> String? { columns[name].map { rows.text($0) } }
            guard let code = text("iso3").flatMap({ AreaCode($0) }), let name = text("plan_name") else {
                continue
            }
            states.append(
                State(
                    code: code, name: name, alpha2: text("iso2"), m49: text("m49"),
                    currency: text("currency")))
        }
        return states
    }
}
