import Accounts
import Bundled
import Crypto
import Foundation
import PlanFiles
import PlanModel
import StoreSQLite
import UseCases

/// The one place where concrete stores, clocks and hashes meet use cases.
enum Wiring {
    /// Works on a read-only file, folder or disk too.
    static func reading(_ path: String) throws -> some LedgerStore {
        try SQLiteLedgerStore(path: path, for: .reading)
    }

    /// For a task that reads the same again and again, and makes sure at its end
    /// that nothing was written meanwhile.
    static func standingStill(_ path: String) throws -> (store: some LedgerStore, still: some LedgerStore) {
        let store = try SQLiteLedgerStore(path: path, for: .reading)
        return (store, store.standingStill())
    }

    static func writing(_ path: String) throws -> some LedgerStore {
        try SQLiteLedgerStore(path: path, for: .writing)
    }

    /// For the portal: to be written where the file can be, else to be read,
    /// with why.
    static func serving(_ path: String) throws -> (store: any LedgerStore, obstacle: Failure?) {
        try ledger(path)
    }

    /// The same as what it is: for copies of the whole file.
    static func ledger(_ path: String) throws -> (store: SQLiteLedgerStore, obstacle: Failure?) {
        do {
            return (try SQLiteLedgerStore(path: path, for: .writing), nil)
        } catch let failure as Failure where failure.code == "read-only-database" {
            return (try SQLiteLedgerStore(path: path, for: .reading), failure)
        }
    }

    /// Fills a ledger; a file that was made for it is taken away again when
    /// that fails or is refused.
    static func making<Report>(
        _ path: String, fill: (any LedgerStore) async throws -> Report, isFilled: (Report) -> Bool
    ) async throws -> Report {
        let store = try SQLiteLedgerStore(path: path, for: .making)
        do {
            let report = try await fill(store)
            if !isFilled(report), store.isNew { try store.discard() }
            return report
        } catch {
            if store.isNew { try? store.discard() }
            throw error
        }
    }

    /// The words of the field, as they came with the program.
    static var glossary: Glossary {
        Glossary(markdown: BundledFiles.text("Documentation/glossary.md") ?? "")
    }

    static let clock = SystemClock()
    static let secrets = SystemSecrets()
    static let passwords = ScryptPasswords()

    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Nil where no mail is set up.
    static func post() throws -> CurlPost? { try CurlPost(environment: environment) }

    static let fingerprint = SHA256Fingerprint()

    /// What use cases of returns share.
    static func desk(_ store: any LedgerStore) -> ReturnDesk {
        ReturnDesk(store: store, clock: clock, fingerprint: fingerprint)
    }

    /// What returns ask, as it came with the program.
    static var questions: [ReturnQuestion] {
        let path = "Data/collection/questions.yaml"
        return readQuestions(file: path, text: BundledFiles.text(path) ?? "").questions ?? []
    }

    /// Whose name stands in the ledger for what is done from a terminal.
    static var operatorName: String {
        ProcessInfo.processInfo.environment["PANTAU_OPERATOR"] ?? NSUserName()
    }
}

struct SystemClock: WallClock {
    func timestamp() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

struct SHA256Fingerprint: Fingerprint {
    func hash(_ bytes: [UInt8]) -> String {
        hexadecimal(SHA256.hash(data: bytes))
    }

    /// Reads the store in blocks, whatever its size.
    func hash(_ store: FileByteStore) throws -> String {
        var hasher = SHA256()
        var offset = 0
        // A block that the processor's cache holds.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try store.read(at: offset, into: buffer)
            if count == 0 { break }
            hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            offset += count
        }
        return hexadecimal(hasher.finalize())
    }

    private func hexadecimal(_ digest: SHA256Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
