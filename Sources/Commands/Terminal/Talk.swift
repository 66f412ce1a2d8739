import Foundation
import PlanModel

/// Talk goes to standard error, so that results alone are on standard output.
enum Talk {
    static func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    static func say(_ findings: [Finding]) {
        for finding in findings { say(finding.line) }
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
