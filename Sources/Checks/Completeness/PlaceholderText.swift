import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let placeholderText = Check(
    CheckInfo(
      "placeholder-text", .error, .completeness,
      title: Bilingual(
        vi: "Chữ giữ chỗ không phải là nội dung",
        en: "Words that keep a place are no content"),
      explanation: Bilingual(
        vi:
          "“Đang cập nhật”, “Không có thông tin”, “…” trông như đã khai mà người đọc không biết gì thêm. Bỏ mục ấy, ghi none nếu đúng là không có, và nêu điều còn thiếu ở draft. Bản nháp chỉ bị cảnh báo.",
        en:
          "“Being updated”, “no information” and “…” look declared and tell nothing. Leave the item out, write none where there is none, and note what is missing under draft. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "“{text}” là chữ giữ chỗ, không phải nội dung",
        en: "“{text}” only keeps a place"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "đang cập nhật", en: "being updated"),
          """
          requirements:
            - ‹Đang cập nhật›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "không có yêu cầu", en: "none"),
          """
          requirements: none
          """),
      ]),
    .text(onlyWith: .short) { use, _, list in
      guard use.role != .quotation, use.role != .option, Placeholder.isWhole(use.text.text) else {
        return
      }
      list.add(
        at: use.place, severity: use.header.gapSeverity, ["text": Bilingual(use.text.text)])
    })
}
