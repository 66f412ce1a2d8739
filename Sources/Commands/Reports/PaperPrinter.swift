import Foundation
import Markup
import Reports
import Subprocess
import UseCases

/// Prints HTML to PDF by Chromium, where it is installed.
enum PaperPrinter {
    /// Looked for in this order; `PANTAU_CHROMIUM` names another one.
    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    /// A report of a hundred pages takes some seconds.
    private static let limit = Duration.seconds(120)

    /// - Throws: `Failure` where no engine is installed.
    static func program() throws -> String {
        let environment = Wiring.environment
        if let named = environment["PANTAU_CHROMIUM"], !named.isEmpty {
            guard FileManager.default.isExecutableFile(atPath: named) else {
                throw Failure(
                    code: "no-pdf-engine", message: "PANTAU_CHROMIUM names \(named), which is no program.",
                    remedy: "Correct it, or install Chromium: sudo apt-get install chromium")
            }
            return named
        }
        let folders = (environment["PATH"] ?? "/usr/bin").split(separator: ":")
        for name in names {
            for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                return "\(folder)/\(name)"
            }
        }
        throw Failure(
            code: "no-pdf-engine", message: "PDF is printed by Chromium, which is not installed here.",
            remedy: "Install it: sudo apt-get install chromium. HTML, DOCX and XLSX need nothing else.")
    }

    /// Prints a document, twice where it has contents: the first print tells
    /// on which page everything begins.
    static func pdf(_ document: ReportDocument) async throws -> [UInt8] {
        let program = try program()
        let folder = FileManager.default.temporaryDirectory.appending(path: "pantau-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                code: "pdf-failed", message: "\(folder.path) cannot be made: \(SystemReason(error)).",
                remedy: "Make room there, or set TMPDIR to another folder.")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        // Numbers of two digits hold the place of those to come.
        var pages = Dictionary(document.contents.map { ($0.id, 88) }) { first, _ in first }
        if document.cover == nil { pages = [:] }
        var printed: [UInt8] = []
        for _ in 0..<3 {
            let html = HTMLReportPrinter(pages: pages).html(document).bytes
            printed = try await run(program, html, in: folder)
            let found = PrintedPages(pdf: printed).pages.filter { pages[$0.key] != nil }
            if pages.isEmpty || found == pages { break }
            pages = found
        }
        return datedPDF(printed, day: document.day)
    }

    private static func run(_ program: String, _ html: [UInt8], in folder: URL) async throws -> [UInt8] {
        let (page, paper) = (folder.appending(path: "report.html"), folder.appending(path: "report.pdf"))
        do { try Data(html).write(to: page) } catch {
            throw Failure(
                code: "pdf-failed", message: "\(page.path) cannot be written: \(SystemReason(error)).",
                remedy: "Make room there, or set TMPDIR to another folder.")
        }
        var arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--user-data-dir=\(folder.appending(path: "profile").path)",
            "--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=\(paper.path)",
        ]
        // The sandbox of Chromium does not start for root, as in containers.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        arguments.append(page.absoluteString)
        let said = try await finished(program, arguments)
        guard let bytes = try? Data(contentsOf: paper), bytes.starts(with: Array("%PDF-".utf8)) else {
            throw failure(said ?? "it wrote no PDF")
        }
        return [UInt8](bytes)
    }

    /// - Returns: the last that the program said where it ended badly.
    private static func finished(_ program: String, _ arguments: [String]) async throws -> String? {
        try await withThrowingTaskGroup(of: String??.self) { group in
            group.addTask {
                // `env` takes its place by a whole path, which a name may not be.
                let result = try await Subprocess.run(
                    .name("env"), arguments: Arguments([program] + arguments), output: .discarded,
                    error: .string(limit: 1 << 20))
                guard !result.terminationStatus.isSuccess else { return .some(nil) }
                return result.standardError.split(separator: "\n").last.map(String.init)
                    ?? "it ended with \(result.terminationStatus)"
            }
            group.addTask {
                try await Task.sleep(for: limit)
                return .none
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let said = first else {
                throw failure("it took longer than two minutes")
            }
            return said
        }
    }

    private static func failure(_ reason: String) -> Failure {
        Failure(
            code: "pdf-failed", message: "Chromium could not print the report: \(reason).",
            remedy: "Nothing was written. Try again, or write HTML and print it from a browser.")
    }
}
