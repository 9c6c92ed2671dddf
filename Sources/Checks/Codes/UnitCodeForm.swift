import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unitCodeForm = Check(
    CheckInfo(
      "unit-code-form", .error, .codes,
      title: Bilingual(
        vi: "Mã đơn vị hành chính đủ chữ số",
        en: "Codes of administrative units have all their digits"),
      explanation: Bilingual(
        vi:
          "Mã theo danh mục đơn vị hành chính: cấp tỉnh 2 chữ số, cấp huyện 3, cấp xã 5. Số 0 ở đầu hay bị bảng tính làm mất.",
        en:
          "Codes of the national list: province 2 digits, district 3, commune 5. Spreadsheets like to drop a leading 0."
      ),
      message: Bilingual(
        vi: "mã “{code}” của {name} phải có {count}",
        en: "the code “{code}” of {name} should have {count}"),
      basis: [LegalBasis("19/2025/QĐ-TTg", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "mất số 0", en: "the 0 is lost"),
          UnitListSample.text(code: "‹\"2215\"›", name: "Phường Minh Xuân")),
        CheckExample(
          .declarations, Bilingual(vi: "đủ", en: "complete"),
          UnitListSample.text(code: "\"02215\"", name: "Phường Minh Xuân")),
      ]),
    .codeList { codeList, _, list in
      guard codeList.isOfUnits else { return }
      let levels = Set(codeList.levels.map(\.value))
      for entry in codeList.entries where entry.level.map(levels.contains) ?? true {
        guard let count = entry.unitDigits, !entry.hasUnitCode(in: codeList),
          !CodeBlank.isAtEdge(of: entry.code)
        else { continue }
        list.add(
          at: entry.place,
          [
            "code": Bilingual(entry.code), "name": Bilingual(entry.name),
            "count": .counted(count, vi: "chữ số", "digit", "digits"),
          ])
      }
    })
}

extension CodeList {
  /// Whether it lists administrative units: its levels are those of government.
  var isOfUnits: Bool {
    !levels.isEmpty && levels.allSatisfy { Level(rawValue: $0.value) != nil }
  }
}

extension CodeList.Entry {
  /// How many digits the code of a unit of its level has; nil where it is of none.
  fileprivate var unitDigits: Int? {
    switch level.flatMap(Level.init(rawValue:)) {
    case .province: 2
    case .district: 3
    case .commune: 5
    default: nil
    }
  }

  /// Whether the code has the form of its level; true in lists of other things.
  func hasUnitCode(in list: CodeList) -> Bool {
    guard list.isOfUnits, let count = unitDigits else { return true }
    return code.utf8.count == count && code.utf8.allSatisfy(CodeShape.isDigit)
  }
}
