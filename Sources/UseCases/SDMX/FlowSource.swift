import PlanModel
import SDMX

/// A code of the dimension SOURCE, which several publications may share: only
/// where one speaks alone is it the name of the code.
struct FlowSource {
    let code: String
    /// One that has the code.
    let series: Series
    /// All from which values of the source came, each once.
    let publications: [String]

    var item: Item {
        // One source on several bases has a code for each.
        let basis = code == series.source ? "" : " (\(series.base ?? series.unit))"
        return Item(code, name + basis, description: description)
    }

    private var name: String {
        if series.source == "DERIVED" { return "Computed by Pantau" }
        if publications.count == 1 { return publications[0] }
        switch series.source {
        case "NATIONAL": return "National publications"
        case "WB": return wordsOfSource("WB")
        default:
            let words = wordsOfSource(series.source)
            return publications.isEmpty ? words : "\(words) (several publications)"
        }
    }

    private var description: String? {
        if series.source == "DERIVED" {
            return "Computed from values of other indicators by the formula of each indicator. "
                + FlowStructure.wayToPublication
        }
        guard publications.count > 1 else { return nil }
        // On one basis only some of them speak.
        guard code == series.source else { return FlowStructure.wayToPublication }
        return "Publications: \(publications.joined(separator: "; ")). " + FlowStructure.wayToPublication
    }
}
