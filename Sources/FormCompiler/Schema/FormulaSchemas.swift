import Expressions

/// Makes, of formulas, the schemas of the objects for which they are true or false.
///
/// Each schema is made once; inside others a number stands for it until
/// ``SchemaSharing`` decides where it is written.
struct FormulaSchemas: Sendable {
  var table: FormulaTable
  /// A schema after those it holds.
  private(set) var bodies: [SchemaValue] = []
  private var numbers: [Key: SchemaValue] = [:]

  private struct Key: Hashable, Sendable {
    var formula: FormulaID
    var outcome: Bool
    var bound: Bound
  }

  /// What stands for a part that schemas cannot say.
  enum Bound: Hashable, Sendable {
    /// Nothing: the schema holds only where the formula surely has the outcome.
    case lower
    /// Everything its operands allow: the schema holds wherever it may have it.
    case upper
  }

  init(_ table: FormulaTable) { self.table = table }

  /// The schema that an object fulfils where a formula on it has an outcome: `true`, `false` or a
  /// hole with a number.
  mutating func schema(
    _ formula: FormulaID, is outcome: Bool, _ bound: Bound = .lower
  ) -> SchemaValue {
    let bound = table.isExact(formula) ? .lower : bound
    switch table[formula] {
    case .constant(let value): return .boolean(value == outcome)
    case .unknown: return false
    case .not(let part): return schema(part, is: !outcome, bound)
    default: break
    }
    let key = Key(formula: formula, outcome: outcome, bound: bound)
    if let known = numbers[key] { return known }
    let body = make(formula, outcome, bound)
    let result: SchemaValue
    if case .boolean = body {
      result = body
    } else if body.hole != nil {
      result = body
    } else {
      bodies.append(body)
      result = .hole(bodies.count - 1)
    }
    numbers[key] = result
    return result
  }

  private mutating func make(_ id: FormulaID, _ outcome: Bool, _ bound: Bound) -> SchemaValue {
    switch table[id] {
    case .constant(let value): return .boolean(value == outcome)
    case .unknown: return false
    case .leaf(let reference, let test): return test.schema(outcome, at: reference.keys)
    case .and(let parts):
      let schemas = parts.map { schema($0, is: outcome, bound) }
      return outcome ? .all(schemas) : .any(schemas)
    case .or(let parts):
      let schemas = parts.map { schema($0, is: outcome, bound) }
      return outcome ? .any(schemas) : .all(schemas)
    case .not(let part): return schema(part, is: !outcome, bound)
    case .choose(let condition, let then, let otherwise):
      return .any([
        .all([schema(condition, is: true, bound), schema(then, is: outcome, bound)]),
        .all([schema(condition, is: false, bound), schema(otherwise, is: outcome, bound)]),
      ])
    case .same(let a, let b):
      return .any([
        .all([schema(a, is: true, bound), schema(b, is: outcome, bound)]),
        .all([schema(a, is: false, bound), schema(b, is: !outcome, bound)]),
      ])
    case .decide(let part, let isTrue, let isFalse, let isUnknown):
      // Where it is so with the part unknown, it is so in any case.
      return .any([
        .all([schema(part, is: true, bound), schema(isTrue, is: outcome, bound)]),
        .all([schema(part, is: false, bound), schema(isFalse, is: outcome, bound)]),
        schema(isUnknown, is: outcome, bound),
      ])
    case .exists(let list, let body, _):
      return exists(list, schema(body, is: outcome, bound), outcome)
    case .count(let list, let body, _, let least, let most):
      return count(list, body, least, most, outcome, bound)
    case .inexact(_, let needs):
      return bound == .lower ? false : .all(needs.map { schema($0, is: true, bound) })
    }
  }

  private func exists(
    _ list: Reference, _ body: SchemaValue, _ outcome: Bool
  ) -> SchemaValue {
    if outcome, body == false { return false }
    var schema: SchemaValue = ["type": "array"]
    if outcome || body != true { schema.add(outcome ? "contains" : "items", body) }
    return schema.at(list.keys)
  }

  private mutating func count(
    _ list: Reference, _ body: FormulaID, _ least: Int, _ most: Int?, _ outcome: Bool,
    _ bound: Bound
  ) -> SchemaValue {
    let other: Bound = bound == .lower ? .upper : .lower
    let known = SchemaValue.any([schema(body, is: true, bound), schema(body, is: false, bound)])
    // Surely enough, or surely not too many.
    let (same, opposite) = (schema(body, is: true, bound), schema(body, is: true, other))
    var parts: [SchemaValue] = []
    if known != true { parts.append(["type": "array", "items": known]) }
    if outcome {
      parts.append(.counting(same, atLeast: least))
      if let most { parts.append(.counting(opposite, atMost: most)) }
    } else {
      var outside: [SchemaValue] = []
      if least > 0 { outside.append(.counting(opposite, atMost: least - 1)) }
      if let most { outside.append(.counting(same, atLeast: most + 1)) }
      parts.append(.any(outside))
    }
    let whole = SchemaValue.all(parts)
    if whole == false { return false }
    return (whole == true ? ["type": "array"] : whole).at(list.keys)
  }
}

// MARK: - Pieces of schemas

extension SchemaValue {
  /// Stands for a schema that is made once; no schema's `$ref` is a number.
  static func hole(_ number: Int) -> SchemaValue { ["$ref": .integer(number)] }

  var hole: Int? {
    guard case .object(let members) = self, members.count == 1, members[0].key == "$ref",
      case .integer(let number) = members[0].value
    else { return nil }
    return number
  }

  /// Nested in no other of its kind, without repeats.
  static func all(_ schemas: [SchemaValue]) -> SchemaValue {
    if schemas.contains(false) { return false }
    let parts = schemas.filter { $0 != true }.uniqued
    return parts.count < 2 ? parts.first ?? true : ["allOf": .array(parts)]
  }

  static func any(_ schemas: [SchemaValue]) -> SchemaValue {
    if schemas.contains(true) { return true }
    let parts = schemas.filter { $0 != false }.uniqued
    return parts.count < 2 ? parts.first ?? false : ["anyOf": .array(parts)]
  }

  private static func isNone(_ schema: SchemaValue) -> Bool { schema == false }

  static func counting(_ schema: SchemaValue, atLeast least: Int) -> SchemaValue {
    if least <= 0 { return ["type": "array"] }
    if isNone(schema) { return false }
    return least == 1
      ? ["type": "array", "contains": schema]
      : ["type": "array", "contains": schema, "minContains": .integer(least)]
  }

  static func counting(_ schema: SchemaValue, atMost most: Int) -> SchemaValue {
    if isNone(schema) { return ["type": "array"] }
    // Which older drafts can say too.
    return most == 0
      ? ["type": "array", "not": ["type": "array", "contains": schema]]
      : ["type": "array", "contains": schema, "minContains": 0, "maxContains": .integer(most)]
  }

  /// A schema of what stands under keys: all of them must be there.
  func at(_ keys: [String]) -> SchemaValue {
    if self == false { return false }
    return keys.reversed().reduce(self) { inner, key in
      [
        "type": "object", "required": [.string(key)],
        "properties": .object([Member(key, inner)]),
      ]
    }
  }
}

extension [SchemaValue] {
  fileprivate var uniqued: [SchemaValue] {
    guard count > 1 else { return self }
    var seen: Set<SchemaValue> = []
    return filter { seen.insert($0).inserted }
  }
}

// MARK: - Tests

extension FormulaTest {
  /// The schema of an object in which the answer under `keys` has an outcome.
  func schema(_ outcome: Bool, at keys: [String]) -> SchemaValue {
    let schema = outcome ? isTrue : isFalse
    return schema.at(keys)
  }

  private var isTrue: SchemaValue {
    switch self {
    case .answered: true
    case .has(let key):
      [
        "type": "object", "required": [.string(key)],
        "properties": .object([.init(key, true)]),
      ]
    case .flag: ["type": "boolean", "const": true]
    case .equals(let constant): ["type": constant.typeName, "const": constant.schemaValue]
    case .among(let constants):
      ["type": constants.typeName, "enum": .array(constants.map(\.schemaValue))]
    case .below(let constant, let orEqual):
      orEqual
        ? ["type": "number", "maximum": constant.schemaValue]
        : ["type": "number", "exclusiveMaximum": constant.schemaValue]
    case .pattern(let pattern): ["type": "string", "pattern": .string(pattern)]
    case .patterns(let pattern, _):
      pattern.map { ["type": "string", "pattern": .string($0)] } ?? false
    case .size(let least, let most, let ofItems):
      Self.size(least, most, ofItems)
    case .holds(let code):
      ["type": "array", "contains": ["const": .string(code.string)]]
    }
  }

  private var isFalse: SchemaValue {
    switch self {
    case .answered: return false
    case .has(let key): return ["type": "object", "properties": .object([.init(key, false)])]
    case .flag: return ["type": "boolean", "const": false]
    case .equals(let constant):
      return ["type": constant.typeName, "not": ["const": constant.schemaValue]]
    case .among(let constants):
      return [
        "type": constants.typeName, "not": ["enum": .array(constants.map(\.schemaValue))],
      ]
    case .below(let constant, let orEqual):
      return orEqual
        ? ["type": "number", "exclusiveMinimum": constant.schemaValue]
        : ["type": "number", "minimum": constant.schemaValue]
    case .pattern(let pattern):
      return ["type": "string", "not": ["type": "string", "pattern": .string(pattern)]]
    case .patterns(_, let pattern):
      return pattern.map { ["type": "string", "pattern": .string($0)] } ?? false
    case .size(let least, let most, let ofItems):
      var parts: [SchemaValue] = []
      if let least, least > 0 { parts.append(Self.size(nil, least - 1, ofItems)) }
      if let most { parts.append(Self.size(most + 1, nil, ofItems)) }
      return .any(parts)
    case .holds(let code):
      return ["type": "array", "items": ["not": ["const": .string(code.string)]]]
    }
  }

  private static func size(_ least: Int?, _ most: Int?, _ ofItems: Bool) -> SchemaValue {
    var schema: SchemaValue = ["type": ofItems ? "array" : "string"]
    if let least, least > 0 {
      schema.add(ofItems ? "minItems" : "minLength", .integer(least))
    }
    schema.add(ofItems ? "maxItems" : "maxLength", most.map { .integer($0) })
    return schema
  }
}

extension [FormulaConstant] {
  fileprivate var typeName: SchemaValue { first?.typeName ?? "string" }
}
