import Foundation

/// Takes one letter on a port of its own and keeps what was said to it.
///
/// `@unchecked Sendable`: one thread writes what was said, and `said` waits for
/// it to end.
final class FakeMailServer: @unchecked Sendable {
    let port: Int
    private let socket: Int32
    private let done = DispatchSemaphore(value: 0)
    private var heard: [UInt8] = []

    /// - Parameter refusing: the recipient gets 550.
    init(refusing: Bool = false) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && listen(socket, 1) == 0
                    && getsockname(socket, address, &length) == 0
            }
        }
        guard bound else { throw CocoaError(.fileReadUnknown) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { self.serve(refusing) }
    }

    /// All that was said, once the other end has gone.
    var said: String {
        done.wait()
        done.signal()
        return String(decoding: heard, as: UTF8.self)
    }

    private func serve(_ isRefusing: Bool) {
        defer { done.signal() }
        let peer = accept(socket, nil, nil)
        guard peer >= 0 else { return }
        defer { close(peer) }
        send(peer, "220 fake\r\n")
        var line: [UInt8] = []
        var isLetter = false
        while let byte = read(peer) {
            heard.append(byte)
            line.append(byte)
            guard byte == 10 else { continue }
            let text = String(decoding: line, as: UTF8.self)
            line = []
            if isLetter {
                if text == ".\r\n" {
                    isLetter = false
                    send(peer, "250 taken\r\n")
                }
            } else if text.hasPrefix("DATA") {
                isLetter = true
                send(peer, "354 go on\r\n")
            } else if text.hasPrefix("RCPT"), isRefusing {
                send(peer, "550 nobody here\r\n")
            } else if text.hasPrefix("QUIT") {
                send(peer, "221 bye\r\n")
                return
            } else {
                send(peer, "250 fake\r\n")
            }
        }
    }

    private func read(_ peer: Int32) -> UInt8? {
        var byte: UInt8 = 0
        return recv(peer, &byte, 1, 0) == 1 ? byte : nil
    }

    private func send(_ peer: Int32, _ text: String) {
        let bytes = Array(text.utf8)
        _ = Foundation.send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
