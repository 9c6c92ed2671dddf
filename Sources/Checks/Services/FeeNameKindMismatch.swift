import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeNameKindMismatch = Check(
    CheckInfo(
      "fee-name-kind-mismatch", .warning, .services,
      title: Bilingual(
        vi: "Tên khoản thu khớp với loại phí hay lệ phí",
        en: "The name of a fee agrees with its kind"),
      explanation: Bilingual(
        vi:
          "Phí trả cho dịch vụ, lệ phí là khoản thu cố định do luật định; hai loại hạch toán khác nhau và không gộp được.",
        en:
          "A phí pays for a service, a lệ phí is a fixed charge of the law; they are accounted for apart and never merged."
      ),
      message: Bilingual(
        vi: "tên “{fee}” nói là {said}, kind ghi {kind}",
        en: "the name “{fee}” says {said}, its kind is {kind}"),
      basis: [
        LegalBasis("97/2015/QH13", "Điều 3", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "lệ phí ghi là phí",
            en: "a lệ phí given as phí"),
          """
          fees:
            - { id: le-phi, kind: ‹phi›, name: Lệ phí đăng ký, amount: 8000 VND, basis: [281/2016/TT-BTC] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đúng loại",
            en: "the right kind"),
          """
          fees:
            - { id: le-phi, kind: le-phi, name: Lệ phí đăng ký, amount: 8000 VND, basis: [281/2016/TT-BTC] }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        guard let kind = fee.kind, let name = fee.name?.text else { continue }
        let folded = name.lowercased()
        let said: Fee.Kind
        if folded.hasPrefix("lệ phí") {
          said = .lePhi
        } else if folded.hasPrefix("phí ") || folded == "phí" {
          said = .phi
        } else {
          continue
        }
        guard said != kind.value else { continue }
        list.add(
          at: written.at(kind.range),
          [
            "fee": Bilingual(name),
            "said": said == .phi ? Bilingual("phí") : Bilingual("lệ phí"),
            "kind": Bilingual(kind.value.rawValue),
          ],
          fixes: [
            FixIt(
              Bilingual(vi: "Đổi thành \(said.rawValue)", en: "Change to \(said.rawValue)"),
              at: written.at(kind.range), replacement: said.rawValue)
          ])
      }
    })
}
