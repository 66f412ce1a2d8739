import NIOCore

/// Answers a request whose address is longer than the HTTP parser takes, which
/// would close the connection without a word.
///
/// It stands before the parser, looks at the first line of a request only, and
/// keeps none of it: what follows a refused line is read and thrown away until
/// the asker has read the answer, or for a short time.
final class LongAddressGuard: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Below the 80 KB of the parser.
    static let limit = 65_536
    private static let patience = TimeAmount.seconds(5)

    /// Bytes of the first line so far; nil where none is being read.
    private var lineLength: Int?
    private var isRefused = false
    /// Whether the address is one of the services whose errors scripts of other
    /// sites may read.
    private var isOfService = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isRefused { return }
        let bytes = unwrapInboundIn(data).readableBytesView
        guard !bytes.isEmpty else { return context.fireChannelRead(data) }
        if lineLength == nil, bytes.starts(with: "GET /".utf8) || bytes.starts(with: "HEAD /".utf8) {
            lineLength = 0
            let address = bytes.drop { $0 != 0x2F }
            isOfService = address.starts(with: "/sdmx/".utf8) || address.starts(with: "/wb/".utf8)
        }
        if let length = lineLength {
            // The address ends with a space; the one before it stands in the first five bytes.
            let start = bytes.startIndex + (length == 0 ? 5 : 0)
            let end = bytes[start...].firstIndex { $0 == 0x20 || $0 == 0x0A }
            let seen = length + (end ?? bytes.endIndex) - bytes.startIndex
            lineLength = end == nil ? seen : nil
            if seen > Self.limit { return refuse(context) }
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isRefused { context.read() } else { context.fireChannelReadComplete() }
    }

    private func refuse(_ context: ChannelHandlerContext) {
        isRefused = true
        let words =
            "The address is longer than \(Self.limit) characters. Ask in parts, or leave a dimension of the "
            + "key open and choose from what you get.\n"
        let head =
            "HTTP/1.1 414 URI Too Long\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + (isOfService ? "Access-Control-Allow-Origin: *\r\n" : "")
            + "Content-Length: \(words.utf8.count)\r\nConnection: close\r\n\r\n"
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: head + words)), promise: nil)
        let channel = context.channel
        context.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
    }
}

/// Puts a `LongAddressGuard` before the parser.
final class LongAddressGuardInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Never

    func handlerAdded(context: ChannelHandlerContext) {
        try? context.pipeline.syncOperations.addHandler(LongAddressGuard(), position: .first)
    }
}
