import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processNoSupplement = Check(
    CheckInfo(
      "process-no-supplement", .note, .processes,
      title: Bilingual(
        vi: "Quy trình có lối yêu cầu bổ sung hồ sơ",
        en: "A process has a way to ask for missing papers"),
      explanation: Bilingual(
        vi:
          "Hồ sơ thiếu mà chỉ phát hiện khi thẩm định thì phải yêu cầu bổ sung bằng phiếu, và thời hạn tạm dừng. Thêm bước kind: supplement và một lối ra đến bước ấy; nếu hồ sơ luôn được kiểm tra xong khi tiếp nhận thì không cần.",
        en:
          "A dossier found lacking on appraisal is asked for by slip, and the clock stops. Add a step of kind supplement and an outcome that leads to it; where every dossier is checked for good on reception none is needed."
      ),
      message: Bilingual(
        vi: "hồ sơ thiếu không có lối yêu cầu bổ sung",
        en: "there is no way to ask for missing papers"),
      basis: [LegalBasis("03/2025/TT-VPCP", "Mẫu số 02", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "chỉ đồng ý hoặc từ chối", en: "consent or refusal alone"),
          ProcessExample.whole.replacing("id: quy-trinh\n", with: "id: ‹quy-trinh›\n")),
        CheckExample(
          .declarations,
          Bilingual(vi: "có bước bổ sung", en: "with a supplement"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              outcomes:
                - { id: du, name: Đủ hồ sơ, next: quyet-dinh }
                - { id: thieu, name: Hồ sơ chưa đầy đủ, next: bo-sung }
            - id: bo-sung
              name: Bổ sung hồ sơ
              kind: supplement
              agency: receiving-counter
              role: mot-cua-vien
              duration: untimed
              clock: stop
              at-most: 1
              next: tham-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .process { process, _, list in
      let steps = process.allSteps
      // A straight line has no way for any of these, which is one finding.
      let parts = steps.contains { step in
        if case .outcomes(let outcomes) = step.next { outcomes.count > 1 } else { false }
      }
      guard parts, steps.contains(where: { $0.kind?.value == .work }),
        !steps.contains(where: { $0.kind?.value == .supplement })
      else { return }
      list.add(at: process.header.namePlace)
    })
}
