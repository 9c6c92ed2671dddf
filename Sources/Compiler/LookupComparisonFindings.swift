import Backends
import CatalogModel
import Diagnostics
import SourceText

/// Holds the addresses a catalog gives against those ever issued.
enum LookupLockFindings {
  /// - Parameter lock: the lock's file, when there is one.
  static func findings(
    _ catalog: Catalog, on date: CalendarDate, lock: (id: FileID, file: SourceFile)?
  ) -> [Finding] {
    guard let settings = catalog.settings else { return [] }
    // A template that is none is a finding of its own.
    guard let current = try? LookupAddress.all(in: ResolvedCatalog(catalog, on: date)) else {
      return []
    }
    var findings: [Finding] = []
    var entries: [LookupLock.Entry] = []
    if let lock {
      let (parsed, problems) = LookupLock.parse(lock.file.bytes)
      findings += problems.map {
        Finding(.lookupLockInvalid, at: Place(lock.id, $0.range), ["reason": words($0.kind)])
      }
      // What was issued after the as-of date was not on any wall then.
      entries = parsed.entries.filter { $0.issued <= date }
    }
    let home = settings.header.at(settings.lookup?.payload?.range ?? settings.header.nameRange)
    // Without the code in it every address is the same: one mistake of the template.
    let isDistinct =
      settings.lookup?.payload.flatMap { try? URITemplate($0.value) }?.variables
      .contains("code") ?? true
    for difference in LookupLock(entries).compare(with: current) {
      if case .shared = difference, !isDistinct { continue }
      if let finding = finding(difference, lock?.id, home) { findings.append(finding) }
    }
    return findings
  }

  private static func finding(
    _ difference: LookupDifference, _ lock: FileID?, _ home: Place
  ) -> Finding? {
    func place(_ entry: LookupLock.Entry) -> Place { lock.map { Place($0, entry.range) } ?? home }
    func changed(_ entry: LookupLock.Entry) -> Finding {
      Finding(
        .lookupPayloadChanged, at: place(entry),
        [
          "payload": Bilingual(entry.address.payload), "code": Bilingual(entry.address.code),
          "level": Bilingual(entry.address.level.rawValue),
        ])
    }
    switch difference {
    case .changed(let entry, _), .dropped(let entry), .reassigned(let entry, _):
      return changed(entry)
    case .retiredButUsed(let entry):
      return Finding(
        .lookupPayloadRetired, at: place(entry), ["payload": Bilingual(entry.address.payload)])
    case .shared(let address, let other):
      return Finding(
        .lookupPayloadShared, at: home,
        [
          "payload": Bilingual(address.payload), "code": Bilingual(address.code),
          "level": Bilingual(address.level.rawValue),
          "other": Bilingual("\(other.code) (\(other.level.rawValue))"),
        ])
    case .new: return nil
    }
  }

  private static func words(_ kind: LookupLock.Problem.Kind) -> Bilingual {
    switch kind {
    case .fieldCount(let count):
      Bilingual(vi: "có \(count) cột, cần 4 hoặc 5", en: "\(count) fields instead of 4 or 5")
    case .emptyField: Bilingual(vi: "có cột trống", en: "an empty field")
    case .badText:
      Bilingual(
        vi: "có ký tự điều khiển hoặc không phải UTF-8", en: "control characters or no UTF-8")
    case .unknownLevel(let text):
      Bilingual(vi: "không có cấp “\(text)”", en: "there is no level “\(text)”")
    case .badDate(let text): Bilingual(vi: "“\(text)” không phải ngày", en: "“\(text)” is no date")
    case .badRetirement(let text):
      Bilingual(
        vi: "“\(text)” không có dạng “retired NGÀY LÝ-DO”",
        en: "“\(text)” is not “retired DATE REASON”")
    case .duplicate(let text):
      Bilingual(vi: "địa chỉ \(text) có hai dòng", en: "the address \(text) has two lines")
    case .outOfOrder: Bilingual(vi: "dòng không đúng thứ tự", en: "the line is out of order")
    }
  }
}
