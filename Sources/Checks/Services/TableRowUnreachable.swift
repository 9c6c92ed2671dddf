import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let tableRowUnreachable = Check(
    CheckInfo(
      "table-row-unreachable", .warning, .services,
      title: Bilingual(
        vi: "Dòng của bảng chọn những gì thủ tục có",
        en: "Rows select what the procedure has"),
      explanation: Bilingual(
        vi:
          "Một dòng cho cách thức, cấp, đối tượng, cơ quan mà thủ tục không có thì không bao giờ áp dụng: hoặc viết nhầm, hoặc thiếu ở danh sách channels, levels, applicants, agencies.",
        en:
          "A row for a channel, level, applicant or agency that the procedure does not have never applies: either it is a slip, or the list of channels, levels, applicants or agencies lacks something."
      ),
      message: Bilingual(
        vi: "thủ tục không có “{value}” trong {key}, nên dòng này không áp dụng cho hồ sơ nào",
        en: "the procedure has no “{value}” in {key}, so this row applies to no dossier"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không nhận qua bưu chính",
            en: "nothing is received by post"),
          """
          channels: [in-person]
          time-limit:
            - channel: in-person
              is: 3 working days
            - channel: ‹postal›
              is: 4 working days
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "đúng cách thức",
            en: "the right channels"),
          """
          channels: [in-person, postal]
          time-limit:
            - channel: in-person
              is: 3 working days
            - channel: postal
              is: 4 working days
          """),
      ]),
    .content { written, context, list in
      let tables = written.tables
      guard !tables.isEmpty, !written.procedures.isEmpty else { return }
      for table in tables {
        var channels: Set<Channel> = []
        var levels: Set<Level> = []
        var agencies: Set<String> = []
        var isBroken = false
        for procedure in written.procedures {
          for level in written.levels(of: procedure, unless: table.isSaid) {
            levels.insert(level)
            let content = procedure.content(of: level).replaced(by: written.content)
            if let own = content.channels {
              isBroken = isBroken || context.isBroken(procedure.header.at(own.range))
              channels.formUnion(own.value.map(\.value))
            }
            agencies.formUnion(content.agencies?.actingIDs ?? [])
          }
        }
        let applicants = Set(written.procedures.flatMap { $0.applicants.map(\.value) })
        func report<T: RawRepresentable<String>>(
          _ values: [Located<T>], _ all: Set<T>, _ key: String
        ) {
          guard !all.isEmpty else { return }
          for value in values where !all.contains(value.value) {
            list.add(
              at: written.at(value.range),
              ["value": Bilingual(value.value.rawValue), "key": Bilingual(key)])
          }
        }
        for row in table.rows {
          // What could not be read there may be the channel that the row means.
          if !isBroken { report(row.selectors.channels, channels, "channels") }
          report(row.selectors.levels, levels, "levels")
          report(row.selectors.applicants, applicants, "applicants")
          for agency in row.selectors.agencies
          where !agencies.isEmpty && !agencies.contains(agency.value) {
            list.add(
              at: written.at(agency.range),
              ["value": Bilingual(agency.value), "key": Bilingual("agencies")])
          }
        }
      }
    })
}
