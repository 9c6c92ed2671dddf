import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension CheckInfo {
  /// The manual page of a house rule, made of what the rule says.
  convenience init(of checked: CheckedRule) {
    let rule = checked.rule
    let severity = rule.severity.flatMap { Severity(rawValue: $0.value) } ?? .warning
    let message = rule.message?.bilingual ?? ""
    self.init(
      rule.id.value, severity, .rules, title: rule.name?.bilingual ?? message,
      explanation: checked.explanation, message: message,
      basis: rule.basis.map {
        LegalBasis(
          $0.number.value, $0.article?.text ?? "",
          confirmed: rule.header.isReviewed || !rule.header.isDraft)
      },
      examples: [])
  }
}

extension CheckedRule {
  /// Notes on the rule, then what it asks in CEL.
  fileprivate var explanation: Bilingual {
    let notes = rule.header.notes.map(\.bilingual)
    let (subject, demand) = (kind.variable, requireText)
    let asked = Bilingual(
      vi: "Đối tượng: \(subject)" + (whenText.map { "\nKhi: \($0)" } ?? "")
        + "\nYêu cầu: \(demand)",
      en: "About: \(subject)" + (whenText.map { "\nWhen: \($0)" } ?? "")
        + "\nRequires: \(demand)")
    return Bilingual(
      vi: (notes.map(\.vi) + [asked.vi]).joined(separator: "\n"),
      en: (notes.map(\.en) + [asked.en]).joined(separator: "\n"))
  }
}
