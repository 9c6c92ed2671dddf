public import Expressions

/// A condition where it stands: an expression and what its variables mean.
public struct PlacedCondition: Sendable {
  public var expression: CELExpression
  /// The fact, object or list that each variable is; below ``FactPath/eachItem`` that of the
  /// item the condition stands in. A variable that is not among them is the fact of its name.
  public var names: [String: FactPath]
  /// The object that it is asked in, which has to be there for it to matter; nil for everywhere.
  public var host: FactPath?
  /// Whether a survey answers what it can come to.
  public var isAskedAbout: Bool

  public init(
    _ expression: CELExpression, names: [String: FactPath] = [:], host: FactPath? = nil,
    isAskedAbout: Bool = true
  ) {
    self.expression = expression
    self.names = names
    self.host = host
    self.isAskedAbout = isAskedAbout
  }

  /// The lists whose current item it stands in or reads, outermost first.
  var lists: [FactPath] {
    let all = ([host].compactMap { $0 } + names.values).map(\.lists)
    return all.max { $0.count < $1.count } ?? []
  }
}

/// A condition for given items of the lists it stands in.
struct GroundCondition: Sendable {
  var expression: CELExpression
  var roots: [String: FactPath]
  var host: FactPath?

  /// - Parameter items: numbers of the items of the lists it stands in, outermost first.
  init(_ condition: PlacedCondition, items: [Int]) {
    expression = condition.expression
    roots = condition.names.mapValues { $0.at(items) }
    host = condition.host?.at(items)
  }

  func root(_ variable: String) -> FactPath { roots[variable] ?? FactPath(variable) }

  /// What it comes to; nothing where it is for want of a day, a calendar or a zone.
  ///
  /// - Parameter values: one or nil for each of the expression's variables.
  func outcome(_ values: [CELValue?], _ context: EvaluationContext) -> Outcomes {
    do throws(EvaluationFailure) {
      switch try expression.evaluate(values: values, context) {
      case .bool(true): return .isTrue
      case .bool(false): return .isFalse
      default: return .isUnknown
      }
    } catch {
      return error.reason.isOfSurroundings ? [] : .isUnknown
    }
  }
}

extension FactPath {
  /// The same of given items, one for each list on the way.
  func at(_ items: [Int]) -> FactPath {
    guard fields.contains(where: Self.isItem) else { return self }
    var left = items[...]
    return FactPath(
      variable,
      fields.map { step in
        guard Self.isItem(step), let item = left.popFirst() else { return step }
        return Self.item(item)
      })
  }
}
