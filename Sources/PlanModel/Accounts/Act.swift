/// Something that a right is needed for. What everybody may read needs none.
package enum Act: String, Hashable, Sendable, CaseIterable {
    /// Invite, grant, reset, close.
    case keepAccounts = "keep-accounts"
    /// See who has an account, and with which roles.
    case readAccounts = "read-accounts"
    case readAudit = "read-audit"
    /// Import and amend the plan, its definitions and its registries.
    case keepPlan = "keep-plan"
    /// Bring files of published observations into the ledger.
    case importValues = "import-values"
    /// Open, change and close rounds, remind, decide on extensions.
    case keepRounds = "keep-rounds"
    /// See which rounds there are and who owes what; no value.
    case readRounds = "read-rounds"
    /// See values of a return that are not released.
    case readReturns = "read-returns"
    /// Enter values, reasons, notes and attachments.
    case enterValues = "enter-values"
    /// Hand in what was entered; for entries made on the state's behalf, confirm.
    case submitReturns = "submit-returns"
    /// Accept cells, or return them with a reason.
    case judgeReturns = "judge-returns"
    /// Make accepted values public, or object to it.
    case releaseValues = "release-values"
    /// Take a released value back.
    case withdrawValues = "withdraw-values"
    case askExtensions = "ask-extensions"
    /// Describe how a state makes an indicator.
    case keepProfiles = "keep-profiles"
    /// Report on action lines.
    case reportProgress = "report-progress"
    /// See updates that are not accepted, comments and evidence.
    case readProgress = "read-progress"
    case commentProgress = "comment-progress"
    /// Judge reports on action lines.
    case judgeProgress = "judge-progress"
    /// Keep meetings: agenda, attendance, material, decisions.
    case keepMeetings = "keep-meetings"
    /// See meetings, their papers and what they decided.
    case readMeetings = "read-meetings"
    // Amendments
    /// See proposals that are no drafts, and what states say of them.
    case readAmendments = "read-amendments"
    /// Propose a change of the plan.
    case proposeAmendments = "propose-amendments"
    /// Say what a state thinks of a proposal.
    case opineAmendments = "opine-amendments"
    /// See the whole state of the plan in one document.
    case readReview = "read-review"
    /// Copy the whole ledger.
    case backUp = "back-up"
}
