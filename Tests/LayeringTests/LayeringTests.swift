import FoundationEssentials
import Testing

/// The house's arrows: SwiftPM lets a target import what it reaches only through another.
@Suite struct LayeringTests {
  /// What each room may know. A new arrow is a decision, so it is written here by hand.
  static let arrows: [String: Set<String>] = [
    "CLibYAML": [], "CQREncode": [], "CCrypto": [], "CJansson": [], "CPlatform": [],
    "CLibXML2": [], "CPangoCairo": [], "CRSVG": [], "CZBar": [],
    "CDrawingLibraries": ["CLibXML2", "CPangoCairo", "CRSVG", "CZBar"],
    "SourceText": [],
    "Writers": [],
    "Diagnostics": ["SourceText", "Writers"],
    "YAMLSyntax": ["SourceText", "Diagnostics", "CLibYAML"],
    "Expressions": ["SourceText", "Diagnostics"],
    "Solver": ["SourceText", "Diagnostics", "Expressions"],
    "CatalogModel": ["SourceText", "Expressions"],
    "Conditions": [
      "SourceText", "Diagnostics", "Expressions", "Solver", "CatalogModel", "CatalogLanguage",
    ],
    "CatalogLanguage": [],
    "CatalogReader": [
      "SourceText", "Diagnostics", "YAMLSyntax", "Expressions", "CatalogModel",
      "CatalogLanguage",
    ],
    "Workflows": ["SourceText", "CatalogModel"],
    "FormCompiler": [
      "SourceText", "Writers", "Diagnostics", "Expressions", "Solver", "CatalogModel",
      "Conditions",
    ],
    "Checks": [
      "SourceText", "Diagnostics", "Expressions", "CatalogModel", "Conditions", "Workflows",
      "FormCompiler",
    ],
    "Backends": [
      "SourceText", "Writers", "Diagnostics", "Expressions", "CatalogModel", "CatalogLanguage",
      "Conditions", "FormCompiler", "CQREncode",
    ],
    "Posters": [
      "SourceText", "Diagnostics", "CatalogModel", "Backends", "CLibXML2", "CPangoCairo",
      "CRSVG", "CZBar", "CDrawingLibraries",
    ],
    "Compiler": [
      "SourceText", "Writers", "Diagnostics", "YAMLSyntax", "CatalogModel", "CatalogLanguage",
      "CatalogReader", "Workflows", "FormCompiler", "Checks", "Backends", "CPlatform", "CCrypto",
    ],
    "Commands": [
      "SourceText", "Writers", "Diagnostics", "Expressions", "Solver", "CatalogModel",
      "CatalogLanguage", "Conditions", "FormCompiler", "Checks", "Backends", "Posters",
      "Compiler", "CJansson", "CPlatform", "ArgumentParser",
    ],
    "motcua": ["Commands"],
  ]

  /// Modules of the toolchain, and who may use them.
  static let toolchain: [String: Set<String>] = [
    "Glibc": ["Compiler", "Commands"],
    "Darwin": ["Compiler", "Commands"],
    "Dispatch": ["Compiler", "Posters"],
    "Synchronization": ["Compiler", "CatalogModel", "Posters", "Commands"],
    "Swift": ["SourceText"],
  ]

  static let rooms = arrows.keys.sorted()

  @Test func everyRoomIsInTheTable() throws {
    #expect(try SourceTree.modules() == Self.rooms)
  }

  @Test(arguments: rooms)
  func roomsImportOnlyWhatTheyMayKnow(_ room: String) throws {
    let allowed = Self.arrows[room] ?? []
    for (path, text) in try SourceTree.files(below: "Sources/" + room) {
      for name in SourceTree.imports(in: text) {
        let isAllowed = allowed.contains(name) || Self.toolchain[name]?.contains(room) ?? false
        #expect(isAllowed, "\(path) imports \(name)")
      }
    }
  }

  @Test func arrowsNeverMakeACircle() {
    var settled: Set<String> = ["ArgumentParser"]
    var left = Self.arrows
    while let next = left.keys.sorted().first(where: { left[$0]?.isSubset(of: settled) ?? false }) {
      settled.insert(next)
      left[next] = nil
    }
    #expect(left.isEmpty)
  }

  @Test func theManifestDrawsTheSameArrows() throws {
    let text = try String(
      contentsOf: SourceTree.root.appending(path: "Package.swift"), encoding: .utf8)
    for room in Self.rooms {
      #expect(Self.dependencies(of: room, in: text) == Self.arrows[room], "\(room)")
    }
  }

  @Test func nothingImportsFoundation() throws {
    for (path, text) in try SourceTree.files(below: "Sources") {
      let heavy = SourceTree.imports(in: text).filter { $0.hasPrefix("Foundation") }
      #expect(heavy.isEmpty, "\(path)")
    }
  }

  @Test func importsAreReadInEverySpelling() {
    let text = """
      import A
      public import B
      @_spi(X) @testable internal import C
        import D
      import struct E.Name
      // import F
      let text = "import G"
      """
    #expect(SourceTree.imports(in: text) == ["A", "B", "C", "D", "E"])
  }

  /// The dependencies that the manifest gives a target; nil when there is no such target.
  private static func dependencies(of target: String, in manifest: String) -> Set<String>? {
    // Products come before the targets and have names too.
    guard let targets = manifest.range(ofText: "targets: [\n    //"),
      let name = manifest[targets.upperBound...].range(ofText: "name: \"\(target)\"")
    else { return nil }
    let rest = manifest[name.upperBound...]
    let end =
      [".target(", ".systemLibrary(", ".executableTarget(", ".testTarget(", "swiftLanguage"]
      .compactMap { rest.range(ofText: $0)?.lowerBound }.min() ?? rest.endIndex
    let declaration = rest[..<end]
    guard let list = declaration.range(ofText: "dependencies: [") else { return [] }
    let names = declaration[list.upperBound...].prefix { $0 != "]" }
      .split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    return Set(names).subtracting(["swift-argument-parser"])
  }
}

extension StringProtocol {
  /// Where `text` first stands.
  fileprivate func range(ofText text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
