import Foundation
import UseCases

/// Why a file is not opened, and what to do.
extension LedgerFile {
    func refuseFolder() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return
        }
        throw Failure(
            code: "no-database", message: "\(path) is a folder.", remedy: "Name a file with --database.")
    }

    var unwritableFolder: Failure? {
        let folder = (path as NSString).deletingLastPathComponent
        let place = folder.isEmpty ? "." : folder
        guard FileManager.default.fileExists(atPath: place) else {
            return Failure(
                code: "no-folder", message: "\(path) cannot be made: there is no folder \(place).",
                remedy: "Make the folder first, or name another file with --database.")
        }
        return FileManager.default.isWritableFile(atPath: place)
            ? nil : unwritable("its folder is read-only;")
    }

    var unwritableFile: Failure? {
        FileManager.default.isWritableFile(atPath: path) ? nil : unwritable("it is read-only;")
    }

    func unwritable(_ reason: String) -> Failure {
        Failure(
            code: "read-only-database", message: "\(path) cannot be written: \(reason) nothing was changed.",
            remedy: "Give write permission on the file and its folder, or name another with --database.")
    }

    var notThere: Failure {
        Failure(
            code: "no-database", message: "There is no database \(path).",
            remedy: "Make it with: pantau init --database \(path)")
    }

    var alreadyThere: Failure {
        Failure(
            code: "ledger-exists", message: "\(path) holds a ledger already; nothing was changed.",
            remedy: "Name another file with --database, or move this one away first.")
    }

    var withoutLedger: Failure {
        Failure(
            code: "no-ledger", message: "\(path) holds no ledger yet.",
            remedy: "Make one in it with: pantau init --database \(path)")
    }

    var ofAnotherProgram: Failure {
        Failure(
            code: "not-a-ledger", message: "\(path) is the database of another program.",
            remedy: "Name another file with --database; this one was not changed.")
    }

    var early: Failure {
        Failure(
            code: "early-database",
            message: "\(path) was written by a version of Pantau from before its first release.",
            remedy: "Move it away and make a new one with: pantau init --database \(path)")
    }

    var newer: Failure {
        Failure(
            code: "newer-database", message: "\(path) was written by a newer version of Pantau.",
            remedy: "Use that version or a newer one; nothing was changed.")
    }
}
