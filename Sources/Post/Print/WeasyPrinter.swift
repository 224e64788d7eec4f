/// Makes PDFs by WeasyPrint in a Python process that stays (0.05 s a letter; 1 s where one is started for each).
///
/// Documents are printed one after another. A printing process that dies is started again, and the document it died
/// over is tried once more; one that passes the time limit is ended. Nothing is fetched for a document: see
/// `Press` and press.py.
package actor WeasyPrinter: Printing {
    /// Where the printer's Python is, and how long it may take.
    package struct Configuration: Sendable, Hashable {
        /// The Python that has WeasyPrint: `.tools/venv/bin/python` after `scripts/setup`.
        package let python: String
        /// How long one document may take. Time spent waiting for other documents doesn't count.
        package let limit: Duration
        /// How long Python may take to start.
        package let startLimit: Duration
        /// How many documents a process prints before a new one takes over, because WeasyPrint keeps about a quarter
        /// of a megabyte of each.
        package let documentsPerProcess: Int

        package init(
            python: String,
            limit: Duration = .seconds(20),
            startLimit: Duration = .seconds(30),
            documentsPerProcess: Int = 250
        ) {
            self.python = python
            self.limit = limit
            self.startLimit = startLimit
            self.documentsPerProcess = documentsPerProcess
        }
    }

    private let configuration: Configuration
    private let lane = BlockingLane(label: "carebroker.printer")
    private var press: Press?
    private var isStopped = false

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        lane.asUnownedSerialExecutor()
    }

    /// Python is started when it is first needed.
    package init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// Starts Python now, so that the first document needn't wait for it and a machine that can't print is found out.
    /// - Throws: `PrintFault.couldNotStart`, or `.stopped`.
    package func start() async throws(PrintFault) {
        _ = try runningPress()
    }

    package func pdf(of document: PrintableDocument) async throws(PrintFault) -> [UInt8] {
        do {
            return try print(document)
        } catch .died {
            return try print(document)
        }
    }

    /// Ends the printing process. Whoever asks for a PDF from now on is told that the printer has stopped.
    package func stop() async {
        isStopped = true
        press?.close()
        press = nil
    }

    /// The process that prints, while there is one.
    package var processID: Int32? { press?.processID }

    private func print(_ document: PrintableDocument) throws(PrintFault) -> [UInt8] {
        let press = try runningPress()
        do {
            let pdf = try press.print(document.html, within: configuration.limit)
            if press.printed >= configuration.documentsPerProcess {
                press.close()
                self.press = nil
            }
            return pdf
        } catch {
            // After these the process has been ended or can't be trusted to be at the start of a frame.
            switch error {
            case .died, .tookTooLong, .tooLarge:
                press.kill()
                self.press = nil
            case .noPrinter, .couldNotStart, .reachesOutside, .notRendered, .stopped: break
            }
            throw error
        }
    }

    private func runningPress() throws(PrintFault) -> Press {
        if isStopped { throw .stopped }
        if let press { return press }
        let press = try Press(python: configuration.python, readyWithin: configuration.startLimit)
        self.press = press
        return press
    }
}
