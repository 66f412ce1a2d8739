import Pages
import Routes
import UseCases

/// The work behind the sign-in: nothing of it is kept, by us or by a browser.
extension Site {
    func workAnswer(_ address: WorkAddress, _ request: SiteRequest) async -> SiteAnswer {
        let answer = await unsafeAnswer(address, request)
        return answer.with([.init("Cache-Control", "no-store")])
    }

    private func unsafeAnswer(_ address: WorkAddress, _ request: SiteRequest) async -> SiteAnswer {
        do {
            return try await attempt(address, request)
        } catch let problem as Problem {
            return printed(problem, for: request)
        } catch is SignInNeeded {
            return signInNeeded(address, request)
        } catch let refusal as Refusal {
            return printed(refusal, for: request)
        } catch let failure as Failure {
            return printed(failure, for: request)
        } catch is Submission.Fault {
            return printed(badBody(request), for: request)
        } catch {
            log("\(request.method) \(request.loggedPath): \(error)")
            return printed(serverError(request), for: request)
        }
    }

    private func attempt(_ address: WorkAddress, _ request: SiteRequest) async throws -> SiteAnswer {
        guard let workplace else { throw notFound(request) }
        guard ["GET", "HEAD", "POST"].contains(request.method) else {
            return printed(methodNotAllowed(request), for: request).with([.init("Allow", "GET, HEAD, POST")])
        }
        if let obstacle = workplace.obstacle { throw obstacle }
        guard request.body.count <= address.route.largestBody else { throw bodyTooLarge(request) }
        let visitor = try await workplace.visitor(request)
        if request.method == "POST" {
            if visitor.admission == nil, !address.route.isOpen { throw SignInNeeded() }
            guard workplace.isOurs(request, try Submission(request), visitor) else {
                throw notOurs(request)
            }
        }
        let answer = try await work(address, request, visitor, workplace)
        try await recordExport(answer, address, request, visitor)
        return visitor.cookie.map { answer.with([$0]) } ?? answer
    }

    /// What is not public left as data: that goes into the audit trail, before
    /// it is given out.
    private func recordExport(
        _ answer: SiteAnswer, _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor
    ) async throws {
        guard request.method == "GET", answer.status == 200, address.route.isRestricted,
            let actor = visitor.admission?.actor,
            let format = [Format.csv, .json].first(where: { $0.mediaType == answer.header("Content-Type") })
        else { return }
        try await RecordExport(store: store, clock: clock)(
            address.with(.html).url, as: format.rawValue, by: actor)
    }

    /// The table of contents.
    private func work(
        _ address: WorkAddress, _ request: SiteRequest, _ visitor: Visitor, _ workplace: Workplace
    ) async throws -> SiteAnswer {
        switch address.route {
        case .desk: try await desk(address, request, visitor)
        // Rounds and returns
        case .rounds: try await rounds(address, request, visitor)
        case .round(let code): try await round(code, address, request, visitor)
        case .roundCalendar: try await roundCalendar(request)
        case .returnOf(let key): try await returnOf(key, address, request, visitor)
        case .returnItem(let key, let item): try await returnItem(key, item, address, request, visitor)
        case .returnCell(let key, let cell): try await returnCell(key, cell, address, request, visitor)
        case .returnWorkbook(let key): try await returnWorkbook(key, address, request, visitor)
        case .returnPreview(let key): try await returnPreview(key, address, request, visitor)
        case .returnPresence(let key): try await returnPresence(key, address, request, visitor)
        case .attachment(let key, let hash): try await attachment(key, hash, visitor)
        case .profiles: try await profiles(address, request, visitor)
        case .profile(let state, let indicator):
            try await profile(state, indicator, address, request, visitor)
        // Progress of action lines
        case .updates: try await updates(address, request, visitor)
        case .update(let key): try await update(key, address, request, visitor)
        case .evidence(let key, let hash): try await evidence(key, hash, visitor)
        // Meetings
        case .meetings: try await meetings(address, request, visitor)
        case .meeting(let code): try await meeting(code, address, request, visitor)
        case .meetingPaper(let code): try await meetingPaper(code, address, request, visitor)
        case .meetingFile(let code, let hash): try await meetingFile(code, hash, visitor)
        case .meetingCalendar: try await meetingCalendar(request)
        // Amendments
        case .amendments: try await amendments(address, request, visitor)
        case .amendment(let number): try await amendment(number, address, request, visitor)
        case .review: try await review(address, request, visitor)
        // Accounts
        case .signIn: try await signIn(address, request, visitor, workplace)
        case .signOut: try await signOut(request, visitor, workplace)
        case .link(let token): try await link(token, address, request, visitor, workplace)
        case .account: try await ownAccount(address, request, visitor, workplace)
        case .accounts: try await accounts(address, request, visitor, workplace)
        case .accountOf(let name): try await account(name, address, request, visitor, workplace)
        case .audit: try await audit(address, request, visitor)
        }
    }

    /// Pages lead to the sign-in and from there back; programs are told.
    private func signInNeeded(_ address: WorkAddress, _ request: SiteRequest) -> SiteAnswer {
        guard !request.wantsData, request.method != "POST" else {
            let problem = Problem(
                status: 401, code: "sign-in-needed", title: texts[.signInNeededTitle],
                detail: texts[.signInNeeded], location: request.path, hint: texts[.signInNeededHint])
            return printed(problem, for: request).with([.init("WWW-Authenticate", "Bearer")])
        }
        let next = WorkAddress(
            .signIn, fields: FormFields([.init("next", address.url)]), language: texts.language)
        return SiteAnswer(status: 303, headers: [.init("Location", next.url)])
    }
}
