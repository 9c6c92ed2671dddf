import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formSectionEmpty = Check(
    CheckInfo(
      "form-section-empty", .error, .forms,
      title: Bilingual(
        vi: "Mỗi phần của biểu mẫu có trường để khai",
        en: "Every section of a form has fields to fill in"),
      explanation: Bilingual(
        vi:
          "Phần không có trường, trang không có phần, biểu mẫu không có trang thì không có gì để khai. Thường là các trường đã chuyển đi nơi khác: bỏ cả phần, hoặc chuyển trường về.",
        en:
          "In a section without fields, a page without sections or a form without pages there is nothing to fill in. Mostly the fields were moved elsewhere: take out the whole section, or move them back."
      ),
      message: Bilingual(
        vi: "phần “{part}” không có trường nào",
        en: "the section “{part}” has no fields"),
      variants: [
        "page": Bilingual(
          vi: "trang “{part}” không có phần nào", en: "the page “{part}” has no sections"),
        "form": Bilingual(vi: "biểu mẫu không có trang nào", en: "the form has no pages"),
      ],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "phần trống", en: "an empty section"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
                - id: ‹giayTo›
                  name: Giấy tờ
                  fields: []
          """),
        CheckExample(
          .declarations, Bilingual(vi: "trang trống", en: "an empty page"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
            - id: ‹trangHai›
              name: Trang hai
              sections: []
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có trường", en: "with fields"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          """),
      ]),
    .form { form, context, list in
      func report(
        _ part: Located<String>?, _ range: SourceRange, _ variant: String?,
        _ list: inout FindingList
      ) {
        // What could not be read is no empty list.
        guard !context.isBroken(form.header.at(range)) else { return }
        list.add(
          at: form.header.at(part?.range ?? range), ["part": Bilingual(part?.value ?? "…")],
          variant: variant)
      }
      if form.pages.isEmpty { report(form.id, form.header.place.range, "form", &list) }
      for page in form.pages {
        if page.sections.isEmpty { report(page.id, page.range, "page", &list) }
        for section in page.sections where section.fields.isEmpty && section.include == nil {
          report(section.id, section.range, nil, &list)
        }
      }
    })
}
