import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationOfPresented = Check(
    CheckInfo(
      "digitization-of-presented", .error, .digitization,
      title: Bilingual(
        vi: "Giấy tờ chỉ xuất trình thì không số hóa",
        en: "What is only shown is not digitized"),
      explanation: Bilingual(
        vi:
          "Pháp luật loại trừ: giấy tờ chỉ xuất trình, hồ sơ nộp trực tuyến, giấy tờ bí mật không được số hóa. Bỏ decide: required, hoặc sửa mode nếu giấy tờ được nộp.",
        en:
          "The law excludes papers that are only shown, dossiers filed online and secret papers. Drop decide: required, or correct the mode if the paper is handed in."
      ),
      message: Bilingual(
        vi: "không số hóa giấy tờ chỉ xuất trình hoặc tra cứu",
        en: "what is only shown or looked up is not digitized"),
      basis: [
        LegalBasis("03/2025/TT-VPCP", "Điều 5 khoản 2")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "quét thẻ căn cước xuất trình",
            en: "scanning an identity card that is shown"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - document: can-cuoc
              mode: present
              digitization: { decide: ‹required›, category: sector-law, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không số hóa",
            en: "not digitized"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: can-cuoc, mode: present }
          """),
      ]),
    .digitization { subject, _, list in
      guard let asked = subject.asked, asked.isOnlyShown,
        let decide = subject.digitization.decide, decide.value == .required
      else { return }
      list.add(at: subject.at(decide.range))
    })
}
