import CatalogLanguage
import CatalogModel
import Diagnostics
import SourceText
import Writers

/// What pages of a terminal call things, in one language.
struct PageWords {
  private let catalog: ResolvedCatalog
  let language: Language

  init(_ catalog: ResolvedCatalog, _ language: Language) {
    self.catalog = catalog
    self.language = language
  }

  func limit(_ limit: TimeLimit) -> String {
    switch limit {
    case .duration(let duration): duration.text(language)
    case .sameDay: say("trong ngày", "same day")
    case .notRegulated: say("pháp luật không quy định", "not regulated")
    case .notPublished: say("bản ghi không nêu", "not published")
    }
  }

  func amount(_ amount: FeeAmount) -> String {
    switch amount {
    case .free: say("miễn", "free")
    case .fixed(let money): self.money(money)
    case .tiered: say("theo bậc", "tiered")
    }
  }

  func money(_ money: Money) -> String { "\(money.amount) \(money.currency)" }

  /// "1 bản chính", "2 bản sao"
  func quantities(_ use: DocumentUse) -> [String] {
    var facts: [String] = []
    if let count = use.originals?.value { facts.append("\(count) " + say("bản chính", "original")) }
    if let count = use.copies?.value { facts.append("\(count) " + say("bản sao", "copy")) }
    if use.either != nil { facts.append(say("bản chính hoặc bản sao", "original or copy")) }
    return facts
  }

  /// What is needed of a group; nil for a single paper.
  func group(_ component: DossierComponent) -> String? {
    guard case .group(let group, _) = component.kind else { return nil }
    switch group {
    case .anyOf: return say("một trong các giấy tờ:", "one of:")
    case .firstOf:
      return say("lần lượt, khi không có giấy trước:", "the first that exists of:")
    case .allOf: return say("tất cả các giấy tờ:", "all of:")
    }
  }

  func name(of component: DossierComponent) -> String {
    if let name = component.name?.text { return name }
    switch component.use.what {
    case .document(let id), .own(let id), .include(let id): return id.value
    default: return ""
    }
  }

  func result(_ result: ProcedureResult) -> String {
    let document = result.document.flatMap { catalog.document($0.value) }
    let name = result.name?.text ?? document?.name?.text ?? result.document?.value ?? ""
    let code = result.code?.value ?? document?.resultCode?.value
    return name + (code.map { " (\($0))" } ?? "")
  }

  func sectorName(_ id: String) -> String {
    catalog.catalog.sectors.version(of: id, on: catalog.date)?.name?.text ?? id
  }

  func agencyName(_ reference: AgencyReference) -> String {
    switch reference {
    case .agency(let id): catalog.agencyName(id.value)?.text ?? id.value
    case .function(let text): text.text
    }
  }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
  func clean(_ text: String) -> String { Escaping.forTerminal(text) }

  func word(_ words: [Word], _ id: String) -> String {
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
