/// A key policy indicator of the plan.
package struct KPI: Hashable, Sendable {
    /// `1`, `5b`.
    package var number: PlanCode
    /// Nil for a KPI that belongs to no single goal.
    package var goal: PlanCode?
    package var name: String
    /// The plan's own wording, where the name is another.
    package var printedName: String?
    package var unit: String
    package var direction: Direction
    package var indicator: IndicatorCode
    package var sizeClass: SizeClass
    package var series: KPISeries
    /// Who the data comes from, according to the plan.
    package var planSource: String
    /// Nil where the plan makes no claim.
    package var availability: AvailabilityClaim?
    package var footnote: String?
    /// Measures near to it that must never fill it: indicator codes or the
    /// sources' own codes.
    package var proxies: [String]
    package var aggregation: AggregationRule
    package var validFrom: PartialDate
    package var validTo: PartialDate?
    /// The KPI that this one takes the place of.
    package var replaces: PlanCode?
    /// Where the source ended: assessed to its last year, never projected.
    package var ended: SourceLife?
    /// Empty where the plan and the states have set none.
    package var targets: [KPITarget]
    package var note: String?

    package init(
        number: PlanCode, goal: PlanCode? = nil, name: String, printedName: String? = nil, unit: String,
        direction: Direction, indicator: IndicatorCode, sizeClass: SizeClass = .none, series: KPISeries,
        planSource: String, availability: AvailabilityClaim? = nil, footnote: String? = nil,
        proxies: [String] = [], aggregation: AggregationRule, validFrom: PartialDate,
        validTo: PartialDate? = nil, replaces: PlanCode? = nil, ended: SourceLife? = nil,
        targets: [KPITarget] = [], note: String? = nil
    ) {
        self.number = number
        self.goal = goal
        self.name = name
        self.printedName = printedName
        self.unit = unit
        self.direction = direction
        self.indicator = indicator
        self.sizeClass = sizeClass
        self.series = series
        self.planSource = planSource
        self.availability = availability
        self.footnote = footnote
        self.proxies = proxies
        self.aggregation = aggregation
        self.validFrom = validFrom
        self.validTo = validTo
        self.replaces = replaces
        self.ended = ended
        self.targets = targets
        self.note = note
    }

    /// Both ends are inclusive: a KPI to 2018-05 is valid on 31 May.
    package func isValid(on day: Day) -> Bool {
        guard validFrom.first <= day else { return false }
        guard let validTo else { return true }
        return day <= validTo.last
    }
}

/// Where the values of a KPI come from.
package enum KPISeries: Hashable, Sendable {
    /// One series, by its source's own code: `IC.REG.DURS`.
    case source(code: String)
    /// Computed from series that are named by their sources' own codes.
    case formula(String)
    /// Returned by the member states.
    case national
}

/// What the plan says of the data that a state has.
package struct AvailabilityClaim: Hashable, Sendable {
    /// `6 AMSs`.
    package var printed: String
    /// False where the plan says that it is to be confirmed.
    package var isConfirmed: Bool
    package var states: [AreaCode]

    package init(printed: String, isConfirmed: Bool = true, states: [AreaCode] = []) {
        self.printed = printed
        self.isConfirmed = isConfirmed
        self.states = states
    }
}
