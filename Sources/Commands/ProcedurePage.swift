import CatalogLanguage
import CatalogModel
import Conditions
import Diagnostics
import Expressions
import SourceText
import Writers

/// One procedure of one level as text for people.
struct ProcedurePage {
  private let item: ResolvedProcedure
  private let catalog: ResolvedCatalog
  private let words: PageWords
  private let isBold: Bool

  init(_ item: ResolvedProcedure, _ catalog: ResolvedCatalog, _ language: Language, isBold: Bool) {
    self.item = item
    self.catalog = catalog
    words = PageWords(catalog, language)
    self.isBold = isBold
  }

  func text() -> String {
    let procedure = item.procedure
    let content = item.content
    let (bold, end) = isBold ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
    var lines = ["\(bold)\(procedure.code.value)  \(words.clean(procedure.name?.text ?? ""))\(end)"]
    lines.append(
      "  " + words.word(Words.levels, item.level.rawValue) + " · " + days(procedure.header)
        + (procedure.header.isDraft ? words.say(" · bản nháp", " · draft") : ""))
    func add(_ vi: String, _ en: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      lines.append(
        "  \(bold)\(words.say(vi, en))\(end): " + words.clean(values.joined(separator: "; ")))
    }
    add(
      "Lĩnh vực", "Sector",
      [procedure.sector.map { words.sectorName($0.value) } ?? ""].filter { !$0.isEmpty })
    add(
      "Đối tượng", "Applicants",
      procedure.applicants.map { words.word(Words.applicants, $0.value.rawValue) })
    add("Cơ quan quyết định", "Decides", content.agencies?.decides.map(words.agencyName) ?? [])
    add(
      "Nơi tiếp nhận", "Received at",
      content.places?.receive.map { words.agencyName(.agency($0)) } ?? [])
    add(
      "Cách thức", "Channels",
      content.channels?.value.map { words.word(Words.channels, $0.value.rawValue) } ?? [])
    add("Thời hạn", "Time limit", content.timeLimit.map { rows($0.limits, words.limit) } ?? [])
    add("Phí, lệ phí", "Fees", fees(content.fees))
    add("Kết quả", "Results", content.results?.value.map(words.result) ?? [])
    lines += documents()
    add("Căn cứ", "Legal basis", procedure.basis.map(\.number.value))
    for point in procedure.header.draft {
      lines.append("  ! " + words.clean(point.text))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The days in force; where nobody declared the first one, the month it was seen in force.
  private func days(_ header: Header) -> String {
    let until = header.window.until?.description ?? "…"
    if let seen = header.effective?.seen?.value, header.effective?.from == nil {
      return words.say("còn hiệu lực khi ghi nhận \(seen)", "in force when seen in \(seen)")
        + (header.window.until == nil ? "" : words.say(", đến hết \(until)", ", until \(until)"))
    }
    return "\(header.window.from?.description ?? "…") – \(until)"
  }

  private func documents() -> [String] {
    var lines: [String] = []
    for part in Dossier.cases(of: item.content, in: catalog.catalog, on: catalog.date) {
      let name = part.names.map(\.text).joined(separator: " › ")
      lines.append(
        "  " + words.say("Thành phần hồ sơ", "Documents")
          + (name.isEmpty ? "" : " – \(words.clean(name))")
          + ":")
      for component in part.components { lines += componentLines(component, indent: 4) }
    }
    return lines
  }

  private func componentLines(_ component: DossierComponent, indent: Int) -> [String] {
    let blank = String(repeating: " ", count: indent)
    let use = component.use
    var line = blank + "- "
    line += words.group(component) ?? words.clean(words.name(of: component))
    var facts = words.quantities(use)
    if use.isOptional { facts.append(words.say("nếu có", "if there is one")) }
    if use.when != nil { facts.append(words.say("có điều kiện", "conditional")) }
    if !facts.isEmpty { line += " (" + facts.joined(separator: ", ") + ")" }
    return [line] + component.members.flatMap { componentLines($0, indent: indent + 2) }
  }

  private func rows<Value>(_ varying: Varying<Value>, _ show: (Value) -> String) -> [String] {
    switch varying {
    case .single(let value): return [show(value.value)]
    case .table(let rows, _) where rows.contains { $0.selectors.when != nil }:
      return decided(DecisionTable(rows, of: item, in: catalog, words.language, show: show))
    case .table(let rows, _):
      return rows.compactMap { row in
        guard let value = row.value else { return nil }
        let selectors =
          row.selectors.channels.map { words.word(Words.channels, $0.value.rawValue) }
          + row.selectors.cases.map(\.value)
          + row.selectors.agencies.map { words.agencyName(.agency($0)) }
        let label =
          row.isOtherwise ? words.say("còn lại", "otherwise") : selectors.joined(separator: ", ")
        return "\(label.isEmpty ? "…" : label): \(show(value.value))"
      }
    }
  }

  /// "Có phải xác minh: không → 2 ngày làm việc"
  private func decided(_ table: DecisionTable) -> [String] {
    table.rows.map { row in
      var facts = zip(table.columns, row.cells).filter { $0.1 != .any }.map {
        "\($0): \($1.text)"
      }
      if row.remainder != .any { facts.append(row.remainder.text) }
      let label = facts.isEmpty ? words.say("còn lại", "otherwise") : facts.joined(separator: ", ")
      return "\(label) → \(row.value)"
    }
  }

  private func fees(_ schedule: FeeSchedule?) -> [String] {
    switch schedule {
    case nil: []
    case .some(.none): [words.say("không thu", "none")]
    case .some(.list(let fees, _)):
      fees.map { fee in
        let name = fee.name?.text ?? fee.id?.value ?? ""
        let amount =
          fee.amount.map { rows($0, words.amount).joined(separator: ", ") }
          ?? fee.setBy.map {
            words.say("do ", "set by ") + words.agencyName(.agency($0)) + words.say(" quy định", "")
          } ?? "?"
        return "\(name): \(amount)"
      }
    }
  }
}
