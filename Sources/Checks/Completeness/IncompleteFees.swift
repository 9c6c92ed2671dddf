import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteFees = Check(
    CheckInfo(
      "incomplete-fees", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục nêu phí, lệ phí",
        en: "A procedure says what it costs"),
      explanation: Bilingual(
        vi:
          "Không ghi gì thì không biết là miễn phí hay chưa rõ. Không thu thì ghi fees: none; do Hội đồng nhân dân quy định thì ghi set-by. Bản nháp chỉ bị cảnh báo.",
        en:
          "Left out, nobody knows whether it is free or unknown. Write fees: none where there is none, set-by where the council fixes it. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa nêu phí, lệ phí (fees)",
        en: "the fees are missing (fees)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8 khoản 3", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "fees")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          fees: none
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) { $0.fees != nil }
    })
}
