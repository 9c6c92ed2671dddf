import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formIDReserved = Check(
    CheckInfo(
      "form-id-reserved", .error, .forms,
      title: Bilingual(
        vi: "Mã trường không trùng tên có sẵn của JavaScript",
        en: "The id of a field is no name that JavaScript has of its own"),
      explanation: Bilingual(
        vi:
          "Mọi đối tượng trong JavaScript đều có sẵn các tên như constructor hay toString. Phần mềm vẽ biểu mẫu và bộ kiểm tra chạy trong trình duyệt đọc nhầm chúng thành câu trả lời, nên từ chối cả tờ khai đúng.",
        en:
          "Every object of JavaScript has names such as constructor or toString of its own. Renderers and validators in browsers take those for answers, and then refuse right submissions."
      ),
      message: Bilingual(
        vi: "“{id}” là tên có sẵn của mọi đối tượng JavaScript; hãy đặt mã khác",
        en: "every object of JavaScript has “{id}” of its own; choose another id"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "tên có sẵn",
            en: "a name of its own"),
          """
          \(FormExampleText.head)
                    - { id: ‹constructor›, type: text, name: Người xây dựng }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "tên của riêng biểu mẫu",
            en: "a name of the form's"),
          """
          \(FormExampleText.head)
                    - { id: nguoiXayDung, type: text, name: Người xây dựng }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.isInForm, let id = written.field.id, reserved.contains(id.value) else {
          return
        }
        list.add(at: written.at(id.range), ["id": Bilingual(id.value)])
      }
      for form in context.catalog.forms.all {
        for section in form.pages.flatMap(\.sections) {
          guard let id = section.id, reserved.contains(id.value) else { continue }
          list.add(at: form.header.at(id.range), ["id": Bilingual(id.value)])
        }
      }
    })

  private static let reserved: Set<String> = [
    "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString",
    "toString", "valueOf",
  ]
}
