import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeTierNotCountable = Check(
    CheckInfo(
      "fee-tier-not-countable", .error, .services,
      title: Bilingual(
        vi: "Mức thu theo bậc tính trên một con số",
        en: "Tiers of a fee count a number"),
      explanation: Bilingual(
        vi:
          "per nêu câu hỏi cho biết số lượng (số bản, số trang, diện tích), viết kèm questions. ở trước. Câu hỏi có hay không, chọn một… không đếm được.",
        en:
          "`per` names the question that says how many (copies, pages, area), with questions. before it. A yes or no, or a choice, cannot be counted."
      ),
      message: Bilingual(
        vi: "câu hỏi “{question}” kiểu {type} không đếm được để tính bậc",
        en: "the question “{question}” of type {type} cannot be counted for tiers"),
      variants: [
        "name": Bilingual(
          vi: "per phải nêu một câu hỏi của thủ tục: questions.<mã>, không phải “{question}”",
          en: "`per` names a question of the procedure, questions.<id>, not “{question}”")
      ],
      basis: [LegalBasis("97/2015/QH13", "", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "đếm câu hỏi có hay không", en: "counts a yes or no"),
          """
          questions:
            - { id: hoNgheo, type: boolean, name: Thuộc hộ nghèo }
          fees:
            - id: le-phi
              kind: le-phi
              name: Lệ phí đăng ký
              basis: [281/2016/TT-BTC]
              amount:
                per: ‹questions.hoNgheo›
                tiers:
                  - { up-to: 1, each: 8000 VND }
                  - { each: 5000 VND }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "thiếu questions.", en: "questions. left out"),
          """
          questions:
            - { id: soBan, type: integer, name: Số bản }
          fees:
            - id: le-phi
              kind: le-phi
              name: Lệ phí đăng ký
              basis: [281/2016/TT-BTC]
              amount:
                per: ‹soBan›
                tiers:
                  - { up-to: 1, each: 8000 VND }
                  - { each: 5000 VND }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "đếm số bản", en: "counts copies"),
          """
          questions:
            - { id: soBan, type: integer, name: Số bản }
          fees:
            - id: le-phi
              kind: le-phi
              name: Lệ phí đăng ký
              basis: [281/2016/TT-BTC]
              amount:
                per: questions.soBan
                tiers:
                  - { up-to: 1, each: 8000 VND }
                  - { each: 5000 VND }
          """),
      ]),
    .content { written, _, list in
      for fee in written.content.fees?.list ?? [] {
        for amount in fee.amount?.values ?? [] {
          guard case .tiered(let tiers) = amount.value, let per = tiers.per else { continue }
          guard let id = QuestionNames.id(of: per.value) else {
            reportUnknown(per, written, &list)
            continue
          }
          let types = written.procedures.compactMap { procedure in
            procedure.questions.first { $0.id?.value ?? "" == id }?.type?.value
          }
          guard let type = types.first, !types.contains(where: \.isNumber) else { continue }
          list.add(
            at: written.at(per.range),
            ["question": Bilingual(String(id)), "type": Bilingual(type.rawValue)])
        }
      }
    })

  /// What `per` says is no question: mostly one without `questions.` before it.
  private static func reportUnknown(
    _ per: Located<String>, _ written: WrittenContent, _ list: inout FindingList
  ) {
    let numbers = written.procedures.flatMap(\.questions).filter {
      $0.type?.value.isNumber ?? false
    }
    .compactMap { $0.id?.value }
    let guess =
      numbers.contains(per.value) ? per.value : NearMiss.best(for: per.value, among: numbers)
    let place = written.at(per.range)
    let help = DidYouMean(guess.map { "questions." + $0 }, at: place)
    list.add(
      at: place, ["question": Bilingual(per.value)], variant: "name", help: help.help,
      fixes: numbers.contains(per.value) ? help.fixes : [])
  }
}
