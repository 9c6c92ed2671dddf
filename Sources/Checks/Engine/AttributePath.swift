import CatalogModel
import SourceText

/// Paths of ids through fields: `cha.hoTen`.
enum AttributePath {
  static func exists(_ path: String, in fields: [FormField]) -> Bool {
    field(path, in: fields) != nil
  }

  static func field(_ path: String, in fields: [FormField]) -> FormField? {
    field(path.split(separator: ".", omittingEmptySubsequences: false)[...], in: fields)
  }

  private static func field(_ path: ArraySlice<Substring>, in fields: [FormField]) -> FormField? {
    guard let first = path.first,
      let field = fields.first(where: { $0.id?.value ?? "" == first })
    else { return nil }
    return path.count == 1 ? field : self.field(path.dropFirst(), in: field.fields)
  }
}
