import CatalogLanguage
import CatalogModel
import Conditions
import Diagnostics
import SourceText
import Writers

/// What one dossier needs, as text for the counter (phiếu hướng dẫn hồ sơ).
struct Checklist {
  private let item: ResolvedProcedure
  private let decision: DossierDecision
  private let words: PageWords
  private let isBold: Bool

  init(
    _ item: ResolvedProcedure, _ decision: DossierDecision, _ words: PageWords, isBold: Bool
  ) {
    self.item = item
    self.decision = decision
    self.words = words
    self.isBold = isBold
  }

  func text() -> String {
    let name = words.clean(item.procedure.name?.text ?? "")
    var lines = [bold("\(item.procedure.code.value)  \(name)")]
    lines.append("  " + words.word(Words.levels, item.level.rawValue) + caseWords())
    lines.append("  " + bold(words.say("Thành phần hồ sơ", "Documents")))
    lines += decision.components.flatMap { componentLines($0) }
    lines.append(
      line("Thời hạn", "Time limit", open(decision.timeLimit) { words.limit($0) }))
    lines += feeLines()
    for (result, holds) in decision.results where holds != .no {
      lines.append(line("Kết quả", "Result", words.result(result) + waiting(holds)))
    }
    lines += questionLines()
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func caseWords() -> String {
    switch decision.path {
    case .known(let steps):
      let names = steps.map { words.clean($0.name?.text ?? $0.id?.value ?? "") }
      return names.isEmpty ? "" : " · " + names.joined(separator: " › ")
    case .nothing:
      return words.say(" · không thuộc trường hợp nào", " · in none of the cases")
    case .open(let missing):
      return words.say(" · chưa rõ trường hợp", " · case not known yet") + waiting(missing)
    }
  }

  private func componentLines(
    _ item: DossierDecision.Component, indent: Int = 4
  ) -> [String] {
    guard item.isAsked != .no else { return [] }
    let component = item.component
    var facts = words.quantities(component.use)
    if item.isCertified == .yes { facts.append(words.say("có chứng thực", "certified")) }
    if component.isOptional { facts.append(words.say("nếu có", "if there is one")) }
    let mark = indent > 4 ? "–" : item.isAsked == .yes ? "[x]" : "[?]"
    let name = words.group(component) ?? words.clean(words.name(of: component))
    let tail = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    let line = "\(mark) \(name)\(tail)\(waiting(item.isAsked))"
    return [String(repeating: " ", count: indent) + line]
      + item.members.flatMap { componentLines($0, indent: indent + 4) }
  }

  private func feeLines() -> [String] {
    guard !decision.fees.isEmpty else { return [] }
    var lines: [String] = []
    for fee in decision.fees {
      let name = words.clean(fee.fee.name?.text ?? fee.fee.id?.value ?? "")
      switch fee.amount {
      case .nothing: continue
      case .open(let missing):
        lines.append("    \(name): \(words.say("còn tùy", "depends"))\(waiting(missing))")
      case .known(let charge):
        let unit = fee.fee.unit.map { "/" + words.clean($0.text) } ?? ""
        lines.append("    \(name): \(self.charge(charge, per: unit))")
      }
    }
    guard !lines.isEmpty else { return [line("Phí, lệ phí", "Fees", words.say("không", "none"))] }
    return ["  " + bold(words.say("Phí, lệ phí", "Fees"))] + lines
  }

  private func charge(_ charge: FeeDecision.Charge, per unit: String) -> String {
    switch charge {
    case .free: words.say("không thu", "free")
    case .money(let money): words.money(money) + unit
    case .exempt(let exemption):
      words.say("được miễn", "exempt") + " – " + words.clean(exemption.name?.text ?? "")
    case .setBy(let agency):
      words.say("do ", "set by ") + words.agencyName(.agency(Located(agency, at: .zero)))
        + words.say(" quy định", "")
    }
  }

  /// What is still to be asked, with the answers there are.
  private func questionLines() -> [String] {
    let missing = decision.missing
    guard !missing.isEmpty else { return [] }
    return ["  " + bold(words.say("Còn phải hỏi", "Still to be asked"))]
      + missing.map { "    \($0)" + questionWords($0) }
  }

  private func questionWords(_ name: String) -> String {
    guard name.hasPrefix("questions."),
      let question = item.procedure.questions.first(where: {
        $0.id?.value == String(name.dropFirst(10).prefix { $0 != "." })
      })
    else { return "" }
    var text = question.name.map { "  " + words.clean($0.text) } ?? ""
    switch (question.type?.value, question.options) {
    case (.boolean, _): text += " (true, false)"
    case (_, .inline(let options, _)):
      text += " (" + options.map(\.code.value).joined(separator: ", ") + ")"
    default: break
    }
    return text
  }

  private func open<Value>(_ decision: Decision<Value>, _ show: (Value) -> String) -> String {
    switch decision {
    case .known(let value): show(value)
    case .nothing: "–"
    case .open(let missing): words.say("còn tùy", "depends") + waiting(missing)
    }
  }

  private func waiting(_ truth: Truth) -> String {
    guard case .open(let missing) = truth else { return "" }
    return waiting(missing)
  }

  private func waiting(_ missing: [String]) -> String {
    missing.isEmpty ? "" : "  ← " + missing.joined(separator: ", ")
  }

  private func line(_ vi: String, _ en: String, _ text: String) -> String {
    "  \(bold(words.say(vi, en))): \(text)"
  }

  private func bold(_ text: String) -> String { isBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
