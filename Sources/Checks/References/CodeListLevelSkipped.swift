import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeListLevelSkipped = Check(
    CheckInfo(
      "code-list-level-skipped", .warning, .references,
      title: Bilingual(
        vi: "Giá trị của danh mục nằm ngay dưới cấp liền trên",
        en: "A value of a code list lies right below the level above its own"),
      explanation: Bilingual(
        vi:
          "levels nêu các cấp từ trên xuống. Giá trị có cấp trên cách một cấp thì không hiện ra khi chọn lần lượt từng cấp; thường là mã cấp trên thiếu một chữ số.",
        en:
          "levels names the levels from the top. A value whose parent is two levels up does not come up when one level is chosen after the other; mostly the code of its parent lacks a digit."
      ),
      message: Bilingual(
        vi: "“{code}” (cấp {level}) thuộc thẳng “{parent}” (cấp {above}), bỏ qua cấp {between}",
        en:
          "“{code}” ({level}) lies right under “{parent}” ({above}), with no {between} between them"
      ),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "xã thuộc thẳng tỉnh", en: "a commune right under a province"),
          text(parent: "‹\"08\"›")),
        CheckExample(
          .declarations, Bilingual(vi: "xã thuộc huyện", en: "a commune of a district"),
          text(parent: "\"070\"")),
      ]),
    .codeList { codeList, _, list in
      let order = codeList.levels.map(\.value)
      guard order.count > 2 else { return }
      let levels = Dictionary(
        codeList.entries.map { ($0.code, $0.level) }, uniquingKeysWith: { first, _ in first })
      for entry in codeList.entries {
        guard let parent = entry.parent, let level = entry.level,
          let own = order.firstIndex(of: level),
          let above = levels[parent] ?? nil, let upper = order.firstIndex(of: above),
          upper < own - 1
        else { continue }
        list.add(
          at: Place(entry.place.file, entry.parentRange),
          [
            "code": Bilingual(entry.code), "level": Bilingual(level),
            "parent": Bilingual(parent), "above": Bilingual(above),
            "between": Bilingual(order[own - 1]),
          ])
      }
    })

  private static func text(parent: String) -> String {
    """
    kind: code-list
    id: don-vi-thu
    name: Đơn vị thử
    levels: [province, district, commune]
    values:
      - { code: "08", name: Tỉnh Tuyên Quang, level: province }
      - { code: "070", name: Thành phố Tuyên Quang, level: district, parent: "08" }
      - { code: "02215", name: Phường Minh Xuân, level: commune, parent: \(parent) }
    """
  }
}
