extension CELExpression {
  /// The name of the library's function that a call means; nil for the caller's own functions,
  /// and those the caller added to.
  func function(of id: NodeID) -> String? {
    let found: Function
    switch names[id] {
    case .function(let function), .method(let function): found = function
    default: return nil
    }
    guard let standard = FunctionLibrary.standard[found.name],
      standard.signatures == found.signatures
    else { return nil }
    return found.name
  }

  /// Whether a call's target is its first argument.
  func isMethod(_ id: NodeID) -> Bool {
    if case .method = names[id] { return true }
    return false
  }
}
