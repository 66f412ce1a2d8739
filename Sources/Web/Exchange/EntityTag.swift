import PlanModel
import Routes

/// Names what an address answers: it changes with the ledger, the program, the
/// day and the language, and with nothing else.
func entityTag(_ address: Address, dataVersion: String, version: String, day: Day, language: String) -> String
{
    let text = [address.url, dataVersion, version, day.description, language].joined(separator: "\n")
    return "\"" + fingerprint(Array(text.utf8)) + "\""
}

/// FNV-1a with 64 bits, in hexadecimal: enough to tell versions apart, no
/// protection.
func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
}
