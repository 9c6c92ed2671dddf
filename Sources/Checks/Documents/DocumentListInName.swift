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
      variants: [
        "several": Bilingual(
          vi: "tên gộp nhiều giấy tờ; mỗi giấy tờ khai riêng, để chọn thì dùng any-of",
          en: "the name holds several papers; declare each, with any-of where one is enough")
      ],
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
          .procedure, Bilingual(vi: "hai giấy tờ", en: "two papers"),
          """
          documents:
            - id: nhan-than
              name: ‹Hộ chiếu hoặc thẻ căn cước›
              copies: 1
              mode: submit
          """),
        CheckExample(
          .procedure, Bilingual(vi: "liệt kê bằng dấu chấm phẩy", en: "listed with semicolons"),
          """
          documents:
            - id: nhan-than
              name: ‹Giấy khai sinh; Giấy kết hôn; Hộ chiếu›
              copies: 1
              mode: submit
          """),
        CheckExample(
          .procedure, Bilingual(vi: "một giấy tờ của hai người", en: "one paper of two persons"),
          """
          documents:
            - id: dong-y
              name: Văn bản đồng ý của cha hoặc mẹ
              originals: 1
              mode: submit
          """),
        CheckExample(
          .procedure, Bilingual(vi: "liệt kê bằng dấu phẩy", en: "listed with commas"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - id: giay-to-xe
              name: ‹"Hợp đồng thuê, hóa đơn mua hàng, giấy phép lái xe"›
              originals: 1
              mode: submit
              digitization: { decide: on-request, reason: Thành phần thông thường }
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
      if choiceStart.isIn(text), choicePhrases.contains(where: { $0.isIn(text) }) {
        list.add(at: subject.place)
      } else if orPhrase.count(in: text) >= 2 {
        // "hoặc" may join persons or acts as well as papers.
        list.add(at: subject.place, severity: .note)
      } else if let papers = PaperList.papers(in: text) {
        // Long names may be one paper and what stands for it.
        let isPlain = papers.count > 2 || papers.allSatisfy { $0.split(separator: " ").count <= 4 }
        list.add(
          at: subject.place, severity: isPlain ? .warning : .note,
          variant: text.utf8.contains(0x3B) ? "several" : nil)
      } else if let papers = PaperList.enumerated(in: text) {
        // Two may be one paper and what belongs to it.
        list.add(
          at: subject.place, severity: papers > 2 ? .warning : .note, variant: "several")
      }
    })
}

/// Names of several papers in one.
private enum PaperList {
  /// The papers that a name lists with "hoặc" or semicolons; nil where it names one.
  static func papers(in name: String) -> [Substring]? {
    guard name.utf8.contains(0x3B) || orPhrase.isIn(name) else { return nil }
    let folded = VietnameseText.folded(name)
    let byMark = folded.utf8.split(separator: UInt8(ascii: ";")).map { Substring($0) }
    let parts = byMark.count > 1 ? byMark : alternatives(in: folded)
    let papers = parts.map { $0.drop { $0 == " " } }
    // "hoặc giấy tờ thay thế" is how law names the substitute of a paper: nobody can list those.
    return papers.count > 1 && papers.allSatisfy(beginsWithPaper)
      && !papers.contains { replacePhrase.isIn(String($0)) } ? papers : nil
  }

  private static func alternatives(in folded: String) -> [Substring] {
    var parts: [Substring] = []
    var start = 0
    while let or = foldedOrPhrase.firstRange(in: folded, from: start) {
      parts.append(Substring(folded.utf8Slice(start..<or.lowerBound)))
      start = or.upperBound
    }
    return parts + [Substring(folded.utf8Slice(start..<folded.utf8.count))]
  }

  /// How many papers a name lists with commas; nil where it names one. "Giấy tờ, tài liệu" is one
  /// in the language of law, so that only papers of a kind count.
  static func enumerated(in name: String) -> Int? {
    guard name.utf8.contains(0x2C) else { return nil }
    var depth = 0
    var papers = 0
    var isStart = true
    let bytes = Array(VietnameseText.folded(name).utf8)
    for (index, byte) in bytes.enumerated() where !(isStart && byte == 0x20) {
      if isStart, kinds.contains(where: { bytes[index...].starts(with: $0.bytes) }) { papers += 1 }
      isStart = false
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ","): isStart = depth == 0
      default: break
      }
    }
    return papers > 1 ? papers : nil
  }

  private static let kinds = [
    "giay chung", "giay phep", "giay xac nhan", "giay khai sinh", "giay ra vien", "giay bao",
    "giay cam ket", "giay uy quyen", "giay dang ky", "giay gioi thieu", "ban sao", "ban ve",
    "ban cam", "ban ke", "ban thuyet minh", "bien ban", "hop dong", "quyet dinh", "so do",
    "hoa don", "don thuoc", "don de nghi", "phieu ", "to khai", "chung chi", "ho chieu",
    "the can cuoc", "van bang", "so ho khau", "bao cao", "danh sach", "nghi quyet",
  ].map(Phrase.init)

  private static func beginsWithPaper(_ text: Substring) -> Bool {
    words.contains {
      text.hasPrefix($0) && text.dropFirst($0.count).first.map { $0 == " " } ?? true
    }
  }

  private static let words = [
    "giay", "the", "ho chieu", "to khai", "don", "so", "van ban", "hop dong", "quyet dinh",
    "ban sao", "ban chinh", "bien ban", "to trinh", "ban ve", "so do", "chung chi", "bang",
    "giay phep", "hoa don", "chung tu", "anh", "can cuoc", "phieu",
  ]
}

private let choicePhrases = [
  "ột trong các giấy tờ", "ột trong các loại giấy tờ", "ột trong các tài liệu",
  "ột trong những giấy tờ", "ột trong số các giấy tờ", "ột trong các văn bản",
  "ột trong hai ", "ột trong ba ",
].map(Phrase.init)
/// What all of them begin with.
private let choiceStart = Phrase("ột trong ")
private let orPhrase = Phrase(" hoặc ")
private let foldedOrPhrase = Phrase(" hoac ")
private let replacePhrase = Phrase(" thay ")
