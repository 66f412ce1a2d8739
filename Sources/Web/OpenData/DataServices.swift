import OpenData
import PlanModel
import Routes
import SDMX

/// The services that answer queries of the values, as a catalogue lists them.
enum DataServices {
    static let all = [
        DataService(
            name: "SDMX 3.0", description: "SDMX-REST 2 with SDMX-JSON 2.0, SDMX-ML 3.0 and SDMX-CSV 2.0.",
            endpoint: SDMXPath.folder + "3.0",
            endpointDescription: SDMXPath.folder + "3.0/structure/dataflow/\(flow)?references=all",
            standard: "https://sdmx.org/sdmx-standards-3-0/",
            query: { SDMXPath.folder + "3.0/data/dataflow/\(flow)/" + key($0, any: "*") }),
        DataService(
            name: "SDMX 2.1", description: "SDMX-REST 1.5 with SDMX-ML 2.1, SDMX-JSON 1.0 and SDMX-CSV 1.0.",
            endpoint: SDMXPath.folder + "2.1",
            endpointDescription: SDMXPath.folder + "2.1/dataflow/\(ownAgency)/INDICATORS/1.0?references=all",
            standard: "https://sdmx.org/sdmx-standards-2-1/",
            query: { SDMXPath.folder + "2.1/data/INDICATORS/" + ($0 == nil ? "all" : key($0, any: "")) }),
        DataService(
            name: "World Bank API", description: "Reads as version 2 of the World Bank's indicators API.",
            endpoint: WorldBankAddress.path, endpointDescription: Route.open(.openAPI).path,
            standard: "https://datahelpdesk.worldbank.org/knowledgebase/articles/889392",
            query: { dataset in
                guard let dataset else { return WorldBankAddress.path + "/indicator?format=json" }
                return WorldBankAddress.path + "/country/all/indicator/\(dataset.sourceCode)?format=json"
            }),
    ]

    private static let flow = "\(ownAgency)/INDICATORS/1.0"

    /// `A.*.IC_REG_DURS.*.*.*.*`
    private static func key(_ dataset: Dataset?, any: String) -> String {
        guard let dataset else { return any }
        return (["A", any, dataset.indicator.text] + Array(repeating: any, count: 4)).joined(separator: ".")
    }
}
