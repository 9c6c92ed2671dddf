import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formQuestionRepeated = Check(
    CheckInfo(
      "form-question-repeated", .warning, .forms,
      title: Bilingual(
        vi: "Một biểu mẫu không hỏi hai lần một điều",
        en: "A form asks for one thing once"),
      explanation: Bilingual(
        vi:
          "Hai trường lấy cùng một thuộc tính theo cùng một khóa, hoặc mang cùng tên trong cùng một nhóm, là hỏi người dân hai lần. Bỏ một trường; nơi cần hiển thị lại thì dùng calculate.",
        en:
          "Two fields that take one attribute by one key, or have one name in one group, ask people twice. Take one out; where the answer is shown again, use calculate."
      ),
      message: Bilingual(
        vi: "“{field}” hỏi lại điều “{first}” đã hỏi",
        en: "“{field}” asks again what “{first}” asked"),
      basis: [
        LegalBasis("01/CT-UBND")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "cùng thuộc tính, cùng khóa", en: "one attribute by one key"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh }
                    - id: hoTen
                      type: person-name
                      name: Họ và tên
                      prefill: { source: csdl-dan-cu, attribute: hoTen, key: nguoi.soDinhDanh }
                    - id: ‹tenGoi›
                      type: person-name
                      name: Tên người khai
                      prefill: { source: csdl-dan-cu, attribute: hoTen, key: nguoi.soDinhDanh }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "cùng tên trong một nhóm", en: "one name in one group"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: Họ và tên }
                    - { id: ‹ten›, type: person-name, name: Họ và tên }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "trường sau tự tính", en: "the second is calculated"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: Họ và tên }
                    - { id: ten, type: person-name, name: Họ và tên, calculate: nguoi.hoTen }
          """),
      ]),
    .checkedForm { written, _, list in
      let form = written.checked
      var asked: [Question: FormNode] = [:]
      for (number, node) in form.nodes.enumerated() {
        guard let field = node.field, let place = node.namePlace, field.field.calculate == nil
        else { continue }
        for question in Question.all(of: field, in: node.parent ?? number) {
          guard let first = asked[question] else {
            asked[question] = node
            continue
          }
          // Under conditions the one may be there exactly when the other is not.
          guard node.visible.isEmpty || first.visible.isEmpty else { continue }
          list.add(
            at: place,
            ["field": Bilingual(node.path), "first": Bilingual(first.path)],
            related: first.place.map {
              [Related($0, Bilingual(vi: "đã hỏi ở đây", en: "asked here"))]
            } ?? [])
          break
        }
      }
    })
}

/// What a field asks for, so that two can be told to ask the same.
private enum Question: Hashable {
  case attribute(source: String, attribute: String, key: String)
  case name(String, type: FieldType?, around: Int)

  static func all(of field: FormOutline.Field, in around: Int) -> [Question] {
    var result: [Question] = []
    if let prefill = field.field.prefill, let source = prefill.source,
      let attribute = prefill.attribute, let key = prefill.key,
      // Inside fragments one text is another key each time.
      !key.value.hasPrefix("this.")
    {
      result.append(
        .attribute(source: source.value, attribute: attribute.value, key: key.value))
    }
    if let name = field.field.name {
      result.append(
        .name(VietnameseText.folded(name.text), type: field.type, around: around))
    }
    return result
  }
}
