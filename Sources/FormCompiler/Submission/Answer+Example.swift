public import CatalogModel
import Writers

extension Answer {
  /// An answer as an example of a form gives it: what a text means is told by its field.
  ///
  /// - Parameter node: the number of the node it is for; nil where no field takes it.
  public init(_ written: SyntaxValue, for node: Int?, in form: CheckedForm) {
    let place = node.map { form[$0] }
    switch written {
    case .scalar(let text, let isQuoted):
      self = isQuoted ? .string(text) : Self.scalar(text, place?.type)
    case .list(let items):
      let inner = place?.content == .list ? place?.children.first : node
      self = .array(items.map { Answer($0, for: inner, in: form) })
    case .map(let entries):
      self = .object(
        entries.map { entry in
          guard let place, place.content == .object else {
            return Member(entry.key, Self.part(entry.value, under: entry.key, of: place?.type))
          }
          let child = place.children.first { form[$0].key == entry.key }
          return Member(entry.key, Answer(entry.value, for: child, in: form))
        })
    }
  }

  /// A part of an address, a file or a consent: only sizes are numbers.
  private static func part(
    _ written: SyntaxValue, under key: String, of type: FieldType?
  ) -> Answer {
    switch written {
    case .scalar(let text, let isQuoted):
      if isQuoted { return .string(text) }
      return type == nil || (type == .attachment && key == "size")
        ? scalar(text, nil) : .string(text)
    case .list(let items): return .array(items.map { part($0, under: key, of: type) })
    case .map(let entries):
      return .object(entries.map { Member($0.key, part($0.value, under: $0.key, of: type)) })
    }
  }

  private static func scalar(_ text: String, _ type: FieldType?) -> Answer {
    switch type {
    case .boolean, .declaration, nil:
      if text == "true" || text == "false" { return .boolean(text == "true") }
      if type != nil { return .string(text) }
    case .integer, .decimal, .money: break
    default: return .string(text)
    }
    guard JSONWriter.isNumber(text), let number = Double(text) else { return .string(text) }
    return .number(number)
  }
}

// MARK: - Changes

/// A step of a path into answers.
enum AnswerStep: Hashable {
  case key(String)
  /// Of an item, from 0.
  case item(Int)

  /// Reads `chuHo.thanhVien[2].hoTen`; nil for what is no path.
  static func path(_ text: String) -> [AnswerStep]? {
    var steps: [AnswerStep] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let key = pieces.first, !key.isEmpty else { return nil }
      steps.append(.key(String(key)))
      for piece in pieces.dropFirst() {
        guard piece.last == "]", let number = Int(piece.dropLast()), number >= 0 else { return nil }
        steps.append(.item(number))
      }
    }
    return steps
  }
}

extension Answer {
  /// With another answer at a path: objects on the way are made, an item is added only right
  /// behind the last; nil where there is no such place.
  func replacing(_ path: ArraySlice<AnswerStep>, by answer: Answer) -> Answer? {
    guard let step = path.first else { return answer }
    let rest = path.dropFirst()
    let made: Answer = if case .item? = rest.first { .array([]) } else { .object([]) }
    switch (step, self) {
    case (.key(let key), .object(var members)):
      let position = members.firstIndex { $0.key == key }
      let old = position.map { members[$0].value } ?? made
      guard let new = old.replacing(rest, by: answer) else { return nil }
      if let position {
        members[position].value = new
      } else {
        members.append(Member(key, new))
      }
      return .object(members)
    case (.item(let number), .array(var items)) where number <= items.count:
      let old = number < items.count ? items[number] : made
      guard let new = old.replacing(rest, by: answer) else { return nil }
      if number < items.count { items[number] = new } else { items.append(new) }
      return .array(items)
    default: return nil
    }
  }
}

extension CheckedForm {
  /// The node that a path leads to; nil for none, or inside an address, a file, a consent.
  func node(at path: [AnswerStep]) -> Int? {
    var current = 0
    for step in path {
      let node = nodes[current]
      let next: Int? =
        switch step {
        case .key(let key): node.children.first { nodes[$0].key == key }
        case .item: node.content == .list ? node.children.first : nil
        }
      guard let next else { return nil }
      current = next
    }
    return current
  }

  /// Whether a path, with or without numbers of items, leads to a field or inside its answer.
  func has(_ path: String) -> Bool {
    var current = 0
    for key in path.withoutItems().split(separator: ".", omittingEmptySubsequences: false) {
      if nodes[current].content == .value { return true }
      if nodes[current].content == .list { current = nodes[current].children.first ?? current }
      guard let next = nodes[current].children.first(where: { nodes[$0].key == key }) else {
        return false
      }
      current = next
    }
    return true
  }
}
