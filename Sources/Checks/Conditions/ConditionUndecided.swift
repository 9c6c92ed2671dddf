import CatalogModel
import Conditions
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let conditionUndecided = Check(
    CheckInfo(
      "condition-undecided", .note, .conditions,
      title: Bilingual(
        vi: "Điều kiện chứng minh được",
        en: "Conditions can be proven"),
      explanation: Bilingual(
        vi:
          "Điều kiện này vượt ra ngoài phần chứng minh được (danh sách, tính toán trên số bất kỳ, thời điểm…), nên không ai biết trước nó có luôn đúng, không bao giờ đúng hay chồng lên điều kiện khác không. Điều kiện vẫn dùng được; người soát nên tự đọc kỹ. Trong biểu mẫu, ví dụ (`examples`) cho thấy nó có lúc đúng và có lúc sai thì đã rõ, không nhắc nữa.",
        en:
          "This condition lies outside of what can be proven (lists, computing with any number, moments…), so nobody knows beforehand whether it is always true, never true or overlaps another. It works all the same; somebody should read it with care. Of a form, examples that see it both true and false settle the matter, and nothing is said."
      ),
      message: Bilingual(
        vi: "không chứng minh được gì về điều kiện này: {reason}",
        en: "nothing can be proven of this condition: {reason}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đếm phần tử",
            en: "counting items"),
          """
          questions:
            - { id: a, type: text, name: Họ và tên }
            - { id: b, type: text, name: Tên gọi khác }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: ‹questions.a + questions.b == 'Nguyễn Văn An'›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "so với một giá trị",
            en: "compared with a value"),
          """
          questions:
            - { id: a, type: text, name: Họ và tên }
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: questions.a == 'Nguyễn Văn An'
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "trong biểu mẫu",
            en: "in a form"),
          """
          \(FormExampleText.head)
                    - { id: a, type: text, name: Họ và tên }
                    - { id: b, type: text, name: Tên gọi khác }
                    - { id: c, type: text, name: Ghi chú, visible: ‹"nguoi.a + nguoi.b == 'An'"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ví dụ cho thấy cả hai kết quả",
            en: "examples show both outcomes"),
          """
          \(FormExampleText.head)
                    - { id: a, type: text, name: Họ và tên }
                    - { id: b, type: text, name: Tên gọi khác }
                    - { id: c, type: text, name: Ghi chú, visible: "nguoi.a + nguoi.b == 'An'" }
          examples:
            - { name: đúng, answers: { nguoi: { a: A, b: n, c: x } }, expect: valid }
            - { name: sai, answers: { nguoi: { a: A, b: A } }, expect: valid }
          """),
      ]),
    .conditions { subject, context, list in
      for outcome in subject.outcomes.value {
        guard let reason = outcome.undecided,
          // Of a question that is wrong itself nothing follows.
          !subject.reads(wrongQuestions: outcome.condition.condition, context)
        else { continue }
        list.add(at: subject.at(outcome.condition.condition.range), ["reason": reason])
      }
    } inForms: { form, _, list in
      for proof in form.proofs {
        if case .undecided(let number, let reason) = proof.claim, !form.isSeenBothWays(number) {
          list.add(at: form.place(ofCondition: number), ["reason": reason])
        }
      }
    })
}

extension WrittenConditions {
  /// Whether a condition looks at a question without a type, or at a choice that lacks options.
  fileprivate func reads(wrongQuestions condition: Condition, _ context: CheckContext) -> Bool {
    let questions = ((written?.procedures ?? []) + users).flatMap { $0.questions }
    let ids = Set(
      condition.names.compactMap { name -> Substring? in
        let parts = name.value.split(separator: ".")
        return parts.count > 1 && parts[0] == "questions" ? parts[1] : nil
      })
    return questions.contains { question in
      guard let id = question.id?.value, ids.contains(Substring(id)) else { return false }
      switch question.type?.value {
      case nil: return true
      case .choice, .multiChoice:
        let options = AnswerOptions(of: question, in: context.catalog, on: context.date)
        guard let options, options.isComplete else { return true }
        return options.values.isEmpty
      default: return false
      }
    }
  }
}
