import Diagnostics
import SourceText

/// Calls that are not functions: their arguments are not values first.
extension Parser {
  /// The node of a macro; nil when the call is none.
  mutating func expandMacro(_ call: Node.Call, from start: UInt32) -> NodeID? {
    guard let target = call.target else {
      return call.function == "has" && call.arguments.count == 1
        ? expandHas(call.arguments[0], from: start) : nil
    }
    if call.function == "bind", call.arguments.count == 3,
      case .name("cel", _) = node(target).kind
    {
      return expandBind(call, from: start)
    }
    let count = call.arguments.count
    switch (call.function, count) {
    case ("all", 2), ("all", 3): return comprehension(.all, call, target, from: start)
    case ("exists", 2), ("exists", 3): return comprehension(.exists, call, target, from: start)
    case ("exists_one", 2), ("existsOne", 2), ("exists_one", 3), ("existsOne", 3):
      return comprehension(.existsOne, call, target, from: start)
    case ("filter", 2): return comprehension(.filter, call, target, from: start)
    case ("map", 2): return comprehension(.map, call, target, from: start)
    case ("map", 3): return comprehension(.map, call, target, hasFilter: true, from: start)
    case ("transformList", 3), ("transformList", 4):
      return comprehension(.transformList, call, target, hasFilter: count == 4, from: start)
    case ("transformMap", 3), ("transformMap", 4):
      return comprehension(.transformMap, call, target, hasFilter: count == 4, from: start)
    case ("transformMapEntry", 3), ("transformMapEntry", 4):
      return comprehension(.transformMapEntry, call, target, hasFilter: count == 4, from: start)
    case ("optMap", 2), ("optFlatMap", 2): return expandOptionalMap(call, target, from: start)
    default: return nil
    }
  }

  private mutating func expandHas(_ argument: NodeID, from start: UInt32) -> NodeID {
    let inside = node(argument)
    switch inside.kind {
    case .select(var selection) where selection.mode == .plain:
      selection.mode = .test
      return make(.select(selection), from: start, height: height(selection.operand))
    case .invalid: break
    default:
      fail(
        .invalidMacro, inside.range,
        hyphenated(inside).map { name in
          Bilingual(
            vi: "dấu nối trong tên trường bị đọc là phép trừ: viết \(name)",
            en: "a hyphen in the name of a field is read as minus: write \(name)")
        }
          ?? Bilingual(
            vi:
              "has() hỏi trường có giá trị không: viết has(a.b), trong biểu mẫu has(submission.a), trong một mục của danh sách has(this.a)",
            en:
              "has() asks whether a field is there: write has(a.b), in a form has(submission.a), in an item of a list has(this.a)"
          ))
      endRecovery()
    }
    return make(.invalid, from: start)
  }

  /// `a.b-c` as `a.bC`, the way names of fields are written; nil for anything else.
  private func hyphenated(_ inside: Node) -> String? {
    guard case .binary(.subtract, let left, let right) = inside.kind,
      case .name(let ending, _) = node(right).kind
    else { return nil }
    let beginning: String
    switch node(left).kind {
    case .select(let selection):
      guard case .name(let object, _) = node(selection.operand).kind else { return nil }
      beginning = object + "." + selection.field
    case .binary:
      guard let name = hyphenated(node(left)) else { return nil }
      beginning = name
    default: return nil
    }
    return beginning + ending.prefix(1).uppercased() + ending.dropFirst()
  }

  private mutating func expandBind(_ call: Node.Call, from start: UInt32) -> NodeID {
    guard let variable = variable(call.arguments[0], of: "cel.bind") else {
      return make(.invalid, from: start)
    }
    let (value, body) = (call.arguments[1], call.arguments[2])
    return make(
      .bind(Node.Binding(variable: variable, value: value, body: body)), from: start,
      height: max(height(value), height(body)))
  }

  private mutating func expandOptionalMap(
    _ call: Node.Call, _ target: NodeID, from start: UInt32
  ) -> NodeID {
    guard let variable = variable(call.arguments[0], of: call.function) else {
      return make(.invalid, from: start)
    }
    let map = Node.OptionalMap(
      target: target, variable: variable, body: call.arguments[1],
      isFlat: call.function == "optFlatMap")
    return make(
      .optionalMap(map), from: start, height: max(height(target), height(map.body)))
  }

  private mutating func comprehension(
    _ macro: Node.Comprehension.Macro, _ call: Node.Call, _ target: NodeID,
    hasFilter: Bool = false, from start: UInt32
  ) -> NodeID {
    let arguments = call.arguments
    var variables: [Located<String>] = []
    for argument in arguments.dropLast(hasFilter ? 2 : 1) {
      guard let variable = variable(argument, of: call.function) else {
        return make(.invalid, from: start)
      }
      variables.append(variable)
    }
    if variables.count == 2, variables[0].value == variables[1].value {
      fail(
        .invalidMacro, variables[1].range,
        Bilingual(vi: "hai biến trùng tên", en: "the two variables have the same name"))
      endRecovery()
      return make(.invalid, from: start)
    }
    let comprehension = Node.Comprehension(
      macro: macro, range: target, variables: variables,
      filter: hasFilter ? arguments[arguments.count - 2] : nil,
      body: arguments[arguments.count - 1])
    return make(
      .comprehension(comprehension), from: start,
      height: height([target, comprehension.body] + (comprehension.filter.map { [$0] } ?? [])))
  }

  private mutating func variable(_ argument: NodeID, of macro: String) -> Located<String>? {
    let inside = node(argument)
    if case .name(let name, isAbsolute: false) = inside.kind {
      return Located(name, at: inside.range)
    }
    guard case .invalid = inside.kind else {
      fail(
        .invalidMacro, inside.range,
        Bilingual(
          vi: "\(macro)() cần một tên biến đơn ở đây, ví dụ x",
          en: "\(macro)() takes a plain variable name here, such as x"))
      endRecovery()
      return nil
    }
    return nil
  }
}
