import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processStepNotAtCounter = Check(
    CheckInfo(
      "process-step-not-at-counter", .warning, .processes,
      title: Bilingual(
        vi:
          "Tiếp nhận và trả kết quả ở Bộ phận Một cửa",
        en:
          "Dossiers are received and results returned at a one-stop counter"
      ),
      explanation: Bilingual(
        vi:
          "Bước tiếp nhận và bước trả kết quả do Bộ phận Một cửa thực hiện: ghi agency: receiving-counter, hoặc một cơ quan có counter: true. Cơ quan tự tiếp nhận thì phải có trong places.receive của thủ tục.",
        en:
          "Reception and return belong to a one-stop counter: write agency: receiving-counter, or an agency with counter: true. An agency that receives by itself stands under places.receive of the procedure."
      ),
      message: Bilingual(
        vi:
          "bước “{step}” ở “{agency}”, không phải Bộ phận Một cửa",
        en:
          "the step “{step}” is at “{agency}”, which is no one-stop counter"
      ),
      basis: [LegalBasis("118/2025/NĐ-CP")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "tiếp nhận ở Sở", en: "received at a department"),
          """
          \(ProcessExample.whole.replacing("agency: receiving-counter", with: "agency: ‹so-tu-phap›"))
          """),
        CheckExample(
          .declarations, Bilingual(vi: "tiếp nhận ở Một cửa", en: "at the counter"),
          """
          \(ProcessExample.whole)
          """),
      ]),
    .process { process, context, list in
      for step in process.allSteps {
        guard let kind = step.kind?.value, kind == .receive || kind == .return,
          let agency = step.agency, agency.value != "receiving-counter"
        else { continue }
        let versions = context.catalog.agencies.versions(of: agency.value)
        guard !versions.isEmpty, !versions.contains(where: \.isCounter) else { continue }
        let users = ServedProcesses.users(of: process, in: context.catalog)
        let receives = users.contains { procedure in
          LevelVersion.all(of: procedure, in: context.catalog).contains { level in
            level.content.places?.receive.contains { $0.value == agency.value } ?? false
          }
        }
        guard !receives else { continue }
        list.add(
          at: process.header.at(agency.range),
          ["step": step.title, "agency": versions[0].name.map { Bilingual($0.text) } ?? "…"])
      }
    })
}
