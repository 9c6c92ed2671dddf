import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationReplacementUnknown = Check(
    CheckInfo(
      "digitization-replacement-unknown", .error, .digitization,
      title: Bilingual(
        vi: "Mã kết quả thay thế là của một kết quả đã biết",
        en: "A replacing result code is that of a known result"),
      explanation: Bilingual(
        vi:
          "Mã này là khóa để tìm kết quả thay cho giấy tờ; mã không ai có thì không bao giờ tìm thấy. Kết quả của bộ, tỉnh khác thì khai thành kind: document với result-code.",
        en:
          "By this code the result that replaces the paper is looked for; one that nobody has is never found. Declare the result of a ministry or another province as kind: document with its result-code."
      ),
      message: Bilingual(
        vi: "không có kết quả nào mang mã “{code}” trong danh mục",
        en: "no result of the catalog has the code “{code}”"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "mã lạ",
            en: "a strange code"),
          """
          documents:
            - { document: giay-thu, originals: 1, mode: submit }
          ---
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          replaced-by: ‹KQ.G15.000032›
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "mã của giấy khai sinh",
            en: "the code of the birth certificate"),
          """
          documents:
            - { document: giay-thu, originals: 1, mode: submit }
          ---
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          replaced-by: KQ.G15.000031
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .catalog { context, list in
      let papers = context.papers
      for document in context.catalog.documents.all {
        // A code of an irregular form is a finding of its own.
        guard let code = document.replacedBy, ResultCodeForm(code.value) == .regular,
          !papers.resultCodes.contains(code.value)
        else {
          continue
        }
        let meant = NearMiss.best(for: code.value, among: papers.resultCodes.sorted())
        list.add(
          at: document.header.at(code.range), ["code": Bilingual(code.value)],
          help: meant.map {
            Bilingual(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?")
          })
      }
    })
}
