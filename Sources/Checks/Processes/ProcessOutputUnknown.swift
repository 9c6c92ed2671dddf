import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processOutputUnknown = Check(
    CheckInfo(
      "process-output-unknown", .error, .processes,
      title: Bilingual(
        vi: "Sản phẩm của bước đúng mã giấy tờ",
        en: "Outputs of steps are spelt as documents are"),
      explanation: Bilingual(
        vi:
          "outputs nêu mã giấy tờ, hoặc tên ngắn của sản phẩm nội bộ (du-thao). Mã gần giống một giấy tờ đã khai mà không bước nào khác dùng là gõ sai.",
        en:
          "outputs are ids of documents, or short names of what stays inside (du-thao). One nearly like a declared document that no other step names is misspelt."
      ),
      message: Bilingual(vi: "không có giấy tờ “{output}”", en: "there is no document “{output}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "gõ sai", en: "misspelt"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [‹giay-khai-snh›]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng mã", en: "right"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              role: thu-ly
              duration: 1 working days
              outputs: [giay-khai-sinh]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .process { process, context, list in
      let documents = context.catalog.documents
      let steps = process.allSteps
      let strange = steps.flatMap(\.outputs).filter { !documents.contains($0.value) }
      guard !strange.isEmpty else { return }
      let ids = documents.ids
      for output in strange {
        let uses = steps.reduce(0) { count, step in
          count + (step.outputs + step.inputs).count { $0.value == output.value }
        }
        guard uses == 1, let guess = NearMiss.best(for: output.value, among: ids) else { continue }
        let place = process.header.at(output.range)
        let help = DidYouMean(guess, at: place)
        list.add(
          at: place, ["output": Bilingual(output.value)], help: help.help, fixes: help.fixes)
      }
    })
}
