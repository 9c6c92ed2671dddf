import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let questionSourceUnknown = Check(
    CheckInfo(
      "question-source-unknown", .error, .references,
      title: Bilingual(
        vi: "Câu hỏi lấy trả lời từ một trường có thật của biểu mẫu",
        en: "A question takes its answer from a field that exists"),
      explanation: Bilingual(
        vi:
          "from nêu biểu mẫu và đường dẫn của trường: <biểu mẫu>.<phần>.<trường>. Nhờ đó người dân không phải trả lời hai lần.",
        en:
          "from names a form and the path of a field: <form>.<section>.<field>. So nobody answers twice."
      ),
      message: Bilingual(
        vi: "biểu mẫu “{form}” không có trường “{path}”",
        en: "the form “{form}” has no field “{path}”"),
      variants: [
        "form": Bilingual(
          vi: "không có biểu mẫu “{form}”", en: "there is no form “{form}”")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "không có biểu mẫu", en: "no such form"),
          """
          questions:
            - id: uyQuyen
              type: boolean
              name: Có ủy quyền
              from: ‹dang-ky-la.nguoiYeuCau.uyQuyen›
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có thật", en: "there"),
          QuestionSample.text()),
      ]),
    .procedure { procedure, context, list in
      for question in procedure.questions {
        guard let from = question.from else { continue }
        let parts = from.value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let formID = String(parts.first ?? "")
        let path = parts.count > 1 ? String(parts[1]) : ""
        let place = procedure.header.at(from.range)
        guard context.catalog.forms.contains(formID) else {
          if context.catalog.unread.mayDeclare(.form, formID) { continue }
          let guess = NearMiss.best(for: formID, among: context.catalog.forms.ids)
          let help = DidYouMean(guess.map { path.isEmpty ? $0 : $0 + "." + path }, at: place)
          list.add(
            at: place, ["form": Bilingual(formID)], variant: "form", help: help.help,
            fixes: help.fixes)
          continue
        }
        let paths = context.formPaths(of: formID)
        guard paths[path] == nil, !context.lacksFields(form: formID) else { continue }
        let guess = NearMiss.best(for: path, among: paths.keys.sorted())
        let help = DidYouMean(guess.map { formID + "." + $0 }, at: place)
        list.add(
          at: place, ["form": Bilingual(formID), "path": Bilingual(path)], help: help.help,
          fixes: help.fixes)
      }
    })
}

extension CheckContext {
  /// Whether fields of a form are not known, for reasons that are findings of their own: a
  /// fragment that is none of fields, or two parts of one id.
  fileprivate func lacksFields(form id: String) -> Bool {
    catalog.forms.versions(of: id).contains {
      !FormOutline($0, in: catalog, on: $0.header.day(nearest: date)).problems.isEmpty
    }
  }
}
