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
    let start = Place(file, .zero)
    let picture: SheetPicture
    if source.bytes.starts(with: RasterSize.pngSignature) {
      guard let size = RasterSize(source.bytes) else {
        return (nil, [.drawingFault(Bilingual(vi: "ảnh PNG hỏng", en: "a broken PNG"), start)])
      }
      guard size.width <= RasterSize.mostPixels, size.height <= RasterSize.mostPixels,
        size.pixels <= RasterSize.mostPixels
      else { return (nil, [.tooManyPixels(size, start)]) }
      picture = SheetPicture(form: .png, bytes: source.bytes)
    } else {
      guard source.bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == 0x3C else {
        let reason = Bilingual(vi: "không phải ảnh SVG hay PNG", en: "neither SVG nor PNG")
        return (nil, [.drawingFault(reason, start)])
      }
      do throws(Markup.Fault) {
        let findings = TemplateSafety.findings(in: try Markup(source.bytes, libraries), file)
        guard findings.isEmpty else { return (nil, findings) }
      } catch {
        return (nil, [error.finding(file)])
      }
      picture = SheetPicture(form: .svg, bytes: source.bytes)
    }
    // Nothing is set before the picture is known to draw.
    do throws(DrawingFailure) {
      _ = try PictureDrawing(picture, libraries)
      return (picture, [])
    } catch {
      return (nil, [.drawingFault(Bilingual(error.message), start)])
    }
  }
}
