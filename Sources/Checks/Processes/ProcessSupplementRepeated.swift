import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processSupplementRepeated = Check(
    CheckInfo(
      "process-supplement-repeated", .error, .processes,
      title: Bilingual(
        vi: "Chỉ được yêu cầu bổ sung một lần",
        en: "A supplement is asked for once"),
      explanation: Bilingual(
        vi:
          "Cơ quan chỉ được yêu cầu sửa đổi, bổ sung hồ sơ một lần. Hồ sơ quay lại sau khi bổ sung mà bước bổ sung không ghi at-most thì quy trình cho phép yêu cầu mãi.",
        en:
          "The office may ask for amendments or supplements only once. Where the dossier comes back after a supplement without at-most, the process allows to ask for ever."
      ),
      message: Bilingual(
        vi: "cho phép yêu cầu bổ sung {count} lần; chỉ được một lần",
        en: "allows {count} supplements; only one is allowed"),
      variants: [
        "unbounded": Bilingual(
          vi: "“{step}” không giới hạn số lần yêu cầu bổ sung; ghi at-most: 1",
          en: "“{step}” does not limit how often a supplement is asked for; write at-most: 1")
      ],
      basis: [
        LegalBasis("118/2025/NĐ-CP", "Điều 11")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "ba lần",
            en: "three times"),
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
                - { id: du, name: Đủ, next: quyet-dinh }
                - { id: thieu, name: Thiếu, next: bo-sung }
            - id: bo-sung
              name: Yêu cầu bổ sung
              kind: supplement
              role: mot-cua-vien
              duration: untimed
              clock: stop
              at-most: ‹3›
              next: tham-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "không ghi at-most", en: "without at-most"),
          text("‹bo-sung›", atMost: "")),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "một lần",
            en: "once"),
          text("bo-sung", atMost: "\n    at-most: 1")),
      ]),
    .process { process, _, list in
      let graph = ProcessGraph(process)
      // A process that never ends is a finding of its own.
      if graph.stepsWithoutEnd.isEmpty {
        for step in graph.supplementsWithoutBound {
          list.add(
            at: process.header.at(step.nameRange), severity: .warning, ["step": step.title],
            variant: "unbounded")
        }
      }
      for step in process.allSteps where step.kind?.value == .supplement {
        guard let most = step.atMost, most.value > 1 else { continue }
        let place = process.header.at(most.range)
        list.add(
          at: place, ["count": Bilingual("\(most.value)")],
          fixes: [
            FixIt(Bilingual(vi: "Đổi thành 1", en: "Change to 1"), at: place, replacement: "1")
          ])
      }
    })

  private static func text(_ id: String, atMost: String) -> String {
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
          - { id: du, name: Đủ, next: quyet-dinh }
          - { id: thieu, name: Thiếu, next: bo-sung }
      - id: \(id)
        name: Yêu cầu bổ sung
        kind: supplement
        role: mot-cua-vien
        duration: untimed
        clock: stop
        next: tham-dinh\(atMost)
    \(ProcessExample.decide)
    \(ProcessExample.giveBack)
    """
  }
}
