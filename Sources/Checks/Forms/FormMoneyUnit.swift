import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formMoneyUnit = Check(
    CheckInfo(
      "form-money-unit", .warning, .forms,
      title: Bilingual(
        vi: "Đơn vị của ô tiền là mã ISO 4217",
        en: "The unit of an amount of money is a code of ISO 4217"),
      explanation: Bilingual(
        vi:
          "Ô tiền không ghi unit là tiền đồng, chỉ nhận số nguyên. Ghi VNĐ hay đồng thì máy không biết là VND và nhận cả số lẻ.",
        en:
          "A field of money without unit is in đồng and takes whole numbers only. VNĐ or đồng are not known to be VND, so that parts of a đồng are taken."
      ),
      message: Bilingual(
        vi: "không có loại tiền “{currency}”",
        en: "there is no currency “{currency}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "viết tắt thường gặp", en: "a common abbreviation"),
          """
          \(FormExampleText.head)
                    - { id: von, type: money, name: Vốn, unit: ‹VNĐ› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "mã ISO 4217", en: "a code of ISO 4217"),
          """
          \(FormExampleText.head)
                    - { id: von, type: money, name: Vốn, unit: VND }
                    - { id: vonNuocNgoai, type: money, name: Vốn góp bằng ngoại tệ, unit: USD }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.field.type?.value == .money, let unit = written.field.unit,
          !Currencies.known.contains(unit.text)
        else { return }
        let place = written.at(unit.range)
        let guess =
          Currencies.wordsForDong.contains(unit.text.lowercased())
          ? "VND" : NearMiss.best(for: unit.text, among: Currencies.known)
        let help = DidYouMean(guess, at: place)
        list.add(
          at: place, ["currency": Bilingual(unit.text)], help: help.help, fixes: help.fixes)
      }
    })
}
