import Enterprises
import Foundation
import PlanFiles
import PlanModel
import Testing

/// A file of the repository, by its path from the root.
func repositoryFile(_ path: String) throws -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

/// The bundled definitions with the findings on them, read once.
enum BundledDefinitions {
    static let read = Result {
        readDefinitions(
            file: "msme_definitions.yaml",
            text: try repositoryFile("Data/definitions/msme_definitions.yaml"))
    }

    static func registry() throws -> DefinitionRegistry { try #require(try read.get().registry) }
    static func findings() throws -> [Finding] { try read.get().findings }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
