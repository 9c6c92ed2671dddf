import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeCouncilAmountUnlocal = Check(
    CheckInfo(
      "fee-council-amount-unlocal", .note, .services,
      title: Bilingual(
        vi: "Mức thu do Hội đồng nhân dân tỉnh quy định có trong phần của tỉnh",
        en: "What the council fixes stands in the local part"),
      explanation: Bilingual(
        vi:
          "Thủ tục chỉ nói ai quy định mức thu; mức thu thật ghi ở local-part để niêm yết và tính được số tiền phải nộp.",
        en:
          "The procedure only says who fixes the amount; the amount stands in a local-part, so that posters and the fee calculator can show it."
      ),
      message: Bilingual(
        vi: "“{fee}” do Hội đồng nhân dân quy định, nhưng phần của tỉnh chưa có mức thu",
        en: "“{fee}” is fixed by the council, but no local part gives the amount"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chưa có phần của tỉnh",
            en: "no local part yet"),
          """
          fees:
            - { id: le-phi, kind: le-phi, name: Lệ phí đăng ký, set-by: ‹hdnd-tinh› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có mức thu",
            en: "with an amount"),
          """
          fees:
            - { id: le-phi, kind: le-phi, name: Lệ phí đăng ký, set-by: hdnd-tinh }
          ---
          kind: local-part
          procedure: "1.000001"
          effective: { from: 2025-07-01 }
          fees:
            - { id: le-phi, kind: le-phi, name: Lệ phí đăng ký, amount: 8000 VND, basis: [281/2016/TT-BTC] }
          """),
      ]),
    .level { level, context, list in
      guard level.procedure.change?.value != .abolished,
        level.header.window.contains(context.date), level.level.value.isBuilt,
        !context.catalog.unread.mayDeclare(.localPart, level.procedure.code.value)
      else { return }
      for fee in level.content.fees?.list ?? [] {
        guard let setBy = fee.setBy, fee.amount == nil,
          let agency = context.catalog.agencies.versions(of: setBy.value).last,
          agency.level?.value == .province,
          agency.name?.text.hasPrefix("Hội đồng nhân dân") == true
        else { continue }
        let header = level.header { $0.fees != nil }
        list.add(at: header.at(setBy.range), ["fee": fee.title])
      }
    })
}
