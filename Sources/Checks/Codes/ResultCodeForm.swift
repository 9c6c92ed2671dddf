import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultCodeForm = Check(
    CheckInfo(
      "result-code-form", .error, .codes,
      title: Bilingual(
        vi: "Mã kết quả có dạng KQ.G15.000031",
        en: "Result codes look like KQ.G15.000031"),
      explanation: Bilingual(
        vi:
          "Mã kết quả nối giấy tờ với Kho kết quả; viết khác đi thì không khai thác lại được. Các dạng cũ từng gặp trên Cơ sở dữ liệu quốc gia chỉ bị cảnh báo: hãy tra lại mã đang dùng.",
        en:
          "Result codes tie papers to the store of results; misspelt they cannot be reused. Older forms found in the national database are a warning: look up the present code."
      ),
      message: Bilingual(
        vi: "“{code}” không phải mã kết quả",
        en: "“{code}” is no result code"),
      variants: [
        "irregular": Bilingual(
          vi: "“{code}” là dạng mã kết quả không chuẩn; dạng chuẩn là KQ.G15.000031",
          en: "“{code}” is an irregular form of a result code; the regular one is KQ.G15.000031")
      ],
      basis: [LegalBasis("01/2023/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "dạng lạ", en: "irregular"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          result-code: ‹KQ-G15.000031›
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "không phải mã", en: "no code"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          result-code: ‹giay-la›
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đúng", en: "right"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          result-code: KQ.G15.000032
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
      ]),
    .catalog { context, list in
      WrittenCodes.forEach(in: context.catalog) { code, header, kind in
        guard kind == .result, !CodeBlank.isFound(in: code.value) else { return }
        let place = header.at(code.range)
        switch ResultCodeForm(code.value) {
        case .regular: break
        case .irregular:
          list.add(
            at: place, severity: .warning, ["code": Bilingual(code.value)], variant: "irregular")
        case nil: list.add(at: place, ["code": Bilingual(code.value)])
        }
      }
    })
}
