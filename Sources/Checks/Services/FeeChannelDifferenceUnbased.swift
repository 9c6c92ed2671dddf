import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeChannelDifferenceUnbased = Check(
    CheckInfo(
      "fee-channel-difference-unbased", .warning, .services,
      title: Bilingual(
        vi: "Giảm mức thu khi nộp trực tuyến có văn bản quy định",
        en: "A fee that differs by channel rests on a text that says so"),
      explanation: Bilingual(
        vi:
          "Mức thu khác nhau theo cách nộp do nghị quyết của Hội đồng nhân dân tỉnh hoặc thông tư của Bộ Tài chính quy định, có thời hạn riêng. Nêu văn bản đó ở basis.",
        en:
          "Fees that differ by channel come from a resolution of the provincial council or a circular of the Ministry of Finance, with days of its own. Name it under basis."
      ),
      message: Bilingual(
        vi:
          "mức thu “{fee}” khác nhau theo cách nộp nhưng basis không có nghị quyết hay thông tư quy định mức thu",
        en:
          "“{fee}” differs by channel, but its basis has no resolution or circular that fixes amounts"
      ),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "căn cứ chỉ là luật",
            en: "based on a law alone"),
          """
          channels: [in-person, online]
          online-level: partial
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              basis: [60/2014/QH13]
              amount: ‹{ in-person: 20000 VND, online: 10000 VND }›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có thông tư",
            en: "with a circular"),
          """
          channels: [in-person, online]
          online-level: partial
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              basis: [281/2016/TT-BTC]
              amount: { in-person: 20000 VND, online: 10000 VND }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        guard case .table(let rows, let range)? = fee.amount, !fee.basis.isEmpty,
          rows.contains(where: { !$0.selectors.channels.isEmpty }),
          Set(fee.moneys.map(\.value)).count > 1,
          !fee.basis.contains(where: { fixesAmounts($0.number.value) })
        else { continue }
        list.add(at: written.at(range), ["fee": fee.title])
      }
    })
}

/// Whether texts with such a number fix amounts of fees.
private func fixesAmounts(_ number: String) -> Bool {
  let symbol = number.split(separator: "/").last.map(String.init) ?? ""
  return symbol.contains("HĐND") || symbol.contains("BTC") || symbol == "NĐ-CP"
}
