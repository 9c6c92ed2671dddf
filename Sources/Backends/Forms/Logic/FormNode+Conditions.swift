import FormCompiler

extension FormNode {
  /// Every condition written for the node, in a fixed order.
  var writtenConditions: [FormCondition] {
    var result = visible
    if case .when(let condition) = requirement { result.append(condition) }
    if let readonly { result.append(readonly) }
    result += constraints.map(\.condition)
    if let filter { result.append(filter) }
    if let calculation {
      if let when = calculation.when { result.append(when) }
      result.append(calculation.value)
    }
    return result
  }
}
