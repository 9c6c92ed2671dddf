import CatalogModel
import CatalogReader
import Diagnostics
import SourceText

/// Holds the codes in files that are named by a code against that name.
enum FileNameFindings {
  static func findings(_ catalog: Catalog, _ files: [SourceFile]) -> [Finding] {
    var names: [FileID: String] = [:]
    for (index, file) in files.enumerated() {
      guard file.path.hasSuffix(".yaml") else { continue }
      let bytes = file.path.utf8
      let start = bytes.lastIndex(of: 0x2F).map { bytes.index(after: $0) } ?? bytes.startIndex
      let name = Substring(bytes[start...]).dropLast(5)
      if isCode(name) { names[FileID(index)] = String(name.prefix(8)) }
    }
    guard !names.isEmpty else { return [] }
    // A code that its references name otherwise is a finding already.
    let misspelt = Set(catalog.unresolved.compactMap { $0.declaration?.place })
    func finding(_ code: Located<String>, _ header: Header) -> Finding? {
      guard let name = names[header.place.file], isCode(code.value),
        // Codes of no series are a finding already.
        code.value.first.map({ "12356".contains($0) }) ?? false,
        code.value.prefix(8) != name, !misspelt.contains(header.at(code.range)),
        // What could not be read of the file may be the procedure it is named by.
        !catalog.unread.touches(Place(header.place.file, SourceRange(0..<Int(Int32.max))))
      else { return nil }
      return Finding(
        .fileNameCode, at: header.at(code.range),
        ["code": Bilingual(code.value), "file": Bilingual(name + ".yaml")])
    }
    // Beside the procedure of the file, parts of others are at home too.
    let held = Set(catalog.procedures.all.map(\.header.place.file))
    return catalog.procedures.all.compactMap { finding($0.code, $0.header) }
      + catalog.localParts.all.compactMap { part in
        catalog.procedures.contains(part.procedure.value)
          && !held.contains(part.header.place.file)
          ? finding(part.procedure, part.header) : nil
      }
  }

  /// Adds what was found of file names. Where two declarations have one code, the name of a file
  /// tells which of them is wrong: the duplicate is reported there, and nothing else.
  static func add(_ found: [Finding], to findings: inout [Finding]) {
    guard !found.isEmpty else { return }
    let duplicates = findings.indices.filter {
      findings[$0].check === CheckInfo.duplicateDeclaration
    }
    findings += found.filter { item in
      for index in duplicates {
        if findings[index].place == item.place { return false }
        guard let other = findings[index].related.firstIndex(where: { $0.place == item.place })
        else { continue }
        findings[index].related[other].place = findings[index].place
        findings[index].place = item.place
        return false
      }
      return true
    }
  }

  /// `1.001193`, with what may follow in a code of the province.
  private static func isCode(_ text: some StringProtocol) -> Bool {
    // Most names show by their second character that they are none.
    guard text.utf8.dropFirst().first == 0x2E else { return false }
    let bytes = Array(text.utf8)
    guard bytes.count == 8 || bytes.count > 8 && bytes[8] == 0x2E else { return false }
    return bytes.prefix(8).enumerated().allSatisfy { index, byte in
      index == 1 || (0x30...0x39).contains(byte)
    }
  }
}
