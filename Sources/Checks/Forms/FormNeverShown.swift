import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formNeverShown = Check(
    CheckInfo(
      "form-never-shown", .error, .forms,
      title: Bilingual(
        vi: "Mỗi trường có lúc hiện ra", en: "Every field is shown at times"),
      explanation: Bilingual(
        vi:
          "Đã chứng minh rằng không tờ khai hợp lệ nào có trường này: điều kiện hiển thị của nó, cùng với những điều kiện khác, không bao giờ đúng. Trường chết làm người soát tin rằng đã hỏi điều không bao giờ được hỏi.",
        en:
          "It is proven that no valid submission has this field: its condition, with the others, is never true. A dead field makes reviewers believe that something is asked which never is."
      ),
      message: Bilingual(
        vi: "“{field}” không hiện trong tờ khai hợp lệ nào",
        en: "“{field}” is shown in no valid submission"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "điều kiện tự mâu thuẫn", en: "a condition against itself"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: 0 }
                    - { id: ‹giamHo›, type: text, name: Người giám hộ, visible: nguoi.tuoi < 18 && nguoi.tuoi > 60 }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "hai trường loại trừ nhau", en: "two fields that exclude each other"),
          """
          \(FormExampleText.head)
                    - { id: loai, type: choice, name: Loại, options: [{ code: a, name: "Loại A" }, { code: b, name: "Loại B" }] }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: nguoi.loai == 'a' }
                    - { id: ‹them›, type: text, name: Ghi thêm, visible: nguoi.loai == 'b' && nguoi.ghiChu == 'x' }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "có lúc hiện", en: "shown at times"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: 0 }
                    - { id: giamHo, type: text, name: Người giám hộ, visible: nguoi.tuoi < 18 }
          """),
      ]),
    .checkedForm { written, _, list in
      let form = written.checked
      for proof in written.proofs {
        guard case .neverShown(let number) = proof.claim, let place = form[number].namePlace else {
          continue
        }
        let own = form[number].visible.filter { $0.constant == nil }.map {
          Related($0.place, Bilingual(vi: "điều kiện của nó", en: "its condition"))
        }
        list.add(
          at: place, ["field": Bilingual(form[number].path)],
          related: proof.because.isEmpty ? own : written.reasons(proof))
      }
    })
}
