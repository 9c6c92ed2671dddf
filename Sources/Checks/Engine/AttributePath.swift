import CatalogModel
import SourceText

/// Paths of ids through fields: `cha.hoTen`.
enum AttributePath {
  static func exists(_ path: String, in fields: [FormField]) -> Bool {
    exists(path.split(separator: ".", omittingEmptySubsequences: false)[...], in: fields)
  }

  private static func exists(_ path: ArraySlice<Substring>, in fields: [FormField]) -> Bool {
    guard let first = path.first else { return false }
    guard let field = fields.first(where: { $0.id?.value ?? "" == first }) else { return false }
    return path.count == 1 || exists(path.dropFirst(), in: field.fields)
  }
}
