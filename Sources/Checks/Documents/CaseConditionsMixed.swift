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
        guard let decided = cases.first(where: { $0.when != nil }),
          let open = cases.first(where: { $0.when == nil })
        else { return }
        list.add(
          at: subject.at(open.id?.range ?? open.range),
          related: [
            Related(
              subject.at(decided.when?.range ?? decided.range),
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
