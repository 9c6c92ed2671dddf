import CatalogReader
import Diagnostics
import SourceText

/// Declarations made twice: what is wrong with the second is that it is there.
enum Repetitions {
  /// Takes out what else is said of declarations that repeat another.
  static func leaveAlone(in findings: inout [Finding], _ files: [SourceFile]) {
    var repeated: [FileID: [Range<UInt32>]] = [:]
    for index in findings.indices
    where findings[index].check === CheckInfo.duplicateDeclaration {
      let place = findings[index].place
      repeated[place.file, default: []].append(
        document(around: place.range.start, in: files[Int(place.file.index)].bytes))
    }
    guard !repeated.isEmpty else { return }
    findings.removeAll { finding in
      finding.check !== CheckInfo.duplicateDeclaration
        && repeated[finding.place.file]?.contains { $0.contains(finding.place.range.start) }
          ?? false
    }
  }

  /// From one line `---` to the next.
  private static func document(around offset: UInt32, in bytes: [UInt8]) -> Range<UInt32> {
    let offset = min(Int(offset), bytes.count)
    func isMarker(_ index: Int) -> Bool {
      (index == 0 || bytes[index - 1] == 0x0A) && bytes[index...].starts(with: [0x2D, 0x2D, 0x2D])
    }
    let start = (0..<offset).last(where: isMarker) ?? 0
    let end = (offset..<bytes.count).first(where: isMarker) ?? bytes.count
    return UInt32(start)..<UInt32(end)
  }
}
