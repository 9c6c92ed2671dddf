import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeListLevelUnknown = Check(
    CheckInfo(
      "code-list-level-unknown", .error, .references,
      title: Bilingual(
        vi: "Cấp của giá trị có trong levels của danh mục",
        en: "The level of a value is one of the list’s levels"),
      explanation: Bilingual(
        vi:
          "Danh mục phân cấp khai các cấp ở levels. Giá trị ở cấp lạ thì không lớp cơ quan, địa bàn nào thấy nó.",
        en:
          "A hierarchical list declares its levels. A value of a strange level is seen by no class of agencies and no territory."
      ),
      message: Bilingual(
        vi: "“{code}” ở cấp “{level}”, không có trong levels",
        en: "“{code}” is of level “{level}”, which is none of levels"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "cấp lạ", en: "a strange level"),
          """
          kind: code-list
          id: don-vi-thu
          name: Đơn vị thử
          levels: [province, commune]
          values:
            - { code: "08", name: Tỉnh thử, level: province }
            - { code: "02215", name: Phường thử, parent: "08", level: ‹xa› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng cấp", en: "the right level"),
          """
          kind: code-list
          id: don-vi-thu
          name: Đơn vị thử
          levels: [province, commune]
          values:
            - { code: "08", name: Tỉnh thử, level: province }
            - { code: "02215", name: Phường thử, parent: "08", level: commune }
          """),
      ]),
    .codeList { codeList, _, list in
      let levels = codeList.levels.map(\.value)
      guard !levels.isEmpty else { return }
      for entry in codeList.entries {
        guard let level = entry.level, !levels.contains(level) else { continue }
        let place = Place(entry.place.file, entry.levelRange)
        let guess = DidYouMean(NearMiss.best(for: level, among: levels), at: place)
        list.add(
          at: place, ["code": Bilingual(entry.code), "level": Bilingual(level)],
          help: guess.help, fixes: guess.fixes)
      }
    })
}
