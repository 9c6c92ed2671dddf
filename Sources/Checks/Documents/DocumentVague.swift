import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentVague = Check(
    CheckInfo(
      "document-vague", .warning, .documents,
      title: Bilingual(
        vi: "Tên giấy tờ phải cụ thể",
        en: "Documents are named exactly"),
      explanation: Bilingual(
        vi:
          "Thành phần hồ sơ phải cụ thể; “giấy tờ khác có liên quan” cho phép đòi thêm giấy tờ tùy ý. Nêu từng giấy tờ và điều kiện của nó, hoặc kiến nghị bộ sửa.",
        en:
          "A dossier is a list of exact documents; “other related papers” allows any demand. Name each paper with its condition, or ask the ministry to change it."
      ),
      message: Bilingual(
        vi: "“{words}” không cụ thể",
        en: "“{words}” is not exact"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "giấy tờ khác",
            en: "other papers"),
          """
          documents:
            - { id: giay-to-khac, name: "Các ‹giấy tờ khác›", originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "cả tên không nói gì", en: "a name that says nothing"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { id: lien-quan, name: ‹Các giấy tờ liên quan khác (nếu có)›, optional: true, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "tên cụ thể",
            en: "an exact name"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ]),
    .documentName { subject, _, list in
      let text = subject.text
      if let range = VagueName.words(in: text.text) {
        let words = String(decoding: Array(text.text.utf8)[range], as: UTF8.self)
        list.add(
          at: subject.header.place(of: range, in: text.text, at: text.range),
          ["words": Bilingual(words)])
      } else if subject.asked?.members == nil, VagueName.isWhole(text.text) {
        // The members of a group say what its name leaves open.
        list.add(at: subject.place, ["words": Bilingual(text.text)])
      }
    })
}
