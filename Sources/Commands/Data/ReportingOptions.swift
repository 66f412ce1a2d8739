import ArgumentParser
import IATI

/// Whose IATI file it is.
struct ReportingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: .init(
            "The organisation that reports in IATI files: the code of a list at org-id.guide, a hyphen and its number there.",
            valueName: "reference"))
    var reportingOrg = OrganisationReference.example

    @Option(
        name: .long,
        help: .init("Its name; by default the plan's publisher.", valueName: "name"))
    var reportingOrgName: String?

    @Option(
        name: .long,
        help: .init(
            "What it is, by IATI's code list OrganisationType: 10 government, 40 multilateral.",
            valueName: "code"))
    var reportingOrgType = OrganisationType.multilateral

    var reporter: IATIReporter {
        IATIReporter(
            reference: reportingOrg, name: reportingOrgName.flatMap { $0.isEmpty ? nil : $0 },
            type: reportingOrgType)
    }
}

extension OrganisationReference: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
    package var defaultValueDescription: String { text }
}

extension OrganisationType: ExpressibleByArgument {}
