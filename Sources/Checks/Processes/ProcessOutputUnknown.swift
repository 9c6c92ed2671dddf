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
          "outputs nêu mã giấy tờ, hoặc tên ngắn của sản phẩm nội bộ (du-thao). Mã chỉ một bước dùng và gần giống một giấy tờ của quy trình, hoặc kết quả của thủ tục, là gõ sai; mã dài khác một giấy tờ bất kỳ đúng một chữ cũng vậy.",
        en:
          "outputs are ids of documents, or short names of what stays inside (du-thao). One that a single step names and that is nearly a document of the process, or a result of its procedure, is misspelt; so is a long one that is one letter off any document."
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
            - id: quyet-dinh
              name: Quyết định
              kind: decide
              role: lanh-dao
              duration: 4 working hours
              inputs: [giay-khai-sinh]
              outputs: [van-ban]
              outcomes:
                - { id: dong-y, name: Đồng ý, next: tra }
                - { id: tu-choi, name: Từ chối, next: tra }
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "sai một chữ so với giấy tờ khác", en: "one letter off another document"),
          """
          \(ProcessExample.whole.replacing("outputs: [du-thao]", with: "outputs: [‹giay-chung-sinhh›]"))
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
            - id: quyet-dinh
              name: Quyết định
              kind: decide
              role: lanh-dao
              duration: 4 working hours
              inputs: [giay-khai-sinh]
              outputs: [van-ban]
              outcomes:
                - { id: dong-y, name: Đồng ý, next: tra }
                - { id: tu-choi, name: Từ chối, next: tra }
          \(ProcessExample.giveBack)
          """),
      ]),
    .catalog { context, list in
      let documents = context.catalog.documents
      var results: [String: Set<String>]?
      var slips: [String: String?] = [:]
      for process in context.catalog.processes.all {
        let steps = process.allSteps
        let named = steps.flatMap { $0.outputs + $0.inputs }
        let strange = steps.flatMap(\.outputs).filter { !documents.contains($0.value) }
        guard !strange.isEmpty else { continue }
        let given = results ?? ProcessResults.all(in: context.catalog)
        results = given
        let known = Set(named.map(\.value).filter(documents.contains))
          .union(given[process.id.value] ?? []).sorted()
        let uses = named.reduce(into: [:]) { $0[$1.value, default: 0] += 1 }
        for output in strange where uses[output.value] == 1 {
          guard
            let guess = NearMiss.best(for: output.value, among: known)
              ?? slip(output.value, documents, &slips)
          else { continue }
          let place = process.header.at(output.range)
          let help = DidYouMean(guess, at: place)
          list.add(
            at: place, ["output": Bilingual(output.value)], help: help.help, fixes: help.fixes)
        }
      }
    })
}

/// The one document whose id is a letter off a long id.
private func slip(
  _ id: String, _ documents: VersionTable<DocumentType>, _ known: inout [String: String?]
) -> String? {
  if let known = known[id] { return known }
  let bytes = Array(id.utf8)
  let near =
    bytes.count < 12
    ? []
    : documents.ids.filter {
      abs($0.utf8.count - bytes.count) <= 1
        && NearMiss.editDistance(bytes, Array($0.utf8), limit: 1) == 1
    }
  let found = near.count == 1 ? near[0] : nil
  known[id] = .some(found)
  return found
}

/// What procedures give by way of each process.
enum ProcessResults {
  static func all(in catalog: Catalog) -> [String: Set<String>] {
    var results: [String: Set<String>] = [:]
    for procedure in catalog.procedures.all {
      let given = procedure.everyResult.compactMap { $0.document?.value }
      guard !given.isEmpty else { continue }
      var contents = [procedure.content] + procedure.levels.map(\.content)
      for part in catalog.localParts.versions(of: procedure.code.value) {
        contents += [part.content] + part.levels.map(\.content)
      }
      for process in contents.flatMap({ $0.process?.values ?? [] }) {
        results[process.value, default: []].formUnion(given)
      }
    }
    return results
  }
}
