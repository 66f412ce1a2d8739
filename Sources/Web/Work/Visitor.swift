import Routes
import UseCases

/// Who asks for a page of the work, and what proves that a form is theirs.
struct Visitor: Sendable {
    /// Nil for who is not signed in.
    let admission: Admission?
    /// Must come back with every form of theirs.
    let csrf: String
    /// True for a program with a token: no browser sends it unasked.
    let isProgram: Bool
    /// Network address.
    let origin: String
    /// What the browser shall keep from now on.
    var cookie: SiteAnswer.Header?

    /// - Throws: `SignInNeeded`.
    func actor() throws -> Actor { try admitted().actor }

    /// - Throws: `SignInNeeded`.
    func admitted() throws -> Admission {
        guard let admission else { throw SignInNeeded() }
        return admission
    }
}

/// The page is for somebody who is signed in.
struct SignInNeeded: Error {}

/// The cookies that the work needs. Behind https their names keep other hosts
/// from setting them (RFC 6265bis, `__Host-`).
struct WorkCookies {
    let isSecure: Bool

    private func name(_ base: String) -> String { isSecure ? "__Host-\(base)" : base }

    /// The session.
    var session: String { name("pantau") }
    /// What proves the forms of somebody who is not signed in.
    var form: String { name("pantau-form") }

    func set(_ name: String, _ value: String, seconds: Int? = nil) -> SiteAnswer.Header {
        let secure = isSecure ? "; Secure" : ""
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        return .init("Set-Cookie", "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(secure)\(age)")
    }

    func clear(_ name: String) -> SiteAnswer.Header { set(name, "", seconds: 0) }
}

extension Workplace {
    func cookies(for request: SiteRequest) -> WorkCookies {
        WorkCookies(isSecure: entrance.origin(of: request).isSecure)
    }

    /// Recognises who asks.
    func visitor(_ request: SiteRequest) async throws -> Visitor {
        let origin = entrance.remoteAddress(of: request)
        if let bearer = request.bearer {
            let admission = try await doorkeeper.admit(token: bearer, from: origin)
            return Visitor(admission: admission, csrf: "", isProgram: true, origin: origin)
        }
        let cookies = cookies(for: request)
        if let token = request.cookies[cookies.session], !token.isEmpty,
            let admission = try await doorkeeper.admit(session: token, from: origin)
        {
            return Visitor(
                admission: admission, csrf: secrets.digest("csrf \(token)"), isProgram: false, origin: origin)
        }
        if let kept = request.cookies[cookies.form], kept.utf8.count == 43 {
            return Visitor(
                admission: nil, csrf: secrets.digest("csrf \(kept)"), isProgram: false, origin: origin)
        }
        let fresh = secrets.token()
        return Visitor(
            admission: nil, csrf: secrets.digest("csrf \(fresh)"), isProgram: false, origin: origin,
            cookie: cookies.set(cookies.form, fresh))
    }

    /// Whether something that stores comes from a page of ours: by what the
    /// browser says of the sender, and by what only our page knows.
    func isOurs(_ request: SiteRequest, _ submission: Submission, _ visitor: Visitor) -> Bool {
        if visitor.isProgram { return true }
        if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
            return false
        }
        if let origin = request.headers["origin"] {
            guard Entrance.Origin(origin) == entrance.origin(of: request) else { return false }
        }
        let said =
            submission.isJSON ? request.headers["x-csrf-token"] : submission["csrf"] ?? nil
        return said.map { secrets.areEqual($0, visitor.csrf) } ?? false
    }
}
