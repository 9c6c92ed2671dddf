import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyParentBelow = Check(
    CheckInfo(
      "agency-parent-below", .warning, .references,
      title: Bilingual(
        vi:
          "Cơ quan cấp trên không ở cấp dưới",
        en:
          "A parent agency is of no lower level"
      ),
      explanation: Bilingual(
        vi:
          "parent là cơ quan quản lý trực tiếp. Một Sở thuộc Ủy ban nhân dân cấp xã là chép nhầm mã cơ quan hoặc nhầm level.",
        en:
          "parent is the agency that directs this one. A provincial department under a commune is a wrong id or a wrong level."
      ),
      message: Bilingual(
        vi:
          "“{agency}” ở {level} nhưng thuộc “{parent}” ở {below}",
        en:
          "“{agency}” is of the {level}, its parent “{parent}” of the {below}"
      ),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "Sở thuộc xã", en: "a department under communes"),
          """
          kind: agency
          id: phong-moi
          name: Phòng nghiệp vụ
          level: province
          parent: ‹ubnd-xa›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "thuộc Sở", en: "under a department"),
          """
          kind: agency
          id: phong-moi
          name: Phòng nghiệp vụ
          level: province
          parent: so-tu-phap
          """),
      ]),
    .agency { agency, context, list in
      guard let parent = agency.parent, let level = agency.level?.value, let rank = ranks[level],
        // A level that does not exist then is a finding of its own.
        context.regime(without: level, during: agency.header.window) == nil
      else { return }
      let above = context.catalog.agencies.versions(of: parent.value)
      guard !above.isEmpty,
        above.allSatisfy({ $0.level.flatMap { ranks[$0.value] }.map { $0 > rank } ?? false }),
        let below = above.first?.level
      else { return }
      list.add(
        at: agency.header.at(parent.range),
        [
          "agency": Bilingual(agency.id.value), "parent": Bilingual(parent.value),
          "level": level.inWords, "below": below.value.inWords,
        ])
    })
}

/// Levels from the highest; other agencies stand beside them.
private let ranks: [Level: Int] = [.ministry: 0, .province: 1, .district: 2, .commune: 3]
