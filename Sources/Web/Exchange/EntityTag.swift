import PlanModel
import Routes

/// All that the answer at an address follows from: the ledger, the program, the
/// day and the language, and nothing else; where the answer names addresses of
/// the site in full, also from under which it was asked for.
func entityText(
    _ address: Address, origin: String = "", dataVersion: String, version: String, day: Day, language: String
) -> String {
    [address.url, origin, dataVersion, version, day.description, language].joined(separator: "\n")
}

/// A short name for it.
func entityTag(_ entityText: String) -> String {
    "\"" + fingerprint(Array(entityText.utf8)) + "\""
}

/// FNV-1a with 64 bits, in hexadecimal: enough to tell versions apart, no
/// protection.
func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
}
