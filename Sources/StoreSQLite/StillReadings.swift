import PlanModel
import Synchronization
import UseCases

/// What was read of a ledger, kept for whoever reads the same again.
///
/// For a task that makes thousands of pages from one state of the ledger and
/// makes sure at its end that nothing was written meanwhile. A server reads
/// anew for each answer.
final class StillReadings: Sendable {
    enum Key: Hashable {
        case observations(series: Int64, LineFilter.Reach, LedgerClock)
        case provenance(Int64)
        case publications(LedgerClock)
        case baselines(LedgerClock)
        case document(DocumentKind, LedgerClock)
        case documents(DocumentKind)
        case imports
        case importAndFile(Int64)
        case sourceFiles
        case publicationNames
        case publicationName(observation: Int64)
        case lastAcceptance
        case referenceVersion
    }

    private struct Kept {
        var answers: [Key: any Sendable] = [:]
        var weight = 0
    }

    private let kept = Mutex(Kept())
    /// Values that are kept: some hundred megabytes.
    private static let most = 1_000_000

    /// - Parameter weight: of an answer, in values.
    func once<Answer: Sendable>(
        _ key: Key, weight: (Answer) -> Int, _ make: () throws -> Answer
    ) rethrows -> Answer {
        // Nothing kept is not the same as nothing found.
        if let known = kept.withLock({ $0.answers[key] }), let answer = known as? Answer { return answer }
        let answer = try make()
        let weight = weight(answer) + 1
        kept.withLock { kept in
            guard kept.weight + weight <= Self.most else { return }
            if kept.answers.updateValue(answer, forKey: key) == nil { kept.weight += weight }
        }
        return answer
    }
}

extension SQLiteLedgerReader {
    /// Reads it, or takes what was read before where the ledger stands still.
    func once<Answer: Sendable>(
        _ key: StillReadings.Key, weight: (Answer) -> Int = { _ in 0 }, _ make: () throws -> Answer
    ) rethrows -> Answer {
        guard let still else { return try make() }
        return try still.once(key, weight: weight, make)
    }
}
