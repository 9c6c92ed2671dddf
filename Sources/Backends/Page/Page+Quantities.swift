import CatalogModel
import SourceText

extension Page {
  /// A value that may vary: `{ "value": … }`, or `{ "rows": [ … ] }` where rows that are
  /// for other levels or other days are left out.
  mutating func varying<Value>(
    _ key: String, _ varying: Varying<Value>?, at level: Level,
    _ write: (inout Page, Value) -> Void
  ) {
    guard let varying else { return }
    object(key) { page in
      switch varying {
      case .single(let value):
        page.key("value")
        write(&page, value.value)
      case .table(let rows, _):
        page.list("rows", rows.filter { $0.applies(at: level, on: page.catalog.date) }) {
          page, row in
          page.row(row, write)
        }
      }
    }
  }

  private mutating func row<Value>(
    _ row: VaryingRow<Value>, _ write: (inout Page, Value) -> Void
  ) {
    object { page in
      if row.isOtherwise { page.member("otherwise", true) }
      let selectors = row.selectors
      page.stringsUnlessEmpty("case", selectors.cases.map(\.value))
      page.stringsUnlessEmpty("channel", selectors.channels.map(\.value.rawValue))
      page.stringsUnlessEmpty("agency", selectors.agencies.map(\.value))
      page.stringsUnlessEmpty("applicant", selectors.applicants.map(\.value.rawValue))
      page.condition("when", selectors.when)
      page.window("effective", selectors.effective)
      guard let value = row.value else { return }
      page.key("value")
      write(&page, value.value)
    }
  }

  /// The least and the greatest value of a field: numbers where its values are.
  mutating func bounds(of field: FormField) {
    let isNumber =
      switch field.type?.value {
      case .integer, .decimal, .money: true
      default: false
      }
    for (key, bound) in [("min", field.min), ("max", field.max)] {
      guard let bound else { continue }
      self.key(key)
      scalar(bound.value, isQuoted: !isNumber)
    }
  }

  mutating func duration(_ key: String, _ duration: StatedDuration?) {
    guard let duration else { return }
    object(key) { page in
      page.number("amount", duration.amount)
      page.member("unit", duration.unit.rawValue)
    }
  }

  /// A time limit as a machine counts it.
  mutating func timeLimit(_ limit: TimeLimit) {
    object { page in
      switch limit {
      case .duration(let duration):
        page.member("kind", "duration")
        page.number("amount", duration.amount)
        page.member("unit", duration.unit.rawValue)
      case .sameDay(let cutOff):
        page.member("kind", "same-day")
        page.member("cutOff", cutOff)
      case .notRegulated: page.member("kind", "not-regulated")
      case .notPublished: page.member("kind", "not-published")
      }
    }
  }

  mutating func money(_ key: String, _ money: Money?) {
    guard let money else { return }
    object(key) { page in
      page.number("amount", money.amount)
      page.member("currency", money.currency)
    }
  }

  mutating func feeAmount(_ amount: FeeAmount) {
    object { page in
      switch amount {
      case .free: page.member("kind", "free")
      case .fixed(let money):
        page.member("kind", "fixed")
        page.money("money", money)
      case .tiered(let tiers):
        page.member("kind", "tiered")
        page.member("per", tiers.per?.value)
        page.list("tiers", tiers.tiers) { page, tier in
          page.object { page in
            page.member("upTo", tier.upTo?.value)
            page.money("each", tier.each?.value)
          }
        }
        page.money("max", tiers.max?.value)
      }
    }
  }
}

extension VaryingRow {
  /// Whether the row can apply at all to a level on a day.
  func applies(at level: Level, on date: CalendarDate) -> Bool {
    (selectors.levels.isEmpty || selectors.levels.contains { $0.value == level })
      && (selectors.effective?.window.contains(date) ?? true)
  }
}
