// swift-tools-version: 6.2
import PackageDescription

// What every target of ours is held to. Dependencies are unaffected.
let house: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
    name: "CareBroker",
    products: [.executable(name: "carebroker", targets: ["carebroker"])],
    dependencies: [
        // What each of these buys stands in docs/adr/0004-dependencies.md.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    ],
    targets: [
        .executableTarget(
            name: "carebroker",
            dependencies: [
                "Brokerage", "DatabaseDrivers", "Demo", "Exchange", "Post", "Website",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house
        ),
        .target(name: "Demo", dependencies: ["Brokerage", "Exchange"], swiftSettings: house),
        .target(
            name: "Website",
            dependencies: [
                "Brokerage", "Exchange", "Post",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ],
            resources: [
                .embedInCode("Look/carebroker.css"), .embedInCode("Look/carebroker.js"),
                .embedInCode("Look/print.css"),
            ],
            swiftSettings: house
        ),
        .target(name: "Exchange", dependencies: ["Brokerage"], swiftSettings: house),
        .target(
            name: "Post",
            dependencies: ["Brokerage", "CCurl", .product(name: "Logging", package: "swift-log")],
            resources: [.embedInCode("Print/press.py")],
            swiftSettings: house
        ),
        .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CCurl", dependencies: ["CLibCurl"]),
        .target(
            name: "Brokerage",
            dependencies: [
                "Database",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Calendar/bank-holidays.txt"), .embedInCode("Market/outward-codes.csv")],
            swiftSettings: house
        ),
        .target(name: "Database", swiftSettings: house),
        .target(
            name: "DatabaseDrivers",
            dependencies: ["Database", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house
        ),

        .target(
            name: "BrokerageTesting",
            dependencies: ["Brokerage", "DatabaseDrivers", "Exchange"],
            path: "Tests/BrokerageTesting",
            swiftSettings: house
        ),
        .testTarget(name: "DatabaseTests", dependencies: ["BrokerageTesting"], swiftSettings: house),
        .testTarget(name: "BrokerageTests", dependencies: ["BrokerageTesting"], swiftSettings: house),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["BrokerageTesting", "Demo", "Exchange"],
            swiftSettings: house
        ),
        .testTarget(name: "PostTests", dependencies: ["BrokerageTesting", "Post"], swiftSettings: house),
        .testTarget(
            name: "WebsiteTests",
            dependencies: [
                "BrokerageTesting", "Demo", "Post", "Website",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            exclude: ["Snapshots"],
            swiftSettings: house
        ),
    ]
)
