import SourceText

/// Conditions and what follows from them as a table (bảng quyết định): a column for each fact,
/// a row for each way in which a value comes about.
///
/// Conditions joined by "and" share a row, those joined by "or" become rows of their own while
/// they are few. What fits no column stands under "Điều kiện khác". Rows keep their order, which
/// matters where the first that fits decides.
public struct DecisionTable: Sendable, Equatable {
  /// Titles of the facts, in the order in which rows first speak of them.
  public private(set) var columns: [String] = []
  /// Title of the column with conditions that fit no other; nil where there are none.
  public private(set) var remainder: String?
  public private(set) var rows: [Row] = []

  public struct Row: Sendable, Equatable {
    /// One for each column.
    public var cells: [Cell]
    public var remainder: Cell
    /// What follows, as given.
    public var value: String
    /// The number of the row it was made from, counted from 0.
    public var source: Int
  }

  public enum Cell: Sendable, Equatable {
    /// The fact does not matter.
    case any
    case words(String)
    /// CEL as written, for which there are no words.
    case expression(String)

    /// What is printed; empty where the fact does not matter.
    public var text: String {
      switch self {
      case .any: ""
      case .words(let text), .expression(let text): text
      }
    }
  }

  /// A row as written: everything in it must hold.
  public struct Source: Sendable {
    public var selectors: [Selector]
    public var condition: CELExpression?
    /// Whether it holds where no row before it does.
    public var isOtherwise: Bool
    public var value: String

    public init(
      selectors: [Selector] = [], when condition: CELExpression? = nil, isOtherwise: Bool = false,
      value: String
    ) {
      self.selectors = selectors
      self.condition = condition
      self.isOtherwise = isOtherwise
      self.value = value
    }
  }

  /// A fact that has one of some codes, such as `channel` of a row.
  public struct Selector: Sendable {
    public var path: String
    public var codes: [String]

    public init(_ path: String, _ codes: [String]) {
      self.path = path
      self.codes = codes
    }
  }

  public init(_ sources: [Source], _ vocabulary: Vocabulary) {
    let phrases = Phrasebooks.of(vocabulary.language, today: vocabulary.today)
    let writer = DecisionRowWriter(vocabulary, phrases)
    var places: [Term: Int] = [:]
    for (index, source) in sources.enumerated() {
      for draft in writer.drafts(of: source) {
        var row = Row(cells: [], remainder: draft.remainder, value: source.value, source: index)
        for cell in draft.cells {
          let place = places[cell.subject, default: columns.count]
          if place == columns.count {
            places[cell.subject] = place
            columns.append(title(phrases.title(cell.subject)))
          }
          while row.cells.count <= place { row.cells.append(.any) }
          row.cells[place] = .words(cell.text)
        }
        rows.append(row)
      }
    }
    for index in rows.indices {
      while rows[index].cells.count < columns.count { rows[index].cells.append(.any) }
    }
    if rows.contains(where: { $0.remainder != .any }) { remainder = phrases.otherConditions }
  }

  /// Two facts of one name stay two columns.
  private func title(_ name: String) -> String {
    var (title, number) = (name, 1)
    while columns.contains(title) {
      number += 1
      title = "\(name) (\(number))"
    }
    return title
  }
}

/// Cuts the condition of one row into facts.
private struct DecisionRowWriter {
  /// A row before the columns of all rows are known.
  struct Draft {
    var cells: [(subject: Term, text: String)] = []
    var remainder = DecisionTable.Cell.any
  }

  private let vocabulary: Vocabulary
  private let phrases: any Phrasebook
  /// Rows that one condition may become.
  private static let mostRows = 6

  init(_ vocabulary: Vocabulary, _ phrases: any Phrasebook) {
    self.vocabulary = vocabulary
    self.phrases = phrases
  }

  func drafts(of source: DecisionTable.Source) -> [Draft] {
    var unsaid: [String] = []
    var clauses: [Clause] = []
    for selector in source.selectors where !selector.codes.isEmpty {
      if let clause = clause(of: selector) {
        clauses.append(clause)
      } else {
        let codes = selector.codes.map { CanonicalLiteral.text(.string($0)) }
        unsaid.append("\(selector.path) in [\(codes.joined(separator: ", "))]")
      }
    }
    if let condition = source.condition {
      do throws(WordlessPart) {
        clauses.append(try condition.clause(vocabulary))
      } catch {
        unsaid.append(condition.parsed.tree.canonicalText)
      }
    }
    let whole = Clause.all(clauses).simplified
    let drafts = alternatives(of: whole).map { draft(of: $0, source, unsaid) }
    return drafts
  }

  private func clause(of selector: DecisionTable.Selector) -> Clause? {
    guard let fact = vocabulary.facts[selector.path] else { return nil }
    let names = selector.codes.compactMap { fact.values[$0] }
    guard names.count == selector.codes.count else { return nil }
    return .isOneOf(
      .fact(NamedFact(path: selector.path, fact: fact, type: .string)), names.map { .value($0) },
      true)
  }

  /// The ways in which it can hold, each a list of clauses that hold together.
  private func alternatives(of clause: Clause) -> [[Clause]] {
    func ways(_ clause: Clause) -> [[Clause]] {
      switch clause {
      case .any(let parts): return parts.flatMap(ways)
      case .all(let parts):
        var product: [[Clause]] = [[]]
        for part in parts {
          let inner = ways(part)
          guard product.count * inner.count <= Self.mostRows else {
            product = product.map { $0 + [part] }
            continue
          }
          product = product.flatMap { first in inner.map { first + $0 } }
        }
        return product
      default: return [[clause]]
      }
    }
    let found = ways(clause)
    return found.count <= Self.mostRows ? found : [[clause]]
  }

  private func draft(
    of clauses: [Clause], _ source: DecisionTable.Source, _ unsaid: [String]
  ) -> Draft {
    var draft = Draft()
    var others: [Clause] = []
    // Two bounds may have come together only now.
    let merged = Clause.all(clauses).simplified
    let parts: [Clause] = if case .all(let parts) = merged { parts } else { [merged] }
    for part in parts {
      if case .constant(true) = part { continue }
      guard let subject = part.subject else {
        others.append(part)
        continue
      }
      let text = phrases.cell(part)
      if let index = draft.cells.firstIndex(where: { $0.subject == subject }) {
        draft.cells[index].text = phrases.join([draft.cells[index].text, text], isAll: true)
      } else {
        draft.cells.append((subject, text))
      }
    }
    draft.remainder = remainder(others, source, unsaid)
    return draft
  }

  private func remainder(
    _ others: [Clause], _ source: DecisionTable.Source, _ unsaid: [String]
  ) -> DecisionTable.Cell {
    var texts: [String] = []
    if case .constant(let isTrue)? = others.first {
      texts.append(phrases.constant(isTrue))
    } else if !others.isEmpty {
      let clause = Clause.all(others).simplified
      if let text = try? ClauseLayout(phrases).words(clause, .zero) {
        texts.append(text)
      } else if let condition = source.condition {
        return .expression(condition.parsed.tree.canonicalText)
      }
    }
    if source.isOtherwise { texts.append(phrases.otherwise) }
    guard unsaid.isEmpty else {
      let written = unsaid.joined(separator: " && ")
      return .expression((texts + [written]).joined(separator: "; "))
    }
    return texts.isEmpty ? .any : .words(texts.joined(separator: "; ").withCapital)
  }
}
