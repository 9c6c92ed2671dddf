import CatalogLanguage
import CatalogModel
import Diagnostics
import SourceText
import Writers

/// One procedure of one level as text for people.
struct ProcedurePage {
  private let item: ResolvedProcedure
  private let catalog: ResolvedCatalog
  private let language: Language
  private let isBold: Bool

  init(_ item: ResolvedProcedure, _ catalog: ResolvedCatalog, _ language: Language, isBold: Bool) {
    self.item = item
    self.catalog = catalog
    self.language = language
    self.isBold = isBold
  }

  func text() -> String {
    let procedure = item.procedure
    let content = item.content
    let (bold, end) = isBold ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
    var lines = ["\(bold)\(procedure.code.value)  \(clean(procedure.name?.text ?? ""))\(end)"]
    lines.append(
      "  " + word(Words.levels, item.level.rawValue) + " · " + days(procedure.header)
        + (procedure.header.isDraft ? say(" · bản nháp", " · draft") : ""))
    func add(_ vi: String, _ en: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines.append("  \(bold)\(say(vi, en))\(end): " + clean(values.joined(separator: "; ")))
    }
    add(
      "Lĩnh vực", "Sector",
      [procedure.sector.map { sectorName($0.value) } ?? ""].filter { !$0.isEmpty })
    add(
      "Đối tượng", "Applicants",
      procedure.applicants.map { word(Words.applicants, $0.value.rawValue) })
    add("Cơ quan quyết định", "Decides", content.agencies?.decides.map(agencyName) ?? [])
    add(
      "Nơi tiếp nhận", "Received at", content.places?.receive.map { agencyName(.agency($0)) } ?? [])
    add(
      "Cách thức", "Channels",
      content.channels?.value.map { word(Words.channels, $0.value.rawValue) } ?? [])
    add("Thời hạn", "Time limit", content.timeLimit.map { rows($0.limits, limit) } ?? [])
    add("Phí, lệ phí", "Fees", fees(content.fees))
    add("Kết quả", "Results", content.results?.value.map(result) ?? [])
    lines += documents()
    add("Căn cứ", "Legal basis", procedure.basis.map(\.number.value))
    for point in procedure.header.draft {
      lines.append("  ! " + clean(point.text))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The days in force; where nobody declared the first one, the month it was seen in force.
  private func days(_ header: Header) -> String {
    let until = header.window.until?.description ?? "…"
    if let seen = header.effective?.seen?.value, header.effective?.from == nil {
      return say("còn hiệu lực khi ghi nhận \(seen)", "in force when seen in \(seen)")
        + (header.window.until == nil ? "" : say(", đến hết \(until)", ", until \(until)"))
    }
    return "\(header.window.from?.description ?? "…") – \(until)"
  }

  private func documents() -> [String] {
    var lines: [String] = []
    for part in Dossier.cases(of: item.content, in: catalog.catalog, on: catalog.date) {
      let name = part.names.map(\.text).joined(separator: " › ")
      lines.append(
        "  " + say("Thành phần hồ sơ", "Documents") + (name.isEmpty ? "" : " – \(clean(name))")
          + ":")
      for component in part.components { lines += componentLines(component, indent: 4) }
    }
    return lines
  }

  private func componentLines(_ component: DossierComponent, indent: Int) -> [String] {
    let blank = String(repeating: " ", count: indent)
    let use = component.use
    var line = blank + "- "
    var members: [DossierComponent] = []
    switch use.what {
    case .anyOf: line += say("một trong các giấy tờ:", "one of:")
    case .firstOf: line += say("lần lượt, khi không có giấy trước:", "the first that exists of:")
    case .allOf: line += say("tất cả các giấy tờ:", "all of:")
    default:
      line += clean(component.name?.text ?? ownName(use))
    }
    members = component.members
    var facts: [String] = []
    if let count = use.originals?.value { facts.append("\(count) " + say("bản chính", "original")) }
    if let count = use.copies?.value { facts.append("\(count) " + say("bản sao", "copy")) }
    if use.either != nil { facts.append(say("bản chính hoặc bản sao", "original or copy")) }
    if use.isOptional { facts.append(say("nếu có", "if there is one")) }
    if use.when != nil { facts.append(say("có điều kiện", "conditional")) }
    if !facts.isEmpty { line += " (" + facts.joined(separator: ", ") + ")" }
    return [line] + members.flatMap { componentLines($0, indent: indent + 2) }
  }

  private func ownName(_ use: DocumentUse) -> String {
    switch use.what {
    case .document(let id), .own(let id), .include(let id): id.value
    default: ""
    }
  }

  private func rows<Value>(_ varying: Varying<Value>, _ show: (Value) -> String) -> [String] {
    switch varying {
    case .single(let value): return [show(value.value)]
    case .table(let rows, _):
      return rows.compactMap { row in
        guard let value = row.value else { return nil }
        let selectors =
          row.selectors.channels.map { word(Words.channels, $0.value.rawValue) }
          + row.selectors.cases.map(\.value)
          + row.selectors.agencies.map { agencyName(.agency($0)) }
        let label =
          row.isOtherwise ? say("còn lại", "otherwise") : selectors.joined(separator: ", ")
        return "\(label.isEmpty ? "…" : label): \(show(value.value))"
      }
    }
  }

  private func limit(_ limit: TimeLimit) -> String {
    switch limit {
    case .duration(let duration): duration.text(language)
    case .sameDay: say("trong ngày", "same day")
    case .notRegulated: say("pháp luật không quy định", "not regulated")
    case .notPublished: say("bản ghi không nêu", "not published")
    }
  }

  private func fees(_ schedule: FeeSchedule?) -> [String] {
    switch schedule {
    case nil: []
    case .some(.none): [say("không thu", "none")]
    case .some(.list(let fees, _)):
      fees.map { fee in
        let name = fee.name?.text ?? fee.id?.value ?? ""
        let amount =
          fee.amount.map { rows($0, amountText).joined(separator: ", ") }
          ?? fee.setBy.map {
            say("do ", "set by ") + agencyName(.agency($0)) + say(" quy định", "")
          } ?? "?"
        return "\(name): \(amount)"
      }
    }
  }

  private func amountText(_ amount: FeeAmount) -> String {
    switch amount {
    case .free: say("miễn", "free")
    case .fixed(let money): "\(money.amount) \(money.currency)"
    case .tiered: say("theo bậc", "tiered")
    }
  }

  private func result(_ result: ProcedureResult) -> String {
    let document = result.document.flatMap { catalog.document($0.value) }
    let name = result.name?.text ?? document?.name?.text ?? result.document?.value ?? ""
    let code = result.code?.value ?? document?.resultCode?.value
    return name + (code.map { " (\($0))" } ?? "")
  }

  private func sectorName(_ id: String) -> String {
    catalog.catalog.sectors.version(of: id, on: catalog.date)?.name?.text ?? id
  }

  private func agencyName(_ reference: AgencyReference) -> String {
    switch reference {
    case .agency(let id): catalog.agencyName(id.value)?.text ?? id.value
    case .function(let text): text.text
    }
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
  private func clean(_ text: String) -> String { Escaping.forTerminal(text) }

  private func word(_ words: [Word], _ id: String) -> String {
    words.first { $0.word == id }.map { language == .vi ? $0.vi : $0.en } ?? id
  }
}

extension StatedDuration {
  /// "3 ngày làm việc", "3 working days".
  func text(_ language: Language) -> String {
    let isOne = amount.description == "1"
    let words: (vi: String, en: String) =
      switch unit {
      case .workingDays: ("ngày làm việc", isOne ? "working day" : "working days")
      case .days: ("ngày", isOne ? "day" : "days")
      case .workingHours: ("giờ làm việc", isOne ? "working hour" : "working hours")
      case .hours: ("giờ", isOne ? "hour" : "hours")
      case .months: ("tháng", isOne ? "month" : "months")
      case .years: ("năm", isOne ? "year" : "years")
      }
    switch language {
    case .vi: return "\(String(amount.description.map { $0 == "." ? "," : $0 })) \(words.vi)"
    case .en: return "\(amount) \(words.en)"
    }
  }
}
