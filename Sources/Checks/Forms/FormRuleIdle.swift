import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formRuleIdle = Check(
    CheckInfo(
      "form-rule-idle", .warning, .forms,
      title: Bilingual(
        vi: "Quy tắc của biểu mẫu có lúc từ chối", en: "Rules of a form refuse something"),
      explanation: Bilingual(
        vi:
          "Đã chứng minh rằng không tờ khai nào vi phạm quy tắc này mà lại hợp lệ ở mọi điểm khác: nó không kiểm tra gì. Thường do viết ngược điều kiện, hoặc điều cần kiểm tra đã được trường khác bảo đảm.",
        en:
          "It is proven that no submission breaks this rule and is valid otherwise: it checks nothing. Mostly the condition is the wrong way round, or what it checks is ensured elsewhere."
      ),
      message: Bilingual(
        vi: "không tờ khai nào vi phạm quy tắc này", en: "no submission breaks this rule"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "giới hạn đã bảo đảm", en: "ensured by a bound"),
          text("‹nguoi.tuoi >= 0›")),
        CheckExample(
          .declarations,
          Bilingual(vi: "có lúc từ chối", en: "refuses at times"), text("nguoi.tuoi >= 18")),
        CheckExample(
          .declarations,
          Bilingual(vi: "ràng buộc không bao giờ sai", en: "a constraint that is never false"),
          """
          \(FormExampleText.head)
                    - { id: tuoi, type: integer, name: Tuổi, min: 18, constraint: ‹this > 10›, message: Sai tuổi }
          """),
      ]),
    .checkedForm { written, _, list in
      for proof in written.proofs {
        switch proof.claim {
        case .unbreakable(let number):
          list.add(
            at: written.checked.rules[number].require.place, related: written.reasons(proof))
        case .idleConstraint(let node, let number):
          list.add(
            at: written.checked[node].constraints[number].condition.place,
            related: written.reasons(proof))
        default: break
        }
      }
    })

  private static func text(_ rule: String) -> String {
    """
    \(FormExampleText.head)
              - { id: tuoi, type: integer, name: Tuổi, min: 0 }
    rules:
      - { id: tuoi, require: \(rule), message: Không đúng tuổi }
    """
  }
}
