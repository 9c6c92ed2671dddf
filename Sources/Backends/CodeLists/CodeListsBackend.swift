import CatalogModel
import SourceText

extension Backend {
  /// `code-lists/<id>.json`: each shared category in force on the day (danh mục dùng chung).
  public static let codeLists = Backend(
    name: "code-lists",
    whole: { input in
      input.catalog.catalog.codeLists.inForce(on: input.catalog.date)
        .map { CodeListPage.artifact($0, in: input) }
    })
}

enum CodeListPage {
  static func artifact(_ list: CodeList, in input: BackendInput) -> Artifact {
    .page("code-list", path: OutputPath.codeList(list.id.value), in: input.catalog) { page in
      page.note(list)
      page.member("id", list.id.value)
      page.text("name", list.name)
      page.windowIfKnown("effective", of: list.header)
      page.stringsUnlessEmpty("levels", list.levels.map(\.value))
      page.values(of: list)
      page.predecessor(of: list)
      page.review(of: list.header)
    }
  }
}

extension Page {
  fileprivate mutating func values(of codeList: CodeList) {
    var seen: Set<String> = []
    let values = codeList.entries.filter {
      $0.window.contains(catalog.date) && seen.insert($0.code).inserted
    }
    note(values.map(\.place.file))
    list("values", values) { page, entry in
      page.object { page in
        page.member("code", entry.code)
        page.plainText("name", entry.name)
        page.member("parent", entry.parent)
        page.member("level", entry.level)
        if entry.window != .always { page.window("effective", entry.window) }
      }
    }
  }

  /// The list before this one, and what became of its codes.
  fileprivate mutating func predecessor(of codeList: CodeList) {
    guard let id = codeList.predecessor?.value else { return }
    let versions = catalog.catalog.codeLists.versions(of: id)
    let older = noting(versions.last { $0.header.window.contains(catalog.date) } ?? versions.last)
    object("predecessor") { page in
      page.member("id", id)
      page.text("name", older?.name)
      if let older { page.windowIfKnown("effective", of: older.header) }
    }
    let old = names(versions.flatMap(\.entries))
    let new = names(codeList.entries)
    note(codeList.changes.map(\.file))
    list("changes", codeList.changes) { page, change in
      page.object { page in
        page.unit("old", change.old.value, old)
        page.unit("new", change.new.value, new)
        page.member("share", change.share.rawValue)
      }
    }
  }

  private func names(_ entries: [CodeList.Entry]) -> [String: String] {
    var names: [String: String] = [:]
    for entry in entries where names[entry.code] == nil { names[entry.code] = entry.name }
    return names
  }

  private mutating func unit(_ key: String, _ code: String, _ names: [String: String]) {
    object(key) { page in
      page.member("code", code)
      if let name = names[code] { page.plainText("name", name) }
    }
  }

  /// A code list by id and name, with its file where this build has one.
  mutating func codeListName(_ key: String, _ id: String) {
    let list = noting(catalog.codeList(id))
    note(list?.entries.first.map { [$0.place.file] } ?? [])
    object(key) { page in
      page.member("id", id)
      page.text("name", list?.name)
      if list != nil { page.member("file", OutputPath.codeList(id)) }
    }
  }
}
