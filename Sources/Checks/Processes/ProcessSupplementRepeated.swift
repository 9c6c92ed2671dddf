import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processSupplementRepeated = Check(
    CheckInfo(
      "process-supplement-repeated", .error, .processes,
      title: Bilingual(
        vi: "Chỉ được yêu cầu bổ sung một lần",
        en: "A supplement is asked for once"),
      explanation: Bilingual(
        vi: "Cơ quan chỉ được yêu cầu sửa đổi, bổ sung hồ sơ một lần.",
        en: "The office may ask for amendments or supplements only once."),
      message: Bilingual(
        vi: "cho phép yêu cầu bổ sung {count} lần; chỉ được một lần",
        en: "allows {count} supplements; only one is allowed"),
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
          Bilingual(
            vi: "một lần",
            en: "once"),
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
              at-most: 1
              next: tham-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .process { process, _, list in
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
}
