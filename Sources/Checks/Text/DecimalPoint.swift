import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let decimalPoint = Check(
    CheckInfo(
      "decimal-point", .note, .text,
      title: Bilingual(
        vi: "Số thập phân viết dấu phẩy",
        en: "Decimals are written with a comma"),
      explanation: Bilingual(
        vi: """
          Trong văn bản tiếng Việt dấu chấm tách hàng nghìn, dấu phẩy tách phần thập phân: \
          1,5 ha; 1.500 m². Số mục như “mục 1.5” được bỏ qua.
          """,
        en: """
          In Vietnamese text a point separates thousands and a comma the decimals: 1,5 ha; \
          1.500 m². Numbers of sections such as “mục 1.5” are passed over.
          """),
      message: Bilingual(
        vi: "“{number}” cần viết “{right}”",
        en: "“{number}” is written “{right}”"),
      basis: [LegalBasis("88/2015/QH13", "Điều 11", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "diện tích", en: "an area"),
          """
          steps:
            - Người có từ ‹0.5› ha đất trở lên nộp hồ sơ.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "tỷ lệ", en: "a share"),
          """
          steps:
            - Mức lãi suất là ‹5.5›%.
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "dấu phẩy, hàng nghìn, số mục", en: "a comma, thousands, a section"),
          """
          steps:
            - Theo mục 1.5 và mục 2.1 m, người có 0,5 ha hoặc 1.500 m2 nộp hồ sơ theo bản 4.14.
          """),
      ]),
    .text(onlyWith: .digitPoint) { use, context, list in
      guard use.isOwnWords, context.isVietnamese else { return }
      let bytes = Array(use.text.text.utf8)
      for range in WrittenDecimal.withPoint(in: bytes) {
        let number = String(decoding: bytes[range], as: UTF8.self)
        let right = number.replacing(".", with: ",")
        list.add(
          at: use.at(range), ["number": Bilingual(number), "right": Bilingual(right)],
          fixes: use.replacement(range, right))
      }
    }
  )
}

/// Decimals as English writes them.
private enum WrittenDecimal {
  /// Numbers with a point and one or two digits behind it, followed by a unit of measure.
  static func withPoint(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard TextByte.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, TextByte.isDigit(bytes[index]) || bytes[index] == 0x2E {
        index += 1
      }
      let parts = bytes[start..<index].split(separator: 0x2E, omittingEmptySubsequences: false)
      guard parts.count == 2, (1...3).contains(parts[0].count), (1...2).contains(parts[1].count),
        isFree(bytes, before: start), isUnit(bytes[index...])
      else { continue }
      found.append(start..<index)
    }
    return found
  }

  /// Behind a blank or a bracket, and not behind the name of a section.
  private static func isFree(_ bytes: [UInt8], before start: Int) -> Bool {
    guard start > 0 else { return true }
    guard bytes[start - 1] == 0x20 || bytes[start - 1] == 0x28 else { return false }
    let before = bytes[..<(start - 1)]
    return !sections.contains { word in
      before.suffix(word.count).elementsEqual(word)
    }
  }

  private static func isUnit(_ rest: ArraySlice<UInt8>) -> Bool {
    let rest = rest.drop { $0 == 0x20 }
    return units.contains { unit in
      guard rest.starts(with: unit) else { return false }
      let next = rest.dropFirst(unit.count).first ?? 0x20
      return !TextByte.isLetter(next) && !TextByte.isDigit(next) && next < 0x80
    }
  }

  private static let units = [
    "%", "ha", "m", "m2", "m²", "m3", "m³", "km", "km2", "km²", "cm", "mm", "kg", "tấn", "lít",
    "mét",
    "triệu", "tỷ",
  ].map { Array($0.utf8) }

  private static let sections = ["ục", "iểm", "hoản", "iều", "ẫu", "ảng", "hần", "số"].map {
    Array($0.utf8)
  }
}
