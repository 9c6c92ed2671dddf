import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownUnit = Check(
    CheckInfo(
      "unknown-unit", .error, .references,
      title: Bilingual(
        vi: "Thông tin riêng thuộc về một đơn vị có trong danh mục",
        en: "Facts of a member belong to a unit of the list"),
      explanation: Bilingual(
        vi:
          "unit của một mục trong members là mã đơn vị thuộc danh mục nêu ở for-each-unit, đúng cấp của lớp cơ quan.",
        en:
          "The unit of a member is a code of the list named by for-each-unit, of the level of the class."
      ),
      message: Bilingual(
        vi: "không có đơn vị “{unit}” trong danh mục “{list}”",
        en: "the list “{list}” has no unit “{unit}”"),
      variants: [
        "level": Bilingual(
          vi: "đơn vị “{unit}” ({name}) không thuộc cấp của lớp cơ quan này",
          en: "the unit “{unit}” ({name}) is not of the level of this class")
      ],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không có trong danh mục", en: "not in the list"),
          """
          kind: agency
          id: cong-an-xa
          name: "Công an {unit.name}"
          level: commune
          for-each-unit: don-vi
          members:
            - { unit: ‹"02216"›, phone: "0207 3822 846" }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có trong danh mục", en: "in the list"),
          """
          kind: agency
          id: cong-an-xa
          name: "Công an {unit.name}"
          level: commune
          for-each-unit: don-vi
          members:
            - { unit: "02215", phone: "0207 3822 846" }
          """),
      ]),
    .agency { agency, context, list in
      guard let name = agency.forEachUnit, !agency.members.isEmpty else { return }
      let entries = context.catalog.codeLists.versions(of: name.value).flatMap(\.entries)
      guard !entries.isEmpty else { return }
      let level = (agency.unitLevel?.value ?? .commune).rawValue
      for member in agency.members {
        let place = agency.header.at(member.unit.range)
        let known = entries.filter { $0.code == member.unit.value }
        if known.isEmpty {
          // A code is a number: a near one is another unit, not a misspelling.
          list.add(
            at: place,
            ["unit": Bilingual(member.unit.value), "list": Bilingual(name.value)])
        } else if let entry = known.first,
          known.allSatisfy({ $0.level != nil && $0.level != level })
        {
          list.add(
            at: place, ["unit": Bilingual(member.unit.value), "name": Bilingual(entry.name)],
            variant: "level",
            related: [
              Related(entry.place, Bilingual(vi: "đơn vị ở đây", en: "the unit is here"))
            ])
        }
      }
    })
}
