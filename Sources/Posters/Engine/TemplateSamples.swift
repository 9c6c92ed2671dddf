import Backends
import Diagnostics
import SourceText

/// A sheet that says what the samples in a template's slots say.
struct TemplateSamples {
  private(set) var content = SheetContent(subject: "x")
  private let elements: [Markup.Element]

  /// What stands in a slot that has no sample.
  private static let word = "Mẫu"
  private static let address = "https://tthc.tinh.gov.vn/t/1.000001/commune"

  /// - Returns: nil where the drawing cannot be read, or a sample fits no symbol.
  init?(_ template: Template, _ libraries: DrawingLibraries) {
    guard let markup = try? Markup(template.source.bytes, libraries) else { return nil }
    elements = markup.elements
    content.subject = "1.000001"
    for slot in template.slots where slot.words == nil {
      guard add(slot, to: &content) else { return nil }
    }
    for rows in template.rows {
      // The first cell, and every group beside it.
      guard let owner = elements.firstIndex(where: { $0.range == rows.range }) else { return nil }
      let cells = elements.filter { $0.parent == owner && $0.name == "g" }
      for _ in cells {
        var cell = SheetContent(subject: "1.000001")
        for slot in rows.slots where slot.words == nil {
          guard add(slot, to: &cell) else { return nil }
        }
        content.rows[rows.name, default: []].append(cell)
      }
    }
  }

  private func add(_ slot: Template.Slot, to content: inout SheetContent) -> Bool {
    let sample = sample(slot.range)
    switch slot.kind {
    case .text: content.texts[slot.name] = sample ?? Self.word
    case .code:
      guard let symbol = try? QRSymbol(sample ?? Self.address) else { return false }
      content.codes[slot.name] = SheetCode(symbol)
    case .picture: break
    }
    return true
  }

  /// The text of the `text` elements in a slot; nil where it has none.
  private func sample(_ range: Range<Int>) -> String? {
    let texts = elements.filter {
      $0.name == "text" && $0.range.lowerBound >= range.lowerBound
        && $0.range.upperBound <= range.upperBound
    }
    return texts.isEmpty ? nil : texts.map(\.text).joined(separator: " ")
  }
}
