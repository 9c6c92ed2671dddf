import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let territoryInWords = Check(
    CheckInfo(
      "territory-in-words", .warning, .services,
      title: Bilingual(
        vi: "Quy định riêng của một địa bàn nằm ở phần của tỉnh",
        en: "Rules of one territory stand in a local part"),
      explanation: Bilingual(
        vi:
          "Thủ tục của bộ áp dụng cho cả tỉnh. Giới hạn theo địa bàn cũ chỉ nói bằng lời thì không có căn cứ và công cụ không tách được hồ sơ. Khai kind: local-part với territory và nghị quyết hoặc quyết định làm căn cứ.",
        en:
          "The ministry’s procedure holds in the whole province. A limit to a former province in words alone has no basis, and no dossier can be told by it. Declare a local-part with territory, and the resolution or decision it rests on."
      ),
      message: Bilingual(
        vi: "giới hạn theo “{territory}” chỉ nói bằng lời",
        en: "a limit to “{territory}” in words alone"),
      basis: [LegalBasis("202/2025/QH15", "", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "yêu cầu nói về địa bàn", en: "a requirement names a territory"),
          """
          requirements:
            - Chỉ áp dụng tại ‹các xã vùng cao›.
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "phần của tỉnh cho địa bàn ấy", en: "a local part for the territory"),
          """
          requirements:
            - Chỉ áp dụng tại các xã vùng cao.
          ---
          kind: local-part
          procedure: "1.000001"
          territory: vung-cao
          decision: { number: 12/QĐ-UBND, date: 2025-12-10, publisher: Tỉnh Tuyên Quang }
          effective: { from: 2026-01-01 }
          contact: "0207 3822 846"
          """),
      ]),
    .procedure { procedure, context, list in
      let territories = context.catalog.settings?.territories ?? []
      guard !territories.isEmpty else { return }
      for content in [procedure.content] + procedure.levels.map(\.content) {
        guard case .list(let requirements, _)? = content.requirements else { continue }
        // The first letter may be of either case.
        let tails = territories.compactMap { territory -> Phrase? in
          guard let name = territory.name?.text, let blank = name.firstIndex(of: " ") else {
            return nil
          }
          return Phrase(String(name[blank...]))
        }
        for text in requirements where tails.contains(where: { $0.isIn(text.text) }) {
          let folded = FoldedText(text.text)
          for territory in territories {
            guard let name = territory.name, !name.text.isEmpty,
              let range = folded.first(FoldedText.phrase(name.text)),
              !context.catalog.localParts.versions(of: procedure.code.value)
                .contains(where: { $0.territory?.value == territory.id?.value })
            else { continue }
            let use = TextUse(text: text, role: .prose, header: procedure.header)
            list.add(at: use.at(folded.bytes(range)), ["territory": Bilingual(name.text)])
            break
          }
        }
      }
    })
}
