import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyNameRepeated = Check(
    CheckInfo(
      "agency-name-repeated", .warning, .services,
      title: Bilingual(vi: "Một cơ quan chỉ khai một lần", en: "An agency is declared once"),
      explanation: Bilingual(
        vi:
          "Hai cơ quan cùng tên, cùng cấp, cùng cơ quan chủ quản thường là một cơ quan khai hai lần; mã định danh, địa chỉ rồi sẽ lệch nhau.",
        en:
          "Two agencies with one name, level and parent are usually one agency declared twice; their codes and addresses will drift apart."
      ),
      message: Bilingual(
        vi: "cơ quan “{name}” đã khai với mã “{other}”",
        en: "the agency “{name}” is declared already as “{other}”"),
      basis: [LegalBasis("20/2020/QĐ-TTg", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "khác chữ hoa", en: "capitals differ"),
          """
          kind: agency
          id: so-tu-phap-hai
          name: ‹Sở Tư Pháp›
          level: province
          parent: ubnd-tinh
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "cơ quan khác", en: "another agency"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          parent: ubnd-tinh
          """),
      ]),
    .catalog { context, list in
      var first: [String: [Agency]] = [:]
      for agency in context.catalog.agencies.all {
        guard let name = agency.name else { continue }
        let key = VietnameseText.folded(name.text)
        let twin = first[key]?.first {
          $0.id.value != agency.id.value && $0.level?.value == agency.level?.value
            && $0.parent?.value == agency.parent?.value
            && $0.forEachUnit?.value == agency.forEachUnit?.value
            && $0.isCounter == agency.isCounter
            && $0.header.window.overlaps(agency.header.window)
        }
        first[key, default: []].append(agency)
        guard let twin else { continue }
        list.add(
          at: agency.header.at(name.range),
          ["name": Bilingual(name.text), "other": Bilingual(twin.id.value)],
          related: [
            Related(twin.header.namePlace, Bilingual(vi: "khai báo trước", en: "declared before"))
          ])
      }
    })
}
