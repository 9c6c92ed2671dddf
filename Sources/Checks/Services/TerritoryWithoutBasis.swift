import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let territoryWithoutBasis = Check(
    CheckInfo(
      "territory-without-basis", .warning, .services,
      title: Bilingual(
        vi:
          "Quy định riêng của một địa bàn có văn bản làm căn cứ",
        en:
          "Rules of one territory rest on a text"
      ),
      explanation: Bilingual(
        vi:
          "Sau sáp nhập, mức thu và nơi nộp khác nhau giữa các địa bàn chỉ khi có nghị quyết hoặc quyết định. Ghi decision, hoặc basis của khoản thu.",
        en:
          "After the merger amounts and places differ between parts of the province only where a resolution or decision says so. Write decision, or the basis of the fee."
      ),
      message: Bilingual(
        vi:
          "phần riêng của địa bàn “{territory}” chưa nêu văn bản",
        en:
          "the part for the territory “{territory}” names no text"
      ),
      basis: [LegalBasis("202/2025/QH15", "", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không nêu văn bản", en: "no text"),
          """
          kind: local-part
          procedure: "1.000009"
          territory: ‹vung-cao›
          effective: { from: 2026-01-01 }
          contact: "0207 3822 846"
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có quyết định", en: "a decision"),
          """
          kind: local-part
          procedure: "1.000009"
          territory: vung-cao
          decision: { number: 12/QĐ-UBND, date: 2025-12-10, publisher: Tỉnh Tuyên Quang }
          effective: { from: 2026-01-01 }
          contact: "0207 3822 846"
          """),
      ]),
    .localPart { part, context, list in
      guard let territory = part.territory, part.decision == nil,
        context.catalog.settings?.territories.contains(where: { $0.id?.value == territory.value })
          ?? false
      else { return }
      let contents = [part.content] + part.levels.map(\.content)
      guard
        !contents.contains(where: { content in
          content.fees?.list.contains { !$0.basis.isEmpty } ?? false
        })
      else { return }
      list.add(at: part.header.at(territory.range), ["territory": Bilingual(territory.value)])
    })
}
