import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processDecisionOneWay = Check(
    CheckInfo(
      "process-decision-one-way", .warning, .processes,
      title: Bilingual(vi: "Bước phê duyệt có lối từ chối", en: "A step that decides can refuse"),
      explanation: Bilingual(
        vi:
          "Người có thẩm quyền có thể đồng ý hoặc từ chối. Bước decide chỉ có một kết quả thì hồ sơ bị từ chối không có lối đi. Thêm kết quả thứ hai.",
        en:
          "Whoever decides may consent or refuse. With one outcome alone a dossier that is refused has nowhere to go. Add a second one."
      ),
      message: Bilingual(
        vi: "bước “{step}” chỉ có một kết quả, không có lối từ chối",
        en: "the step “{step}” has one outcome and no way to refuse"),
      basis: [LegalBasis("03/2025/TT-VPCP")],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "chỉ đồng ý", en: "consent alone"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
          \(ProcessExample.work)
            - id: quyet-dinh
              name: Quyết định
              kind: decide
              role: lanh-dao
              duration: 4 working hours
              outputs: [van-ban]
              outcomes:
                - ‹{ id: dong-y, name: Đồng ý, next: sua }›
            - id: sua
              name: Yêu cầu bổ sung
              kind: supplement
              agency: receiving-counter
              role: mot-cua-vien
              duration: untimed
              clock: stop
              at-most: 1
              next: tra
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đồng ý và từ chối", en: "consent and refusal"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      for step in process.allSteps where step.kind?.value == .decide {
        guard case .outcomes(let outcomes)? = step.next, outcomes.count == 1 else { continue }
        list.add(at: process.header.at(outcomes[0].range), ["step": step.title])
      }
    })
}
