import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let missingSpaceAfterPunctuation = Check(
    CheckInfo(
      "missing-space-after-punctuation", .warning, .text,
      title: Bilingual(vi: "Sau dấu câu có một dấu cách", en: "A blank follows a punctuation mark"),
      explanation: Bilingual(
        vi: """
          Thiếu dấu cách thì hai từ dính vào nhau: máy tìm kiếm coi là một từ và dòng in \
          không xuống được. Số, mã, địa chỉ mạng được bỏ qua.
          """,
        en: """
          Without the blank two words stick together: a search takes them for one and a \
          line cannot break there. Numbers, codes and addresses are passed over.
          """),
      message: Bilingual(
        vi: "Thiếu dấu cách sau “{mark}”", en: "A blank is missing behind “{mark}”"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "sau dấu phẩy", en: "behind a comma"),
          "name: Kê khai‹,›đăng ký giá"),
        CheckExample(
          .procedure, Bilingual(vi: "sau dấu ngoặc", en: "behind a bracket"),
          "name: Tờ khai (theo mẫu‹)›và ảnh"),
        CheckExample(
          .procedure, Bilingual(vi: "số, mã, địa chỉ", en: "numbers, codes, addresses"),
          "name: \"Nộp 1,5 bộ tại a.b@tinh.gov.vn, v.v. theo 163/QĐ-BTP,BCA, TP.HCM\""),
      ]),
    .text(onlyWith: .tightMark) { use, context, list in
      guard use.isOwnWords, context.isVietnamese else { return }
      let bytes = Array(use.text.text.utf8)
      for index in bytes.indices.dropFirst().dropLast() {
        let mark = bytes[index]
        guard Punctuation.isMark(mark), TextByte.isLetter(bytes[index + 1]),
          Punctuation.needsBlank(bytes, at: index)
        else { continue }
        list.add(
          at: use.at(index..<index + 1),
          ["mark": Bilingual(String(UnicodeScalar(mark)))],
          fixes: use.fixes(
            Bilingual(vi: "Thêm dấu cách", en: "Add a blank"), index..<index + 1,
            String(UnicodeScalar(mark)) + " "))
      }
    }
  )
}
