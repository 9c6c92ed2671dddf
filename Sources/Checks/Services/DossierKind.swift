import CatalogModel
import Diagnostics
import SourceText

/// A kind of dossier, as far as the rows of a table tell dossiers apart.
struct DossierKind {
  var level: Level?
  var channel: Channel?
  var applicant: Applicant?
  var agency: String?
  /// Cases from the outermost to the leaf.
  var cases: [ProcedureCase] = []
  var date: CalendarDate?

  /// Whether the selectors of a row let it through; `when` and an unknown choice aside.
  func isSelected(by row: RowSelectors) -> Bool {
    func fits<T: Equatable>(_ own: T?, _ list: [Located<T>]) -> Bool {
      guard !list.isEmpty, let own else { return true }
      return list.contains { $0.value == own }
    }
    guard fits(level, row.levels), fits(channel, row.channels), fits(applicant, row.applicants),
      fits(agency, row.agencies)
    else { return false }
    if let date, let window = row.effective?.window, !window.contains(date) { return false }
    return row.cases.isEmpty || cases.isEmpty
      || row.cases.contains { id in cases.contains { $0.id?.value == id.value } }
  }

  /// The example as people read it: "cấp xã, nộp trực tuyến".
  var words: Bilingual {
    var vi: [String] = []
    var en: [String] = []
    func add(_ text: Bilingual) {
      vi.append(text.vi)
      en.append(text.en)
    }
    if let level { add(level.inWords) }
    if let name = cases.last.flatMap({ $0.name?.text ?? $0.id?.value }) {
      add(Bilingual(vi: "trường hợp “\(name)”", en: "case “\(name)”"))
    }
    if let channel { add(channel.inWords) }
    if let applicant { add(applicant.inWords) }
    if let agency { add(Bilingual(vi: "cơ quan \(agency)", en: "agency \(agency)")) }
    if let date { add(Bilingual(vi: "ngày \(date.vietnamese)", en: "on \(date)")) }
    return Bilingual(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }
}

extension DossierKind {
  /// Most kinds tried for one table.
  static let limit = 20_000

  /// The kinds of dossier that a table can tell apart; none where a selector speaks of
  /// something the procedure does not declare.
  static func all(for table: WrittenTable, in written: WrittenContent) -> [DossierKind] {
    var kinds: [DossierKind] = []
    for procedure in written.procedures {
      let dates = table.dates(in: written, of: procedure)
      for level in written.levels(of: procedure, unless: table.isSaid) {
        let content = procedure.content(of: level).replaced(by: written.content)
        kinds +=
          kinds.count < limit
          ? self.kinds(for: table, procedure, content, level, dates, limit - kinds.count) : []
      }
    }
    return kinds
  }

  private static func kinds(
    for table: WrittenTable, _ procedure: Procedure, _ content: ProcedureContent, _ level: Level,
    _ dates: [CalendarDate?], _ limit: Int
  ) -> [DossierKind] {
    func values<T>(_ isUsed: (RowSelectors) -> Bool, _ all: @autoclosure () -> [T]) -> [T?]? {
      guard table.rows.contains(where: { isUsed($0.selectors) }) else { return [nil] }
      let all = all()
      return all.isEmpty ? nil : all
    }
    guard
      let channels = values({ !$0.channels.isEmpty }, content.channels?.value.map(\.value) ?? []),
      let applicants = values({ !$0.applicants.isEmpty }, procedure.applicants.map(\.value)),
      let agencies = values({ !$0.agencies.isEmpty }, content.agencies?.actingIDs ?? []),
      let cases = values({ !$0.cases.isEmpty }, ProcedureCase.leafPaths(content.cases?.value ?? []))
    else { return [] }
    let count = channels.count * applicants.count * agencies.count * cases.count * dates.count
    guard count <= limit else { return [] }
    var kinds: [DossierKind] = []
    kinds.reserveCapacity(count)
    for path in cases {
      for channel in channels {
        for applicant in applicants {
          for agency in agencies {
            for date in dates {
              kinds.append(
                DossierKind(
                  level: level, channel: channel, applicant: applicant, agency: agency,
                  cases: path ?? [], date: date))
            }
          }
        }
      }
    }
    return kinds
  }
}
