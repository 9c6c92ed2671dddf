import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tonesMixed = Check(
    CheckInfo(
      "tones-mixed", .note, .text,
      title: Bilingual(
        vi: "Một danh mục chỉ dùng một kiểu đặt dấu thanh",
        en: "A catalog uses one placement of tone marks"),
      explanation: Bilingual(
        vi: """
          Trong danh mục có cả “hòa” và “hoà” mà chưa chọn kiểu nào. Hãy ghi \
          `house-style: { tones: old }` (hoặc `new`); khi đó mỗi chỗ viết khác sẽ được \
          chỉ ra và sửa được.
          """,
        en: """
          The catalog has both “hòa” and “hoà” and has chosen neither. Write \
          `house-style: { tones: old }` (or `new`); then every other place is shown and \
          can be fixed.
          """),
      message: Bilingual(
        vi: "Danh mục chưa chọn kiểu đặt dấu mà dùng cả hai: “{old}” và “{new}”",
        en: "The catalog chooses no placement of tones and uses both: “{old}” and “{new}”"),
      examples: [
        CheckExample(
          .catalog, Bilingual(vi: "cả hai kiểu, chưa chọn", en: "both, none chosen"),
          """
          authority: ‹H60›
          name: Danh mục thủ tục về hoà giải
          house-style: {}
          """),
        CheckExample(
          .catalog, Bilingual(vi: "đã chọn kiểu cũ", en: "the old one is chosen"),
          "name: Danh mục thủ tục về hòa giải"),
      ]),
    .catalog { context, list in
      guard let settings = context.catalog.settings, settings.tones == nil, context.isVietnamese
      else { return }
      var finder = ToneFinder()
      finder.read(TextWalker.outsideProcedures(context.catalog))
      for procedure in context.catalog.procedures.all where !finder.hasBoth {
        finder.read(TextWalker.inside(procedure))
      }
      guard let old = finder.old, let new = finder.new else { return }
      list.add(
        at: settings.header.namePlace,
        ["old": Bilingual(old.word), "new": Bilingual(new.word)],
        related: [
          Related(old.place, Bilingual(vi: "kiểu cũ ở đây", en: "the old way here")),
          Related(new.place, Bilingual(vi: "kiểu mới ở đây", en: "the new way here")),
        ])
    }
  )
}
