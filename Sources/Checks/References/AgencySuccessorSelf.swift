import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencySuccessorSelf = Check(
    CheckInfo(
      "agency-successor-self", .error, .references,
      title: Bilingual(
        vi:
          "Cơ quan không tự kế thừa chính mình",
        en:
          "An agency does not succeed itself"
      ),
      explanation: Bilingual(
        vi:
          "successors nêu cơ quan nhận việc sau khi cơ quan này kết thúc. Hồ sơ chuyển cho chính nó là chuyển vào chỗ không còn ai.",
        en:
          "successors are those who take over when this agency ends. What is handed to the agency itself is handed to nobody."
      ),
      message: Bilingual(
        vi:
          "“{agency}” được khai là kế thừa chính nó",
        en:
          "“{agency}” is declared to succeed itself"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "chính nó", en: "itself"),
          """
          kind: agency
          id: phong-huyen
          name: Phòng Tư pháp cấp huyện
          level: district
          effective: { until: 2025-06-30 }
          successors: [‹phong-huyen›]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "cơ quan khác", en: "another one"),
          """
          kind: agency
          id: phong-huyen
          name: Phòng Tư pháp cấp huyện
          level: district
          effective: { until: 2025-06-30 }
          successors: [ubnd-xa]
          """),
      ]),
    .agency { agency, _, list in
      guard let own = agency.successors.first(where: { $0.value == agency.id.value }) else {
        return
      }
      list.add(at: agency.header.at(own.range), ["agency": Bilingual(own.value)])
    })
}
