import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let eitherOneSided = Check(
    CheckInfo(
      "either-one-sided", .warning, .documents,
      title: Bilingual(
        vi: "either có cả bản chính và bản sao",
        en: "either has originals and copies"),
      explanation: Bilingual(
        vi:
          "either nghĩa là nộp bản chính hoặc bản sao đều được; một bên bằng 0 thì không còn lựa chọn. Ghi originals hoặc copies.",
        en:
          "either means that originals or copies will do; with 0 on one side there is no choice. Give originals or copies."
      ),
      message: Bilingual(
        vi: "một bên bằng 0 thì không phải là lựa chọn",
        en: "with 0 on one side there is no choice"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không có bản sao",
            en: "no copies"),
          """
          documents:
            - { document: to-khai, either: { originals: 1, copies: ‹0› }, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có cả hai",
            en: "both"),
          """
          documents:
            - { document: to-khai, either: { originals: 1, copies: 1 }, mode: submit }
          """),
      ]),
    .asked { subject, _, list in
      guard let either = subject.use.either, either.range != subject.group?.either?.range else {
        return
      }
      for side in [either.originals, either.copies].compactMap({ $0 }) where side.value == 0 {
        list.add(at: subject.at(side.range))
        return
      }
    })
}
