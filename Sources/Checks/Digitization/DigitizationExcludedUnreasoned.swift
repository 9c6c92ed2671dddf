import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationExcludedUnreasoned = Check(
    CheckInfo(
      "digitization-excluded-unreasoned", .warning, .digitization,
      title: Bilingual(
        vi: "Không số hóa thì phải nêu lý do",
        en: "What is not digitized says why"),
      explanation: Bilingual(
        vi:
          "Chỉ một số giấy tờ được loại trừ: chỉ xuất trình, bí mật, đã là bản điện tử. Ghi reason để người sau không phải đoán.",
        en:
          "Only some papers are excluded: shown only, secret, born digital. Give reason, so that nobody has to guess."
      ),
      message: Bilingual(
        vi: "không số hóa nhưng chưa nêu lý do",
        en: "it is excluded without a reason"),
      basis: [
        LegalBasis("03/2025/TT-VPCP", "Điều 5 khoản 2")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "không có lý do",
            en: "no reason"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: ‹excluded› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "có lý do",
            en: "a reason"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          digitization: { decide: excluded, reason: Chỉ xuất trình }
          """),
      ]),
    .digitization { subject, context, list in
      guard let decide = subject.digitization.decide, decide.value == .excluded,
        subject.digitization.reason == nil,
        !context.isBroken(subject.at(subject.digitization.range))
      else { return }
      list.add(at: subject.at(decide.range))
    })
}
