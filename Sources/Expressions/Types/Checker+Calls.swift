import Diagnostics
import SourceText

// MARK: - Calls

extension Checker {
  mutating func checkCall(_ id: NodeID, _ call: Node.Call) -> CELType {
    for argument in call.arguments { check(argument) }
    switch names[id] {
    case .function(let function):
      if function.collectsArguments, call.arguments.count > 2 {
        return checkCollected(id, function, call)
      }
      return resolve(id, function, call, isMember: false, call.arguments)
    case .method(let function):
      guard let target = call.target else { return .dyn }
      check(target)
      return resolve(id, function, call, isMember: true, [target] + call.arguments)
    default:
      if let namespace = namespace(call.target) {
        reportUnknownFunction(call, in: namespace)
      } else {
        if let target = call.target { check(target) }
        reportUnknownFunction(call)
      }
      return .dyn
    }
  }

  /// `math` in `math.ab(1)`: no variable, but what functions are called by.
  private func namespace(_ target: NodeID?) -> String? {
    guard let target, case .name(let name, _) = tree[target].kind,
      case .undeclared = names[target],
      declarations.functions.keys.contains(where: { $0.hasPrefix(name + ".") })
    else { return nil }
    return name
  }

  /// `f(a, b, c, …)` as `f([a, b, c, …])`.
  private mutating func checkCollected(
    _ id: NodeID, _ function: Function, _ call: Node.Call
  ) -> CELType {
    var element = type(call.arguments[0])
    for argument in call.arguments.dropFirst() {
      element = unifier.join(element, type(argument)) ?? .dyn
    }
    let single = function.signatures.filter { $0.parameters.count == 1 }
    for argument in call.arguments where overload(single, [type(argument)]) == nil {
      reportOverload(argument, function.name, single, [argument])
      return .dyn
    }
    return overload(single, [.list(element)]) ?? .dyn
  }

  private mutating func resolve(
    _ id: NodeID, _ function: Function, _ call: Node.Call, isMember: Bool, _ operands: [NodeID]
  ) -> CELType {
    let fitting = function.signatures.filter {
      $0.isMember == isMember && $0.parameters.count == operands.count
    }
    guard fitting.isEmpty else { return resolve(id, function.name, fitting, operands) }
    reportArgumentCount(function, call, isMember: isMember)
    return .dyn
  }

  /// The result of the signatures that fit the operands, which have been checked.
  mutating func resolve(
    _ id: NodeID, _ name: String, _ signatures: [Signature], _ operands: [NodeID]
  ) -> CELType {
    if let result = overload(signatures, operands.map(type)) { return result }
    reportOverload(id, name, signatures, operands)
    // `a < b` is a bool whatever is wrong with `a`.
    let results = Set(signatures.map(\.result))
    if results.count == 1, let only = results.first, only.parameters.isEmpty {
      if case .parameter = only { return .dyn }
      return only
    }
    return .dyn
  }

  /// nil where no signature fits; `dyn` where several do, with different results.
  ///
  /// As in the other engines, the first that fits teaches what an unknown type is, so the
  /// order of signatures matters.
  private mutating func overload(_ signatures: [Signature], _ arguments: [CELType]) -> CELType? {
    var result: CELType?
    for signature in signatures {
      let fresh = unifier.instantiate(signature)
      guard unifier.assign(arguments, to: fresh.parameters) else { continue }
      let found = unifier.resolved(fresh.result)
      if let known = result {
        if known != .dyn, known != found { result = .dyn }
      } else {
        result = found
      }
    }
    return result
  }

  /// What the operand at `position` would have to be, all others being as they are.
  func expectations(
    _ signatures: [Signature], _ operands: [NodeID], at position: Int
  ) -> [CELType] {
    var expected: [CELType] = []
    for signature in signatures where signature.parameters.count == operands.count {
      var trial = unifier
      let fresh = trial.instantiate(signature)
      var arguments = operands.map(type)
      var parameters = fresh.parameters
      let parameter = parameters.remove(at: position)
      arguments.remove(at: position)
      guard trial.assign(arguments, to: parameters) else { continue }
      let type = trial.settled(parameter)
      if !expected.contains(type) { expected.append(type) }
    }
    return expected
  }
}

// MARK: - Codes

extension Checker {
  /// Looks at texts that are compared with values of a code list.
  mutating func checkCodes(_ left: NodeID, _ right: NodeID) {
    if let list = codeList(type(left)) { checkCodes(right, list) }
    if let list = codeList(type(right)) { checkCodes(left, list) }
  }

  private func codeList(_ type: CELType) -> CodeListDeclaration? {
    switch type {
    case .code(let name): declarations.codeLists[name]
    case .list(let element), .optional(let element), .map(let element, _): codeList(element)
    default: nil
    }
  }

  private mutating func checkCodes(_ id: NodeID, _ list: CodeListDeclaration) {
    switch tree[id].kind {
    case .literal(.string(let text)):
      guard !list.codes.contains(where: { CELText($0) == text }) else { return }
      reportUnknownCode(text.string, tree[id].range, list)
    case .list(let elements): for element in elements { checkCodes(element.value, list) }
    default: break
    }
  }
}
