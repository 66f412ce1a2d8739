import PlanModel

/// What a state has made public by its returns: of each cell the newest answer,
/// whichever round it was given in.
struct PublicAnswers {
    struct Answer: Hashable {
        let round: RoundCode
        let content: CellContent
        let record: CellRecord
    }

    private var answers: [CellKey: Answer] = [:]

    init(_ reader: any LedgerReader, _ state: AreaCode) throws {
        var newest: [CellKey: String] = [:]
        let rounds = try reader.rounds().filter { $0.states.contains(state) }
        for round in rounds.sorted(by: { ($0.opensOn, $0.code.text) < ($1.opensOn, $1.code.text) }) {
            for (cell, record) in try reader.cells(of: ReturnKey(round.code, state)) {
                guard let act = record.lastPublicAct, act.at >= newest[cell] ?? "" else { continue }
                newest[cell] = act.at
                answers[cell] = record.released.flatMap { entry in
                    record.isPublic
                        ? Answer(round: round.code, content: entry.content, record: record) : nil
                }
            }
        }
    }

    /// Nil where nothing of the cell is public, or it was withdrawn.
    subscript(cell: CellKey) -> Answer? {
        get { answers[cell] }
        set { answers[cell] = newValue }
    }
}

extension CellRecord {
    /// The last act that changed what is public.
    fileprivate var lastPublicAct: CellAct? { acts.last { $0.kind == .released || $0.kind == .withdrawn } }

    /// Whether a value of it is public: released and not withdrawn since.
    package var isPublic: Bool { lastPublicAct?.kind == .released }
}
