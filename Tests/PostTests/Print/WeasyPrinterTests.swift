import Foundation
import Testing

@testable import Post

@Suite struct `printing` {
    /// One for the tests that do nothing to it; it ends with the tests.
    static let shared = WeasyPrinter(.init(python: Tools.python))
    let printer = shared
    let agreement = page(
        title: "Placement agreement C-1042",
        """
        <h1>Placement agreement</h1>
        <p>For Irene Ellis &amp; Łucja O&#39;Brien, from 2 March 2026.</p>
        <h2>What it costs</h2>
        <table>
        <caption>Each week</caption>
        <thead><tr><th scope="col">Who pays</th><th scope="col" class="number">Amount</th></tr></thead>
        <tbody><tr><th scope="row">The council</th><td class="number">£1,050.00</td></tr></tbody>
        </table>
        """
    )

    @Test func `a document becomes a tagged PDF that says what it says`() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(await printer.pdf(of: agreement), to: "agreement.pdf")

        let text = try Tools.output(of: "pdftotext", "-layout", file, "-")
        for words in ["Placement agreement", "For Irene Ellis & Łucja O'Brien", "£1,050.00", "Page 1 of 1"] {
            #expect(text.contains(words))
        }

        let facts = try Tools.output(of: "pdfinfo", file)
        #expect(facts.contains(/Title: +Placement agreement C-1042\n/))
        #expect(facts.contains(/Author: +Bath and North East Somerset Council\n/))
        #expect(facts.contains(/Tagged: +yes\n/))
        #expect(facts.contains(/Page size: .*A4/))
        #expect(try Tools.output(of: "pdfinfo", "-meta", file).contains("pdfuaid:part"))

        let structure = try Tools.output(of: "pdfinfo", "-struct-text", file)
        let tags = structure.matches(of: /(?m)^ *(H1|H2|P|Table|Caption|THead|TBody|TR|TH|TD)\b/).map { String($0.1) }
        #expect(
            tags.filter { $0 != "P" } == [
                "H1", "H2", "Table", "Caption", "THead", "TR", "TH", "TH", "TBody", "TR", "TH", "TD",
            ]
        )
        #expect(structure.contains("\"Who pays\""))

        // Every font goes with the file, or it would be read in another.
        let fonts = try Tools.output(of: "pdffonts", file).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(/\ yes +yes +(yes|no) +\d+ +\d+$/) })
    }

    @Test func `the same document makes the same bytes`() async throws {
        let other = WeasyPrinter(.init(python: Tools.python))
        #expect(try await printer.pdf(of: agreement) == other.pdf(of: agreement))
    }

    @Test func `many at once come out each as itself`() async throws {
        let folder = try TemporaryFolder()
        let printed = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in 1...6 {
                group.addTask {
                    let letter = page("<h1>Letter number \(number)</h1>")
                    return (number, try await printer.pdf(of: letter))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(printed.count == 6)
        for (number, pdf) in printed {
            let file = try folder.write(pdf, to: "\(number).pdf")
            #expect(try Tools.output(of: "pdftotext", file, "-").contains("Letter number \(number)"))
        }
    }

    @Test(arguments: [
        #"<img src="ADDRESS" alt="">"#,
        #"<link rel="stylesheet" href="ADDRESS">"#,
        #"<link rel="attachment" href="ADDRESS">"#,
        #"<a rel="attachment" href="ADDRESS">x</a>"#,
        #"<style>@import "ADDRESS";</style>"#,
        #"<style>@font-face { font-family: x; src: url(ADDRESS) } p { font-family: x }</style><p>x</p>"#,
        #"<p style="background: url(ADDRESS)">x</p>"#,
        #"<ul style="list-style-image: url(ADDRESS)"><li>x</li></ul>"#,
        #"<object data="ADDRESS"></object>"#,
        #"<embed src="ADDRESS">"#,
        #"<base href="ADDRESS"><img src="picture" alt="">"#,
    ])
    func `a document that asks for anything from outside is not printed`(html: String) async throws {
        let listener = try Listener()
        for address in [
            "http://127.0.0.1:\(listener.port)/", "file:///etc/passwd", "FILE:///etc/passwd", "//127.0.0.1/",
        ] {
            let hostile = page(html.replacing("ADDRESS", with: address))
            do {
                let pdf = try await printer.pdf(of: hostile)
                // An address without a scheme leads nowhere, and so to nothing.
                #expect(address.hasPrefix("//"), "\(hostile.html) was printed")
                try expectNothingOf(pdf)
            } catch {
                guard case .reachesOutside = error as? PrintFault else { throw error }
            }
        }
        #expect(!listener.hasVisitor)
        // And the printer goes on.
        #expect(try await !printer.pdf(of: agreement).isEmpty)
    }

    @Test(arguments: [
        #"<iframe src="ADDRESS"></iframe>"#,
        #"<script src="ADDRESS"></script>"#,
        #"<svg><image href="ADDRESS" width="9" height="9"/></svg>"#,
        #"<svg><use href="ADDRESS#x"/></svg>"#,
        #"<img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Cimage href='ADDRESS' width='9' height='9'/%3E%3C/svg%3E">"#,
        #"<img alt="" src="data:image/svg+xml,%3C!DOCTYPE svg [%3C!ENTITY x SYSTEM 'ADDRESS'%3E]%3E%3Csvg xmlns='http://www.w3.org/2000/svg' width='900' height='90'%3E%3Ctext y='20'%3E%26x;%3C/text%3E%3C/svg%3E">"#,
        #"<meta http-equiv="refresh" content="0; url=ADDRESS">"#,
    ])
    func `what else could reach outside shows nothing of it`(html: String) async throws {
        let listener = try Listener()
        for address in ["http://127.0.0.1:\(listener.port)/", "file:///etc/passwd"] {
            let hostile = page(html.replacing("ADDRESS", with: address))
            do {
                try await expectNothingOf(printer.pdf(of: hostile))
            } catch {
                guard case .reachesOutside = error as? PrintFault else { throw error }
            }
        }
        #expect(!listener.hasVisitor)
    }

    func expectNothingOf(_ pdf: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(pdf, to: "x.pdf")
        #expect(try !Tools.output(of: "pdftotext", file, "-").contains("root:"))
        #expect(try Tools.output(of: "pdfdetach", "-list", file).contains("0 embedded files"))
    }

    @Test func `a picture that the document holds is shown`() async throws {
        let dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        let letter = page(#"<img alt="A dot" src="data:image/png;base64,\#(dot)">"#)
        let folder = try TemporaryFolder()
        let file = try folder.write(await printer.pdf(of: letter), to: "x.pdf")
        #expect(try Tools.output(of: "pdfimages", "-list", file).split(separator: "\n").count > 2)
    }

    @Test(arguments: [
        ("<title>x</title><h1>x</h1>", "NoLanguage"), (#"<html lang=" "><title>x</title><h1>x</h1>"#, "NoLanguage"),
        (#"<html lang="en"><h1>x</h1>"#, "NoTitle"), (#"<html lang="en"><title> </title><h1>x</h1>"#, "NoTitle"),
        ("", "NoLanguage"),
    ])
    func `a document without a language or a title would be read out wrongly, and is not printed`(
        html: String,
        lack: String
    ) async {
        await #expect(throws: PrintFault.notRendered(lack)) {
            try await printer.pdf(of: PrintableDocument(html: html))
        }
    }

    @Test func `a printer that was killed is started again`() async throws {
        let printer = WeasyPrinter(.init(python: Tools.python))
        _ = try await printer.pdf(of: agreement)
        let first = try #require(await printer.processID)
        #expect(kill(first, SIGKILL) == 0)
        #expect(try await !printer.pdf(of: agreement).isEmpty)
        #expect(await printer.processID != first)
    }

    @Test func `a printer that dies in the middle of a document prints it all the same`() async throws {
        let folder = try TemporaryFolder()
        let printer = WeasyPrinter(.init(python: try python("dies-once", in: folder)))
        let pdf = try await printer.pdf(of: agreement)
        #expect(String(decoding: pdf.prefix(5), as: UTF8.self) == "%PDF-")
    }

    @Test func `a printer that dies over the same document again says so`() async throws {
        let folder = try TemporaryFolder()
        let printer = WeasyPrinter(.init(python: try python("always-dies", in: folder)))
        await #expect(throws: PrintFault.died) { try await printer.pdf(of: agreement) }
    }

    @Test func `a document that takes too long is given up, and the next is printed`() async throws {
        let folder = try TemporaryFolder()
        let python = try python("hangs-once", in: folder)
        let impatient = WeasyPrinter(.init(python: python, limit: .milliseconds(200)))
        await #expect(throws: PrintFault.tookTooLong(seconds: 0.2)) { try await impatient.pdf(of: agreement) }
        #expect(await impatient.processID == nil)
        let patient = WeasyPrinter(.init(python: python))
        #expect(try await !patient.pdf(of: agreement).isEmpty)
    }

    /// A Python that fails as its name says: Tests/Servers/flaky_python.
    func python(_ name: String, in folder: TemporaryFolder) throws -> String {
        let link = folder.url.appending(path: name)
        let program = Tools.checkout.appending(path: "Tests/Servers/flaky_python")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)
        return link.path
    }

    @Test func `a new process takes over after its share of documents`() async throws {
        let printer = WeasyPrinter(.init(python: Tools.python, documentsPerProcess: 2))
        var processes: [Int32?] = []
        for _ in 1...3 {
            try await printer.start()
            processes.append(await printer.processID)
            _ = try await printer.pdf(of: agreement)
        }
        #expect(processes[0] == processes[1])
        #expect(processes[1] != processes[2])
    }

    @Test func `a stopped printer leaves no process and prints no more`() async throws {
        let printer = WeasyPrinter(.init(python: Tools.python))
        try await printer.start()
        let process = try #require(await printer.processID)
        await printer.stop()
        #expect(kill(process, 0) == -1)
        await #expect(throws: PrintFault.stopped) { try await printer.pdf(of: agreement) }
    }

    @Test(arguments: ["/nowhere/python", "/bin/false", "/bin/true", "/usr/bin/python3"])
    func `a Python that cannot print says so at the start`(python: String) async throws {
        let fault = await #expect(throws: PrintFault.self) {
            try await WeasyPrinter(.init(python: python)).start()
        }
        guard case .couldNotStart(let why) = try #require(fault) else { throw try #require(fault) }
        #expect(why.contains(python == "/usr/bin/python3" ? "weasyprint" : python))
    }

    @Test func `no part of the environment that holds secrets is handed on`() async throws {
        setenv("CAREBROKER_TEST_SECRET", "open sesame", 1)
        defer { unsetenv("CAREBROKER_TEST_SECRET") }
        let printer = WeasyPrinter(.init(python: Tools.python))
        try await printer.start()
        let process = try #require(await printer.processID)
        let environment = try Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/environ"))
        #expect(!String(decoding: environment, as: UTF8.self).contains("sesame"))
        #expect(!environment.isEmpty)
    }
}

@Suite struct `without a printer` {
    @Test func `there is no PDF, and the reader is told what to do`() async {
        await #expect(throws: PrintFault.noPrinter) { try await NoPrinter().pdf(of: page("<h1>Dear Ms Reed</h1>")) }
        #expect(PrintFault.adviceToReader.contains("print this page"))
    }
}

/// A page that stands by itself, with what is given as its body.
private func page(title: String = "A letter", _ body: String) -> PrintableDocument {
    PrintableDocument(
        html: """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <title>\(title)</title>
            <meta name="author" content="Bath and North East Somerset Council">
            <style>@page { @bottom-right { content: "Page " counter(page) " of " counter(pages) } }</style>
            </head>
            <body>\(body)</body>
            </html>
            """
    )
}
