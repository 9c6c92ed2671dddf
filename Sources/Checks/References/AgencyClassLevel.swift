import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyClassLevel = Check(
    CheckInfo(
      "agency-class-level", .error, .references,
      title: Bilingual(
        vi: "Lớp cơ quan lấy một cấp có trong danh mục đơn vị",
        en: "A class of agencies takes a level of its list"),
      explanation: Bilingual(
        vi:
          "Mỗi đơn vị của cấp nêu ở unit-level (mặc định là commune) có một cơ quan; danh mục không có cấp ấy thì lớp không có cơ quan nào.",
        en:
          "Every unit of the level named by unit-level (commune unless said) has an agency; without that level in the list the class is empty."
      ),
      message: Bilingual(
        vi: "danh mục “{list}” không có đơn vị cấp “{level}”",
        en: "the list “{list}” has no units of the level “{level}”"),
      variants: [
        "own": Bilingual(
          vi: "cơ quan ở {level} nhưng mỗi đơn vị {units} có một cơ quan",
          en: "the agency is of the {level}, yet there is one for each unit of the {units}")
      ],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không có cấp huyện", en: "no districts"),
          """
          kind: agency
          id: phong-huyen
          name: "Phòng Tư pháp {unit.name}"
          level: district
          for-each-unit: don-vi
          unit-level: ‹district›
          effective: { until: 2025-06-30 }
          successors: [ubnd-xa]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "cấp khác với đơn vị", en: "another level than its units"),
          """
          kind: agency
          id: phong-huyen
          name: "Phòng nghiệp vụ {unit.name}"
          level: district
          for-each-unit: don-vi
          unit-level: ‹commune›
          effective: { until: 2025-06-30 }
          successors: [ubnd-xa]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có cấp xã", en: "communes"),
          """
          kind: agency
          id: cong-an-xa
          name: "Công an {unit.name}"
          level: commune
          for-each-unit: don-vi
          """),
      ]),
    .agency { agency, context, list in
      guard let name = agency.forEachUnit,
        // A level that could not be read is not the one that is taken for it.
        agency.unitLevel != nil || !context.isBroken(agency.header.place)
      else { return }
      let lists = context.catalog.codeLists.versions(of: name.value)
      let level = agency.unitLevel?.value ?? .commune
      let entries = lists.flatMap(\.entries)
      guard !lists.isEmpty, !entries.isEmpty else { return }
      if entries.contains(where: { $0.level == level.rawValue }) {
        // An agency of each commune is one of the communes; offices of higher levels may have
        // branches there.
        guard let own = agency.level, own.value == .district || own.value == .commune,
          own.value != level,
          // A level that does not exist then is a finding of its own.
          context.regime(without: own.value, during: agency.header.window) == nil
        else { return }
        list.add(
          at: agency.header.at(agency.unitLevel?.range ?? own.range),
          ["level": own.value.inWords, "units": level.inWords], variant: "own")
        return
      }
      // A flat list has one agency for each entry, unless a level is asked for.
      if agency.unitLevel == nil, entries.allSatisfy({ $0.level == nil }) { return }
      list.add(
        at: agency.header.at(agency.unitLevel?.range ?? name.range),
        ["list": Bilingual(name.value), "level": Bilingual(level.rawValue)])
    })
}
