public import Diagnostics
public import SourceText

/// Runs the examples of checks over drawings: each is put into a small right drawing, and where
/// that is right, printed with the samples that stand in its slots.
public enum TemplateExamples {
  /// What came of one example.
  public struct Outcome: Sendable {
    /// Bytes of the example's drawing that the check must cover, in order.
    public var expected: [SourceRange]
    /// Bytes that it did cover.
    public var found: [SourceRange]
    /// Findings of other checks.
    public var others: [Finding]
    /// The drawing.
    public var source: SourceFile

    public var behavesAsMarked: Bool { expected == found && others.isEmpty }
  }

  public static func run(
    _ example: CheckExample, of check: CheckInfo, _ libraries: DrawingLibraries
  ) -> Outcome {
    let (text, expected) = marked(composed(example.text))
    let source = SourceFile(path: "vi-du.svg", bytes: Array(text.utf8))
    let read = Template.read(source, as: FileID(0), for: blueprint, libraries)
    var findings = read.findings
    if let template = read.template, let samples = TemplateSamples(template, libraries) {
      do throws(DrawingFailure) {
        findings += try printed(template, samples.content, libraries)
      } catch {
        findings.append(.drawingFault(Bilingual(error.message), Place(FileID(0), .zero)))
      }
    }
    return Outcome(
      expected: expected,
      found: findings.filter { $0.check === check }.map(\.place.range).sorted {
        ($0.start, $0.end) < ($1.start, $1.end)
      },
      others: findings.filter { $0.check !== check }, source: source)
  }

  private static func printed(
    _ template: Template, _ content: SheetContent, _ libraries: DrawingLibraries
  ) throws(DrawingFailure) -> [Finding] {
    let painter = try SheetPainter(template, for: blueprint, libraries)
    let prepared = try painter.prepare(content)
    return try prepared.findings + painter.verify(prepared)
  }

  static let blueprint = SheetBlueprint(
    fields: [
      .init("name", .text, required: true, Bilingual(vi: "tên", en: "name")),
      .init("code", .text, Bilingual(vi: "mã", en: "code")),
      .init("sector", .text, Bilingual(vi: "lĩnh vực", en: "sector")),
      .init("qr", .code, Bilingual(vi: "mã QR", en: "QR symbol")),
      .init(
        "rows", .rows, Bilingual(vi: "bảng", en: "table"),
        cell: [.init("item", .text, Bilingual(vi: "mục", en: "item"))]),
    ],
    flags: [["province", "district", "commune"], ["proof"]])

  /// The example inside a page with the slot it must have, where it does not bring its own.
  private static func composed(_ text: String) -> String {
    if text.contains("<svg") { return text }
    let name =
      #"<rect id="ten" data-slot="name" data-size="20" data-min-size="12" x="10" y="240" width="190" height="40"/>"#
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
      \(text.contains("data-slot=\"name\"") ? "" : name)
      \(text)
      </svg>
      """
  }

  private static func marked(_ text: String) -> (text: String, ranges: [SourceRange]) {
    var result: [UInt8] = []
    var starts: [Int] = []
    var ranges: [SourceRange] = []
    for character in text {
      switch character {
      case "‹": starts.append(result.count)
      case "›":
        if let start = starts.popLast() { ranges.append(SourceRange(start..<result.count)) }
      default: result += String(character).utf8
      }
    }
    return (
      String(decoding: result, as: UTF8.self),
      ranges.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    )
  }
}
