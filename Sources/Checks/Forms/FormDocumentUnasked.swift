import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formDocumentUnasked = Check(
    CheckInfo(
      "form-document-unasked", .warning, .forms,
      title: Bilingual(
        vi: "Biểu mẫu thay cho giấy tờ có trong hồ sơ",
        en: "A form replaces a paper that is asked for"),
      explanation: Bilingual(
        vi:
          "Biểu mẫu điện tử thay cho một tờ khai mà thủ tục yêu cầu. Không thủ tục nào yêu cầu thì không ai gặp biểu mẫu này.",
        en:
          "A form stands for a declaration that a procedure asks for. If none does nobody meets the form."
      ),
      message: Bilingual(
        vi: "không thủ tục nào yêu cầu “{document}”",
        en: "no procedure asks for “{document}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "giấy tờ không ai yêu cầu",
            en: "a paper nobody asks for"),
          """
          kind: form
          id: to-khai-dien-tu
          name: Tờ khai điện tử
          document: ‹giay-chung-sinh›
          pages:
            - id: trang
              name: Trang khai
              sections:
                - id: nguoi
                  name: Người khai
                  fields:
          \(FormExampleText.name)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "giấy tờ có yêu cầu",
            en: "a paper that is asked for"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          """),
      ]),
    .catalog { context, list in
      let asked = AskedIDs.all(in: context.catalog)
      for form in context.catalog.forms.all {
        guard let document = form.document, !asked.contains(document.value),
          context.catalog.documents.contains(document.value)
        else { continue }
        list.add(at: form.header.at(document.range), ["document": Bilingual(document.value)])
      }
    }, premise: .wholeCatalog)
}
