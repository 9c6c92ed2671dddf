import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentGroupTooSmall = Check(
    CheckInfo(
      "document-group-too-small", .warning, .documents,
      title: Bilingual(
        vi: "Một nhóm giấy tờ có ít nhất hai giấy tờ",
        en: "A group of documents has at least two"),
      explanation: Bilingual(
        vi:
          "any-of, first-of, all-of với một giấy tờ không cho chọn gì. Ghi document trực tiếp, hoặc bổ sung giấy tờ còn thiếu.",
        en:
          "any-of, first-of or all-of with one document offers no choice. Name the document itself, or add what is missing."
      ),
      message: Bilingual(
        vi: "nhóm chỉ có {count}",
        en: "the group has {count}"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một giấy tờ",
            en: "one document"),
          """
          documents:
            - ‹{ any-of: [to-khai], originals: 1, mode: submit }›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai giấy tờ",
            en: "two documents"),
          """
          documents:
            - { any-of: [to-khai, giay-chung-sinh], originals: 1, mode: submit }
          """),
      ]),
    .asked { subject, _, list in
      guard let members = subject.members, members.count < 2 else { return }
      // A fragment may hold several.
      if case .include? = members.first?.what { return }
      list.add(
        at: subject.at(subject.use.range),
        ["count": .counted(members.count, vi: "giấy tờ", "member", "members")])
    })
}
