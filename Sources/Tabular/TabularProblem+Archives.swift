import CZip

extension TabularProblem {
    /// libzip's error code in words. Source: zip_errors(3).
    static func zip(_ code: Int32, entry: String?) -> TabularProblem {
        let subject = entry.map { "\"\($0)\" in the archive" } ?? "The zip archive"
        switch code {
        case ZIP_ER_COMPNOTSUPP:
            return TabularProblem(
                "unsupported-compression", "\(subject) is packed by a method that is not known here.",
                remedy: "Pack it again as an ordinary zip, or send the table itself.")
        case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD:
            return encryptedEntry(entry ?? "The archive")
        case ZIP_ER_CRC:
            return brokenZip("\(subject) does not have the checksum that the archive states.")
        case ZIP_ER_MULTIDISK:
            return brokenZip("\(subject) is one part of an archive in several files.")
        default:
            return brokenZip("\(subject) is cut off or damaged.")
        }
    }

    static func brokenZip(_ message: String) -> TabularProblem {
        TabularProblem("broken-zip", message, remedy: "Download or send the file again.")
    }

    static func brokenGzip(_ message: String) -> TabularProblem {
        TabularProblem("broken-gzip", message, remedy: "Download or send the file again.")
    }

    static func encryptedEntry(_ name: String) -> TabularProblem {
        TabularProblem(
            "password-protected", "\"\(name)\" is protected by a password.",
            remedy: "Remove the password and send the file again.")
    }

    static func nestedZip(_ name: String) -> TabularProblem {
        TabularProblem(
            "nested-zip", "\"\(name)\" is itself an archive or a workbook inside an archive.",
            remedy: "Take it out of the outer archive and send it alone.")
    }

    static func largeWorkbook(_ name: String, limit: Int) -> TabularProblem {
        TabularProblem(
            "large-workbook-in-archive", "\"\(name)\" in the archive is larger than \(amount(limit)).",
            remedy: "Take it out of the archive and send it alone.")
    }

    static var tooManyEntries: TabularProblem {
        TabularProblem(
            "too-many-entries", "The archive has too long a table of contents.",
            remedy: "Send an archive that holds only the tables.")
    }
}
