import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let requirementRepeated = Check(
    CheckInfo(
      "requirement-repeated", .warning, .completeness,
      title: Bilingual(
        vi: "Một yêu cầu chỉ viết một lần",
        en: "A requirement is written once"),
      explanation: Bilingual(
        vi:
          "Hai yêu cầu giống nhau từng chữ thường là chép thừa, hoặc yêu cầu sau chưa được sửa lại.",
        en:
          "Two requirements alike word for word are mostly a copy too many, or the second was never changed."
      ),
      message: Bilingual(
        vi: "yêu cầu này giống hệt một yêu cầu ở trên",
        en: "this requirement is just like one above"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "chép thừa", en: "a copy too many"),
          """
          requirements:
            - Đủ 18 tuổi.
            - ‹Đủ 18 tuổi.›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "hai yêu cầu khác nhau", en: "two different ones"),
          """
          requirements:
            - Đủ 18 tuổi.
            - Cư trú tại xã.
          """),
      ]),
    .content { written, _, list in
      guard case .list(let items, _)? = written.content.requirements, items.count > 1 else {
        return
      }
      var first: [String: SourceRange] = [:]
      for item in items {
        guard let earlier = first[item.text] else {
          first[item.text] = item.range
          continue
        }
        list.add(
          at: written.at(item.range),
          related: [Related(written.at(earlier), Bilingual(vi: "lần đầu ở đây", en: "first here"))])
      }
    })
}
