import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableOtherwiseUnreached = Check(
    CheckInfo(
      "table-otherwise-unreached", .note, .services,
      title: Bilingual(
        vi: "Otherwise có hồ sơ để áp dụng",
        en: "`otherwise` has dossiers to hold for"),
      explanation: Bilingual(
        vi:
          "Các dòng trước đã gồm mọi hồ sơ, nên giá trị ở otherwise không bao giờ được dùng; người đọc tưởng còn trường hợp khác. Bỏ otherwise.",
        en:
          "The rows before it take every dossier, so the value of `otherwise` is never used, and readers believe in another case. Leave `otherwise` out."
      ),
      message: Bilingual(
        vi: "các dòng trước đã gồm mọi hồ sơ, nên otherwise không bao giờ được dùng",
        en: "the rows before it take every dossier, so `otherwise` is never reached"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "đủ các kênh", en: "every channel"),
          """
          channels: [in-person, postal]
          time-limit:
            - { channel: in-person, is: 3 working days }
            - { channel: postal, is: 4 working days }
            - ‹{ otherwise: 5 working days }›
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "còn lại một kênh", en: "one channel is left"),
          """
          channels: [in-person, postal]
          time-limit:
            - { channel: in-person, is: 3 working days }
            - { otherwise: 4 working days }
          """),
      ]),
    .content { written, _, list in
      for table in written.tables {
        guard let last = table.rows.last, last.isOtherwise else { continue }
        let plain = table.rows.filter {
          !$0.isOtherwise && $0.isUnconditional && !$0.selectors.isEmpty
        }
        guard !plain.isEmpty, plain.count == table.rows.count - 1 else { continue }
        let kinds = DossierKind.all(for: table, in: written)
        // One case alone, and two cases of one id, are other findings.
        let cases = kinds.compactMap { $0.cases.last?.id }
        let ids = Set(cases.map(\.value))
        guard ids.count != 1, ids.count == Set(cases.map(\.range)).count else { continue }
        let isOpen =
          kinds.isEmpty
          || kinds.contains { kind in
            !plain.contains { kind.isSelected(by: $0.selectors) }
          }
        if !isOpen { list.add(at: written.at(last.range)) }
      }
    })
}
