import Markup
package import OpenData
import PlanModel

/// Which state of the ledger a report is of, under which licences its values
/// stand, and how to quote it.
package struct ReportRights: Hashable, Sendable {
    /// Changes with every write to the ledger.
    package let dataVersion: String
    /// Of every series that speaks, each publication once.
    package let sources: [DataSource]
    package let cite: String

    package init(dataVersion: String, sources: [DataSource], cite: String) {
        self.dataVersion = dataVersion
        self.sources = sources
        self.cite = cite
    }

    /// The sources by their licences, in the order of the sources; those that
    /// state none last.
    package var byLicence: [(licence: Licence?, sources: [String])] {
        let licences = sources.map(\.licence).reduce(into: [Licence?]()) { known, one in
            if !known.contains(one) { known.append(one) }
        }
        return (licences.filter { $0 != nil } + licences.filter { $0 == nil }).map { licence in
            (licence, sources.filter { $0.licence == licence }.map(\.title))
        }
    }

    var licences: JSON {
        .array(
            sources.map { source in
                .object(["source": .string(source.title), "licence": .optional(source.licence?.text)])
            })
    }
}

extension Licence? {
    /// As the source states it; that it states none.
    var words: String { self?.text ?? "not stated" }
}

extension ReportPen {
    /// - Parameters:
    ///   - title: what is quoted.
    ///   - place: where it is found.
    ///   - lines: those that it shows; nil for all that speak.
    func rights(_ title: String, at place: ReportPlace, lines: [SeriesLine]? = nil) -> ReportRights {
        let shown = lines ?? listed.map(\.line)
        let sources = shown.flatMap { reading.origins[$0.series.name]?.sources ?? [] }
        let known = reading.request.clock.knownOn.map { ", as recorded by \(ReportWords.day($0))" } ?? ""
        let address = publicAddress(place).map { " \($0)" } ?? ""
        return ReportRights(
            dataVersion: reading.achievement.dataVersion,
            sources: sources.eachOnce,
            cite: "\(reading.plan.publisher). \(title). Figures as published by "
                + "\(ReportWords.day(reading.day))\(known).\(address)")
    }

    /// Of the whole report.
    var rights: ReportRights {
        rights("\(title), KPI Monitoring Report of the \(reading.plan.title)", at: .report)
    }
}
