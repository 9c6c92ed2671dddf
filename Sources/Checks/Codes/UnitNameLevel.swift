import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unitNameLevel = Check(
    CheckInfo(
      "unit-name-level", .warning, .codes,
      title: Bilingual(
        vi:
          "Tên đơn vị hành chính hợp với cấp",
        en:
          "The name of a unit fits its level"
      ),
      explanation: Bilingual(
        vi:
          "Cấp tỉnh là tỉnh, thành phố; cấp huyện là huyện, quận, thị xã, thành phố; cấp xã là xã, phường, thị trấn (đến 30/6/2025), đặc khu. Tên của cấp khác là chép nhầm dòng hoặc nhầm cột.",
        en:
          "Provinces are tỉnh and thành phố; districts huyện, quận, thị xã, thành phố; communes xã, phường, thị trấn (until 30 June 2025), đặc khu. A name of another level is a wrong row or column."
      ),
      message: Bilingual(
        vi:
          "“{name}” không phải tên của một đơn vị {level}",
        en:
          "“{name}” is no name of a unit of the {level}"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "huyện ở cấp xã", en: "a district among communes"),
          UnitListSample.text(name: "‹Huyện Na Hang›")),
        CheckExample(
          .declarations, Bilingual(vi: "xã", en: "a commune"),
          UnitListSample.text()),
      ]),
    .codeList { codeList, context, list in
      guard codeList.isOfUnits else { return }
      let isOfToday = codeList.header.window.from.map { $0 >= Regimes.twoLevels } ?? false
      let levels = Set(codeList.levels.map(\.value))
      for entry in codeList.entries where entry.level.map(levels.contains) ?? true {
        guard let level = entry.level.flatMap(Level.init(rawValue:)), let own = unitWords[level],
          // Nearly all begin with a word of their level.
          !own.contains(where: { entry.name.hasPrefix($0) && !(isOfToday && $0 == township) }),
          allUnitWords.contains(where: { entry.name.hasPrefix($0) })
        else { continue }
        var place = entry.place
        if !entry.nameRange.isEmpty { place.range = entry.nameRange }
        list.add(at: place, ["name": Bilingual(entry.name), "level": level.inWords])
      }
    })
}

/// There are none since.
private let township = "Thị trấn "

private let unitWords: [Level: [String]] = [
  .province: ["Tỉnh ", "Thành phố "],
  .district: ["Huyện ", "Quận ", "Thị xã ", "Thành phố "],
  .commune: ["Xã ", "Phường ", township, "Đặc khu "],
]

private let allUnitWords = [
  "Tỉnh ", "Thành phố ", "Huyện ", "Quận ", "Thị xã ", "Xã ", "Phường ", "Thị trấn ", "Đặc khu ",
]
