// swift-tools-version: 6.2
import Foundation
import PackageDescription

// What every room is built with. A room imports only rooms above it in this
// file; Scripts/rooms checks each import against the lists below.
let doors: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, swiftSettings: doors),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name)] + dependencies + (testExtras[name] ?? []),
            exclude: testFolders(of: name),
            swiftSettings: doors),
    ]
}

// What the tests of a room want beyond the room itself: ledgers in memory.
let testExtras: [String: [Target.Dependency]] = [
    "Enterprises": ["Solver"],
    "UseCases": [
        "TestKit", "StoreSQLite", "Accounts", "Bundled", "Solver",
        .product(name: "GRDB", package: "GRDB.swift"),
    ],
    "Web": [
        "TestKit", "StoreSQLite", "Bundled", "Accounts", .product(name: "NIOEmbedded", package: "swift-nio"),
    ],
    "Commands": ["TestKit", "pantau", .product(name: "GRDB", package: "GRDB.swift")],
]

// Folders of test cases are read from the repository, not bundled.
func testFolders(of name: String) -> [String] {
    let folders = [
        "EnterprisesTests": ["Oracle"], "IntakeTests": ["Cases"], "ChartsTests": ["Golden"],
        "PagesTests": ["Golden"], "IATITests": ["Golden"], "OpenDataTests": ["Golden"],
        "ReportsTests": ["Golden"],
        "PlanFilesTests": ["Cases"],
    ]
    return folders["\(name)Tests"] ?? []
}

let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let core: [Target.Dependency] = ["PlanModel", "Statistics", "Assessment", "Enterprises"]

// Built on request only: they measure, and are held against other programs.
let isMeasuring = ProcessInfo.processInfo.environment["PANTAU_BENCHMARKS"] != nil
let benchmarks: [Target] =
    isMeasuring
    ? [
        .executableTarget(
            name: "return-workbook", dependencies: core + ["UseCases"], path: "Benchmarks/ReturnWorkbook",
            swiftSettings: doors),
        .executableTarget(
            name: "contagion", dependencies: ["PlanModel", "Assessment"], path: "Benchmarks/Contagion",
            swiftSettings: doors),
    ] : []

let package = Package(
    name: "pantau",
    products: [.executable(name: "pantau", targets: ["pantau"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.86.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CZip", path: "Sources/CLibraries/CZip", pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CExpat", path: "Sources/CLibraries/CExpat", pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CZlib", path: "Sources/CLibraries/CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", path: "Sources/CLibraries/CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CClp", path: "Sources/CLibraries/CClp", pkgConfig: "clp",
            providers: [.apt(["coinor-libclp-dev"])]),
        .target(name: "CBundled", path: "Sources/CLibraries/CBundled"),
        .target(name: "CExchange", path: "Sources/CLibraries/CExchange"),
    ]
        // core: pure
        + room("PlanModel")
        + room("Statistics", [numerics])
        + room("Assessment", ["PlanModel", "Statistics", numerics])
        + room("Enterprises", ["PlanModel", "Statistics"])
        // formats: bytes and values
        + room("Tabular", ["CZip", "CExpat", "CZlib", "CXlsxWriter"])
        + room("PlanFiles", ["PlanModel", "Enterprises", yams])
        + room("Markup")
        + room("Charts", ["PlanModel", "Statistics", "Markup"])
        + room("Reports", ["PlanModel", "Markup", "Charts", "Tabular"])
        + room("IATI", ["PlanModel", "Statistics", "Assessment", "Markup"])
        + room("SDMX", ["PlanModel", "Markup"])
        + room("OpenData", ["PlanModel", "Markup"])
        + room("Intake", core + ["Tabular", "SDMX", "PlanFiles"])
        // application
        + room(
            "UseCases",
            core + [
                "Tabular", "Markup", "PlanFiles", "Charts", "Reports", "Intake", "IATI", "SDMX", "OpenData",
            ])
        // edges
        + room("Solver", ["Enterprises", "CClp"])
        + room("Bundled", ["CBundled"])
        + room("Accounts", core + ["UseCases", crypto, cryptoExtras, subprocess])
        + room("StoreSQLite", core + ["UseCases", "Tabular", grdb, sqlite, crypto])
        + [
            .target(
                name: "TestKit",
                dependencies: core + ["PlanFiles", "Tabular", "UseCases", "StoreSQLite", "Bundled"],
                swiftSettings: doors)
        ]
        + room("Routes", core + ["Markup", "SDMX"])
        + room("Pages", core + ["Markup", "Charts", "Routes"])
        + room(
            "Web",
            core + [
                "Tabular", "UseCases", "Pages", "Routes", "Markup", "Charts", "IATI", "SDMX", "OpenData",
                "Reports", hummingbird, nio, logging,
            ])
        + room(
            "Commands",
            core + [
                "Tabular", "Markup", "PlanFiles", "Intake", "UseCases", "Solver", "Bundled", "StoreSQLite",
                "Accounts", "Routes", "Web", "IATI", "OpenData", "Reports", "CExchange", argumentParser,
                subprocess,
                crypto, logging,
            ])
        + [.executableTarget(name: "pantau", dependencies: ["Commands"], swiftSettings: doors)]
        + benchmarks,
    cLanguageStandard: .c2x
)
