import Foundation
import PlanModel

/// Talk goes to standard error, so that results alone are on standard output.
/// Where nobody listens (a closed pipe, a full disk) nothing is said.
enum Talk {
    static func say(_ line: String) { write(line + "\n") }

    static func say(_ findings: [Finding]) {
        for finding in findings { say(finding.line) }
    }

    /// As it is, without a line end.
    static func write(_ text: String) { _ = send(Array(text.utf8), to: STDERR_FILENO) }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// The width of the terminal; 80 where it does not say.
    static var columns: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : 80
    }

    /// `FileHandle` would stop the program where the other end has gone.
    ///
    /// - Returns: nil, or the number of what went wrong.
    static func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno != EINTR { return errno }
            sent += max(0, count)
        }
        return nil
    }
}
