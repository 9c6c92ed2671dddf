import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentDataUnsourced = Check(
    CheckInfo(
      "document-data-unsourced", .warning, .documents,
      title: Bilingual(
        vi: "Giấy tờ tra cứu được thì nêu nguồn dữ liệu",
        en: "A paper that is looked up has a source"),
      explanation: Bilingual(
        vi:
          "mode: data nghĩa là không nộp, không xuất trình, cơ quan tự tra cứu. Loại giấy tờ ấy phải nêu ở reuse nguồn dữ liệu nào trả lời thay; không có thì cán bộ vẫn sẽ đòi giấy.",
        en:
          "mode: data means that nothing is handed in or shown and the office looks it up. The document type names under reuse which source answers instead; without one officers will ask for the paper."
      ),
      message: Bilingual(
        vi: "không có nguồn dữ liệu nào để tra cứu “{document}”",
        en: "there is no source to look “{document}” up in"),
      basis: [LegalBasis("107/2021/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "không có reuse", en: "without reuse"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: ‹giay-chung-sinh›, mode: data }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có nguồn", en: "with a source"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: can-cuoc, mode: data }
          """),
      ]),
    .asked { subject, context, list in
      let modes = subject.use.mode
      // A quantity shows that handing in was meant: that is another finding.
      guard !modes.isEmpty, modes.allSatisfy({ $0.mode.value == .data }), !subject.use.hasQuantity,
        let type = subject.documentType(in: context), type.reuse.isEmpty,
        type.replacedBy == nil, type.resultCode == nil, !context.isBroken(type.header.place)
      else { return }
      list.add(
        at: subject.namePlace, severity: subject.header.gapSeverity,
        ["document": Bilingual(type.name?.text ?? type.id.value)],
        related: [
          Related(type.header.namePlace, Bilingual(vi: "loại giấy tờ", en: "the document type"))
        ])
    })
}
