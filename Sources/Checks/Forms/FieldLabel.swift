import CatalogModel
import SourceText

/// The label of a field as people read it.
enum FieldLabel {
  /// Without its number on the paper form: "9. ", "(2) ", "b) ".
  static func withoutNumber(_ label: String) -> Substring {
    guard let end = label.firstIndex(of: " ") else { return label[...] }
    let head = label[..<end].utf8
    guard head.count <= 6, let last = head.last, ".)]".utf8.contains(last),
      head.count <= 3 || head.contains(where: TextByte.isDigit)
    else { return label[...] }
    return label[label.index(after: end)...].drop { $0 == " " }
  }
}
