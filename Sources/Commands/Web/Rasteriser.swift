import Foundation
import UseCases

/// Makes PNG by rsvg-convert, where it is installed.
enum Rasteriser {
    private static let program = "/usr/bin/rsvg-convert"

    static var isHere: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// Nil where it is not installed.
    static var ifHere: (@Sendable ([UInt8]) throws -> [UInt8])? {
        guard isHere else { return nil }
        return { try png(of: $0) }
    }

    /// - Throws: `Failure` where the program does not do its work.
    static func png(of svg: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["--format=png", "--width=1440"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A drawing is larger than a pipe holds: it is written while the answer is read.
        let drawing = Data(svg)
        Thread.detachNewThread {
            try? input.fileHandleForWriting.write(contentsOf: drawing)
            try? input.fileHandleForWriting.close()
        }
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0, !bytes.isEmpty else {
            throw Failure(
                code: "png-failed", message: "rsvg-convert could not draw the chart.",
                remedy: "Take the SVG, and report the address of the chart.")
        }
        return [UInt8](bytes)
    }
}
