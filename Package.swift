// swift-tools-version: 6.0
import PackageDescription

/// Every target is held to the same standard: Swift 6 language mode, no warning left standing.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
    name: "rapporteur",
    products: [.executable(name: "rapporteur", targets: ["rapporteur"])],
    targets: [
        .systemLibrary(
            name: "CLibPQ",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]
        ),
        .systemLibrary(
            name: "CLibSSL",
            pkgConfig: "openssl",
            providers: [.apt(["libssl-dev"])]
        ),

        // The SQL folder is built into the program: one binary is all there is to install.
        .executableTarget(name: "EmbedFiles", swiftSettings: strict),
        .plugin(
            name: "EmbedFilesPlugin",
            capability: .buildTool(),
            dependencies: ["EmbedFiles"],
            path: "Sources/EmbedFilesPlugin"
        ),
        .target(name: "SQLCatalog", swiftSettings: strict, plugins: ["EmbedFilesPlugin"]),

        .target(name: "Postgres", dependencies: ["CLibPQ"], swiftSettings: strict),
        .target(name: "Consultation", swiftSettings: strict),
        .target(
            name: "Loader",
            dependencies: ["CLibSSL", "Consultation", "Postgres", "SQLCatalog"],
            swiftSettings: strict
        ),
        .target(
            name: "Aggregator",
            dependencies: ["Consultation", "Postgres", "SQLCatalog"],
            swiftSettings: strict
        ),
        .target(
            name: "FanOut",
            dependencies: ["Aggregator", "CLibSSL", "Postgres", "SQLCatalog"],
            swiftSettings: strict
        ),
        .target(
            name: "ReportWriter",
            dependencies: ["Consultation", "Postgres", "SQLCatalog"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "rapporteur",
            dependencies: [
                "Aggregator", "Consultation", "FanOut", "Loader", "Postgres", "ReportWriter",
                "SQLCatalog",
            ],
            swiftSettings: strict
        ),

        .testTarget(name: "AggregatorTests", dependencies: ["Aggregator"], swiftSettings: strict),
        .testTarget(
            name: "ConsultationTests",
            dependencies: ["Consultation"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "FanOutTests",
            dependencies: ["Aggregator", "FanOut"],
            swiftSettings: strict
        ),
        // The targets of Scripts/fuzz, on the inputs that are kept.
        .testTarget(
            name: "FuzzTests",
            dependencies: ["Aggregator", "Consultation", "FanOut", "Loader", "ReportWriter"],
            path: "Tests/Fuzz",
            exclude: ["corpus"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "LoaderTests",
            dependencies: ["Consultation", "Loader", "Postgres"],
            exclude: ["Faults", "Oracle"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PostgresTests",
            dependencies: ["Postgres"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ReportWriterTests",
            dependencies: ["ReportWriter"],
            exclude: ["Languages"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CommandLineTests",
            dependencies: ["rapporteur", "Postgres"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
    ]
)
