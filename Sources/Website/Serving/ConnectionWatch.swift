import NIOCore
import NIOHTTPTypes

/// Closes a connection whose other end takes nothing of its answer, or goes on sending after it was answered: neither may
/// keep a place that somebody else waits for. The deadline of a request ends with its answer, so it sees neither.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// An answer is handed on in pieces of this many bytes, so that taking some of a large one counts.
    private static let piece = 64 * 1_024

    private let patience: TimeAmount
    /// How many pieces of answers the other end hasn't taken.
    private var untaken = 0
    /// Whether a request has begun to come and isn't through.
    private var isComing = false
    /// How many requests have begun to come, and how many answers have been given: one may be sent before the answer to
    /// the one before it.
    private var begun = 0
    private var answered = 0
    private var closing: Scheduled<Void>?

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isComing = true
            begun += 1
        case .body: break
        case .end: isComing = false
        }
        if !isWaiting { rest() }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .body(var bytes) where bytes.readableBytes > Self.piece:
            while bytes.readableBytes > Self.piece, let piece = bytes.readSlice(length: Self.piece) {
                hand(.body(piece), context, nil)
            }
            hand(.body(bytes), context, promise)
        case .end(let trailers):
            answered += 1
            hand(.end(trailers), context, promise)
        case let part:
            hand(part, context, promise)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        rest()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { rest() }

    private func hand(_ part: HTTPResponsePart, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        let taken = context.eventLoop.makePromise(of: Void.self)
        taken.futureResult.cascade(to: promise)
        taken.futureResult.assumeIsolated().whenComplete { _ in
            self.untaken -= 1
            self.watch(context)
        }
        untaken += 1
        if closing == nil { watch(context) }
        context.write(wrapOutboundOut(part), promise: taken)
    }

    private var isWaiting: Bool { untaken > 0 || (isComing && answered >= begun) }

    /// Counts the time anew: something was taken, or something is to be.
    private func watch(_ context: ChannelHandlerContext) {
        rest()
        guard isWaiting, context.channel.isActive else { return }
        closing = context.eventLoop.assumeIsolated().scheduleTask(in: patience) { context.close(promise: nil) }
    }

    private func rest() {
        closing?.cancel()
        closing = nil
    }
}
