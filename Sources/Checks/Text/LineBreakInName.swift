import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lineBreakInName = Check(
    CheckInfo(
      "line-break-in-name", .warning, .text,
      title: Bilingual(vi: "Tên viết trên một dòng", en: "A name has no line break"),
      explanation: Bilingual(
        vi: """
          Tên được in trong bảng, trong mã và trong đường dẫn; dấu xuống dòng thường do \
          sao chép từ PDF. Hãy viết tên trên một dòng; nếu tên dài, dùng `>-` để gập \
          dòng mà không giữ dấu xuống dòng.
          """,
        en: """
          Names stand in tables, codes and links; a line break mostly comes from copying \
          a PDF. Write the name on one line; for a long one, `>-` folds it without \
          keeping the breaks.
          """),
      message: Bilingual(vi: "Tên có dấu xuống dòng", en: "The name contains a line break"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "xuống dòng trong tên", en: "a line break"),
          """
          name: ‹|-
            Đăng ký
            thử nghiệm›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "gập dòng", en: "folded"),
          """
          name: >-
            Đăng ký
            thử nghiệm
          """),
      ]),
    .text(onlyWith: .lineBreak) { use, _, list in
      guard use.isName else { return }
      list.add(at: use.place)
    }
  )
}
