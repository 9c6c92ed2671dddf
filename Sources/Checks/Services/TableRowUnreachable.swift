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
          Bilingual(vi: "ghi nhầm cách thức", en: "one channel instead of another"),
          """
          channels: [in-person]
          time-limit:
            - { case: cap-moi, is: 3 working days }
            - { case: cap-lai, channel: ‹postal›, is: 2 working days }
          cases:
            - { id: cap-moi, name: "Cấp mới" }
            - { id: cap-lai, name: "Cấp lại", documents: [{ document: giay-chung-sinh, originals: 1, mode: submit }] }
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
      for table in written.tables {
        for (value, key) in written.strangers(in: table, context) {
          list.add(
            at: written.at(value.range), ["value": Bilingual(value.value), "key": Bilingual(key)])
        }
      }
    })
}

extension WrittenContent {
  /// What rows of a table select though the procedure does not have it, each with the key where it
  /// would have to stand.
  func strangers(
    in table: WrittenTable, _ context: CheckContext
  ) -> [(value: Located<String>, key: String)] {
    guard !procedures.isEmpty else { return [] }
    var channels: Set<Channel> = []
    var levels: Set<Level> = []
    var agencies: Set<String> = []
    var isBroken = false
    for procedure in procedures {
      for level in self.levels(of: procedure, unless: table.isSaid) {
        levels.insert(level)
        let content = procedure.content(of: level).replaced(by: self.content)
        if let own = content.channels {
          isBroken = isBroken || context.isBroken(procedure.header.at(own.range))
          channels.formUnion(own.value.map(\.value))
        }
        agencies.formUnion(content.agencies?.actingIDs ?? [])
      }
    }
    let applicants = Set(procedures.flatMap { $0.applicants.map(\.value) })
    return table.rows.flatMap { row in
      // What could not be read there may be the channel that the row means.
      (isBroken ? [] : Self.strangers(row.selectors.channels, channels, "channels"))
        + Self.strangers(row.selectors.levels, levels, "levels")
        + Self.strangers(row.selectors.applicants, applicants, "applicants")
        + row.selectors.agencies.filter { !agencies.isEmpty && !agencies.contains($0.value) }
        .map { ($0, "agencies") }
    }
  }

  private static func strangers<T: RawRepresentable<String>>(
    _ values: [Located<T>], _ all: Set<T>, _ key: String
  ) -> [(value: Located<String>, key: String)] {
    guard !all.isEmpty else { return [] }
    return values.filter { !all.contains($0.value) }.map { ($0.map(\.rawValue), key) }
  }
}
