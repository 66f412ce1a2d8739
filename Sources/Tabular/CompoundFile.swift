/// The container of spreadsheets before 2007, and of encrypted ones since.
/// Source: [MS-CFB], Compound File Binary File Format, section 2.
enum CompoundFile {
    /// What to say of it: neither kind can be read.
    static func problem(_ store: some ByteStore, header: [UInt8]) throws -> TabularProblem {
        if try hasEntry("EncryptedPackage", store, header) {
            return TabularProblem(
                "password-protected", "The workbook is protected by a password.",
                remedy: "Open it, remove the password, save it as .xlsx and send that.")
        }
        return TabularProblem(
            "old-spreadsheet", "The file is in a format of Office before 2007, such as .xls.",
            remedy: "Open it in a spreadsheet program, save it as .xlsx or CSV in UTF-8 and send that.")
    }

    /// Looks through the first sectors of the directory.
    private static func hasEntry(_ name: String, _ store: some ByteStore, _ header: [UInt8]) throws -> Bool {
        guard header.count >= 52, header[30] == 9 || header[30] == 12 else { return false }
        let sector = (48..<52).reversed().reduce(0) { $0 << 8 | Int(header[$1]) }
        let directory = try store.bytes(at: (sector + 1) << Int(header[30]), length: 4096)
        let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        return stride(from: 0, to: directory.count, by: 128).contains {
            directory[$0...].starts(with: wanted)
        }
    }
}
