import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formUnsatisfiable = Check(
    CheckInfo(
      "form-unsatisfiable", .error, .forms,
      title: Bilingual(
        vi: "Có tờ khai hợp lệ", en: "There is a valid submission"),
      explanation: Bilingual(
        vi:
          "Đã chứng minh rằng các điều kiện, quy tắc và trường bắt buộc của biểu mẫu loại trừ nhau: khai thế nào cũng bị từ chối. Những điều kiện cùng gây ra được chỉ ra bên dưới.",
        en:
          "It is proven that the conditions, rules and required fields of the form exclude each other: whatever is filled in is refused. The conditions that do so together are shown below."
      ),
      message: Bilingual(
        vi: "không tờ khai nào của “{form}” được nhận", en: "no submission of “{form}” is accepted"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "quy tắc trái nhau", en: "rules against each other"),
          text("‹to-khai-dien-tu›", "nguoi.tuoi < 18")),
        CheckExample(
          .declarations,
          Bilingual(vi: "quy tắc đi cùng nhau", en: "rules that go together"),
          text("to-khai-dien-tu", "nguoi.tuoi < 60")),
      ]),
    .checkedForm { form, _, list in
      for proof in form.proofs where proof.claim == .unsatisfiable {
        list.add(
          at: form.form.header.at(form.form.id.range), ["form": Bilingual(form.form.id.value)],
          related: form.reasons(proof))
      }
    })

  private static func text(_ id: String, _ rule: String) -> String {
    """
    \(FormExampleText.head.replacing("to-khai-dien-tu", with: id))
              - { id: tuoi, type: integer, name: Tuổi, min: 0 }
    rules:
      - { id: tu-18, require: nguoi.tuoi >= 18, message: Phải từ đủ 18 tuổi }
      - { id: khac, require: \(rule), message: Không đúng tuổi }
    """
  }
}
