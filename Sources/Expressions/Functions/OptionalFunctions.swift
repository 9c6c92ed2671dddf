/// Optional values: https://pkg.go.dev/github.com/google/cel-go/cel#OptionalTypes
extension FunctionLibrary {
  private static let value = CELType.parameter("T")
  private static let wrapped = CELType.optional(.parameter("T"))

  static let optionals: [Function] = [
    Function("optional.of", [.global(value, to: wrapped)]) { arguments, _ in
      .optional(arguments[0])
    },
    Function("optional.ofNonZeroValue", [.global(value, to: wrapped)]) { arguments, _ in
      .optional(arguments[0].isZero ? nil : arguments[0])
    },
    Function("optional.none", [.global(to: wrapped)]) { _, _ in .optional(nil) },
    Function("hasValue", [.member(wrapped, to: .bool)]) { arguments, _ in
      guard case .optional(let inner) = arguments[0] else { return nil }
      return .bool(inner != nil)
    },
    Function("value", [.member(wrapped, to: value)]) { (arguments, _) throws(FailureReason) in
      guard case .optional(let inner) = arguments[0] else { return nil }
      guard let inner else { throw .emptyOptional }
      return inner
    },
    or, orValue,
    unwrap("optional.unwrap", .global(.list(wrapped), to: .list(value))),
    unwrap("unwrapOpt", .member(.list(wrapped), to: .list(value))),
    Function("first", [.member(.list(value), to: wrapped)]) { arguments, _ in
      guard case .list(let elements) = arguments[0] else { return nil }
      return .optional(elements.first)
    },
    Function("last", [.member(.list(value), to: wrapped)]) { arguments, _ in
      guard case .list(let elements) = arguments[0] else { return nil }
      return .optional(elements.last)
    },
  ]

  private static let or: Function = {
    var or = Function("or", [.member(wrapped, wrapped, to: wrapped)]) { arguments, _ in
      guard case .optional(let inner) = arguments[0], case .optional = arguments[1] else {
        return nil
      }
      return inner == nil ? arguments[1] : arguments[0]
    }
    or.shortcut = { target in if case .optional(.some) = target { target } else { nil } }
    return or
  }()

  private static let orValue: Function = {
    var orValue = Function("orValue", [.member(wrapped, value, to: value)]) { arguments, _ in
      guard case .optional(let inner) = arguments[0] else { return nil }
      return inner ?? arguments[1]
    }
    orValue.shortcut = { target in if case .optional(let inner) = target { inner } else { nil } }
    return orValue
  }()

  /// The values of those optionals in a list that have one.
  private static func unwrap(_ name: String, _ signature: Signature) -> Function {
    Function(name, [signature]) { arguments, _ in
      guard case .list(let elements) = arguments[0] else { return nil }
      var values: [CELValue] = []
      for element in elements {
        guard case .optional(let inner) = element else { return nil }
        if let inner { values.append(inner) }
      }
      return .list(values)
    }
  }
}
