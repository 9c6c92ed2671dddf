import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownConditionName = Check(
    CheckInfo(
      "unknown-condition-name", .error, .references,
      title: Bilingual(
        vi: "Điều kiện của thủ tục chỉ thấy câu hỏi và hoàn cảnh nộp hồ sơ",
        en: "Conditions of a procedure see its questions and the circumstances of filing"),
      explanation: Bilingual(
        vi:
          "Trong thủ tục, điều kiện dùng được questions.<mã>, case, channel, level, agency, applicant; không có gì khác. Câu hỏi phải viết kèm questions. ở trước, giá trị chữ phải đặt trong nháy đơn.",
        en:
          "In a procedure a condition may use questions.<id>, case, channel, level, agency, applicant, and nothing else. Write questions. before a question, and quotes around words that are values."
      ),
      message: Bilingual(
        vi: "điều kiện của thủ tục không có “{name}”",
        en: "there is no “{name}” in conditions of a procedure"),
      variants: [
        "sentence": Bilingual(
          vi: "đây là một câu văn, không phải điều kiện; lời văn ghi ở when-text",
          en: "this is a sentence, not a condition; words stand under when-text")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "thiếu questions.", en: "questions. left out"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
            - document: giay-chung-sinh
              originals: 1
              mode: submit
              when: ‹uyQuyen›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "một câu văn", en: "a sentence"),
          """
          documents:
            - document: giay-chung-sinh
              originals: 1
              mode: submit
              when: ‹Thuộc hộ nghèo›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "trong nhánh của quy trình", en: "in a branch of a process"),
          """
          questions:
            - { id: dienTich, type: integer, name: Diện tích, min: 0 }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.dienTich > 10 }
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.branching("‹dienTich› > 100"))
          """),
        CheckExample(
          .procedure, Bilingual(vi: "trong khối dùng chung", en: "in a fragment"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
            - include: uy-quyen
          ---
          kind: fragment
          id: uy-quyen
          of: documents
          documents:
            - document: giay-chung-sinh
              originals: 1
              mode: submit
              when: { field: ‹uyQuyen›, is: true }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đúng", en: "right"),
          """
          channels: [in-person, postal]
          documents:
            - document: to-khai
              originals: 1
              mode: submit
              when: channel == 'in-person'
          """),
      ]),
    .procedure { procedure, context, list in
      let questions = procedure.questions.compactMap { $0.id?.value }
      let known = ConditionNames.known
      func look(
        _ condition: Condition, _ header: Header, _ allowed: [String], _ list: inout FindingList
      ) {
        let strangers = ConditionNames.strangers(in: condition, allowed: allowed)
        guard !strangers.isEmpty else { return }
        if case .cel(let text) = condition.syntax, ConditionNames.isSentence(text),
          !strangers.contains(where: { operators[$0.root.lowercased()] != nil })
        {
          list.add(at: header.at(condition.range), variant: "sentence")
          return
        }
        for (name, root) in joined(strangers, in: condition) {
          let place = header.at(name.range)
          let sign = operators[root.lowercased()]
          let code = quoted(root) ?? (root.contains("-") ? "'\(root)'" : nil)
          let guess =
            sign ?? code
            ?? (questions.contains(root)
              ? "questions." + name.value : NearMiss.best(for: root, among: known))
          let help = DidYouMean(guess, at: place)
          let isExact = name.range.count == name.value.utf8.count && guess != nil
          let isCertain = sign != nil || code != nil || questions.contains(root)
          list.add(
            at: place, ["name": Bilingual(root)],
            help: code.map {
              Bilingual(
                vi: "giá trị chữ đặt trong nháy thẳng: \($0)",
                en: "values that are words stand in straight quotes: \($0)")
            } ?? help.help ?? Bilingual(known.joined(separator: ", ")),
            fixes: isExact && isCertain ? help.fixes : [])
        }
      }
      for question in procedure.questions {
        question.forEach { field in
          for condition in [field.required, field.visible, field.readonly].compactMap({ $0 }) {
            look(condition, procedure.header, [], &list)
          }
          if let condition = field.constraint {
            look(condition, procedure.header, ["this"], &list)
          }
        }
      }
      for written in WrittenContent.all(of: procedure) {
        written.content.forEachCondition { look($0, procedure.header, [], &list) }
      }
      for part in context.catalog.localParts.versions(of: procedure.code.value)
      where part.header.window.overlaps(procedure.header.window) {
        for content in [part.content] + part.levels.map(\.content) {
          content.forEachCondition { look($0, part.header, [], &list) }
        }
      }
      for process in ServedProcesses.branching(of: procedure, in: context.catalog) {
        let strange = process.branchConditions.filter {
          !ConditionNames.strangers(in: $0).isEmpty
        }
        // A process serves several procedures: it is looked at with the first of them.
        guard !strange.isEmpty,
          ServedProcesses.users(of: process, in: context.catalog).first?.header.place
            == procedure.header.place
        else { continue }
        for condition in strange { look(condition, process.header, [], &list) }
      }
      for fragment in ServedFragments.strange(of: procedure, in: context.catalog)
      // As with processes: it is looked at with the first that includes it.
      where ServedFragments.isFirst(procedure, toServe: fragment, in: context.catalog) {
        for condition in fragment.documentConditions { look(condition, fragment.header, [], &list) }
      }
    })
}

/// Words that stand for signs of CEL.
private let operators = ["and": "&&", "or": "||", "not": "!", "và": "&&", "hoặc": "||"]

/// With the parts of a code without quotes as one name: CEL reads `ca-nhan` as a subtraction.
private func joined(
  _ strangers: [(name: Located<String>, root: String)], in condition: Condition
) -> [(name: Located<String>, root: String)] {
  guard case .cel(let text) = condition.syntax else { return strangers }
  return strangers.reduce(into: []) { result, stranger in
    if let (name, root) = result.last, name.range.end + 1 == stranger.name.range.start,
      text.contains("\(root)-\(stranger.root)")
    {
      let range = SourceRange(start: name.range.start, end: stranger.name.range.end)
      let code = "\(root)-\(stranger.root)"
      result[result.count - 1] = (Located(code, at: range), code)
    } else {
      result.append(stranger)
    }
  }
}

/// A value in the curly quotes of a letter, in those of CEL.
private func quoted(_ name: String) -> String? {
  let curly: Set<Character> = ["‘", "’", "“", "”"]
  guard let first = name.first, let last = name.last, name.count > 2, curly.contains(first),
    curly.contains(last)
  else { return nil }
  return "'\(name.dropFirst().dropLast())'"
}
