import PlanModel
import SDMX

/// Whom an SDMX message comes from, and of which day it is.
struct SDMXOrigin {
    /// Of the structure that the message names first.
    private(set) var agency: String?
    private(set) var sender: String?
    private var prepared: String?
    private var extracted: String?
    /// The sender calls it a test: its values need not be true.
    var isTest = false

    /// Who speaks in a message that names no source: the agency of its
    /// structure, else its sender. Nil in our own messages, whose rows say it.
    var source: String? {
        if agency == ownAgency { return nil }
        // A structure for everybody says nothing of who uses it.
        if let agency, agency != "SDMX" { return sourceCode(agency) }
        return sender == ownAgency ? nil : sender.map(sourceCode)
    }

    /// The day on which the values were taken from their database, else that on
    /// which the message was made.
    var day: String? { (extracted ?? prepared).map { String($0.prefix(10)) } }

    mutating func takeAgency(_ text: String?) {
        if agency == nil, let text, !text.isEmpty { agency = text }
    }

    mutating func takeSender(_ text: String?) {
        if sender == nil, let text, !text.isEmpty, text.lowercased() != "unknown" { sender = text }
    }

    mutating func takePrepared(_ text: String) { if prepared == nil { prepared = text } }
    mutating func takeExtracted(_ text: String) { if extracted == nil { extracted = text } }

    /// `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ESTAT:NAMA(1.0)`
    mutating func takeURN(_ text: String) {
        guard text.hasPrefix("urn:"), let equals = text.firstIndex(of: "=") else { return }
        takeAgency(Self.agency(of: String(text[text.index(after: equals)...])))
    }

    /// The agency of `ESTAT:NAMA(1.0)`; nil where the text is no such name.
    static func agency(of reference: String) -> String? {
        guard let colon = reference.firstIndex(of: ":"), colon > reference.startIndex else { return nil }
        return String(reference[..<colon])
    }

    /// Who speaks in a row of SDMX-CSV that belongs to such a structure.
    static func source(of reference: String) -> String? {
        var origin = SDMXOrigin()
        origin.takeAgency(agency(of: reference))
        return origin.source
    }
}
