import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let componentCodeNamesDiffer = Check(
    CheckInfo(
      "component-code-names-differ", .warning, .codes,
      title: Bilingual(
        vi: "Một mã thành phần hồ sơ là một loại giấy tờ",
        en: "One component code is one kind of paper"),
      explanation: Bilingual(
        vi:
          "Hệ thống nhận ra giấy tờ trong hồ sơ theo mã thành phần. Hai loại giấy tờ khác tên chung một mã thì tệp của loại này được lấy cho loại kia; thường là chép nhầm mã.",
        en:
          "Systems know the papers of a dossier by their component codes. With one code for two papers of other names the file of one is taken for the other; mostly the code was copied by mistake."
      ),
      message: Bilingual(
        vi: "mã {code} đã là của “{other}”",
        en: "{code} is the code of “{other}” already"),
      basis: [LegalBasis("01/2023/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chép nhầm mã", en: "a code copied by mistake"),
          text("‹000.00.00.G15-KQ003204›")),
        CheckExample(
          .declarations, Bilingual(vi: "mã riêng", en: "a code of its own"),
          text("000.00.00.G15-KQ003208")),
      ]),
    .catalog { context, list in
      var first: [String: DocumentType] = [:]
      for document in context.catalog.documents.all {
        guard let code = document.componentCode else { continue }
        guard let other = first[code.value] else {
          first[code.value] = document
          continue
        }
        guard other.id.value != document.id.value,
          VietnameseText.folded(other.name?.text ?? other.id.value)
            != VietnameseText.folded(document.name?.text ?? document.id.value)
        else { continue }
        list.add(
          at: document.header.at(code.range),
          [
            "code": Bilingual(code.value),
            "other": Bilingual(other.name?.text ?? other.id.value),
          ],
          related: [
            Related(
              other.header.at(other.componentCode?.range ?? other.id.range),
              Bilingual(vi: "mã ấy ở đây", en: "that code is here"))
          ])
      }
    })

  private static func text(_ second: String) -> String {
    """
    kind: document
    id: giay-bao-tu
    name: Giấy báo tử
    component-code: 000.00.00.G15-KQ003204
    digitization:
      decide: on-request
      reason: Thành phần thông thường
      basis: [01/2023/TT-VPCP]
    ---
    kind: document
    id: giay-ra-vien
    name: Giấy ra viện
    component-code: \(second)
    digitization:
      decide: on-request
      reason: Thành phần thông thường
      basis: [01/2023/TT-VPCP]
    """
  }
}
