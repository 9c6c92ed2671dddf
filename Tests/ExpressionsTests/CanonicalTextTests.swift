import Expressions
import SourceText
import Testing

@Suite struct CanonicalTextTests {
  @Test(arguments: [
    ("1+2*3", "1 + 2 * 3"),
    ("(1+2)*3", "(1 + 2) * 3"),
    ("1-(2-3)", "1 - (2 - 3)"),
    ("(1-2)-3", "1 - 2 - 3"),
    ("((a))", "a"),
    ("a&&(b&&c)", "a && (b && c)"),
    ("a||b&&c", "a || b && c"),
    ("(a||b)&&c", "(a || b) && c"),
    ("a?b:c?d:e", "a ? b : c ? d : e"),
    ("(a?b:c)?d:e", "(a ? b : c) ? d : e"),
    ("!(!a)", "!!a"),
    ("!(a==b)", "!(a == b)"),
    ("-(5)", "-(5)"),
    ("- 5", "-5"),
    ("-(-5)", "-(-5)"),
    ("-(-(x))", "--x"),
    ("-x.y", "-x.y"),
    ("(-x).y", "(-x).y"),
    ("-1 .abs()", "-1.abs()"),
    ("\"it's\"", "'it\\'s'"),
    ("'''a\nb'''", "'a\\nb'"),
    ("r'\\d'", "'\\\\d'"),
    ("b'\\377a'", "b'\\xffa'"),
    ("'\u{200B}\u{A0}é'", "'\\u200b\\u00a0é'"),
    ("0x10u", "16u"),
    ("1e3", "1000.0"),
    (".5", "0.5"),
    ("{'a':1,?'b':c}", "{'a': 1, ?'b': c}"),
    ("[1,?b,]", "[1, ?b]"),
    ("a.?b[?'c'].d", "a.?b[?'c'].d"),
    ("a.`b-c`", "a.`b-c`"),
    ("a.`b`", "a.b"),
    ("a.`in`", "a.`in`"),
    ("has( a.b )", "has(a.b)"),
    ("l.existsOne(x,x>1)", "l.exists_one(x, x > 1)"),
    ("l.exists_one(i,x,x>1)", "l.existsOne(i, x, x > 1)"),
    ("l.map(x,x>1,x)", "l.map(x, x > 1, x)"),
    ("cel.bind(x,1,x)", "cel.bind(x, 1, x)"),
    ("o.optMap(x,x+1)", "o.optMap(x, x + 1)"),
    (".a.b{c:1}", ".a.b{c: 1}"),
    ("a // comment", "a"),
    ("(a in b) in c", "a in b in c"),
    ("a in (b in c)", "a in (b in c)"),
  ])
  func hasOneSpelling(_ pair: (written: String, canonical: String)) {
    let parsed = ParsedExpression(pair.written)
    #expect(parsed.isValid, "\(parsed.problems)")
    #expect(parsed.tree.canonicalText == pair.canonical)
    #expect(ParsedExpression(pair.canonical).tree.canonicalText == pair.canonical)
  }

  /// All of the conformance suite: what is printed reads back as the same tree.
  @Test func readsBackAsTheSameTree() throws {
    guard let cases = try ConformanceSuite.cases() else {
      print(ConformanceSuite.skipped)
      return
    }
    for one in cases {
      let parsed = ParsedExpression(one.expr)
      guard parsed.isValid else { continue }
      let again = ParsedExpression(parsed.tree.canonicalText)
      #expect(again.isValid, "\(one.expr): \(parsed.tree.canonicalText)")
      #expect(Shape(parsed.tree).text == Shape(again.tree).text, "\(one.expr)")
    }
  }
}

/// A tree as text that leaves nothing of its structure to precedence.
private struct Shape {
  let text: String

  init(_ tree: SyntaxTree) { text = Self.text(tree.root, tree) }

  private static func text(_ id: NodeID, _ tree: SyntaxTree) -> String {
    func list(_ ids: [NodeID]) -> String { ids.map { text($0, tree) }.joined(separator: " ") }
    switch tree[id].kind {
    case .invalid: return "?"
    case .literal(let value): return "<\(value)>"
    case .name(let name, let isAbsolute): return "\(isAbsolute)\(name)"
    case .select(let selection):
      return "(.\(selection.mode) \(text(selection.operand, tree)) \(selection.field))"
    case .index(let index): return "([] \(index.isOptional) \(list([index.operand, index.key])))"
    case .call(let call):
      return
        "(\(call.function) \(call.target.map { text($0, tree) } ?? "-") \(list(call.arguments)))"
    case .unary(let unary, let operand): return "(\(unary) \(text(operand, tree)))"
    case .binary(let binary, let left, let right): return "(\(binary) \(list([left, right])))"
    case .logical(let logical, let operands): return "(\(logical) \(list(operands)))"
    case .conditional(let condition, let then, let otherwise):
      return "(if \(list([condition, then, otherwise])))"
    case .list(let elements):
      return "[" + elements.map { "\($0.isOptional)\(text($0.value, tree))" }.joined() + "]"
    case .map(let entries):
      return "{" + entries.map { "\($0.isOptional)\(list([$0.key, $0.value]))" }.joined() + "}"
    case .message(let message):
      return message.type
        + message.fields.map { "\($0.isOptional)\($0.name)\(text($0.value, tree))" }
        .joined()
    case .comprehension(let comprehension):
      let parts = [comprehension.range] + (comprehension.filter.map { [$0] } ?? [])
      return "(\(comprehension.macro) \(comprehension.variables.map(\.value)) "
        + list(parts + [comprehension.body]) + ")"
    case .bind(let bind): return "(bind \(bind.variable.value) \(list([bind.value, bind.body])))"
    case .optionalMap(let map):
      return "(opt \(map.isFlat) \(map.variable.value) \(list([map.target, map.body])))"
    }
  }
}
