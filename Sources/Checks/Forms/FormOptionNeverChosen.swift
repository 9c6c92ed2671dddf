import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formOptionNeverChosen = Check(
    CheckInfo(
      "form-option-never-chosen", .warning, .forms,
      title: Bilingual(
        vi: "Mỗi lựa chọn có lúc chọn được", en: "Every option can be chosen at times"),
      explanation: Bilingual(
        vi:
          "Đã chứng minh rằng chọn phương án này thì tờ khai luôn bị từ chối. Bỏ lựa chọn, hoặc sửa quy tắc đang loại trừ nó.",
        en:
          "It is proven that whoever chooses this option is refused. Take it out, or mend the rule that excludes it."
      ),
      message: Bilingual(
        vi: "chọn “{code}” ở “{field}” thì luôn bị từ chối",
        en: "whoever chooses “{code}” in “{field}” is always refused"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "quy tắc loại trừ một lựa chọn", en: "a rule that excludes an option"),
          text("‹khac›", "nguoi.loai != 'khac'")),
        CheckExample(
          .declarations,
          Bilingual(vi: "lựa chọn nào cũng được", en: "all can be chosen"),
          text("khac", "nguoi.loai != 'khac' || nguoi.ghiRo != ''")),
      ]),
    .checkedForm { written, _, list in
      let form = written.checked
      for proof in written.proofs {
        guard case .neverChosen(let number, let code) = proof.claim, let field = form[number].field
        else { continue }
        list.add(
          at: field.place(ofOption: code),
          ["code": Bilingual(code), "field": Bilingual(form[number].path)],
          related: written.reasons(proof))
      }
    })

  private static func text(_ code: String, _ rule: String) -> String {
    """
    \(FormExampleText.head)
              - id: loai
                type: choice
                name: Loại
                options:
                  - { code: moi, name: "Cấp mới" }
                  - { code: \(code), name: "Khác" }
              - { id: ghiRo, type: text, name: Ghi rõ }
    rules:
      - { id: loai-tru, require: "\(rule)", message: Không nhận }
    """
  }
}

extension FormOutline.Field {
  /// Where an option is written; the field where its list stands elsewhere.
  fileprivate func place(ofOption code: String) -> Place {
    switch field.options {
    case .inline(let options, _):
      let own = options.first { $0.code.value == code }
      return Place(place.file, own?.code.range ?? place.range)
    case .list(let name): return Place(place.file, name.range)
    case nil: return place
    }
  }
}
