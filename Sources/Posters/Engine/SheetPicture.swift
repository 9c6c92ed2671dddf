public import Diagnostics
public import SourceText

/// A picture for a slot (hình): an SVG drawing or a PNG file, held in memory and found safe.
public struct SheetPicture: Sendable {
  enum Form: Sendable { case svg, png }
  let form: Form
  let bytes: [UInt8]

  /// Reads a picture file; SVG must keep to what a template may hold.
  public static func read(
    _ source: SourceFile, as file: FileID, _ libraries: DrawingLibraries
  ) -> (picture: SheetPicture?, findings: [Finding]) {
    if source.bytes.starts(with: pngSignature) {
      guard let size = pngSize(source.bytes), size.0 <= 8000, size.1 <= 8000 else {
        return (
          nil,
          [
            .drawingFault("PNG > 8000 × 8000", Place(file, .zero))
          ]
        )
      }
      return (SheetPicture(form: .png, bytes: source.bytes), [])
    }
    do throws(Markup.Fault) {
      let markup = try Markup(source.bytes, libraries)
      let findings = TemplateSafety.findings(in: markup, file)
      return (findings.isEmpty ? SheetPicture(form: .svg, bytes: source.bytes) : nil, findings)
    } catch {
      return (nil, [error.finding(file)])
    }
  }

  private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Width and height by the header, which comes first (ISO/IEC 15948).
  private static func pngSize(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count > 33, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }
}
