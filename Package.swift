// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "MotCua",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "motcua", targets: ["motcua"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries: a module map and a shim each.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
    // The four above are not linked but loaded on demand: docs/decisions/0009.
    .target(
      name: "CDrawingLibraries", dependencies: ["CLibXML2", "CPangoCairo", "CRSVG", "CZBar"]),
    .systemLibrary(
      name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
    .target(name: "CPlatform"),

    // The house, lowest room first. `LayeringTests` holds the arrows.
    .target(name: "SourceText"),
    .target(name: "Writers"),
    .target(name: "Diagnostics", dependencies: ["SourceText", "Writers"]),
    .target(name: "YAMLSyntax", dependencies: ["SourceText", "Diagnostics", "CLibYAML"]),
    .target(name: "Expressions", dependencies: ["SourceText", "Diagnostics"]),
    .target(name: "Solver", dependencies: ["SourceText", "Diagnostics", "Expressions"]),
    .target(name: "CatalogModel", dependencies: ["SourceText", "Expressions"]),
    .target(
      name: "Conditions",
      dependencies: [
        "SourceText", "Diagnostics", "Expressions", "Solver", "CatalogModel", "CatalogLanguage",
      ]),
    .target(name: "CatalogLanguage"),
    .target(
      name: "CatalogReader",
      dependencies: [
        "SourceText", "Diagnostics", "YAMLSyntax", "Expressions", "CatalogModel",
        "CatalogLanguage",
      ]),
    .target(name: "Workflows", dependencies: ["SourceText", "CatalogModel"]),
    .target(
      name: "FormCompiler",
      dependencies: [
        "SourceText", "Writers", "Diagnostics", "Expressions", "Solver", "CatalogModel",
        "Conditions",
      ]),
    .target(
      name: "Checks",
      dependencies: [
        "SourceText", "Diagnostics", "Expressions", "CatalogModel", "Conditions", "Workflows",
        "FormCompiler",
      ]),
    .target(
      name: "Backends",
      dependencies: [
        "SourceText", "Writers", "Diagnostics", "Expressions", "CatalogModel", "CatalogLanguage",
        "Conditions", "FormCompiler", "CQREncode",
      ]),
    .target(
      name: "Posters",
      dependencies: [
        "SourceText", "Diagnostics", "CatalogModel", "Backends", "CLibXML2", "CPangoCairo",
        "CRSVG", "CZBar", "CDrawingLibraries",
      ]),
    .target(
      name: "Compiler",
      dependencies: [
        "SourceText", "Writers", "Diagnostics", "YAMLSyntax", "CatalogModel", "CatalogLanguage",
        "CatalogReader", "Workflows", "FormCompiler", "Checks", "Backends", "CPlatform", "CCrypto",
      ]),
    .target(
      name: "Commands",
      dependencies: [
        "SourceText", "Writers", "Diagnostics", "Expressions", "Solver", "CatalogModel",
        "CatalogLanguage", "Conditions", "FormCompiler", "Checks", "Backends", "Posters",
        "Compiler", "CJansson", "CPlatform",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "motcua", dependencies: ["Commands"]),

    // Tests, one target for each room.
    .target(
      name: "TestSupport",
      dependencies: ["SourceText", "Diagnostics", "CatalogModel", "Compiler", "Checks"],
      path: "Tests/TestSupport"),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["TestSupport", "SourceText", "Writers", "Diagnostics"],
      exclude: ["Golden"]),
    .testTarget(
      name: "YAMLSyntaxTests", dependencies: ["SourceText", "Diagnostics", "YAMLSyntax"]),
    .testTarget(
      name: "ExpressionsTests",
      dependencies: ["TestSupport", "Expressions", "SourceText", "Diagnostics"],
      exclude: ["Golden"]),
    .testTarget(
      name: "SolverTests", dependencies: ["TestSupport", "Solver", "Expressions", "SourceText"]),
    .testTarget(
      name: "ConditionsTests",
      dependencies: [
        "TestSupport", "Conditions", "Expressions", "CatalogModel", "SourceText", "Diagnostics",
        "Compiler",
      ]),
    .testTarget(
      name: "CatalogReaderTests",
      dependencies: [
        "TestSupport", "SourceText", "Diagnostics", "CatalogReader", "CatalogLanguage",
        "CatalogModel", "Compiler",
      ]),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["TestSupport", "Checks", "Diagnostics", "CatalogModel", "SourceText"]),
    .testTarget(
      name: "BackendsTests",
      dependencies: [
        "TestSupport", "Backends", "Expressions", "CatalogModel", "Writers", "FormCompiler",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "PostersTests",
      dependencies: [
        "TestSupport", "SourceText", "Diagnostics", "CatalogModel", "Backends", "Compiler",
        "Posters",
      ]),
    .testTarget(
      name: "CompilerTests",
      dependencies: [
        "TestSupport", "SourceText", "Diagnostics", "CatalogModel", "Checks", "Compiler",
      ]),
    .testTarget(
      name: "FormCompilerTests",
      dependencies: [
        "TestSupport", "FormCompiler", "Expressions", "CatalogModel", "SourceText", "Compiler",
      ]),
    .testTarget(name: "WorkflowsTests", dependencies: ["Workflows", "CatalogModel", "SourceText"]),
    .testTarget(name: "LayeringTests"),
  ],
  swiftLanguageModes: [.v6]
)

/// Settings every Swift target shares. Swift 6 mode already makes data races
/// errors; these are the features of the next language mode that 6.3 offers.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .treatAllWarnings(as: .error),  // SE-0480
]
for target in package.targets
where target.type != .system && !["CPlatform", "CDrawingLibraries"].contains(target.name) {
  target.swiftSettings = settings + (target.swiftSettings ?? [])
}
