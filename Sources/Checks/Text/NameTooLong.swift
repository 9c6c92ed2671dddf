import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let nameTooLong = Check(
    CheckInfo(
      "name-too-long", .warning, .text,
      title: Bilingual(vi: "Tên không dài quá 500 ký tự", en: "A name has at most 500 characters"),
      explanation: Bilingual(
        vi: """
          Trường trích yếu của hồ sơ số hóa chứa 500 ký tự; tên dài hơn sẽ bị cắt. Hãy \
          rút gọn tên và chuyển chi tiết sang ghi chú hoặc điều kiện.
          """,
        en: """
          The subject field of a digitized file holds 500 characters; a longer name is \
          cut. Shorten it and move the details to notes or conditions.
          """),
      message: Bilingual(
        vi: "Tên dài {count} ký tự, tối đa 500",
        en: "The name has {count} characters, at most 500"),
      basis: [LegalBasis("Hướng dẫn số hóa thống nhất 2025", "Trường Subject")],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "tên quá dài", en: "too long"),
          "name: ‹" + String(repeating: "Đăng ký thử nghiệm ", count: 28) + "hết›"),
        CheckExample(
          .procedure, Bilingual(vi: "tên vừa phải", en: "a name of fair length"),
          "name: Đăng ký thử nghiệm"),
      ]),
    .text(onlyWith: .long) { use, _, list in
      guard use.isName else { return }
      let count = use.text.text.unicodeScalars.count
      guard count > 500 else { return }
      list.add(at: use.place, ["count": Bilingual(String(count))])
    }
  )
}
