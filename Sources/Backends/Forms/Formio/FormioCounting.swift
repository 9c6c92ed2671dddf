import CatalogModel
import FormCompiler
import SourceText

/// Bounds that no key of Form.io carries: how many items, and steps.
///
/// Each broken condition is followed by what is said of it.
struct FormioCounting {
  let field: FormioField

  private var own: SchemaValue { ["var": .string(field.place)] }

  var parts: [SchemaValue] { items + step }

  // MARK: Items

  private var count: SchemaValue {
    ["reduce": [own, ["+": [["var": "accumulator"], 1]], 0]]
  }

  private var items: [SchemaValue] {
    guard FormioWords.counted(field) != nil else { return [] }
    var parts: [SchemaValue] = []
    if field.leastItems > 0 { parts += [tooFew, message("ít nhất", field.leastItems)] }
    if let most = field.mostItems {
      parts += [[">": [count, .integer(most)]], message("nhiều nhất", most)]
    }
    return parts
  }

  private var tooFew: SchemaValue {
    let isBelow: SchemaValue = ["<": [count, .integer(field.leastItems)]]
    let isAny: SchemaValue = ["<": [0, count]]
    guard !field.hasOwnRequired else { return ["and": [isAny, isBelow]] }
    switch field.demand {
    case .whenShown: return isBelow
    case .whileTrue(let rule): return ["and": [["or": [rule, isAny]], isBelow]]
    case .never: return ["and": [isAny, isBelow]]
    }
  }

  private func message(_ bound: String, _ number: Int) -> SchemaValue {
    if let own = field.validation.ownMessage { return .string(own) }
    let (verb, noun) = FormioWords.counted(field) ?? ("", "")
    return .string("\(verb) \(bound) \(number) \(noun)")
  }

  // MARK: Steps

  /// Remainders of what is no whole number are not exact.
  var wholeStep: Int? {
    guard let written = field.written, written.isWholeNumber,
      let step = written.step?.value.whole, step > 0,
      let whole = Int(exactly: step)
    else { return nil }
    return whole
  }

  private var step: [SchemaValue] {
    guard let wholeStep else { return [] }
    let remainder: SchemaValue = ["%": [own, .integer(wholeStep)]]
    return [
      ["and": [own, ["!==": [remainder, 0]]]],
      .string(field.validation.ownMessage ?? "Phải là bội số của \(wholeStep)"),
    ]
  }
}
