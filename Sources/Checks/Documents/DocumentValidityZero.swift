import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentValidityZero = Check(
    CheckInfo(
      "document-validity-zero", .warning, .documents,
      title: Bilingual(
        vi:
          "Thời hạn giá trị của giấy tờ lớn hơn không",
        en:
          "The validity of a paper is more than nothing"
      ),
      explanation: Bilingual(
        vi:
          "Giấy tờ có giá trị 0 năm là giấy tờ chưa cấp đã hết hạn. Giấy tờ không có thời hạn thì bỏ validity.",
        en:
          "A paper valid for 0 years has expired before it is issued. For one without an end leave validity out."
      ),
      message: Bilingual(
        vi:
          "giấy tờ này hết giá trị ngay khi được cấp",
        en:
          "this paper expires when it is issued"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không năm", en: "no years"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          validity: ‹0 years›
          digitization: { decide: on-request, reason: Thành phần thông thường }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "năm năm", en: "five years"),
          """
          kind: document
          id: giay-thu
          name: Bản xác nhận thử nghiệm
          validity: 5 years
          digitization: { decide: on-request, reason: Thành phần thông thường }
          """),
      ]),
    .document { document, _, list in
      guard let validity = document.validity, validity.value.amount.isZero else { return }
      list.add(at: document.header.at(validity.range))
    })
}
