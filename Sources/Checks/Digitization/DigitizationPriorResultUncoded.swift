import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationPriorResultUncoded = Check(
    CheckInfo(
      "digitization-prior-result-uncoded", .warning, .digitization,
      title: Bilingual(
        vi: "Giấy tờ là kết quả của thủ tục trước có mã kết quả",
        en: "A result of an earlier procedure has its result code"),
      explanation: Bilingual(
        vi:
          "Mã kết quả thay thế là khóa để tìm lại bản số hóa đã có; thiếu nó thì người dân phải nộp lại. Ghi replaced-by ở loại giấy tờ.",
        en:
          "The code of the replacing result is the key to the copy that exists; without it people hand the paper in again. Give replaced-by at the document type."
      ),
      message: Bilingual(
        vi: "giấy tờ là kết quả của thủ tục trước nhưng chưa có mã kết quả",
        en: "it is a result of an earlier procedure, but has no result code"),
      basis: [
        LegalBasis("01/2023/TT-VPCP", "", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không có mã",
            en: "no code"),
          """
          documents:
            - { document: giay-thu, originals: 1, mode: submit }
          ---
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          issued-by: ubnd-xa
          digitization: { decide: required, category: ‹prior-result›, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có mã",
            en: "a code"),
          """
          documents:
            - { document: giay-thu, originals: 1, mode: submit }
          ---
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          issued-by: ubnd-xa
          replaced-by: KQ.G15.000031
          digitization: { decide: required, category: prior-result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .digitization { subject, context, list in
      guard let category = subject.digitization.category, category.value == .priorResult,
        // A category of what need not be digitized is a finding of its own.
        subject.digitization.decide.map({ $0.value == .required }) ?? true
      else { return }
      if let type = subject.documentType(in: context) {
        guard type.replacedBy == nil, type.resultCode == nil else { return }
      }
      list.add(at: subject.at(category.range))
    })
}
