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
      variants: [
        "rule": Bilingual(
          vi: "vì yêu cầu này, “{field}” không bao giờ hiện trong tờ khai hợp lệ",
          en: "with this demand, “{field}” is shown in no valid submission")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "điều kiện tự mâu thuẫn", en: "a condition against itself"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: 0 }
                    - { id: giamHo, type: text, name: Người giám hộ, visible: ‹nguoi.tuoi < 18 && nguoi.tuoi > 60› }
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
          Bilingual(vi: "quy tắc không thể đáp ứng", en: "a rule that nobody can meet"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: 0 }
                    - { id: coNguoiGiamHo, type: boolean, name: Có người giám hộ }
                    - { id: giamHo, type: person-name, name: Người giám hộ, visible: nguoi.coNguoiGiamHo }
          rules:
            - id: tuoi-giam-ho
              when: nguoi.coNguoiGiamHo
              require: ‹nguoi.tuoi < 0›
              message: Chỉ người chưa thành niên có người giám hộ
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
      var rules: [Int: [(path: String, place: Place)]] = [:]
      for proof in written.proofs {
        guard case .neverShown(let number) = proof.claim, let place = form[number].namePlace else {
          continue
        }
        if let rule = written.onlyRule(of: proof) {
          rules[rule, default: []].append((form[number].path, place))
          continue
        }
        let own = form[number].visible.filter { $0.constant == nil }.map(\.place)
        let reasons = proof.because.map(written.place(ofCondition:))
        // One condition that contradicts itself is the mistake; several are, each as much.
        if let only = own.first, own.count == 1, reasons.allSatisfy({ $0 == only }) {
          list.add(
            at: only, ["field": Bilingual(form[number].path)],
            related: [Related(place, Bilingual(vi: "trường ở đây", en: "the field is here"))])
        } else {
          list.add(
            at: place, ["field": Bilingual(form[number].path)],
            related: reasons.isEmpty
              ? own.map { Related($0, Bilingual(vi: "điều kiện của nó", en: "its condition")) }
              : written.reasons(proof))
        }
      }
      for (rule, fields) in rules.sorted(by: { $0.key < $1.key }) {
        list.add(
          at: written.place(ofCondition: rule), ["field": Bilingual(fields[0].path)],
          variant: "rule",
          related: FurtherPlaces.related(
            fields.map(\.place), Bilingual(vi: "trường ở đây", en: "the field is here")))
      }
    })
}

extension WrittenForm {
  /// The demand of a rule (require) without which the field would be shown at times, where it is
  /// the only one: all fields that it hides are one mistake.
  fileprivate func onlyRule(of proof: FormProof) -> Int? {
    let demands = proof.because.filter { checked.conditions[$0].key == .require }
    return demands.count == 1 ? demands.first : nil
  }
}
