import PlanModel
import UseCases

/// The fields of a meeting between a form and the ledger.
enum MeetingFields {
    static func numbers(of first: String, in content: MeetingContent) -> [Int] {
        Set(content.parts(below: first).compactMap { $0.parts.first.flatMap { Int($0) } }).sorted()
    }

    /// What was sent over what stood there: a field that was not sent stays, one
    /// that was sent empty goes; new rows get numbers of their own.
    static func content(_ typed: Submission, over base: MeetingContent) -> MeetingContent {
        var content = base
        // A box that is not ticked is not sent.
        if !typed.isJSON, typed["title"] != nil { content["cancelled"] = typed["cancelled"] ?? "" }
        for field in typed.fields where MeetingReading.kinds.contains(String(field.name.prefix { $0 != "/" }))
        {
            content[field.name] = typed.text(field.name)
        }
        for (first, next) in [
            ("agenda", (numbers(of: "agenda", in: content).last ?? 0) + 1),
            ("resolution", content.nextResolution),
        ] {
            let new = typed.fields.filter { $0.name.hasPrefix("new-\(first)/") }
            // A kind is always chosen and says nothing by itself.
            let isBegun = new.contains { !$0.name.hasSuffix("/kind") && !typed.text($0.name).isEmpty }
            for field in isBegun ? new : [] {
                content["\(first)/\(next)/\(field.name.dropFirst(first.count + 5))"] = typed.text(field.name)
            }
        }
        let link = typed.text("new-link")
        if !link.isEmpty {
            content["link/\((numbers(of: "link", in: content).last ?? 0) + 1)"] = link
        }
        return content
    }
}
