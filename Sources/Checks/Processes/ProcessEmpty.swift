import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processEmpty = Check(
    CheckInfo(
      "process-empty", .error, .processes,
      title: Bilingual(
        vi: "Quy trình nội bộ có các bước",
        en: "A process has steps"),
      explanation: Bilingual(
        vi:
          "Quy trình không có bước nào thì không ai biết ai làm gì, và không so được với thời hạn giải quyết. Khai các bước, hoặc bỏ quy trình này. Bản nháp chỉ bị cảnh báo.",
        en:
          "Nobody learns who does what from a process without steps, and nothing can be compared with the time limit. Declare the steps, or take the process out. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "quy trình không có bước nào",
        en: "the process has no steps"),
      basis: [LegalBasis("118/2025/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "không có bước nào", en: "no steps"),
          """
          process: quy-trinh
          ---
          kind: process
          id: quy-trinh
          name: Quy trình đăng ký
          steps: ‹[]›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có bước", en: "steps"),
          """
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, _, list in
      // A longer list lost its steps, which were reported themselves.
      guard process.steps.isEmpty, let range = process.stepsRange, range.count <= 2 else { return }
      list.add(at: process.header.at(range), severity: process.header.gapSeverity)
    })
}
