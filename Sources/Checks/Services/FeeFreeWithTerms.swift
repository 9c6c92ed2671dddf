import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeFreeWithTerms = Check(
    CheckInfo(
      "fee-free-with-terms", .warning, .services,
      title: Bilingual(
        vi: "Khoản không thu thì không có miễn, hoàn trả, thời điểm nộp",
        en: "What is free has no exemptions, refunds or time of payment"),
      explanation: Bilingual(
        vi: "Không thu thì không ai cần được miễn. Hoặc mức thu còn thiếu, hoặc các khóa kia thừa.",
        en:
          "When nothing is collected nobody needs an exemption. Either the amount is missing, or these keys are too many."
      ),
      message: Bilingual(
        vi: "“{fee}” là không thu, nhưng lại quy định {key}",
        en: "“{fee}” is free, yet it has {key}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không thu mà có miễn",
            en: "free, with exemptions"),
          """
          fees:
            - id: phi
              kind: phi
              name: ‹Phí xác nhận›
              amount: free
              exempt:
                - { name: Người có công, evidence: to-khai }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không thu",
            en: "free"),
          """
          fees:
            - { id: phi, kind: phi, name: Phí xác nhận, amount: free }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        // Beside an amount nobody else may fix one: that is a finding of its own.
        guard case .single(let amount)? = fee.amount, case .free = amount.value, fee.setBy == nil
        else { continue }
        let keys = [
          fee.exempt.isEmpty ? nil : "exempt", fee.payAt == nil ? nil : "pay-at",
          fee.isRefundable?.value == true ? "refundable" : nil,
        ].compactMap { $0 }
        guard !keys.isEmpty else { continue }
        list.add(
          at: written.at(fee.name?.range ?? fee.range),
          ["fee": fee.title, "key": Bilingual(keys.joined(separator: ", "))])
      }
    })
}
