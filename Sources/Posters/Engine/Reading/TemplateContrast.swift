import Diagnostics
import SourceText

/// Whether text and symbols stand out from what the template draws beneath them.
enum TemplateContrast {
  static func findings(
    _ template: Template, _ drawing: SVGDrawing, _ libraries: DrawingLibraries
  ) -> [Finding] {
    var findings: [Finding] = []
    do throws(DrawingFailure) {
      for slot in template.slots {
        for flags in situations(slot.condition) {
          let ground = try ground(
            beneath: slot.box, template.background(flags), nil, template, libraries)
          if let finding = finding(slot, ground) { findings.append(finding) }
        }
      }
      for row in template.rows {
        for slot in row.slots {
          for flags in situations(slot.condition) {
            let ground = try ground(
              beneath: slot.box, template.cell(row, flags), row.prototype, template, libraries)
            if let finding = finding(slot, ground) { findings.append(finding) }
          }
        }
      }
    } catch {
      findings.append(.drawingFault(Bilingual(error.message), Place(template.file, .zero)))
    }
    return Findings.deduplicated(findings)
  }

  /// Sets of flags under which a slot shows: each name of its conditions once.
  private static func situations(_ condition: Template.Condition) -> [Set<String>] {
    let wanted = condition.clauses.filter { !$0.isNegated }
    guard let first = wanted.first else { return [[]] }
    return first.flags.map { flag in
      Set([flag] + wanted.dropFirst().compactMap(\.flags.first))
    }
  }

  /// The colour of most of a box.
  private static func ground(
    beneath box: Box, _ bytes: [UInt8], _ id: String?, _ template: Template,
    _ libraries: DrawingLibraries
  ) throws(DrawingFailure) -> Color {
    // A hundred pixels along the longer side tell enough.
    let raster = try Raster(box, scale: 100 / max(box.width, box.height))
    do throws(SVGDrawing.Fault) {
      try SVGDrawing(bytes, libraries).draw(id, into: template.page, on: raster)
    } catch {
      throw DrawingFailure(message: error.message)
    }
    let gray = raster.gray().sorted()
    let middle = Double(gray.isEmpty ? 255 : gray[gray.count / 2]) / 255
    return Color(red: middle, green: middle, blue: middle)
  }

  private static func finding(_ slot: Template.Slot, _ ground: Color) -> Finding? {
    let (ratio, least): (Double, Double)
    switch slot.kind {
    case .picture: return nil
    case .text(let style):
      (ratio, least) = (style.color.contrast(with: ground), style.smallest >= 18 ? 3 : 4.5)
    case .code(let style):
      let isDarkOnLight = style.dark.luminance < style.light.luminance
      (ratio, least) = (isDarkOnLight ? style.dark.contrast(with: style.light) : 1, 7)
    }
    guard ratio < least else { return nil }
    return Finding(
      .templateContrastLow, at: slot.place,
      [
        "slot": Bilingual(slot.name), "ratio": Bilingual(Length.tenths(ratio)),
        "least": Bilingual(Length.tenths(least)),
      ])
  }
}
