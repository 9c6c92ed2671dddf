import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let caseWithoutDifference = Check(
    CheckInfo(
      "case-without-difference", .note, .documents,
      title: Bilingual(
        vi: "Hai trường hợp khác nhau ở chỗ nào đó",
        en: "Two cases differ in something"),
      explanation: Bilingual(
        vi:
          "Hai trường hợp đòi cùng giấy tờ và không khác gì về thời hạn, phí, kết quả thì nên gộp lại, hoặc giấy tờ của một trường hợp bị chép nhầm.",
        en:
          "Two cases that ask for the same documents and do not differ in time limit, fee or result should be one, or the documents of one were copied by mistake."
      ),
      message: Bilingual(
        vi: "trường hợp này đòi đúng giấy tờ như trường hợp trước",
        en: "this case asks for exactly the documents of the one before"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "giống hệt",
            en: "exactly the same"),
          """
          cases:
            - id: lan-dau
              name: Lần đầu
              documents:
                - { document: giay-chung-sinh, originals: 1, mode: submit }
            - id: ‹lai›
              name: Đăng ký lại
              documents:
                - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "khác thời hạn",
            en: "another time limit"),
          """
          time-limit:
            - { case: lan-dau, is: 3 working days }
            - { case: lai, is: 5 working days }
          cases:
            - id: lan-dau
              name: Lần đầu
              documents:
                - { document: giay-chung-sinh, originals: 1, mode: submit }
            - id: lai
              name: Đăng ký lại
              documents:
                - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
      ]),
    .content { subject, _, list in
      guard subject.content.cases != nil else { return }
      // Any table or condition may tell cases apart.
      guard let procedure = subject.procedures.first, !procedure.tellsCasesApart else { return }
      subject.content.forEachCaseList { cases in
        for (index, item) in cases.enumerated() {
          guard item.cases.isEmpty,
            let twin = cases[..<index].first(where: {
              $0.cases.isEmpty && DocumentUse.areSame($0.documents, item.documents)
            })
          else { continue }
          list.add(
            at: subject.at(item.id?.range ?? item.range),
            related: [
              Related(
                subject.at(twin.id?.range ?? twin.range),
                Bilingual(vi: "trường hợp trước", en: "the case before"))
            ])
        }
      }
    })
}

extension Procedure {
  /// Whether anything besides documents depends on the case.
  fileprivate var tellsCasesApart: Bool {
    ([self.content] + self.levels.map(\.content)).contains(where: \.tellsCasesApart)
  }
}

extension ProcedureContent {
  fileprivate var tellsCasesApart: Bool {
    (self.onlineLevel?.selectsCases ?? false) || (self.dossierSets?.selectsCases ?? false)
      || (self.process?.selectsCases ?? false) || (self.timeLimit?.limits.selectsCases ?? false)
      || (self.fees?.list ?? []).contains { $0.when != nil || ($0.amount?.selectsCases ?? false) }
      || (self.results?.value ?? []).contains { $0.when != nil }
  }
}

extension Varying {
  fileprivate var selectsCases: Bool {
    guard case .table(let rows, _) = self else { return false }
    return rows.contains { !$0.selectors.cases.isEmpty || $0.selectors.when != nil }
  }
}

extension DocumentUse {
  /// Whether two lists ask for the same, wherever they are written.
  fileprivate static func areSame(_ a: [DocumentUse], _ b: [DocumentUse]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.asksSame(as: $1) }
  }

  private func asksSame(as other: DocumentUse) -> Bool {
    self.name?.text == other.name?.text && self.originals?.value == other.originals?.value
      && self.copies?.value == other.copies?.value
      && self.either?.originals?.value == other.either?.originals?.value
      && self.either?.copies?.value == other.either?.copies?.value
      && self.certified?.syntax == other.certified?.syntax
      && self.when?.syntax == other.when?.syntax
      && self.isOptional == other.isOptional && self.component?.value == other.component?.value
      && self.channels.map(\.value) == other.channels.map(\.value)
      && self.mode.map(\.mode.value) == other.mode.map(\.mode.value)
      && self.mode.map(\.channel?.value) == other.mode.map(\.channel?.value)
      && isSame(self.what, other.what)
  }

  private func isSame(_ a: What?, _ b: What?) -> Bool {
    switch (a, b) {
    case (.document(let a), .document(let b)), (.own(let a), .own(let b)),
      (.include(let a), .include(let b)):
      a.value == b.value
    case (.anyOf(let a), .anyOf(let b)), (.firstOf(let a), .firstOf(let b)),
      (.allOf(let a), .allOf(let b)):
      Self.areSame(a, b)
    default: false
    }
  }
}
