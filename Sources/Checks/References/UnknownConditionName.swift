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
      let known = ["questions", "case", "channel", "level", "agency", "applicant"]
      func look(
        _ condition: Condition, _ header: Header, _ allowed: [String], _ list: inout FindingList
      ) {
        guard !condition.names.isEmpty, let roots = ConditionRoots.of(condition) else { return }
        for name in condition.names {
          let root = String(name.value.prefix { $0 != "." })
          guard roots.contains(root), !known.contains(root), !allowed.contains(root) else {
            continue
          }
          let place = header.at(name.range)
          let guess =
            questions.contains(root)
            ? "questions." + name.value : NearMiss.best(for: root, among: known)
          let help = DidYouMean(guess, at: place)
          let isExact = name.range.count == name.value.utf8.count && guess != nil
          list.add(
            at: place, ["name": Bilingual(root)],
            help: help.help ?? Bilingual(known.joined(separator: ", ")),
            fixes: isExact && questions.contains(root) ? help.fixes : [])
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
    })
}
