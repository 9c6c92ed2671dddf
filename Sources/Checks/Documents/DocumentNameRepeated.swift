import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentNameRepeated = Check(
    CheckInfo(
      "document-name-repeated", .warning, .documents,
      title: Bilingual(
        vi: "Hai loại giấy tờ không cùng tên",
        en: "Two document types do not share a name"),
      explanation: Bilingual(
        vi:
          "Tên chỉ khác nhau ở chữ hoa, dấu thanh, dấu cách thì người dân coi là một giấy tờ, còn máy coi là hai: không tái sử dụng được. Gộp lại, hoặc nói rõ chỗ khác nhau.",
        en:
          "Names that differ only in case, tone marks or blanks are one paper to people and two to machines, and nothing is reused. Join them, or say what tells them apart."
      ),
      message: Bilingual(
        vi: "cùng tên với loại giấy tờ “{other}”",
        en: "it has the name of the document type “{other}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "cùng tên",
            en: "the same name"),
          """
          kind: document
          id: giay-chung-sinh-2
          name: ‹Giấy Chứng sinh›
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "tên khác",
            en: "another name"),
          """
          kind: document
          id: giay-bao-tu
          name: Giấy báo tử
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .catalog { context, list in
      var first: [String: DocumentType] = [:]
      for (document, key) in zip(context.catalog.documents.all, context.foldedDocumentNames) {
        guard let name = document.name, let key else { continue }
        guard let earlier = first[key] else {
          first[key] = document
          continue
        }
        guard earlier.id.value != document.id.value,
          earlier.header.window.overlaps(document.header.window),
          earlier.issuedBy == nil || document.issuedBy == nil
            || earlier.issuedBy?.value == document.issuedBy?.value
        else { continue }
        list.add(
          at: document.header.at(name.range), ["other": Bilingual(earlier.id.value)],
          related: [
            Related(
              earlier.header.at(earlier.name?.range ?? earlier.id.range),
              Bilingual(vi: "loại giấy tờ kia", en: "the other type"))
          ])
      }
    })
}
