import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteTimeLimit = Check(
    CheckInfo(
      "incomplete-time-limit", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục có thời hạn giải quyết",
        en: "A procedure has a time limit"),
      explanation: Bilingual(
        vi:
          "Thời hạn là một bộ phận bắt buộc. Pháp luật không quy định thì ghi not-regulated; not-published nghĩa là bản ghi chưa nêu và còn phải tìm. Bản nháp chỉ bị cảnh báo.",
        en:
          "The limit is a mandatory part. Where the law sets none write not-regulated; not-published means that the record does not say and it is still to be found. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa có thời hạn giải quyết (time-limit)",
        en: "the time limit is missing (time-limit)"),
      variants: [
        "not-published": Bilingual(
          vi: "thời hạn giải quyết chưa được công bố, còn phải tìm",
          en: "the time limit is not published and still to be found")
      ],
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "time-limit")),
        CheckExample(
          .procedure, Bilingual(vi: "chưa công bố", en: "not published"),
          """
          time-limit: ‹not-published›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          time-limit: 3 working days
          """),
      ]),
    .level { subject, context, list in
      Gap.report(in: subject, &list) { $0.timeLimit != nil }
      guard subject.level.value.isBuilt, subject.procedure.change?.value != .abolished,
        subject.content.timeLimit != nil,
        let (rule, header) = subject.written({ $0.timeLimit })
      else { return }
      for value in rule.limits.values {
        guard case .notPublished = value.value, !context.isBroken(header.at(value.range)) else {
          continue
        }
        list.add(at: header.at(value.range), severity: .warning, variant: "not-published")
      }
    })
}
