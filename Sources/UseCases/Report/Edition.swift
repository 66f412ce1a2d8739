package import Markup

/// A report as its figures alone: what two editions are compared by.
package struct Edition: Hashable, Sendable {
    /// `sap-smed-2025`.
    package let plan: String
    /// Day from which the version of the plan holds; nil where not known.
    package let planSince: String?
    package let year: String?
    package let asOf: String
    package let knownOn: String?
    /// The numbers of the KPIs in force; nil in editions that do not say.
    package let kpis: [String]?
    /// Nil in editions that were read from files.
    package let rights: ReportRights?
    /// In the order of the report.
    package let figures: [Figure]

    package init(
        plan: String, planSince: String?, year: String?, asOf: String, knownOn: String?,
        kpis: [String]? = nil, rights: ReportRights? = nil, figures: [Figure]
    ) {
        self.plan = plan
        self.planSince = planSince
        self.year = year
        self.asOf = asOf
        self.knownOn = knownOn
        self.kpis = kpis
        self.rights = rights
        self.figures = figures
    }

    /// One figure, or one class.
    package struct Figure: Hashable, Sendable {
        /// What it says of its KPI and area.
        package enum Part: String, Hashable, Sendable, CaseIterable {
            /// A value of a series, of any year.
            case value
            case baseline
            case latest
            case change
            /// Per year, a fraction.
            case growth
            case achievement = "class"
            case regionAtBaseline = "region-baseline"
            case regionAtLatest = "region-latest"
            /// CLMV divided by ASEAN-6.
            case gapAtBaseline = "gap-baseline"
            case gapAtLatest = "gap-latest"
            /// Coefficient of variation across the states, a fraction.
            case spreadAtBaseline = "spread-baseline"
            case spreadAtLatest = "spread-latest"
        }

        /// What a computed figure rests on.
        package struct Input: Hashable, Sendable {
            package let area: String
            package let period: String
            package let value: Double

            package init(area: String, period: String, value: Double) {
                self.area = area
                self.period = period
                self.value = value
            }
        }

        package let kpi: String
        package let indicator: String
        package let area: String
        package let part: Part
        package let period: String?
        package let value: Double?
        /// Of a class, its name; of a value, its status.
        package let text: String?
        package let series: String?
        package let publishedOn: String?
        package let method: String?
        package let methodVersion: Int?
        package let address: String
        package let inputs: [Input]

        package init(
            kpi: String, indicator: String, area: String, part: Part, period: String? = nil,
            value: Double? = nil, text: String? = nil, series: String? = nil, publishedOn: String? = nil,
            method: String? = nil, methodVersion: Int? = nil, address: String, inputs: [Input] = []
        ) {
            self.kpi = kpi
            self.indicator = indicator
            self.area = area
            self.part = part
            self.period = period
            self.value = value
            self.text = text
            self.series = series
            self.publishedOn = publishedOn
            self.method = method
            self.methodVersion = methodVersion
            self.address = address
            self.inputs = inputs
        }

        /// Names the figure in every edition.
        package var key: [String] {
            switch part {
            case .value: [kpi, area, part.rawValue, series ?? "", period ?? ""]
            default: [kpi, area, part.rawValue, method ?? ""]
            }
        }
    }
}

extension Edition.Figure {
    /// As a flat record.
    package var record: [JSON.Member] {
        [
            .init("KPI", .string(kpi)), .init("INDICATOR", .string(indicator)),
            .init("REF_AREA", .string(area)), .init("PART", .string(part.rawValue)),
            .init("TIME_PERIOD", .optional(period)), .init("OBS_VALUE", .double(value)),
            .init("TEXT", .optional(text)), .init("SERIES", .optional(series)),
            .init("PUBLISHED_ON", .optional(publishedOn)), .init("METHOD", .optional(method)),
            .init("METHOD_VERSION", methodVersion.map(JSON.integer) ?? .null),
            .init("ADDRESS", .string(address)),
            .init(
                "INPUTS",
                .array(
                    inputs.map { input in
                        .object([
                            "area": .string(input.area), "period": .string(input.period),
                            "value": .double(input.value),
                        ])
                    })),
        ]
    }
}

extension Edition {
    package var records: [[JSON.Member]] { figures.map(\.record) }

    /// Whether it tells a later day than another, or what was known later of
    /// the same day.
    package func isLater(than other: Edition) -> Bool {
        (asOf, knownOn ?? "9999") > (other.asOf, other.knownOn ?? "9999")
    }

    /// The whole edition, to be kept and compared with the next one.
    package var json: JSON {
        .object([
            "report": .string("monitoring"), "edition": .integer(1), "plan": .string(plan),
            "planSince": .optional(planSince), "year": .optional(year), "asOf": .string(asOf),
            "knownOn": .optional(knownOn), "dataVersion": .optional(rights?.dataVersion),
            "licences": rights?.licences ?? .null, "cite": .optional(rights?.cite),
            "kpis": kpis.map { .array($0.map { .string($0) }) } ?? .null,
            "figures": .array(records.map { .object($0) }),
        ])
    }
}
