import CatalogModel
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

  mutating func window(_ key: String, of header: Header) {
    window(key, header.window, seen: header.effective?.seen?.value)
  }

  mutating func window(_ key: String, _ effective: EffectiveWindow?) {
    guard let effective else { return }
    window(key, effective.window, seen: effective.seen?.value)
  }

  /// Where a declaration comes from, and what is unsure about it.
  mutating func review(of header: Header) {
    text("source", header.source)
    object("review") { page in
      page.member("status", header.isDraft ? "draft" : header.isReviewed ? "reviewed" : "published")
      page.member("by", header.reviewedBy)
      page.date("on", header.reviewedOn)
      page.texts("unsure", header.draft)
    }
    texts("notes", header.notes)
  }
}

// MARK: - Conditions

extension Page {
  /// A condition, passed on as it is written: nothing here has decided it.
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
        page.member("evaluated", false)
      }
    case .structured(let value):
      object { page in
        page.key("structured")
        page.syntax(value)
        page.member("evaluated", false)
      }
    }
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
