import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentListInName = Check(
    CheckInfo(
      "document-list-in-name", .warning, .documents,
      title: Bilingual(
        vi: "Nhiều giấy tờ để chọn được khai bằng any-of",
        en: "Alternatives are declared with any-of"),
      explanation: Bilingual(
        vi:
          "Một tên chứa cả danh sách thì không biết người dân nộp giấy tờ nào, không số hóa, không tái sử dụng được. Tách thành any-of, mỗi giấy tờ một loại.",
        en:
          "When one name holds a list, nobody knows which paper was handed in, and none can be digitized or reused. Split it into any-of with a document type each."
      ),
      message: Bilingual(
        vi: "tên là danh sách giấy tờ để chọn",
        en: "the name is a list of alternatives"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một trong các giấy tờ",
            en: "one of several papers"),
          """
          documents:
            - id: chung-minh-cho-o
              name: ‹"Một trong các giấy tờ sau: hợp đồng thuê, giấy mượn nhà"›
              copies: 1
              mode: submit
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "khai bằng any-of",
            en: "declared with any-of"),
          """
          documents:
            - any-of: [to-khai, giay-chung-sinh]
              originals: 1
              mode: submit
          """),
      ]),
    .documentName { subject, _, list in
      let text = subject.text.text
      if choicePhrases.contains(where: { $0.isIn(text) }) {
        list.add(at: subject.place)
      } else if orPhrase.count(in: text) >= 2 {
        // "hoặc" may join persons or acts as well as papers.
        list.add(at: subject.place, severity: .note)
      }
    })
}

private let choicePhrases = [
  "ột trong các giấy tờ", "ột trong các loại giấy tờ", "ột trong các tài liệu",
  "ột trong những giấy tờ", "ột trong số các giấy tờ", "ột trong các văn bản",
  "ột trong hai ", "ột trong ba ",
].map(Phrase.init)
private let orPhrase = Phrase(" hoặc ")
