import CatalogLanguage
public import CatalogModel
public import Diagnostics
public import Expressions
import SourceText

extension Vocabulary {
  /// What the facts of a procedure's conditions are called: its questions by their names, their
  /// answers by those of their options, cases and agencies by theirs.
  public init(of resolved: ResolvedProcedure, in catalog: ResolvedCatalog, _ language: Language) {
    self.init(
      language, today: language == .vi ? "ngày nộp hồ sơ" : "the day of filing")
    let namer = Namer(catalog: catalog, language: language)
    for question in resolved.procedure.questions {
      namer.add(question, at: "questions.", to: &facts)
    }
    let (vi, content) = (language == .vi, resolved.content)
    var cases: [String: Value] = [:]
    namer.add(content.cases?.value ?? [], to: &cases)
    facts["case"] = Fact(vi ? "Trường hợp" : "Case", values: cases)
    var channels = namer.values(Words.channels)
    channels["in-person"] = Self.filing(vi ? "trực tiếp" : "in person", language)
    channels["online"] = Self.filing(vi ? "trực tuyến" : "online", language)
    channels["postal"] = Self.filing(
      vi ? "qua dịch vụ bưu chính công ích" : "by post", language)
    channels["vneid"] = Self.filing(vi ? "qua ứng dụng VNeID" : "in the VNeID app", language)
    facts["channel"] = Fact(vi ? "Cách thức thực hiện" : "Channel", values: channels)
    facts["level"] = Fact(vi ? "Cấp thực hiện" : "Level", values: namer.values(Words.levels))
    facts["applicant"] = Fact(
      vi ? "Đối tượng thực hiện" : "Applicant", values: namer.values(Words.applicants))
    var agencies: [String: Value] = [:]
    for case .agency(let id) in content.agencies?.all ?? [] {
      if let name = catalog.agencyName(id.value) { agencies[id.value] = Value(namer.text(name)) }
    }
    facts["agency"] = Fact(vi ? "Cơ quan" : "Agency", values: agencies)
  }

  private static func filing(_ way: String, _ language: Language) -> Value {
    switch language {
    case .vi: Value(way, affirmed: "nộp hồ sơ " + way)
    case .en:
      Value(
        way, affirmed: "the dossier is filed " + way, denied: "the dossier is not filed " + way)
    }
  }
}

private struct Namer {
  let catalog: ResolvedCatalog
  let language: Language

  func text(_ text: HumanText) -> String { text.text(in: language.rawValue) }

  func values(_ words: [Word]) -> [String: Vocabulary.Value] {
    Dictionary(
      words.map { ($0.word, Vocabulary.Value(language == .vi ? $0.vi : $0.en)) },
      uniquingKeysWith: { first, _ in first })
  }

  func add(_ cases: [ProcedureCase], to values: inout [String: Vocabulary.Value]) {
    for item in cases {
      if let id = item.id?.value, let name = item.name {
        values[id] = Vocabulary.Value(text(name))
      }
      add(item.cases, to: &values)
    }
  }

  func add(_ field: FormField, at prefix: String, to facts: inout [String: Vocabulary.Fact]) {
    guard let id = field.id?.value else { return }
    let path = prefix + id
    if let name = field.name {
      facts[path] = Vocabulary.Fact(
        text(name), unit: field.type?.value == .money ? "VND" : field.unit.map { text($0) },
        values: options(field))
    }
    let isList = field.type?.value == .list || field.type?.value == .table
    for inner in field.fields { add(inner, at: path + (isList ? "[]." : "."), to: &facts) }
  }

  private func options(_ field: FormField) -> [String: Vocabulary.Value] {
    let options = AnswerOptions(of: field, in: catalog.catalog, on: catalog.date)
    var values: [String: Vocabulary.Value] = [:]
    for option in options?.values ?? [] {
      if let name = option.name { values[option.code] = Vocabulary.Value(text(name)) }
    }
    return values
  }
}
