import Pages
import UseCases

/// Refusals in the words of the page.
extension Site {
    /// The sentence that stands beside a form.
    func said(_ refusal: Refusal) -> String {
        if let key = words(of: refusal) { return texts[key] }
        return "\(refusal.message) \(refusal.remedy)"
    }

    /// Nil for what is said in English only.
    func words(of refusal: Refusal) -> TextKey? {
        switch refusal.code {
        case "wrong-credentials": .refusedCredentials
        case "wrong-code": .refusedCode
        case "wrong-password": .refusedPassword
        case "too-many-attempts": .refusedAttempts
        case "password-too-short": .refusedShort
        case "password-too-common": .refusedCommon
        case "passwords-differ": .refusedDiffer
        case "link-not-valid": .refusedLink
        case "sign-in-over": .refusedOver
        case "not-allowed": .refusedRight
        case "last-administrator": .refusedLast
        case "account-exists": .refusedExists
        case "bad-account-name": .refusedName
        case "bad-email": .refusedEmail
        case "unknown-account": .refusedUnknown
        default: nil
        }
    }
}
