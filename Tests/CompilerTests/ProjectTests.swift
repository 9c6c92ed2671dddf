import Compiler
import Diagnostics
import FoundationEssentials
import Testing

/// A folder that is gone after the test.
private final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "motcua-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

@Suite struct ProjectTests {
  @Test func findsTheCatalogAboveAndBeside() throws {
    let scratch = try Scratch()
    try scratch.write("tinh/Catalog/catalog.yaml", "# đầu tệp\nkind: catalog # danh mục\n")
    try scratch.write("tinh/Catalog/procedures/ho-tich/a.yaml", "kind: procedure\n")
    let root = scratch.path + "/tinh/Catalog"
    for start in ["tinh", "tinh/Catalog", "tinh/Catalog/procedures/ho-tich"] {
      #expect(try Project.find(nil, from: scratch.path + "/" + start).root == root)
    }
  }

  @Test func pathsAreShownFromWhereTheUserWorks() throws {
    let scratch = try Scratch()
    try scratch.write("Catalog/catalog.yaml", "kind: catalog\n")
    #expect(try Project.find(nil, from: scratch.path).shown("a/b.yaml") == "Catalog/a/b.yaml")
    let inside = try Project.find(nil, from: scratch.path + "/Catalog")
    #expect(inside.shown("a/b.yaml") == "a/b.yaml")
    try scratch.write("khac/x", "")
    let elsewhere = try Project.find(scratch.path + "/Catalog", from: scratch.path + "/khac")
    #expect(elsewhere.shown("a.yaml") == scratch.path + "/Catalog/a.yaml")
  }

  @Test func aNamedFolderMustBeThere() throws {
    let scratch = try Scratch()
    try scratch.write("tep", "")
    for name in ["khong-co", "tep"] {
      #expect(throws: Project.Problem.self) { try Project.find(scratch.path + "/" + name) }
    }
  }

  @Test func nothingAboveIsAProblemInBothLanguages() {
    do {
      _ = try Project.find(nil, from: "/")
      Issue.record("the root of the file system holds no catalog")
    } catch {
      #expect(error.message.vi.contains("--catalog") && error.message.en.contains("--catalog"))
    }
  }

  @Test func dotsInPathsAreResolved() throws {
    let scratch = try Scratch()
    try scratch.write("Catalog/catalog.yaml", "kind: catalog\n")
    let project = try Project.find(scratch.path + "/x/.././/Catalog/.", from: scratch.path)
    #expect(project.root == scratch.path + "/Catalog")
    #expect(project.shownRoot == "Catalog")
  }
}
