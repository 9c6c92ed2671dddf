import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processOutputNotResult = Check(
    CheckInfo(
      "process-output-not-result", .warning, .processes,
      title: Bilingual(
        vi: "Quy trình làm ra kết quả của thủ tục",
        en: "A process makes the result of its procedure"),
      explanation: Bilingual(
        vi:
          "outputs nêu giấy tờ mà bước làm ra. Quy trình làm ra kết quả của thủ tục khác, còn kết quả của thủ tục dùng quy trình thì không bước nào làm ra: thường là chép từ quy trình khác.",
        en:
          "outputs names the papers that a step makes. Where a process makes the result of another procedure and no step the result of the one that uses it, it was mostly copied from another process."
      ),
      message: Bilingual(
        vi: "“{output}” là kết quả của thủ tục khác; “{result}” không bước nào làm ra",
        en: "“{output}” is the result of another procedure; no step makes “{result}”"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "kết quả của thủ tục khác", en: "the result of another procedure"),
          text(output: "‹giay-khai-sinh›")),
        CheckExample(
          .procedure,
          Bilingual(vi: "kết quả của thủ tục", en: "the result of the procedure"),
          text(output: "giay-xac-nhan")),
      ]),
    .catalog { context, list in
      guard !context.catalog.processes.all.isEmpty else { return }
      let given = ProcessResults.all(in: context.catalog)
      for process in context.catalog.processes.all {
        guard let results = given[process.id.value], let result = results.min() else { continue }
        let outputs = process.allSteps.flatMap(\.outputs)
        guard !outputs.contains(where: { results.contains($0.value) }),
          let strange = outputs.last(where: { context.papers.granted[$0.value] != nil })
        else { continue }
        list.add(
          at: process.header.at(strange.range),
          ["output": Bilingual(strange.value), "result": Bilingual(result)])
      }
    })

  private static func text(output: String) -> String {
    """
    results:
      - { document: giay-xac-nhan, outcome: granted }
    time-limit: 2 working days
    process: quy-trinh
    ---
    kind: document
    id: giay-xac-nhan
    name: Giấy xác nhận
    result-code: KQ.G15.000077
    issued-by: ubnd-xa
    electronic: true
    digitization:
      decide: required
      category: result
      profile: thuong
      signed-by: ubnd-xa
      basis: [01/2023/TT-VPCP]
    ---
    \(ProcessExample.whole.replacing("[van-ban]", with: "[\(output)]"))
    """
  }
}
