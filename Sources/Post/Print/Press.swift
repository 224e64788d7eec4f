import Foundation

/// The Python process that prints, and the socket to it. The frames that go over it stand in press.py.
///
/// Every call blocks until it is answered or its time has run out, so a press belongs to one lane.
final class Press {
    /// What the process says.
    private enum Answer {
        case ready
        case pdf([UInt8])
        case failed(Failure)
    }

    private struct Failure: Decodable {
        let kind: String
        let detail: String
    }

    private struct Request: Encodable {
        let html: String
        let seconds: Double
    }

    /// A document and a PDF may have this many bytes; a letter with its pictures is far below it.
    private static let largestFrame = 64 << 20

    private let process = Process()
    private let line: SocketLine
    /// How many documents this process has been given.
    private(set) var printed = 0

    var processID: Int32 { process.processIdentifier }

    /// Starts the process and waits until it has printed a first page for itself.
    /// - Throws: `PrintFault.couldNotStart`.
    init(python: String, readyWithin limit: Duration) throws(PrintFault) {
        guard let (ours, theirs) = SocketLine.pair() else {
            throw .couldNotStart("no socket could be opened")
        }
        line = ours
        process.executableURL = URL(fileURLWithPath: python)
        // -I: neither the folder it is started in nor the environment adds to what it imports. -B: it writes no files.
        process.arguments = ["-I", "-B", "-c", String(decoding: PackageResources.press_py, as: UTF8.self)]
        process.environment = Self.environment
        process.standardInput = theirs
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw .couldNotStart("\(python) can't be run")
        }
        // The process alone holds its end now, so reading from ours tells when it has ended.
        try? theirs.close()
        let why: String
        do throws(PrintFault) {
            switch try answer(until: .now + limit, or: .couldNotStart("\(python) was not ready within \(limit)")) {
            case .ready: return
            case .failed(let failure): why = failure.detail
            case .pdf: why = "\(python) does not answer as a press does"
            }
        } catch {
            kill()
            if case .couldNotStart = error { throw error }
            throw .couldNotStart("\(python) ended at once")
        }
        kill()
        throw .couldNotStart(why)
    }

    /// Prints one HTML page.
    /// - Throws: `PrintFault`; after `.died`, `.tookTooLong` and `.tooLarge` the press is of no more use.
    func print(_ html: String, within limit: Duration) throws(PrintFault) -> [UInt8] {
        printed += 1
        let deadline = ContinuousClock.now + limit
        let late = PrintFault.tookTooLong(seconds: limit / .seconds(1))
        guard let request = try? JSONEncoder().encode(Request(html: html, seconds: limit / .seconds(1))) else {
            throw .notRendered("EncodingError")
        }
        guard request.count <= Self.largestFrame else { throw .tooLarge }
        do throws(SocketLine.Fault) {
            try line.send(Self.length(request.count) + request, until: deadline)
        } catch {
            throw error == .late ? late : .died
        }
        switch try answer(until: deadline, or: late) {
        case .pdf(let bytes): return bytes
        case .failed(let failure) where failure.kind == "reaches-outside": throw .reachesOutside(failure.detail)
        case .failed(let failure): throw .notRendered(failure.detail)
        case .ready: throw .died
        }
    }

    /// Lets the process end by itself, and ends it when it doesn't within two seconds.
    func close() {
        line.finish()
        _ = try? line.receive(1, until: .now + .seconds(2))
        kill()
    }

    /// Ends the process at once.
    func kill() {
        if process.isRunning { _ = Glibc.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    private func answer(until deadline: ContinuousClock.Instant, or late: PrintFault) throws(PrintFault) -> Answer {
        let length: Int
        let frame: [UInt8]
        do throws(SocketLine.Fault) {
            length = try line.receive(4, until: deadline).reduce(0) { $0 << 8 | Int($1) }
            frame = length <= Self.largestFrame ? try line.receive(length, until: deadline) : []
        } catch {
            throw error == .late ? late : .died
        }
        guard length <= Self.largestFrame else { throw .tooLarge }
        let rest = frame.dropFirst()
        switch frame.first {
        case UInt8(ascii: "R"): return .ready
        case UInt8(ascii: "P"): return .pdf(Array(rest))
        case UInt8(ascii: "F"):
            guard let failure = try? JSONDecoder().decode(Failure.self, from: Data(rest)) else { throw .died }
            return .failed(failure)
        default: throw .died
        }
    }

    private static func length(_ count: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    }

    /// What the process gets of the server's environment, which may hold passwords: only where its fonts' cache and
    /// its temporary files go.
    private static var environment: [String: String] {
        ProcessInfo.processInfo.environment
            .filter { ["HOME", "TMPDIR", "XDG_CACHE_HOME", "FONTCONFIG_PATH", "FONTCONFIG_FILE"].contains($0.key) }
            .merging(["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]) { $1 }
    }
}
