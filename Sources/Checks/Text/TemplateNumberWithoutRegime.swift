import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let templateNumberWithoutRegime = Check(
    CheckInfo(
      "template-number-without-regime", .warning, .text,
      title: Bilingual(
        vi: "Từ 01/7/2025 không dẫn mẫu của Thông tư 01/2018/TT-VPCP",
        en: "From 2025-07-01 the templates of Circular 01/2018/TT-VPCP are not cited"),
      explanation: Bilingual(
        vi: """
          Thông tư 03/2025/TT-VPCP thay các mẫu của cơ chế một cửa và đánh số lại: Mẫu \
          05 nay là Thông báo dừng giải quyết, Phiếu kiểm soát là Mẫu 06, Sổ theo dõi là \
          Mẫu 07. Hãy dẫn mẫu và số theo Thông tư mới.
          """,
        en: """
          Circular 03/2025/TT-VPCP replaces the one-stop templates and numbers them \
          anew: 05 is now the notice of discontinuation, the control sheet is 06, the \
          register 07. Cite template and number by the new circular.
          """),
      message: Bilingual(
        vi: "Mẫu của “{text}” đã được thay; số mẫu cũ có thể chỉ mẫu khác",
        en: """
          The templates of “{text}” are replaced; the old number may mean another \
          template
          """),
      basis: [LegalBasis("03/2025/TT-VPCP", "Phụ lục I", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "mẫu của Thông tư cũ", en: "a template of the old circular"),
          """
          steps:
            - Lập phiếu theo Mẫu số 05 Thông tư ‹01/2018/TT-VPCP›.
          """),
        CheckExample(
          .procedure, Bilingual(vi: "mẫu của Thông tư mới", en: "a template of the new one"),
          """
          steps:
            - Lập phiếu theo Mẫu số 06 Thông tư 03/2025/TT-VPCP.
          """),
      ]),
    .text(onlyWith: .templateWord) { use, context, list in
      guard use.survey.contains(.digitSlash), use.isOwnWords,
        context.isVietnamese, use.isInForceWithTwoLevels, !use.isStaffNote
      else { return }
      let text = FoldedText(use.text.text)
      for range in text.all(OldTemplates.circular) {
        list.add(at: use.at(text.bytes(range)), ["text": Bilingual(text.text(range))])
      }
    }
  )
}
