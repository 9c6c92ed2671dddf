import CatalogModel
import Diagnostics
import SourceText

/// Where and when every id is declared, whatever its kind.
struct DeclarationIndex: Sendable {
  /// One version.
  struct Entry: Sendable {
    var window: Window
    var place: Place
    var name: String?
  }

  private var entries: [DeclarationKind: [String: [Entry]]] = [:]

  init(_ catalog: Catalog) {
    add(.calendar, catalog.calendars) { $0.name }
    add(.sector, catalog.sectors) { $0.name }
    add(.role, catalog.roles) { $0.name }
    add(.agency, catalog.agencies) { $0.name }
    add(.dataSource, catalog.dataSources) { $0.name }
    add(.codeList, catalog.codeLists) { $0.name }
    add(.instrument, catalog.instruments) { $0.title }
    add(.document, catalog.documents) { $0.name }
    add(.fragment, catalog.fragments) { $0.name }
    add(.procedure, catalog.procedures) { $0.name }
    add(.process, catalog.processes) { $0.name }
    add(.form, catalog.forms) { $0.name }
  }

  private mutating func add<Item: Declaration>(
    _ kind: DeclarationKind, _ table: VersionTable<Item>, name: (Item) -> HumanText?
  ) {
    var byID: [String: [Entry]] = [:]
    for item in table.all {
      byID[item.id.value, default: []].append(
        Entry(
          window: item.header.window, place: item.header.namePlace, name: name(item)?.text))
    }
    entries[kind] = byID
  }

  /// Every version of `id`, in source order; nil when it is not declared at any time.
  subscript(kind: DeclarationKind, id: String) -> [Entry]? { entries[kind]?[id] }

  /// The kinds of which two declarations have one id at the same time.
  var doubledKinds: Set<DeclarationKind> {
    Set(
      entries.filter { _, byID in
        byID.values.contains { versions in
          versions.count > 1 && Set(versions.map(\.window)).count < versions.count
        }
      }.keys)
  }
}

extension CheckContext {
  /// The kinds of which two declarations have one id: the right id of one of them is missing.
  var doubledKinds: Set<DeclarationKind> {
    catalog.conflicts.isEmpty ? [] : declarations.doubledKinds
  }
}

extension Window {
  /// The first days of this window that none of `others` has; nil when all are covered.
  func firstGap(between others: [Window]) -> Window? {
    let last = until?.dayNumber ?? .max
    var next = from?.dayNumber ?? .min
    let ordered = others.sorted { ($0.from?.dayNumber ?? .min) < ($1.from?.dayNumber ?? .min) }
    for window in ordered where next <= last {
      let start = window.from?.dayNumber ?? .min
      if start > next { return Self.days(next, min(start - 1, last)) }
      guard let end = window.until?.dayNumber else { return nil }
      next = max(next, end + 1)
    }
    return next <= last ? Self.days(next, last) : nil
  }

  private static func days(_ first: Int32, _ last: Int32) -> Window {
    Window(
      from: first == .min ? nil : CalendarDate(dayNumber: first),
      until: last == .max ? nil : CalendarDate(dayNumber: last))
  }

  /// "từ 01/7/2025 đến 31/12/2025", open ends left out.
  var inWords: Bilingual {
    switch (from, until) {
    case (nil, nil): Bilingual(vi: "mọi ngày", en: "every day")
    case (let from?, nil):
      Bilingual(vi: "từ ngày \(from.vietnamese)", en: "from \(from) on")
    case (nil, let until?):
      Bilingual(vi: "đến hết ngày \(until.vietnamese)", en: "until \(until)")
    case (let from?, let until?):
      from == until
        ? Bilingual(vi: "ngày \(from.vietnamese)", en: "on \(from)")
        : Bilingual(
          vi: "từ ngày \(from.vietnamese) đến hết ngày \(until.vietnamese)",
          en: "from \(from) to \(until)")
    }
  }
}

extension CalendarDate {
  var inWords: Bilingual { Bilingual(vi: vietnamese, en: description) }
}
