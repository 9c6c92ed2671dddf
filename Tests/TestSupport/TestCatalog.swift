import CatalogModel
public import Checks
public import Compiler
import Diagnostics
import SourceText

/// A catalog in memory, compiled: each file is its name and text.
public struct TestCatalog: Sendable {
  public var files: [(path: String, text: String)]

  public init(_ files: [(path: String, text: String)]) { self.files = files }

  /// A `catalog` declaration with two regimes: district until 2025-06-30, none afterwards.
  public static let settings = """
    kind: catalog
    authority: H60
    name: Danh mục thử nghiệm
    languages: [vi, en]
    regimes:
      - id: ba-cap
        effective: { until: 2025-06-30 }
        levels: [province, district, commune]
      - id: hai-cap
        effective: { from: 2025-07-01 }
        levels: [province, commune]
    lookup:
      host: tthc.tinh.gov.vn
      payload: "https://{host}/t/{code}{/level}"
      targets:
        - { id: cong, template: "https://dichvucong.gov.vn/x?k={code}" }
    calendar: lich

    """

  /// Compiles with the checks that are given; files that a declaration names are not there.
  public func compiled(on day: String, checks: [Check] = Check.all) -> Compilation {
    let date = CalendarDate(day) ?? CalendarDate(dayNumber: 0)
    let inputs = files.map { SourceInput(path: $0.path, text: $0.text) }
    return Compilation.run(inputs, options: CompilationOptions(date: date, checks: checks)) {
      (index, name) in (name, .failure(FileProblem(name, .outsideCatalog)))
    }
  }

  /// Code, line and column of each finding, as `code file:line:column`.
  public static func places(_ compilation: Compilation) -> [String] {
    compilation.findings.map { finding in
      let file = compilation.files[Int(finding.place.file.index)]
      let position = file.lineStarts().position(of: finding.place.range.start, in: file.bytes)
      return "\(finding.check.code) \(file.path):\(position.line):\(position.column)"
    }
  }
}
