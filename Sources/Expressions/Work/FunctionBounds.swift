/// How large the results of the library's functions can be.
enum FunctionBounds {
  static func result(_ name: String, _ values: [ValueBound], isScalar: Bool) -> ValueBound {
    if isScalar { return .scalar }
    let first = values.first ?? .scalar
    let bytes = values.map(\.count)
    switch name {
    case "lowerAscii", "upperAscii", "trim", "reverse", "substring", "bytes", "dyn", "optional.of",
      "optional.ofNonZeroValue", "value", "optional.unwrap", "unwrapOpt", "base64.decode":
      return first
    case "or", "orValue": return values.dropFirst().reduce(first, ValueBound.either)
    case "optional.none": return .scalar
    case "first", "last": return first.element
    case "charAt": return .text(WorkBound(4))
    // Composing never makes text longer than three times; the others at most double it.
    case "normalize": return .text(bytes[0] * WorkBound(3))
    case "strings.quote", "base64.encode": return .text(bytes[0] * WorkBound(2) + WorkBound(4))
    case "string": return .text(.max(bytes[0], WorkBound(40)))
    case "words": return .text(WorkBound(200))
    case "replace":
      return .text(bytes[0] + (bytes[0] + .one) * (values.count > 2 ? bytes[2] : .none))
    case "split": return .list(bytes[0] + .one, .text(bytes[0]))
    case "join":
      let separator = bytes.count > 1 ? bytes[1] : .zero
      return .text(bytes[0] * (first.element.count + separator))
    case "math.greatest", "math.least": return .scalar
    default: return .unknown
    }
  }

  /// What a function does besides looking at its arguments and making its result.
  ///
  /// - Parameter pattern: the number of instructions of a pattern that is known.
  static func extraWork(_ name: String, _ values: [ValueBound], pattern: Int?) -> WorkBound {
    switch name {
    case "matches":
      let states = WorkBound(pattern ?? PatternProgram.mostInstructions)
      return states + (states + .one) * ((values.first?.count ?? .none) + .one)
    case "format": return .none
    default: return .zero
    }
  }
}
