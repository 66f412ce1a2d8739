import Pages
import Routes
import UseCases

/// What a request to the work may come back with instead of a page.
extension Site {
    func badBody(_ request: SiteRequest) -> Problem {
        Problem(
            status: 400, code: "bad-body", title: texts[.badRequestTitle], detail: texts[.badBody],
            location: request.path, hint: texts[.badBodyHint])
    }

    /// A form that is not from a page of this session.
    func notOurs(_ request: SiteRequest) -> Problem {
        Problem(
            status: 403, code: "foreign-form", title: texts[.notAllowedTitle], detail: texts[.foreignForm],
            location: request.path, hint: texts[.foreignFormHint])
    }

    func bodyTooLarge(_ request: SiteRequest) -> Problem {
        Problem(
            status: 413, code: "body-too-large", title: texts[.tooLargeTitle], detail: texts[.bodyTooLarge],
            location: request.path, hint: texts[.bodyTooLargeHint])
    }

    /// A refusal in the words of the page where there are some, else in its own
    /// English ones.
    func printed(_ refusal: Refusal, for request: SiteRequest) -> SiteAnswer {
        let problem = problem(refusal, request)
        let answer = printed(problem, for: request)
        guard case .tooMany(let seconds) = refusal.kind else { return answer }
        return answer.with([.init("Retry-After", String(seconds))])
    }

    func problem(_ refusal: Refusal, _ request: SiteRequest) -> Problem {
        let status = refusal.status
        let title: TextKey =
            switch refusal.kind {
            case .notAllowed: .notAllowedTitle
            case .notFound: .notFoundTitle
            case .conflict: .conflictTitle
            case .invalid: .invalidTitle
            case .tooMany: .tooManyTitle
            }
        if let words = words(of: refusal) {
            return Problem(
                status: status, code: refusal.code, title: texts[title], detail: texts[words],
                location: request.path, findings: refusal.findings)
        }
        return Problem(
            status: status, code: refusal.code, title: texts[title], detail: refusal.message,
            location: request.path, hint: refusal.remedy, findings: refusal.findings, language: .english)
    }

    /// Nothing was stored, and why; nothing of files and paths.
    func printed(_ failure: Failure, for request: SiteRequest) -> SiteAnswer {
        log("\(request.method) \(request.loggedPath): \(failure.message)")
        let (status, detail, hint): (Int, TextKey, TextKey) =
            switch failure.code {
            case "disk-full": (507, .diskFull, .diskFullHint)
            case "read-only-database": (503, .readOnlyLedger, .readOnlyLedgerHint)
            case "database-locked": (503, .lockedLedger, .lockedLedgerHint)
            default: (503, .failedLedger, .failedLedgerHint)
            }
        let problem = Problem(
            status: status, code: failure.code, title: texts[.nothingStoredTitle], detail: texts[detail],
            location: request.path, hint: texts[hint])
        let answer = printed(problem, for: request)
        return failure.code == "database-locked" ? answer.with([.init("Retry-After", "5")]) : answer
    }
}
