import Assessment
import OpenData
import PlanModel
import Tabular

/// The report as sheets of a workbook: numbers as numbers.
extension ReportPen {
    func sheets() -> [WorkbookSheet] {
        [about, states, classes, region, gapSheet, lineSheet, allValues, sourceSheet]
    }

    private func text(_ text: String?) -> WorkbookSheet.Cell { text.map { .text($0) } ?? .empty }
    private func number(_ value: Double?) -> WorkbookSheet.Cell { value.map { .number($0) } ?? .empty }
    private func year(_ period: Period?) -> WorkbookSheet.Cell {
        period.map { .number(Double($0.year)) } ?? .empty
    }

    private var about: WorkbookSheet {
        let rights = rights
        let head: [[WorkbookSheet.Cell]] = [
            [.text("Plan"), .text(reading.plan.title)], [.text("Publisher"), .text(reading.plan.publisher)],
            [.text("Published by"), .text(reading.day.description)],
            [.text("Last reference period"), text(reading.request.year?.description ?? "no limit")],
            [.text("Method of the messages"), .text(reading.method)],
            [.text("Data version"), .text(rights.dataVersion)],
            [.text("How to cite"), .text(rights.cite)],
            [.text("Licences"), .text("Each source has its own: see the sheet Sources.")],
        ]
        let messages = KeyMessages(reading).all.map { [WorkbookSheet.Cell.text($0.heading), .text($0.text)] }
        return WorkbookSheet(name: "Key messages", header: ["What", "Says"], rows: head + messages)
    }

    private var cases: [(KPIAnswer, StateAnswer)] {
        reading.kpis.flatMap { kpi in reading.mains(kpi).map { (kpi, $0) } }
    }

    private var states: WorkbookSheet {
        let rows = cases.map { kpi, main -> [WorkbookSheet.Cell] in
            let assessment = main.assessment
            let obstacle = Obstacle(main, method: reading.method)
            return [
                .text(kpi.kpi.number.text), text(kpi.kpi.goal?.text), .text(kpi.kpi.indicator.text),
                .text(kpi.kpi.name), .text(kpi.kpi.unit), .text(main.state.text),
                .text(reading.name(main.state)), year(assessment?.baseline?.period),
                number(assessment?.baseline?.value), year(assessment?.latest?.period),
                number(assessment?.latest?.value), number(assessment?.change?.absolute),
                number(assessment?.change?.annualGrowth), text(main.line?.series.name),
                text(assessment?.labelLine), text(obstacle?.words), text(obstacle?.remedy),
                .link(address(.stateIndicator(main.state, kpi.kpi.indicator))),
            ]
        }
        return WorkbookSheet(
            name: "States",
            header: [
                "KPI", "Goal", "Indicator", "Name", "Unit", "Code", "State", "Baseline year", "Baseline",
                "Latest year", "Latest", "Change", "Growth per year", "Series", "Remarks", "What is missing",
                "What to do", "Address",
            ], rows: rows)
    }

    private var classes: WorkbookSheet {
        let rows = cases.flatMap { kpi, main in
            (main.assessment?.methods ?? []).map { method -> [WorkbookSheet.Cell] in
                [
                    .text(kpi.kpi.number.text), .text(kpi.kpi.indicator.text), .text(main.state.text),
                    .text(method.method), .number(Double(method.version)),
                    text(method.result.achievementClass?.name), text(method.result.reason?.sentence),
                    .text((method.baselineCheck?.depends ?? false) ? "yes" : "no"),
                    .link(address(.assessment(main.state, kpi.kpi.indicator))),
                ]
            }
        }
        return WorkbookSheet(
            name: "Classes",
            header: [
                "KPI", "Indicator", "Code", "Method", "Version", "Class", "Why none",
                "Depends on baseline year", "Address",
            ], rows: rows)
    }

    private var region: WorkbookSheet {
        let rows = reading.kpis.flatMap { kpi in
            kpi.aggregates.filter { _ in kpi.kpi.aggregation != .none }.map {
                aggregate -> [WorkbookSheet.Cell] in
                let (first, last) = (aggregate.atBaseline, aggregate.atLatest)
                return [
                    .text(kpi.kpi.number.text), .text(kpi.kpi.indicator.text),
                    .text(aggregate.group.code.text),
                    .text(rule(kpi.kpi.aggregation)), year(first.coverage.period), number(first.figure),
                    .text(coverage(first.coverage)), year(last.coverage.period), number(last.figure),
                    .text(coverage(last.coverage)), text(last.reason?.sentence ?? first.reason?.sentence),
                    .link(address(.indicator(kpi.kpi.indicator))),
                ]
            }
        }
        return WorkbookSheet(
            name: "Region",
            header: [
                "KPI", "Indicator", "Group", "Rule", "Baseline year", "At baseline", "States", "Latest year",
                "Latest", "States", "Why none", "Address",
            ], rows: rows)
    }

    private var gapSheet: WorkbookSheet {
        let rows = reading.kpis.compactMap { kpi -> [WorkbookSheet.Cell]? in
            guard let gap = kpi.gap else { return nil }
            return [
                .text(kpi.kpi.number.text), .text(kpi.kpi.indicator.text), year(gap.atBaseline.period),
                number(gap.atBaseline.ratio), year(gap.atLatest.period), number(gap.atLatest.ratio),
                text(gap.isNarrower.map { $0 ? "yes" : "no" }),
                number(gap.atBaseline.spread.coefficientOfVariation),
                .number(Double(gap.atBaseline.spread.coverage.covered.count)),
                number(gap.atLatest.spread.coefficientOfVariation),
                .number(Double(gap.atLatest.spread.coverage.covered.count)),
                .link(address(.indicator(kpi.kpi.indicator))),
            ]
        }
        return WorkbookSheet(
            name: "Development gap",
            header: [
                "KPI", "Indicator", "Baseline year", "Ratio", "Latest year", "Ratio", "Narrower",
                "Coefficient of variation at baseline", "States", "Coefficient of variation, latest",
                "States",
                "Address",
            ],
            rows: rows)
    }

    private var lineSheet: WorkbookSheet {
        let rows = (reading.board?.lines ?? []).map { standing -> [WorkbookSheet.Cell] in
            [
                .text(standing.line.code.text), text(standing.goal?.text),
                .text(standing.line.paraphrase ?? standing.line.text), .text(standing.progressClass.title),
                text(standing.lastReport?.description), .text(standing.delay.expectedFinish.description),
                .number(Double(standing.daysOverdue)), .link(address(.actionLine(standing.line.code))),
            ]
        }
        return WorkbookSheet(
            name: "Action lines",
            header: [
                "Line", "Goal", "What", "Class", "Last report", "Expected finish", "Days overdue", "Address",
            ], rows: rows)
    }

    private var allValues: WorkbookSheet {
        let rows = reading.kpis.flatMap { kpi in
            kpi.states.compactMap(\.line).flatMap { line in
                reading.shown(line).filter { $0.value != nil }.map { observation -> [WorkbookSheet.Cell] in
                    [
                        .text(kpi.kpi.number.text), .text(kpi.kpi.indicator.text),
                        .text(line.series.area.text),
                        .text(line.series.name), year(observation.period), number(observation.value),
                        .text(observation.status.rawValue), .text(observation.publication.day.description),
                        text(reading.origins[line.series.name]?.words),
                        text(
                            line.series.definition
                                ?? reading.origins[line.series.name]?.formula.map { "\($0)" }),
                        .link(address(.observation(series: line.series.name, observation.period))),
                    ]
                }
            }
        }
        return WorkbookSheet(
            name: "Values",
            header: [
                "KPI", "Indicator", "Code", "Series", "Year", "Value", "Status", "Published", "Publication",
                "Definition", "Address",
            ], rows: rows)
    }

    private var sourceSheet: WorkbookSheet {
        let rows = listed.flatMap { listed -> [[WorkbookSheet.Cell]] in
            let series = listed.line.series
            let origin = reading.origins[series.name]
            return (origin?.sources ?? []).map { source in
                [
                    .number(Double(listed.number)), .text(listed.kpi.number.text), .text(listed.state.text),
                    .text(series.name), .text(source.title), .text(source.licence.words),
                    text(origin?.formula.map { "\($0)" }), text(series.definition),
                ]
            }
        }
        return WorkbookSheet(
            name: "Sources",
            header: [
                "No.", "KPI", "Code", "Series", "Publication", "Licence", "Computed by Pantau as",
                "Definition",
            ], rows: rows)
    }
}
