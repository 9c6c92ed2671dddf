import CatalogModel
import Conditions
import SourceText

extension Page {
  /// Human text in every language it has: `{ "vi": "…", "en": "…" }`.
  mutating func text(_ key: String, _ text: HumanText?) {
    guard let text else { return }
    self.key(key)
    self.text(text)
  }

  mutating func text(_ text: HumanText) {
    let first = languages.first ?? "vi"
    var seen = [first]
    object { page in
      page.member(first, text.text)
      for language in page.languages where !seen.contains(language) {
        guard let other = text.translations.first(where: { $0.language == language }) else {
          continue
        }
        seen.append(language)
        page.member(language, other.text)
      }
    }
  }

  /// Text that has no translations, in the catalog's first language.
  mutating func plainText(_ key: String, _ text: String) {
    object(key) { page in page.member(page.languages.first ?? "vi", text) }
  }

  /// Texts as a list of language maps; left out when there are none.
  mutating func texts(_ key: String, _ texts: [HumanText]) {
    listUnlessEmpty(key, texts) { page, text in page.text(text) }
  }

  mutating func date(_ key: String, _ date: CalendarDate?) {
    member(key, date?.description)
  }

  /// A window in force: both days inclusive, an open end left out.
  mutating func window(_ key: String, _ window: Window, seen: String? = nil) {
    object(key) { page in
      page.date("from", window.from)
      page.date("until", window.until)
      page.member("seen", seen)
    }
  }

  /// The days of a declaration. One that is known only to have been in force in some month
  /// gets no first day: that of its regime is the compiler's aid, nobody declared it.
  mutating func window(_ key: String, of header: Header) {
    var window = header.window
    let seen = header.effective?.seen?.value
    if seen != nil, header.effective?.from == nil { window.from = nil }
    self.window(key, window, seen: seen)
  }

  /// As `window`, left out where no day is known.
  mutating func windowIfKnown(_ key: String, of header: Header) {
    if header.window != .always { window(key, of: header) }
  }

  mutating func window(_ key: String, _ effective: EffectiveWindow?) {
    guard let effective else { return }
    window(key, effective.window, seen: effective.seen?.value)
  }

  /// Where a declaration comes from, and what is unsure about it.
  mutating func review(of header: Header) {
    text("source", header.source)
    object("review") { page in
      page.member(
        "status", header.isDraft ? "draft" : header.isReviewed ? "reviewed" : "unreviewed")
      page.member("by", header.reviewedBy)
      page.date("on", header.reviewedOn?.value)
      page.texts("unsure", header.draft)
    }
    texts("notes", header.notes)
  }
}

// MARK: - Sets of words

extension CaseIterable where Self: Equatable & Sendable {
  /// The values that are there, each once, always in the same order: authors write sets of
  /// words in any.
  static func ordered(_ values: [Located<Self>]?) -> [Self] {
    guard let values else { return [] }
    return allCases.filter { value in values.contains { $0.value == value } }
  }
}

// MARK: - Conditions

extension Page {
  /// A condition, passed on as it is written, and in words: nothing here has decided it.
  mutating func condition(_ key: String, _ condition: Condition?) {
    guard let condition else { return }
    self.key(key)
    self.condition(condition)
  }

  /// Conditions that all have to hold; left out when there are none.
  mutating func conditions(_ key: String, _ conditions: [Condition]) {
    listUnlessEmpty(key, conditions) { page, condition in page.condition(condition) }
  }

  mutating func condition(_ condition: Condition) {
    switch condition.syntax {
    case .constant(let value): boolean(value)
    case .cel(let text):
      object { page in
        page.member("cel", text)
        page.sentence(of: condition)
      }
    case .structured(let value):
      object { page in
        page.key("structured")
        page.syntax(SyntaxValue(value))
        page.sentence(of: condition)
      }
    }
  }

  /// The condition in words, where the page is about a procedure and the condition is plain.
  private mutating func sentence(of condition: Condition) {
    guard let sentence = words?.sentence(of: condition) else { return }
    note(words?.files(of: condition) ?? [])
    plainText("text", sentence)
  }

  mutating func syntax(_ key: String, _ value: SyntaxValue?) {
    guard let value else { return }
    self.key(key)
    syntax(value)
  }

  mutating func syntax(_ value: SyntaxValue) {
    switch value {
    case .scalar(let text, let isQuoted): scalar(text, isQuoted: isQuoted)
    case .list(let items):
      arrayValue { page in for item in items { page.syntax(item) } }
    case .map(let entries):
      object { page in
        var seen: Set<String> = []
        for entry in entries where seen.insert(entry.key).inserted {
          page.syntax(entry.key, entry.value)
        }
      }
    }
  }
}
