import Checks
import Compiler
import Diagnostics
import FoundationEssentials
import Testing

@Suite struct RegistryTests {
  @Test func wordsOfAllChecksAreComplete() {
    #expect(MessageTable.problems(in: Compilation.allChecks) == [])
  }

  @Test func codesAreUnique() {
    let codes = Compilation.allChecks.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test func titlesTellChecksApart() {
    for language in Language.allCases {
      let titles = Compilation.allChecks.map { $0.title[language] }
      let repeated = Dictionary(grouping: titles) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(repeated == [])
    }
  }

  /// A file of a family that declares a check; others hold what several checks share.
  struct CheckFile: Sendable {
    var path: String
    var family: String
    var code: String
    var group: String
  }

  static func checkFiles() throws -> [CheckFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Checks")
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Engine/") }.sorted()
      .compactMap { path in
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        // The declaration begins `CheckInfo(`, then on the next line the code, severity, group.
        let parts = text.split(separator: "\n").drop { !$0.hasSuffix("CheckInfo(") }
          .dropFirst().first?.split(separator: "\"")
        guard let parts, parts.count >= 3 else { return nil }
        let group = parts[2].split(separator: ".").last?.filter(\.isLetter) ?? ""
        return CheckFile(
          path: path, family: path.split(separator: "/").first.map(String.init) ?? "",
          code: String(parts[1]), group: group)
      }
  }

  @Test func everyFileOfAFamilyIsInTheRegistry() throws {
    let declared = try Self.checkFiles().map(\.code)
    #expect(declared.count >= 100)
    let registered = Check.all.map(\.info.code)
    #expect(declared.filter { !registered.contains($0) } == [], "declared, not registered")
    #expect(registered.filter { !declared.contains($0) } == [], "registered, file not found")
  }

  @Test func everyFileNamesItsCheckAndItsFamily() throws {
    for file in try Self.checkFiles() {
      let name = file.path.split(separator: "/").last?.dropLast(".swift".count) ?? ""
      #expect(
        name.lowercased() == file.code.filter { $0 != "-" }, "\(file.path) declares \(file.code)")
      #expect(file.family.lowercased() == file.group, "\(file.path)")
    }
  }
}
