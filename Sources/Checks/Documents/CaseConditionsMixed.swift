import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let caseConditionsMixed = Check(
    CheckInfo(
      "case-conditions-mixed", .error, .documents,
      title: Bilingual(
        vi: "Các trường hợp cùng cấp đều có điều kiện, hoặc đều không",
        en: "Sibling cases all have conditions, or none has"),
      explanation: Bilingual(
        vi:
          "Có điều kiện thì máy tự chọn trường hợp; không có thì người dân chọn. Lẫn lộn thì một hồ sơ có thể không thuộc trường hợp nào hoặc thuộc hai trường hợp.",
        en:
          "With conditions the machine picks the case; without them the applicant does. Mixed, a dossier may be in no case or in two."
      ),
      message: Bilingual(
        vi: "trường hợp này không có điều kiện, trường hợp bên cạnh có",
        en: "this case has no condition, but a sibling has"),
      variants: [
        "only": Bilingual(
          vi: "chỉ trường hợp này có điều kiện, các trường hợp bên cạnh không có",
          en: "this case alone has a condition, its siblings have none")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "một có, một không",
            en: "one has, one has not"),
          """
          questions:
            - { id: lanDau, type: boolean, name: Đăng ký lần đầu }
          cases:
            - { id: lan-dau, name: Lần đầu, when: questions.lanDau }
            - id: ‹lai›
              name: Đăng ký lại
              documents:
                - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "một có, các trường hợp khác không", en: "one has, the others have not"),
          """
          questions:
            - { id: lanDau, type: boolean, name: Đăng ký lần đầu }
          cases:
            - { id: lan-dau, name: Lần đầu, when: ‹questions.lanDau› }
            - { id: cap-doi, name: Cấp đổi, documents: [{ document: giay-chung-sinh, originals: 1, mode: submit }] }
            - { id: cap-lai, name: Cấp lại, documents: [{ document: giay-chung-sinh, originals: 2, mode: submit }] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đều không có",
            en: "none has"),
          """
          cases:
            - { id: lan-dau, name: Lần đầu }
            - id: lai
              name: Đăng ký lại
              documents:
                - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
      ]),
    .content { subject, _, list in
      subject.content.forEachCaseList { cases in
        let (decided, open) = (cases.filter { $0.when != nil }, cases.filter { $0.when == nil })
        guard let first = decided.first, let other = open.first else { return }
        // Among several without a condition the one that has it is the odd one.
        if decided.count == 1, open.count > 1, let when = first.when {
          list.add(
            at: subject.at(when.range), variant: "only",
            related: [
              Related(
                subject.at(other.id?.range ?? other.range),
                Bilingual(vi: "trường hợp không có điều kiện", en: "a case without a condition"))
            ])
          return
        }
        list.add(
          at: subject.at(other.id?.range ?? other.range),
          related: [
            Related(
              subject.at(first.when?.range ?? first.range),
              Bilingual(vi: "trường hợp có điều kiện", en: "a case with a condition"))
          ])
      }
    })
}

extension ProcedureContent {
  /// Every list of sibling cases, the outermost first.
  func forEachCaseList(_ body: ([ProcedureCase]) -> Void) {
    func walk(_ cases: [ProcedureCase]) {
      guard !cases.isEmpty else { return }
      body(cases)
      for item in cases { walk(item.cases) }
    }
    walk(self.cases?.value ?? [])
  }
}
