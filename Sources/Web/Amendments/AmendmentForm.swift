import Pages
import PlanModel
import Routes
import UseCases

/// What a form or a program says of an amendment.
struct AmendmentForm {
    let typed: Submission

    init(_ typed: Submission) { self.typed = typed }

    /// - Throws: `Refusal` with the code `bad-field`, or for a time frame that is
    ///   not whole.
    func content(_ desk: AmendmentDesk) async throws -> AmendmentContent {
        let day = typed.text("effective-on")
        guard let effectiveOn = Day(day) else {
            throw Refusal(
                .invalid, code: "bad-field", "effective-on: \"\(day)\" is not understood.",
                remedy: "Write it like 2020-12-31.")
        }
        var text = typed["text"] ?? ""
        if !text.contains(where: { !$0.isWhitespace }) {
            text = piece.isEmpty ? "" : try await desk.text(of: piece)
        }
        return AmendmentContent(
            title: typed.text("title"), reasons: typed.text("reasons"), effectiveOn: effectiveOn, text: text)
    }

    /// The commonest change: another time frame of a line.
    private var piece: TimeFramePiece {
        func stated(_ name: String) -> String? { typed.text(name).isEmpty ? nil : typed.text(name) }
        return TimeFramePiece(
            line: typed.text("line"), printed: typed.text("time-frame"), starts: stated("starts"),
            due: stated("due"))
    }
}

extension Texts {
    func stage(_ stage: AmendmentStage) -> Tag {
        switch stage {
        case .draft: Tag(.noData, self[.amendmentDraft])
        case .proposed: Tag(.caution, self[.amendmentProposed])
        case .agreed: Tag(.slow, self[.amendmentAgreed])
        case .adopted: Tag(.onCourse, self[.amendmentAdopted])
        case .withdrawn: Tag(.ended, self[.amendmentWithdrawn])
        }
    }

    func word(_ word: AmendmentOpinion.Word?) -> Tag {
        switch word {
        case nil: Tag(.noData, self[.opinionNone])
        case .agrees: Tag(.onCourse, self[.opinionAgrees])
        case .objects: Tag(.away, self[.opinionObjects])
        case .noComment: Tag(.note, self[.opinionNoComment])
        }
    }

    /// What differs between two plans: items and fields are the plan's own
    /// words.
    func table(_ difference: PlanDifference, caption: String) -> DataTable {
        DataTable(
            caption: caption,
            columns: [
                .init(.text(self[.whatChanged])), .init(.text(self[.fieldColumn])),
                .init(.text(self[.changeKind])), .init(.text(self[.changeBefore])),
                .init(.text(self[.changeAfter])),
            ],
            rows: difference.entries.map { entry in
                let kind: TextKey =
                    switch entry.kind {
                    case .added: .changeAdded
                    case .removed: .changeRemoved
                    case .changed: .changeChanged
                    }
                return [
                    .english(entry.path.isEmpty ? "plan" : entry.path.joined(separator: " > ")),
                    .code(entry.field), .text(self[kind]), .original(entry.old ?? ""),
                    .original(entry.new ?? ""),
                ]
            })
    }
}
