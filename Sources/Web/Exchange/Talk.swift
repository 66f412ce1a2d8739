import Foundation

/// Talk goes to standard error, so that standard output stays for results.
func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}
