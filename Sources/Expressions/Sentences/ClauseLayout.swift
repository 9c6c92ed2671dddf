import SourceText

/// Puts clauses together so that they can be read in one way only.
///
/// A few plain clauses stand in a row; a group in a group is set off by commas while it is
/// short, and else becomes a list with letters, which always runs to the end of what it
/// belongs to.
struct ClauseLayout {
  private let phrases: any Phrasebook
  private static let mostInRow = 3
  private static let longestRow = 220
  private static let longestNested = 160
  /// Lists in lists that a reader can still follow.
  private static let deepest = 4
  /// Bytes of a sentence.
  private static let longest = 6000

  init(_ phrases: any Phrasebook) { self.phrases = phrases }

  func words(_ clause: Clause, _ range: SourceRange) throws(WordlessPart) -> String {
    guard let text = text(clause, under: ""), text.utf8.count <= Self.longest else {
      throw WordlessPart(
        range, vi: "điều kiện quá dài hoặc lồng nhau quá sâu để nói thành câu",
        en: "the condition is too long or too deep for a sentence")
    }
    return text
  }

  /// nil where lists nest too deep.
  private func text(_ clause: Clause, under marker: String) -> String? {
    switch clause {
    case .all(let parts): return group(parts, isAll: true, under: marker)
    case .any(let parts): return group(parts, isAll: false, under: marker)
    case .items(let quantity, let list, let body?):
      return text(body, under: marker).map {
        phrases.items(
          quantity, list, body: $0, isStatement: body.hasStatement, isAlone: true)
      }
    default: return phrases.words(clause, isAlone: true)
    }
  }

  private func group(_ parts: [Clause], isAll: Bool, under marker: String) -> String? {
    if let row = row(parts, isAll) { return row }
    if let nested = nested(parts, isAll) { return nested }
    let groups = parts.filter { plain($0) == nil }
    if isAll, groups.count == 1, case .any(let inner) = groups[0] {
      let plain = parts.compactMap(plain)
      if plain.count <= Self.mostInRow, let list = list(inner, isAll: false, under: marker) {
        return phrases.join(plain + [list], isAll: true)
      }
    }
    return list(parts, isAll: isAll, under: marker)
  }

  /// A clause of which no part could be taken for another's; nil for any other.
  ///
  /// What is said of items is none: what follows it would be read as said of them too.
  private func plain(_ clause: Clause) -> String? {
    switch clause {
    case .all, .any, .constant, .items(_, _, .some): return nil
    default: break
    }
    let text = phrases.words(clause, isAlone: false)
    return NameText.joins(text) ? nil : text
  }

  private func row(_ parts: [Clause], _ isAll: Bool) -> String? {
    guard parts.count <= Self.mostInRow else { return nil }
    let texts = parts.compactMap(plain)
    guard texts.count == parts.count, texts.reduce(0, { $0 + $1.count }) <= Self.longestRow else {
      return nil
    }
    return phrases.join(texts, isAll: isAll)
  }

  /// "A và B, hoặc C", or "A, đồng thời B hoặc C".
  private func nested(_ parts: [Clause], _ isAll: Bool) -> String? {
    var texts: [String] = []
    var groups: [String] = []
    for part in parts {
      if let text = plain(part) {
        texts.append(text)
        if !isAll { groups.append(text) }
        continue
      }
      let inner: [Clause]
      switch part {
      case .all(let parts) where !isAll: inner = parts
      case .any(let parts) where isAll: inner = parts
      default: return nil
      }
      let words = inner.compactMap(plain)
      guard words.count == inner.count, words.count == 2 else { return nil }
      groups.append(phrases.join(words, isAll: !isAll))
    }
    if isAll {
      guard groups.count == 1, texts.count == 1 else { return nil }
      return short(phrases.both(texts[0], groups[0]))
    }
    return groups.count == 2 ? short(phrases.either(groups)) : nil
  }

  private func short(_ text: String) -> String? { text.count <= Self.longestNested ? text : nil }

  /// "thuộc một trong các trường hợp sau: a) A; b) B"
  private func list(_ parts: [Clause], isAll: Bool, under marker: String) -> String? {
    guard marker.count(where: { $0 == "." }) < Self.deepest else { return nil }
    var items: [String] = []
    for (index, part) in parts.enumerated() {
      // Lists in lists are numbered: a), a.1), a.1.1).
      let own = marker + (marker.isEmpty ? phrases.marker(index, of: parts.count) : "\(index + 1)")
      guard let text = text(part, under: own + ".") else { return nil }
      items.append(own + ") " + (isAll ? text : phrases.asItem(text)))
    }
    return phrases.introduction(isAll: isAll) + " " + items.joined(separator: "; ")
  }
}

extension Clause {
  /// Whether part of it is said by a sentence of the vocabulary, which has its own subject.
  fileprivate var hasStatement: Bool {
    switch self {
    case .all(let parts), .any(let parts): return parts.contains(where: \.hasStatement)
    case .holds(let term, let isTrue):
      guard let fact = term.fact?.fact else { return false }
      return (isTrue ? fact.affirmed : fact.denied) != nil
    case .isOneOf(_, let values, _):
      return values.contains {
        if case .value(let value) = $0 { value.affirmed != nil } else { false }
      }
    default: return false
    }
  }
}
