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
          "Thành phần hồ sơ phải cụ thể; “giấy tờ khác có liên quan” và “v.v.” cho phép đòi thêm giấy tờ tùy ý. Nêu từng giấy tờ và điều kiện của nó, hoặc kiến nghị bộ sửa.",
        en:
          "A dossier is a list of exact documents; “other related papers” and “etc.” allow any demand. Name each paper with its condition, or ask the ministry to change it."
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
          .procedure, Bilingual(vi: "liệt kê bỏ ngỏ", en: "an open list"),
          """
          documents:
            - { id: chung-minh, name: "Giấy tờ chứng minh (bằng cấp, hợp đồng, ‹v.v›.)", copies: 1, mode: submit }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "một phần của tên", en: "a part of the name"),
          """
          documents:
            - { id: van-ban, name: "‹Các tài liệu liên quan khác› và Văn bản đề nghị", originals: 1, mode: submit }
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
      func report(_ range: Range<Int>) {
        let words = String(decoding: Array(text.text.utf8)[range], as: UTF8.self)
        list.add(
          at: subject.header.place(of: range, in: text.text, at: text.range),
          ["words": Bilingual(words)])
      }
      if let range = VagueName.words(in: text.text) {
        report(range)
      } else if subject.asked?.members == nil, VagueName.isWhole(text.text) {
        // The members of a group say what its name leaves open.
        list.add(at: subject.place, ["words": Bilingual(text.text)])
      } else if subject.asked?.members == nil, let range = VagueName.part(of: text.text) {
        report(range)
      }
    })
}
