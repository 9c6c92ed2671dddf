import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let dataSourceKeyUnknown = Check(
    CheckInfo(
      "data-source-key-unknown", .warning, .references,
      title: Bilingual(
        vi:
          "Khóa tra cứu viết như thuộc tính của cơ sở dữ liệu",
        en:
          "A lookup key is written like the attribute it is"
      ),
      explanation: Bilingual(
        vi:
          "Khóa có thể không nằm trong các thuộc tính trả về; nhưng khóa gần giống một thuộc tính là gõ nhầm, và biểu mẫu không tra cứu được.",
        en:
          "A key need not be among the attributes that are answered; but one that nearly is an attribute is mistyped, and forms cannot look anything up by it."
      ),
      message: Bilingual(
        vi:
          "“{source}” không có thuộc tính “{key}”",
        en:
          "“{source}” has no attribute “{key}”"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "gõ nhầm", en: "mistyped"),
          """
          kind: data-source
          id: csdl-thu
          name: Cơ sở dữ liệu thử nghiệm
          key: [‹soDinhdanh›]
          attributes:
            - { id: soDinhDanh, type: citizen-id, name: Số định danh cá nhân }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đúng", en: "right"),
          """
          kind: data-source
          id: csdl-thu
          name: Cơ sở dữ liệu thử nghiệm
          key: [soDinhDanh]
          attributes:
            - { id: soDinhDanh, type: citizen-id, name: Số định danh cá nhân }
          """),
      ]),
    .catalog { context, list in
      for source in context.catalog.dataSources.all {
        let attributes = source.attributes.compactMap { $0.id?.value }
        for key in source.key where !attributes.contains(key.value) {
          guard let guess = NearMiss.best(for: key.value, among: attributes) else { continue }
          let place = source.header.at(key.range)
          let help = DidYouMean(guess, at: place)
          list.add(
            at: place, ["source": Bilingual(source.id.value), "key": Bilingual(key.value)],
            help: help.help, fixes: help.fixes)
        }
      }
    })
}
