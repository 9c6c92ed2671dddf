import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let similarNames = Check(
    CheckInfo(
      "similar-names", .warning, .text,
      title: Bilingual(
        vi: "Hai thủ tục cùng thời gian không mang tên như nhau",
        en: "Two procedures in force together do not have the same name"),
      explanation: Bilingual(
        vi: """
          Hai mã khác nhau với tên chỉ khác chữ hoa, dấu hay dấu cách thường là một thủ \
          tục khai hai lần. Nếu hai thủ tục thật sự trùng tên (khác cấp thực hiện, khác \
          lĩnh vực) thì giữ nguyên; trường hợp này chỉ là ghi chú.
          """,
        en: """
          Two codes whose names differ only in case, marks or blanks are mostly one \
          procedure declared twice. Where two procedures really share a name (another \
          level, another sector) leave them; that is only a note.
          """),
      message: Bilingual(
        vi: "Tên thủ tục {code} chỉ khác tên thủ tục {other} về cách viết",
        en: "The name of procedure {code} differs from that of {other} only in spelling"),
      variants: [
        "same": Bilingual(
          vi: "Thủ tục {code} trùng tên với thủ tục {other}",
          en: "Procedure {code} has the same name as {other}")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "khác chữ hoa", en: "differs in case"),
          "name: ‹Đăng ký Làm Mẫu›"),
        CheckExample(
          .procedure, Bilingual(vi: "trùng hẳn tên", en: "exactly the same"),
          "name: ‹Đăng ký làm mẫu›"),
        CheckExample(
          .procedure, Bilingual(vi: "tên khác", en: "another name"),
          "name: Đăng ký làm mẫu lại"),
      ]),
    .catalog { context, list in
      let procedures = context.catalog.procedures.all
      var byName: [[UInt8]: [Int]] = [:]
      byName.reserveCapacity(procedures.count)
      for (index, procedure) in procedures.enumerated() {
        guard let name = procedure.name else { continue }
        byName[SimilarName.key(name.text), default: []].append(index)
      }
      let groups = byName.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      for indices in groups {
        for (rank, index) in indices.enumerated().dropFirst() {
          let this = procedures[index]
          let twin = indices[..<rank].first {
            procedures[$0].code.value != this.code.value
              && procedures[$0].header.mayOverlap(this.header)
          }
          guard let twin, let name = this.name, let other = procedures[twin].name else { continue }
          let isSame = name.text == other.text
          list.add(
            at: this.header.at(name.range), severity: isSame ? .note : .warning,
            [
              "code": Bilingual(this.code.value), "other": Bilingual(procedures[twin].code.value),
            ], variant: isSame ? "same" : nil,
            related: [
              Related(
                procedures[twin].header.at(other.range),
                Bilingual(vi: "tên của thủ tục kia", en: "the name of the other"))
            ])
        }
      }
    }
  )
}

extension Header {
  /// Whether both may be in force on one day: of what was only seen, nobody knows the days.
  fileprivate func mayOverlap(_ other: Header) -> Bool {
    if self.effective?.isOnlySeen ?? false || other.effective?.isOnlySeen ?? false { return true }
    return window.overlaps(other.window)
  }
}

extension EffectiveWindow {
  fileprivate var isOnlySeen: Bool { seen != nil && from == nil && until == nil }
}
