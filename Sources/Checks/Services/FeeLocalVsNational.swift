import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeLocalVsNational = Check(
    CheckInfo(
      "fee-local-vs-national", .note, .services,
      title: Bilingual(
        vi: "Phần của tỉnh không đặt lại mức thu do Trung ương quy định",
        en: "A local part does not set again what the centre fixed"),
      explanation: Bilingual(
        vi:
          "Hội đồng nhân dân tỉnh chỉ quy định mức thu các khoản được giao. Nếu khoản này được giao cho tỉnh, ghi set-by ở thủ tục thay cho amount.",
        en:
          "The provincial council fixes only the fees that were left to it. If this one was, the procedure says set-by instead of amount."
      ),
      message: Bilingual(
        vi: "mức thu “{fee}” đã được quy định ở thủ tục",
        en: "the amount of “{fee}” is fixed in the procedure already"),
      basis: [
        LegalBasis("97/2015/QH13", "Điều 21, Điều 22", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đặt lại mức của Bộ",
            en: "sets a ministry's amount again"),
          LocalFeeSample.text(
            """

              - { id: phi, kind: phi, name: ‹Phí khai thác›, amount: 10000 VND, basis: [281/2016/TT-BTC] }
            """,
            national:
              "{ id: phi, kind: phi, name: Phí khai thác, amount: 8000 VND, basis: [281/2016/TT-BTC] }"
          )),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "khoản của tỉnh",
            en: "a fee of the province"),
          """
          kind: local-part
          procedure: "1.000009"
          effective: { from: 2025-07-01 }
          fees:
            - { id: phi, kind: phi, name: Phí xác nhận, amount: 10000 VND, basis: [281/2016/TT-BTC] }
          """),
      ]),
    .content { written, context, list in
      guard written.isLocal else { return }
      for fee in written.content.fees?.list ?? [] {
        guard let id = fee.id?.value, fee.amount != nil else { continue }
        for procedure in written.procedures {
          let national = written.levels(of: procedure) { $0.fees != nil }
            .flatMap { procedure.content(of: $0).fees?.list ?? [] }
            .filter { $0.id?.value == id }
          // With two fees of one id nobody knows which is meant.
          guard Set(national.compactMap(\.id?.range.start)).count == 1,
            let national = national.first, national.isCollected,
            !context.isBroken(procedure.header.at(national.range))
          else {
            continue
          }
          list.add(
            at: written.at(fee.name?.range ?? fee.range), ["fee": fee.title],
            related: [
              Related(
                procedure.header.at(national.amount?.range ?? national.range),
                Bilingual(vi: "mức thu của thủ tục", en: "the procedure's amount"))
            ])
          break
        }
      }
    })
}
