import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let resultNotElectronic = Check(
    CheckInfo(
      "result-not-electronic", .warning, .digitization,
      title: Bilingual(
        vi: "Kết quả thủ tục có bản điện tử",
        en: "Results of procedures are issued electronically"),
      explanation: Bilingual(
        vi:
          "Kết quả được cấp bản điện tử có giá trị pháp lý cùng bản giấy; chỉ số 766 chấm điểm tỷ lệ này. Ghi electronic: true khi đã cấp; electronic: false bị cảnh báo, không ghi gì chỉ là ghi chú.",
        en:
          "Results are issued electronically with legal force beside the paper; index 766 scores the share. Give electronic: true where they are; electronic: false is a warning, nothing at all only a note."
      ),
      message: Bilingual(
        vi: "“{document}” chưa khai có bản điện tử",
        en: "“{document}” is not said to be electronic"),
      variants: [
        "paper": Bilingual(
          vi: "“{document}” được khai là chỉ có bản giấy",
          en: "“{document}” is said to be issued on paper only")
      ],
      basis: [
        LegalBasis("107/2021/NĐ-CP", "", confirmed: false),
        LegalBasis("766/QĐ-TTg", ""),
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "khai chỉ có bản giấy", en: "said to be on paper only"),
          """
          results:
            - { document: giay-moi, outcome: granted }
          ---
          kind: document
          id: giay-moi
          name: Giấy xác nhận mới
          electronic: ‹false›
          result-code: KQ.G15.000099
          digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chưa khai có bản điện tử",
            en: "nothing is said"),
          """
          results:
            - { document: giay-moi, outcome: granted }
          ---
          kind: document
          id: giay-moi
          name: ‹Giấy xác nhận mới›
          result-code: KQ.G15.000099
          digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có bản điện tử",
            en: "electronic"),
          """
          results:
            - { document: giay-khai-sinh, outcome: granted }
          """),
      ]),
    .catalog { context, list in
      GrantedResults(context).forEach { type, _ in
        guard type.isElectronic?.value != true, !context.isBroken(type.header.place) else { return }
        list.add(
          at: type.header.at(type.isElectronic?.range ?? type.name?.range ?? type.id.range),
          severity: type.isElectronic == nil ? .note : .warning,
          ["document": Bilingual(type.name?.text ?? type.id.value)],
          variant: type.isElectronic == nil ? nil : "paper")
      }
    })
}
