import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let decidingAgencyLevelMismatch = Check(
    CheckInfo(
      "deciding-agency-level-mismatch", .warning, .services,
      title: Bilingual(
        vi: "Cơ quan quyết định thuộc đúng cấp thực hiện",
        en: "The deciding agency is of the procedure's level"),
      explanation: Bilingual(
        vi:
          "Thủ tục cấp xã do cơ quan cấp xã quyết định, cấp tỉnh do cơ quan cấp tỉnh. Nếu thẩm quyền khác nhau theo cấp, ghi agencies dưới từng cấp.",
        en:
          "A procedure of the commune level is decided by a commune agency, one of the province by a provincial one. Where competence differs write agencies under each level."
      ),
      message: Bilingual(
        vi: "“{agency}” thuộc {own}, nhưng thủ tục thực hiện ở {level}",
        en: "“{agency}” is of the {own}, but this is the {level}"),
      basis: [
        LegalBasis("72/2025/QH15")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "sở quyết định thủ tục cấp xã",
            en: "a department decides for a commune"),
          """
          agencies: { decides: [‹so-tu-phap›] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đúng cấp",
            en: "the right level"),
          """
          agencies: { decides: [ubnd-xa] }
          """),
      ]),
    .level { level, context, list in
      guard level.level.value.isBuilt, let agencies = level.content.agencies,
        // So is a level that is written twice.
        !context.isBroken(level.at(level.level.range)),
        // A level that does not exist then is a finding of its own.
        context.regime(without: level.level.value, during: level.procedure.header.window) == nil
      else { return }
      let header = level.header { $0.agencies != nil }
      // What stands at the top speaks for all levels: one of them must fit.
      let isShared =
        header.place.file == level.header.place.file
        && level.procedure.part(level.level.value)?.content.agencies == nil
      let levels = isShared ? level.procedure.levels.map(\.level.value) : [level.level.value]
      for reference in agencies.decides {
        guard case .agency(let id) = reference,
          // So is an agency that is not in force.
          let agency = context.catalog.agencies.versions(of: id.value).last(where: {
            $0.header.window.overlaps(level.procedure.header.window)
          }), !agency.isExternal,
          let own = agency.level?.value, own.isBuilt, !levels.contains(own)
        else { continue }
        list.add(
          at: header.at(id.range),
          [
            "agency": Bilingual(
              agency.forEachUnit == nil ? agency.name?.text ?? id.value : id.value),
            "own": own.inWords, "level": level.level.value.inWords,
          ],
          related: [
            Related(
              agency.header.at(agency.level?.range ?? agency.header.nameRange),
              Bilingual(vi: "cấp của cơ quan", en: "the agency's level"))
          ])
      }
    })
}
