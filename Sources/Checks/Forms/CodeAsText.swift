import CatalogModel
import Diagnostics
import SourceText

/// Fields that take any text where a number belongs which has a type of its own.
struct CodeAsText {
  /// What labels of such a number begin with, folded; all with one letter.
  private let names: [String]
  private let type: FieldType

  init(_ names: [String], _ type: FieldType) {
    self.names = names.map { VietnameseText.folded($0) }
    self.type = type
  }

  /// - Parameter isOther: whether a folded label allows another number too.
  func report(
    in catalog: Catalog, _ list: inout FindingList, unless isOther: (String) -> Bool
  ) {
    let first = names.first?.utf8.first
    WrittenField.forEach(in: catalog) { written in
      guard let type = written.field.type,
        type.value == .text || type.value == .multiline || type.value == .integer,
        let name = written.field.name
      else { return }
      let label = FieldLabel.withoutNumber(name.text)
      guard label.utf8.first.map({ $0 | 0x20 }) == first else { return }
      let folded = VietnameseText.folded(label)
      guard names.contains(where: folded.hasPrefix), !isOther(folded) else { return }
      let (place, right) = (written.at(type.range), self.type.rawValue)
      list.add(
        at: place, ["field": Bilingual(name.text), "type": Bilingual(type.value.rawValue)],
        fixes: [
          FixIt(
            Bilingual(vi: "Đổi thành \(right)", en: "Change to \(right)"), at: place,
            replacement: right)
        ])
    }
  }
}
