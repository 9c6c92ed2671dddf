import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeBasisMissing = Check(
    CheckInfo(
      "fee-basis-missing", .error, .services,
      title: Bilingual(
        vi: "Mỗi khoản phí, lệ phí có căn cứ pháp lý",
        en: "Every fee has a legal basis"),
      explanation: Bilingual(
        vi:
          "Chỉ được thu khoản có trong danh mục phí, lệ phí và do cơ quan có thẩm quyền quy định mức; người nộp có quyền biết văn bản đó. Thêm basis vào khoản thu.",
        en:
          "Only fees of the legal list, with an amount fixed by a competent body, may be collected; who pays may know the text. Add a basis to the fee."
      ),
      message: Bilingual(
        vi: "“{fee}” có mức thu nhưng chưa nêu căn cứ",
        en: "“{fee}” has an amount but no basis"),
      basis: [
        LegalBasis("97/2015/QH13", "Điều 3, Điều 4", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thu mà không nêu căn cứ",
            en: "collected without a basis"),
          """
          fees:
            - { id: le-phi, kind: le-phi, name: ‹Lệ phí cấp bản sao›, amount: 8000 VND }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có căn cứ",
            en: "with a basis"),
          """
          fees:
            - { id: le-phi, kind: le-phi, name: Lệ phí cấp bản sao, amount: 8000 VND, basis: [281/2016/TT-BTC] }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] where fee.basis.isEmpty && fee.isCollected {
        list.add(
          at: written.at(fee.name?.range ?? fee.id?.range ?? fee.range),
          severity: written.header.gapSeverity, ["fee": fee.title])
      }
    })
}

extension Fee {
  /// Whether somebody pays something.
  var isCollected: Bool {
    (amount?.values ?? []).contains { amount in
      switch amount.value {
      case .free: false
      case .fixed(let money): !money.amount.isZero
      case .tiered(let tiers):
        tiers.tiers.contains { $0.each.map { !$0.value.amount.isZero } ?? false }
      }
    }
  }

  var title: Bilingual { Bilingual(name?.text ?? id?.value ?? "…") }
}
