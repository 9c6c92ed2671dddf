import CatalogModel
import Compiler
import FormCompiler
import TestSupport
import Testing

/// A form of one section `s`, as it is written.
enum FormFixture {
  /// - Parameters:
  ///   - fields: items of the section's `fields`.
  ///   - rest: further keys of the form.
  ///   - fragments: declarations beside it.
  static func checked(
    _ fields: String, rest: String = "", fragments: String = ""
  ) throws -> CheckedForm {
    let form = """
      kind: form
      id: to-khai
      name: Tờ khai
      document: to-khai
      pages:
        - id: trang
          name: Trang
          sections:
            - id: s
              name: Phần
              fields:
      \(fields.split(separator: "\n").map { "          " + $0 }.joined(separator: "\n"))
      \(rest)
      """
    let compilation = TestCatalog([
      ("a.yaml", TestCatalog.settings), ("b.yaml", fragments), ("c.yaml", form),
    ]).compiled(on: "2026-01-01", checks: [])
    let written = try #require(compilation.catalog.forms.all.first)
    return CheckedForm(written, in: compilation.catalog, on: compilation.date)
  }
}
