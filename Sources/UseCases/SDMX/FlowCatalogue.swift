import Enterprises
import OpenData
import PlanModel
import SDMX

/// Makes the structures from the registries, the plan, and what there is.
struct FlowCatalogue {
    let agency: Item
    let references: LedgerReferences
    let definitions: DefinitionRegistry?
    let scan: FlowScan
    /// Names of the publications that values came from, by the source that
    /// speaks in them.
    let publications: [String: [String]]
    let licences: [String]
    let dataVersion: String

    private func own(_ id: String) -> ArtefactReference { ArtefactReference(agency: agency.id, id: id) }

    var catalogue: StructureCatalogue {
        let structure = FlowStructure.structure(agency: agency.id)
        let name = "Indicators of \(references.plan?.title ?? "the ledger")"
        let goals = (references.plan?.goals ?? []).map { Item($0.code.text, $0.title) }
        return StructureCatalogue(
            agencies: ItemScheme(
                .agencyScheme, ArtefactReference(agency: "SDMX", id: "AGENCIES"), name: "Agencies",
                items: [agency], isPartial: true),
            codelists: [
                frequencies, areas, indicators, sizes, sectors, sourceList, definitionList, statuses,
                confidentiality, decimals, units, multipliers,
            ],
            concepts: ItemScheme(
                .conceptScheme, structure.concepts, name: "Concepts of the indicators",
                items: structure.components.map {
                    Item(
                        $0.id, $0.name,
                        description: $0.id == FlowAttribute.series.rawValue
                            ? FlowStructure.wayToPublication : nil)
                }),
            dataStructure: structure,
            dataflow: Dataflow(
                own("INDICATORS"), name: name,
                description: "Every public value with every claim. SOURCE and DEFINITION are _T for the "
                    + "preferred claim of a period; the claims stand beside it under their own sources.",
                annotations: licences.map { Annotation("LICENCE", $0) } + [
                    Annotation("CITATION", citation)
                ]),
            categories: ItemScheme(
                .categoryScheme, own("GOALS"), name: "Strategic goals", items: goals),
            categorisations: goals.map { goal in
                Categorisation(
                    own("INDICATORS_\(goal.id)"), name: "Indicators under goal \(goal.id)", category: goal.id)
            },
            constraint: scan.constraint(own("INDICATORS_CONTENT"), name: "What there is", structure),
            sender: agency)
    }

    /// Where it is found, whoever asked knows.
    private var citation: String {
        Citation(
            publisher: references.plan?.publisher ?? agency.name,
            title: Catalogue.title(plan: references.plan?.title), asOf: nil, state: .version(dataVersion),
            address: nil
        ).text
    }

    private func list(_ id: String, _ name: String, _ items: [Item]) -> ItemScheme {
        ItemScheme(.codelist, own(id), name: name, items: items)
    }

    private var frequencies: ItemScheme {
        ItemScheme(
            .codelist, FlowStructure.frequencies, name: "Frequency", items: [Item("A", "Annual")],
            isPartial: true)
    }

    private var areas: ItemScheme {
        let states = references.states.map { state in
            Item(
                state.code.text, state.name,
                annotations: [
                    state.alpha2.map { Annotation("ISO_3166_ALPHA_2", $0) },
                    state.m49.map { Annotation("M49", $0) },
                ].compactMap(\.self))
        }
        let groups = (references.plan?.areaGroups ?? []).map { group in
            Item(
                group.code.text, group.name, description: group.note,
                annotations: [
                    Annotation("MEMBERS", group.membersOnce.map(\.text).joined(separator: ","))
                ])
        }
        let known = states + groups
        let others = scan.codes[1].subtracting(known.map(\.id)).sorted().map { Item($0, $0) }
        return list("CL_AREA", "Reference areas: states by ISO 3166 alpha-3, and area groups", known + others)
    }

    private var indicators: ItemScheme {
        let used = scan.codes[2]
        let inPlan = Set((references.plan?.kpis ?? []).map(\.indicator.text))
        let known = references.indicators.values.filter {
            used.contains($0.code.text) || inPlan.contains($0.code.text)
        }.sorted { $0.code < $1.code }
        let items = known.map { indicator in
            let kpi = references.plan?.kpi(for: indicator.code)
            return Item(
                indicator.code.text, indicator.name, description: indicator.note,
                annotations: [
                    Annotation("SOURCE_CODE", indicator.sourceCode),
                    kpi.map { Annotation("KPI", $0.number.text) },
                    kpi?.goal.map { Annotation("GOAL", $0.text) },
                ].compactMap(\.self))
        }
        let others = used.subtracting(items.map(\.id)).sorted().map { Item($0, $0) }
        return list("CL_INDICATOR", "Indicators", items + others)
    }

    private var sizes: ItemScheme {
        list(
            "CL_SIZE_CLASS", "Size classes of enterprises",
            SizeClass.allCases.map { Item($0.rawValue, $0.englishName) })
    }

    private var sectors: ItemScheme {
        list(
            "CL_SECTOR", "Sectors",
            [Item("_T", "All sectors")] + ISICSection.allCases.map { Item($0.rawValue, $0.title) }
                + scan.codes[4].subtracting(ISICSection.allCases.map(\.rawValue) + ["_T"]).sorted().map {
                    Item($0, $0)
                })
    }

    private var sourceList: ItemScheme {
        let others = scan.sources.sorted { $0.key < $1.key }.map { code, series in
            FlowSource(code: code, series: series, publications: publications[series.source] ?? []).item
        }
        return list(
            "CL_SOURCE", "Sources", [Item("_T", "The preferred claim, whoever speaks")] + others)
    }

    private var definitionList: ItemScheme {
        let fixed = [
            Item("_T", "The preferred claim, whatever its definition"),
            Item("_U", "No definition of size stated, or none needed"),
        ]
        let known = (definitions?.definitions ?? []).map { Item($0.id, $0.title) }
        let others = scan.codes[6].subtracting((fixed + known).map(\.id)).sorted().map { Item($0, $0) }
        return list("CL_DEFINITION", "Definitions of enterprise size", fixed + known + others)
    }

    private var statuses: ItemScheme {
        ItemScheme(
            .codelist, FlowStructure.statuses, name: "Observation status",
            items: ObservationStatus.allCases.map { Item($0.rawValue, $0.englishName) }, isPartial: true)
    }

    private var confidentiality: ItemScheme {
        ItemScheme(
            .codelist, FlowStructure.confidentiality, name: "Confidentiality status",
            items: [Item("F", "Free (free for publication)")], isPartial: true)
    }

    private var decimals: ItemScheme {
        let highest = max(9, scan.decimals.max() ?? 0)
        let words = [
            "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
            "Twelve", "Thirteen", "Fourteen", "Fifteen",
        ]
        return ItemScheme(
            .codelist, FlowStructure.decimals, name: "Decimals",
            items: (0...highest).map { Item(String($0), $0 < words.count ? words[$0] : String($0)) },
            isPartial: true)
    }

    private var units: ItemScheme {
        let items = scan.units.filter { !$0.isEmpty }.map { Item(codeOfUnit($0), $0) }.sorted {
            $0.id < $1.id
        }
        var once: [Item] = []
        for item in items where once.last?.id != item.id { once.append(item) }
        return list("CL_UNIT_MEASURE", "Units of measure", once)
    }

    private var multipliers: ItemScheme {
        ItemScheme(
            .codelist, FlowStructure.multipliers, name: "Unit multiplier", items: [Item("0", "Units")],
            isPartial: true)
    }
}

extension SizeClass {
    fileprivate var englishName: String {
        switch self {
        case .micro: "Micro"
        case .small: "Small"
        case .medium: "Medium"
        case .microSmall: "Micro and small"
        case .sme: "Small and medium"
        case .msme: "Micro, small and medium"
        case .large: "Large"
        case .total: "All sizes"
        case .none: "Not applicable"
        }
    }
}

extension ObservationStatus {
    /// As SDMX CL_OBS_STATUS has it.
    fileprivate var englishName: String {
        switch self {
        case .normal: "Normal value"
        case .breakInSeries: "Time series break"
        case .definitionDiffers: "Definition differs"
        case .estimated: "Estimated value"
        case .forecast: "Forecast value"
        case .imputed: "Value imputed by a receiving agency"
        case .existsNotCollected: "Missing value; data exist but were not collected"
        case .cannotExist: "Missing value; data cannot exist"
        case .missing: "Missing value"
        case .provisional: "Provisional value"
        case .suppressed: "Missing value; suppressed"
        case .lowReliability: "Low reliability"
        }
    }
}
