import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentQuantityMissing = Check(
    CheckInfo(
      "document-quantity-missing", .error, .documents,
      title: Bilingual(
        vi: "Mỗi giấy tờ cho biết số bản chính, bản sao",
        en: "Every document says how many originals and copies"),
      explanation: Bilingual(
        vi:
          "Số lượng là một phần bắt buộc của thủ tục. Ghi originals, copies hoặc either; giấy tờ chỉ xuất trình hoặc tra cứu thì không cần.",
        en:
          "The number of documents is a mandatory part of a procedure. Give originals, copies or either; papers that are only shown or looked up need none."
      ),
      message: Bilingual(
        vi: "chưa ghi số bản chính hoặc bản sao",
        en: "the number of originals or copies is missing"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không ghi số lượng",
            en: "no number"),
          """
          documents:
            - { document: ‹to-khai›, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ xuất trình",
            en: "only shown"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: can-cuoc, mode: present }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "khối dùng chung được bổ sung ở nơi dùng",
            en: "a fragment completed where it is included"),
          """
          documents:
            - { include: khoi, originals: 1, mode: submit }
          ---
          kind: fragment
          id: khoi
          name: Khối thử
          of: documents
          documents:
            - { document: giay-chung-sinh }
          """),
      ]),
    .asked { subject, context, list in
      let use = subject.use
      guard subject.isSingle, !use.hasQuantity, !subject.isOnlyShown,
        subject.fragment.map({ !context.completions.withQuantity.contains($0) }) ?? true
      else { return }
      if context.isBroken(subject.at(use.range))
        || context.namesUnknownPapers(subject.at(use.range))
      {
        return
      }
      list.add(at: subject.namePlace, severity: subject.header.gapSeverity)
    })
}
