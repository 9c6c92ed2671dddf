import Expressions
import SourceText

/// What the conditions of a form add to its shell: entries of `allOf`, each at the object that
/// holds all it reads.
struct FormEntries: Sendable {
  let form: CheckedForm
  var schemas = FormulaSchemas(FormulaTable.empty)
  /// By the node of the submission or of an item, in the order of the form.
  private(set) var entries: [Int: [Entry]] = [:]

  struct Entry: Sendable {
    var schema: SchemaValue
    /// What stands in the form: what is not checked without it.
    var origins: [NotCarried]
  }

  init(_ form: CheckedForm) { self.form = form }

  /// Where a conclusion applies: an object and the lists around it.
  struct Host {
    var lists: [Int]
    /// Keys from the nearest item, or from the submission.
    var keys: [String]

    /// The object that a node is a member of.
    init(around number: Int, in form: CheckedForm) {
      lists = form[number].lists
      keys = form[number].parent.map { form.reference(to: $0).keys } ?? []
    }

    static let submission = Host()

    private init() { (lists, keys) = ([], []) }
  }

  /// What an object must be where a formula is true, or is not; nil for anything.
  struct Conclusion {
    var then: SchemaValue?
    var otherwise: SchemaValue?
    var bound = FormulaSchemas.Bound.lower
  }

  // MARK: Formulas

  mutating func formula(
    _ condition: FormCondition, option: CELValue? = nil
  ) -> FormulaID {
    if let constant = condition.constant, condition.problems.isEmpty {
      return schemas.table.constant(constant)
    }
    return read(condition, option: option) { $0.read() }
  }

  mutating func read(
    _ condition: FormCondition, option: CELValue? = nil,
    _ body: (inout FormulaReader) -> FormulaID
  ) -> FormulaID {
    var reader = FormulaReader(condition, in: form, FormulaTable.empty, option: option)
    swap(&reader.table, &schemas.table)
    let result = body(&reader)
    swap(&reader.table, &schemas.table)
    return result
  }

  // MARK: Entries

  /// - Returns: false where the formula has too many cases, and nothing was added.
  mutating func add(
    _ formula: FormulaID, at host: Host, _ conclusion: Conclusion, origins: [NotCarried]
  ) -> Bool {
    let reads = schemas.table.reads(formula)
    let level = reads == 0 ? host.lists.count : reads.trailingZeroBitCount
    guard level <= host.lists.count else { return false }
    var placement = Placement(host: host, conclusion: conclusion)
    let schema = place(formula, at: level, &placement)
    if placement.hasTooManyCases { return false }
    guard let schema else { return true }
    let object = level == 0 ? 0 : form[host.lists[level - 1]].children[0]
    entries[object, default: []].append(Entry(schema: schema, origins: origins))
    return true
  }

  /// As ``add(_:at:_:origins:)``, but only where another formula is true.
  ///
  /// Where both need splitting between objects, nothing is added.
  mutating func add(
    _ condition: FormulaID, at host: Host, unless formula: FormulaID, _ conclusion: Conclusion,
    origins: [NotCarried]
  ) -> Bool {
    if condition == .truth { return add(formula, at: host, conclusion, origins: origins) }
    let reads = schemas.table.reads(condition) | schemas.table.reads(formula)
    guard reads.nonzeroBitCount == 1, reads.trailingZeroBitCount <= host.lists.count else {
      return false
    }
    let level = reads.trailingZeroBitCount
    let placement = Placement(host: host, conclusion: conclusion)
    let inner = conclude(formula, at: level, placement)
    guard let inner,
      let schema = SchemaValue.when(
        schemas.schema(condition, is: true), inner, nil)
    else { return true }
    let object = level == 0 ? 0 : form[host.lists[level - 1]].children[0]
    entries[object, default: []].append(Entry(schema: schema, origins: origins))
    return true
  }

  /// Adds a schema of the object of the host itself.
  mutating func add(_ schema: SchemaValue, at host: Host, origins: [NotCarried]) {
    let object = host.lists.last.map { form[$0].children[0] } ?? 0
    entries[object, default: []].append(
      Entry(schema: schema.under(host.keys), origins: origins))
  }

  fileprivate struct Placement {
    var host: Host
    var conclusion: Conclusion
    var hasTooManyCases = false
  }

  /// A schema of the object at a level of the host.
  private mutating func place(
    _ formula: FormulaID, at level: Int, _ placement: inout Placement
  ) -> SchemaValue? {
    let reads = schemas.table.reads(formula)
    if reads != 0, reads.trailingZeroBitCount > level {
      let next = reads.trailingZeroBitCount
      guard next <= placement.host.lists.count else {
        placement.hasTooManyCases = true
        return nil
      }
      return place(formula, at: next, &placement).map {
        wrapped($0, placement.host, from: level, to: next)
      }
    }
    if reads & ~(1 << UInt64(level)) == 0 { return conclude(formula, at: level, placement) }
    guard let cases = schemas.table.cases(of: formula, outside: 1 << UInt64(level)) else {
      placement.hasTooManyCases = true
      return nil
    }
    return place(cases, at: level, &placement)
  }

  private mutating func place(
    _ cases: FormulaTable.Cases, at level: Int, _ placement: inout Placement
  ) -> SchemaValue? {
    guard case .decided(let part, let isTrue, let isFalse, let isUnknown) = cases else {
      guard case .rest(let rest) = cases,
        schemas.table.reads(rest) & (1 << UInt64(level)) == 0
      else {
        placement.hasTooManyCases = true
        return nil
      }
      return place(rest, at: level, &placement)
    }
    let first = place(isTrue, at: level, &placement)
    let second = place(isFalse, at: level, &placement)
    let (whenTrue, whenFalse) = (
      schemas.schema(part, is: true), schemas.schema(part, is: false)
    )
    guard let isUnknown else { return .when(whenTrue, first, second) }
    let third = place(isUnknown, at: level, &placement)
    if first == third { return .when(whenFalse, second, first) }
    return .when(whenTrue, first, .when(whenFalse, second, third))
  }

  /// All that the formula reads is here.
  private mutating func conclude(
    _ formula: FormulaID, at level: Int, _ placement: Placement
  ) -> SchemaValue? {
    let conclusion = placement.conclusion
    let test = schemas.schema(formula, is: true, conclusion.bound)
    let isHere = level == placement.host.lists.count
    if isHere, conclusion.then == false, conclusion.otherwise == nil {
      return test == false ? nil : test == true ? false : ["not": test]
    }
    let (then, otherwise) = (
      conclusion.then.map { lowered($0, placement.host, from: level) },
      conclusion.otherwise.map { lowered($0, placement.host, from: level) }
    )
    return .when(test, then, otherwise)
  }

  // MARK: Ways down

  /// What the object of the host must be, said at a level around it; nothing where parts of the
  /// way are not there.
  private func lowered(
    _ schema: SchemaValue, _ host: Host, from level: Int
  ) -> SchemaValue {
    wrapped(schema.under(host.keys), host, from: level, to: host.lists.count)
  }

  private func wrapped(
    _ schema: SchemaValue, _ host: Host, from level: Int, to deeper: Int
  ) -> SchemaValue {
    host.lists[level..<deeper].reversed().reduce(schema) { inner, list in
      (["type": "array", "items": inner] as SchemaValue).under(form.reference(to: list).keys)
    }
  }
}

extension FormulaTable {
  static let empty = FormulaTable()
}

extension SchemaValue {
  /// nil where neither branch demands anything.
  static func when(
    _ test: SchemaValue, _ then: SchemaValue?, _ otherwise: SchemaValue?
  ) -> SchemaValue? {
    if test == true || then == otherwise { return then }
    if test == false { return otherwise }
    var schema: SchemaValue = ["if": test]
    schema.add("then", then)
    schema.add("else", otherwise)
    return schema
  }

  /// A schema of what stands under keys, if it is there.
  func under(_ keys: [String]) -> SchemaValue {
    keys.reversed().reduce(self) { inner, key in
      ["type": "object", "properties": .object([Member(key, inner)])]
    }
  }

  static func requiring(_ key: String) -> SchemaValue {
    [
      "type": "object", "required": [.string(key)],
      "properties": .object([Member(key, true)]),
    ]
  }
}
