import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processFirstNotReceive = Check(
    CheckInfo(
      "process-first-not-receive", .error, .processes,
      title: Bilingual(
        vi: "Quy trình bắt đầu bằng tiếp nhận",
        en: "A process begins with reception"),
      explanation: Bilingual(
        vi:
          "Hồ sơ được tiếp nhận tại Bộ phận Một cửa hoặc trực tuyến; bước đầu tiên có kind receive.",
        en:
          "Dossiers are received at a one-stop counter or online; the first step is of kind receive."
      ),
      message: Bilingual(
        vi: "bước đầu “{step}” không phải là tiếp nhận (receive)",
        en: "the first step “{step}” is no reception (receive)"),
      basis: [
        LegalBasis("118/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "bắt đầu bằng thẩm định",
            en: "begins with appraisal"),
          """
          \(ProcessExample.head)
            - id: tham-dinh
              name: Thẩm định
              kind: ‹work›
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "bắt đầu bằng tiếp nhận",
            en: "begins with reception"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      guard let first = process.steps.first, let kind = first.kind, kind.value != .receive else {
        return
      }
      list.add(at: process.header.at(kind.range), ["step": first.title])
    })
}
