package import PlanModel

/// Reads amendments. Drafts are among them: a use case asks whose they are
/// before it shows one.
package protocol AmendmentReader {
    /// Nil where there is none of the number.
    func amendment(_ number: Int) throws -> AmendmentRecord?
    /// In the order of their numbers.
    func amendments() throws -> [AmendmentRecord]
}

/// Writes amendments. Nothing that was entered is changed.
package protocol AmendmentWriter: AmendmentReader {
    func add(_ version: AmendmentVersion, to amendment: Int) throws
    func add(_ opinion: AmendmentOpinion, to amendment: Int) throws
    func add(_ act: AmendmentAct, to amendment: Int) throws
}
