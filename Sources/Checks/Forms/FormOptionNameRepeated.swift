import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formOptionNameRepeated = Check(
    CheckInfo(
      "form-option-name-repeated", .error, .forms,
      title: Bilingual(
        vi: "Hai lựa chọn không mang cùng một tên",
        en: "Two options do not have one name"),
      explanation: Bilingual(
        vi: "Người khai chỉ thấy tên; hai lựa chọn cùng tên thì không ai biết mình chọn mã nào.",
        en: "People see names only; of two options with one name nobody knows which code is chosen."
      ),
      message: Bilingual(
        vi: "“{name}” là tên của cả “{first}” và “{second}”",
        en: "“{name}” is the name of both “{first}” and “{second}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "hai mã, một tên", en: "two codes, one name"),
          """
          \(FormExampleText.head)
                    - id: quanHe
                      type: choice
                      name: Quan hệ
                      options:
                        - { code: cha, name: "Cha đẻ" }
                        - { code: me, name: ‹"Cha đẻ"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "mỗi mã một tên", en: "a name each"),
          """
          \(FormExampleText.head)
                    - id: quanHe
                      type: choice
                      name: Quan hệ
                      options:
                        - { code: cha, name: "Cha đẻ" }
                        - { code: me, name: "Mẹ đẻ" }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard case .inline(let options, _)? = written.field.options else { return }
        var seen: [String: FormField.Option] = [:]
        for option in options {
          guard let name = option.name else { continue }
          guard let first = seen[name.text] else {
            seen[name.text] = option
            continue
          }
          // A code twice is a finding of its own.
          guard first.code.value != option.code.value else { continue }
          list.add(
            at: written.at(name.range),
            [
              "name": Bilingual(name.text), "first": Bilingual(first.code.value),
              "second": Bilingual(option.code.value),
            ],
            related: [
              Related(written.at(first.range), Bilingual(vi: "lựa chọn trước", en: "the first"))
            ])
        }
      }
    })
}
