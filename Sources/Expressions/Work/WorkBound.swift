/// The most work there can be; or that no bound is known.
///
/// Counted as the evaluator counts it: about one for each node visited and each
/// byte or item looked at or made.
public struct WorkBound: Sendable, Hashable {
  /// nil where there is no bound.
  public let most: Int?

  public init(_ most: Int?) { self.most = most }

  public static let none = WorkBound(nil)
  static let zero = WorkBound(0)
  static let one = WorkBound(1)

  static func + (a: WorkBound, b: WorkBound) -> WorkBound {
    guard let x = a.most, let y = b.most else { return .none }
    let (sum, overflows) = x.addingReportingOverflow(y)
    return overflows ? .none : WorkBound(sum)
  }

  static func * (a: WorkBound, b: WorkBound) -> WorkBound {
    if a.most == 0 || b.most == 0 { return .zero }
    guard let x = a.most, let y = b.most else { return .none }
    let (product, overflows) = x.multipliedReportingOverflow(by: y)
    return overflows ? .none : WorkBound(product)
  }

  static func max(_ a: WorkBound, _ b: WorkBound) -> WorkBound {
    guard let x = a.most, let y = b.most else { return .none }
    return WorkBound(Swift.max(x, y))
  }
}

/// How large a value can be.
indirect enum ValueBound: Sendable {
  /// A number, a date, true or false…
  case scalar
  /// At most so many bytes.
  case text(WorkBound)
  /// At most so many items, each within a bound.
  case list(WorkBound, ValueBound)
  case map(WorkBound, key: ValueBound, value: ValueBound)
  case unknown

  /// What `weight` of such a value is at most.
  var weight: WorkBound {
    switch self {
    case .scalar: .one
    case .text(let bytes): .one + bytes
    case .list(let count, let element): .one + count * element.weight
    case .map(let count, let key, let value): .one + count * (key.weight + value.weight)
    case .unknown: .none
    }
  }

  /// Bytes of a text, items of a list or map.
  var count: WorkBound {
    switch self {
    case .scalar: .zero
    case .text(let count), .list(let count, _), .map(let count, _, _): count
    case .unknown: .none
    }
  }

  /// What an index gives.
  var element: ValueBound {
    switch self {
    case .list(_, let element): element
    case .map(_, _, let value): value
    case .scalar, .text, .unknown: .unknown
    }
  }

  /// The bound of whichever of two values it will be.
  static func either(_ a: ValueBound, _ b: ValueBound) -> ValueBound {
    switch (a, b) {
    case (.scalar, .scalar): .scalar
    case (.text(let x), .text(let y)): .text(.max(x, y))
    case (.list(let x, let p), .list(let y, let q)):
      .list(.max(x, y), nothing(x, q, nothing(y, p, either(p, q))))
    case (.map(let x, let j, let p), .map(let y, let k, let q)):
      .map(
        .max(x, y), key: nothing(x, k, nothing(y, j, either(j, k))),
        value: nothing(x, q, nothing(y, p, either(p, q))))
    case (.scalar, .text(let bytes)), (.text(let bytes), .scalar): .text(bytes)
    default: .unknown
    }
  }

  /// An empty list says nothing about items, so that of the other one holds.
  private static func nothing(
    _ count: WorkBound, _ other: ValueBound, _ both: ValueBound
  ) -> ValueBound {
    count.most == 0 ? other : both
  }
}

/// How large the values of variables may be, for a bound that holds before there are values.
public struct SizeLimits: Sendable {
  /// The most bytes of a text.
  public var textBytes: Int
  /// The most items of a list or map.
  public var items: Int

  public init(textBytes: Int, items: Int) {
    self.textBytes = textBytes
    self.items = items
  }

  func bound(of type: CELType, _ declarations: Declarations, depth: Int = 0) -> ValueBound {
    guard depth < 20 else { return .unknown }
    func inner(_ type: CELType) -> ValueBound { bound(of: type, declarations, depth: depth + 1) }
    switch type {
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .date, .type: return .scalar
    case .string, .bytes: return .text(WorkBound(textBytes))
    case .code(let name):
      let longest = declarations.codeLists[name]?.codes.map(\.utf8.count).max()
      return .text(WorkBound(longest ?? textBytes))
    case .list(let element): return .list(WorkBound(items), inner(element))
    case .map(let key, let value):
      return .map(WorkBound(items), key: inner(key), value: inner(value))
    case .optional(let wrapped): return inner(wrapped)
    case .object(let name):
      guard let object = declarations.objects[name] else { return .unknown }
      let values = object.fields.values.map { inner($0.type) }
      let widest = values.dropFirst().reduce(values.first ?? .scalar, ValueBound.either)
      let names = object.fields.keys.map(\.utf8.count).max() ?? 0
      return .map(
        WorkBound(object.fields.count), key: .text(WorkBound(names)), value: widest)
    case .dyn, .opaque, .parameter, .unknown: return .unknown
    }
  }
}
