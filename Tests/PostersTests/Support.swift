import Diagnostics
import FoundationEssentials
import SourceText
import Testing

@testable import Posters

let libraries: Result<DrawingLibraries, DrawingLibraries.Missing> = Result {
  () throws(DrawingLibraries.Missing) in try DrawingLibraries.load()
}

/// Repository root, for templates and documents.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// An A4 drawing around some elements; lengths in millimetres.
func page(_ elements: String) -> SourceFile {
  let text = """
    <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
    \(elements)
    </svg>
    """
  return SourceFile(path: "t.svg", bytes: Array(text.utf8))
}

func read(
  _ source: SourceFile, _ blueprint: SheetBlueprint = TemplateExamples.blueprint
) throws -> (template: Template?, findings: [Finding]) {
  Template.read(source, as: FileID(0), for: blueprint, try libraries.get())
}

/// A text slot as wide as the page.
func nameSlot(_ size: Double = 20, _ smallest: Double = 8, height: Double = 40) -> String {
  """
  <rect id="n" data-slot="name" data-size="\(size)" data-min-size="\(smallest)" x="10" y="10" width="190" height="\(height)"/>
  """
}

func template(
  _ elements: String, sourceLocation: SourceLocation = #_sourceLocation
) throws
  -> Template
{
  let (template, findings) = try read(page(elements))
  #expect(findings.map(\.message.en) == [], sourceLocation: sourceLocation)
  return try #require(template, sourceLocation: sourceLocation)
}

/// Numbers that look random and are the same in every run.
struct Random {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
