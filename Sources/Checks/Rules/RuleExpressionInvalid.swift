import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText

extension Check {
  static let ruleExpressionInvalid = Check(
    CheckInfo(
      "rule-expression-invalid", .error, .rules,
      title: Bilingual(
        vi: "Quy định rà soát chỉ nói đến những gì danh mục có",
        en: "A house rule speaks only of what a catalog has"),
      explanation: Bilingual(
        vi:
          "“when”, “require” và phần trong {…} của “message” là CEL về đối tượng nêu ở “for” và các đối tượng bao quanh nó. Quy định sai tên hoặc sai kiểu thì không được chạy. Các đối tượng, trường và tập từ có trong docs/house-rules.vi.md.",
        en:
          "`when`, `require` and what stands in {…} of `message` are CEL over the object that `for` names and those around it. A rule with a wrong name or type is not run. Objects, fields and words are listed in docs/house-rules.md."
      ),
      message: Bilingual("{problem}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "sai tên trường",
            en: "a misspelt field"),
          """
          kind: rule
          id: co-ban-chinh
          for: document-use
          require: documentUse.‹orginals› <= 1
          message: Nhiều bản chính
          basis: [60/2014/QH13]
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "từ không có trong tập từ",
            en: "a word that is not of the set"),
          """
          kind: rule
          id: co-truc-tuyen
          for: level
          require: level.channels.exists(c, c == ‹'on-line'›)
          message: Chưa có kênh trực tuyến
          basis: [60/2014/QH13]
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "thông báo nhắc tên không có",
            en: "a message that names nothing"),
          """
          kind: rule
          id: co-truc-tuyen
          for: level
          require: "'online' in level.channels"
          message: Thủ tục {‹procedur›.name} chưa có kênh trực tuyến
          basis: [60/2014/QH13]
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "biểu thức dở dang",
            en: "an expression that breaks off"),
          """
          kind: rule
          id: co-truc-tuyen
          for: level
          require: has(level.channels) &‹&›
          message: Thủ tục {procedure.name} chưa có kênh trực tuyến
          basis: [60/2014/QH13]
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đúng",
            en: "right"),
          """
          kind: rule
          id: co-truc-tuyen
          for: level
          require: has(level.channels)
          message: Thủ tục {procedure.name} chưa có cách thức thực hiện
          basis: [60/2014/QH13]
          """),
      ], isLoss: true),
    .rule { rule, context, list in
      let header = rule.rule.header
      let expressions = [rule.rule.when, rule.rule.require].compactMap { $0?.range }
      for problem in rule.problems where !context.isBroken(header.at(problem.range).withOneMore) {
        var range = problem.range
        if range.isEmpty {
          // What is missing at the end is missed behind the last character.
          guard expressions.contains(where: { !$0.isEmpty && $0.start < range.start }) else {
            continue
          }
          range = SourceRange(Int(range.start) - 1..<Int(range.start))
        }
        list.add(
          at: header.at(range), ["problem": problem.message],
          fixes: problem.fixes.map {
            FixIt(
              Bilingual(vi: "Đổi thành \($0.replacement)", en: "Change to \($0.replacement)"),
              at: header.at($0.range), replacement: $0.replacement)
          })
      }
    })
}
