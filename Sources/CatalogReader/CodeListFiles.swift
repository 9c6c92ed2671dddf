import CatalogModel
import Diagnostics
public import SourceText

/// Code lists that stand in CSV files: values as `code,name` and, where they apply,
/// `parent,level,from,until`; the map from an older list as `old,new,share`.
public enum CodeListFiles {
  /// A file that a declaration names.
  public struct Need: Sendable {
    /// The file's name and where it is named.
    public var name: Located<String>
    /// Which declaration of the reading.
    var declaration: Int
    var part: Part
    /// Whether the declaration has values itself, which exclude a file: that is a finding of its
    /// own, whether the file is there or not.
    public var isBesideValues = false

    enum Part { case values, changes }
  }

  /// The files that the lists of a reading need.
  public static func needed(by reading: FileReading) -> [Need] {
    reading.declarations.enumerated().flatMap { index, declaration -> [Need] in
      guard case .codeList(let list) = declaration else { return [] }
      return [
        list.file.map {
          Need(
            name: $0, declaration: index, part: .values, isBesideValues: !list.entries.isEmpty)
        },
        list.predecessorMap.map { Need(name: $0, declaration: index, part: .changes) },
      ].compactMap { $0 }
    }
  }

  /// Puts the rows of a file into the list that needs it.
  public static func fill(
    _ reading: inout FileReading, _ need: Need, from source: SourceFile, file: FileID
  ) {
    guard case .codeList(var list) = reading.declarations[need.declaration] else { return }
    switch need.part {
    case .values:
      let (entries, findings, lacksRows) = entries(in: source, file)
      list.entries = entries
      list.lacksRows = lacksRows
      reading.findings += findings
    case .changes:
      let (changes, findings) = changes(in: source, file)
      list.changes = changes
      reading.findings += findings
    }
    reading.declarations[need.declaration] = .codeList(list)
  }

  /// Takes over what an earlier reading of the same file had from its CSV files.
  public static func carry(from earlier: FileReading, to later: inout FileReading) {
    for index in later.declarations.indices where earlier.declarations.indices.contains(index) {
      guard case .codeList(let old) = earlier.declarations[index],
        case .codeList(var list) = later.declarations[index]
      else { continue }
      if list.file != nil {
        list.entries = old.entries
        list.lacksRows = old.lacksRows
      }
      list.changes = old.changes
      later.declarations[index] = .codeList(list)
    }
  }

  static func entries(
    in source: SourceFile, _ file: FileID
  ) -> (
    entries: [CodeList.Entry], findings: [Finding], lacksRows: Bool
  ) {
    var table = CSVTable(source, file, needs: ["code", "name"])
    var entries: [CodeList.Entry] = []
    var first: [String: SourceRange] = [:]
    var lacksRows = false
    while let row = table.next() {
      let (code, name) = (row["code"], row["name"])
      if code.value.isEmpty || first[code.value] != nil {
        lacksRows = true
        reportCode(code, in: row, first[code.value], file, &table)
        continue
      }
      first[code.value] = code.range
      if name.value.isEmpty {
        table.report(
          row.range,
          Bilingual(
            vi: "mã “\(code.value)” không có tên", en: "the code “\(code.value)” has no name"))
      }
      let (parent, level) = (row.cell("parent"), row.cell("level"))
      var entry = CodeList.Entry(
        code: code.value, name: name.value, parent: parent?.value, level: level?.value,
        place: Place(file, code.range),
        window: Window(from: table.date(row, "from"), until: table.date(row, "until")))
      entry.nameRange = name.range
      entry.parentRange = parent?.range ?? .zero
      entry.levelRange = level?.range ?? .zero
      entries.append(entry)
    }
    return (entries, table.findings, lacksRows || table.hasLostRows)
  }

  private static func reportCode(
    _ code: Located<String>, in row: CSVTable.Row, _ first: SourceRange?, _ file: FileID,
    _ table: inout CSVTable
  ) {
    guard let first else {
      return table.report(
        row.range, Bilingual(vi: "không có mã", en: "it has no code"))
    }
    table.report(
      code.range,
      Bilingual(
        vi: "mã “\(code.value)” đã có ở dòng trước",
        en: "the code “\(code.value)” stands in an earlier row"),
      related: [Related(Place(file, first), Bilingual(vi: "lần đầu ở đây", en: "first here"))])
  }

  static func changes(in source: SourceFile, _ file: FileID) -> ([CodeChange], [Finding]) {
    var table = CSVTable(source, file, needs: ["old", "new", "share"])
    var changes: [CodeChange] = []
    var seen: Set<[String]> = []
    while let row = table.next() {
      let (old, new, share) = (row["old"], row["new"], row["share"])
      guard let known = CodeChange.Share(rawValue: share.value) else {
        let words = CodeChange.Share.allCases.map(\.rawValue).joined(separator: ", ")
        table.report(
          share.range,
          Bilingual(vi: "cột share là một trong \(words)", en: "share is one of \(words)"))
        continue
      }
      guard !old.value.isEmpty, !new.value.isEmpty else {
        table.report(row.range, Bilingual(vi: "một mã trống", en: "a code is empty"))
        continue
      }
      guard seen.insert([old.value, new.value]).inserted else {
        table.report(
          old.range,
          Bilingual(
            vi: "cặp mã “\(old.value)”, “\(new.value)” đã có ở dòng trước",
            en: "the codes “\(old.value)”, “\(new.value)” stand in an earlier row"))
        continue
      }
      changes.append(CodeChange(old: old, new: new, share: known, file: file))
    }
    return (changes, table.findings)
  }

  private static func knownCodes(_ lists: [CodeList]) -> Set<String>? {
    guard !lists.contains(where: \.lacksRows) else { return nil }
    let entries = lists.flatMap(\.entries)
    // A code of another length than those of its level is mistyped there, and missing for that
    // reason.
    let levels = Dictionary(grouping: entries, by: \.level)
    let isMistyped = levels.contains { level, units in
      guard level != nil, units.count > 2 else { return false }
      let counts = units.reduce(into: [Int: Int]()) { $0[$1.code.utf8.count, default: 0] += 1 }
      let usual = counts.values.max() ?? 0
      let isNumber = units.filter { $0.code.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      return usual == units.count - 1 && counts.count == 2 || isNumber.count == units.count - 1
    }
    if isMistyped { return nil }
    return entries.isEmpty ? nil : Set(entries.map(\.code))
  }

  /// Whether the list before was only guessed, from a name that no list has.
  private static func hasGuessedPredecessor(_ list: CodeList, in catalog: Catalog) -> Bool {
    catalog.unresolved.contains { item in
      item.reference.place.file == list.header.place.file
        && item.reference.place.range == list.predecessor?.range
    }
  }

  /// Rows of maps whose codes the lists do not have.
  static func unknownCodes(in catalog: Catalog) -> [Finding] {
    catalog.codeLists.all.flatMap { list -> [Finding] in
      guard let predecessor = list.predecessor?.value, !list.changes.isEmpty,
        !hasGuessedPredecessor(list, in: catalog)
      else { return [] }
      // A list that nobody declares, or that lost rows, is one finding already.
      let old = knownCodes(catalog.codeLists.versions(of: predecessor))
      let new = knownCodes([list])
      return list.changes.flatMap { change in
        [(change.old, old, predecessor), (change.new, new, list.id.value)]
          .compactMap { code, known, name -> Finding? in
            guard let known, !known.contains(code.value) else { return nil }
            return Finding(
              .codeChangeUnknown, at: Place(change.file, code.range),
              ["code": Bilingual(code.value), "list": Bilingual(name)])
          }
      }
    }
  }
}
