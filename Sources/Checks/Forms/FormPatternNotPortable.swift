import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formPatternNotPortable = Check(
    CheckInfo(
      "form-pattern-not-portable", .error, .forms,
      title: Bilingual(
        vi: "Mẫu kiểm tra hiểu như nhau ở mọi nơi",
        en: "Patterns mean the same everywhere"),
      explanation: Bilingual(
        vi:
          "Biểu mẫu được kiểm tra trên trình duyệt, máy chủ và công cụ khác; chỉ dùng phần biểu thức chính quy mà tất cả hiểu như nhau (RFC 9485).",
        en:
          "Forms are checked in browsers, servers and other tools; use only the part of regular expressions that all read alike (RFC 9485)."
      ),
      message: Bilingual(
        vi: "“{construct}” không dùng được trong pattern",
        en: "“{construct}” cannot be used in a pattern"),
      variants: [
        "malformed": Bilingual(
          vi: "pattern viết sai ở “{construct}”",
          en: "the pattern is malformed at “{construct}”")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nhìn trước",
            en: "a look-ahead"),
          """
          \(FormExampleText.head)
                    - { id: so, type: text, name: Số, pattern: ‹"(?=A)[0-9]+"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đơn giản",
            en: "plain"),
          """
          \(FormExampleText.head)
                    - { id: so, type: text, name: Số, pattern: "[A-Z]{2}[0-9]{6}" }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let pattern = written.field.pattern, let refusal = written.field.patternRefusal else {
          return
        }
        list.add(
          at: written.at(pattern.range), ["construct": Bilingual(refusal.construct)],
          variant: refusal.kind == .malformed ? "malformed" : nil)
      }
    })
}

extension FormField {
  /// Why not every program reads its pattern alike.
  var patternRefusal: PortablePattern.Refusal? {
    guard let pattern = self.pattern?.value else { return nil }
    do throws(PortablePattern.Refusal) {
      _ = try PortablePattern(pattern)
      return nil
    } catch {
      return error
    }
  }
}
