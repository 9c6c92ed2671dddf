public import CatalogModel
import SourceText

/// What the objects of the catalog model know of the catalog around them.
public final class ModelFacts: Sendable {
  public let catalog: Catalog
  private let shared: SharedTable<Tables>

  public init(_ catalog: Catalog) {
    self.catalog = catalog
    shared = SharedTable { Tables(catalog) }
  }

  /// Codes of the procedures that grant a document on a day (thủ tục cấp giấy tờ này).
  func issuers(of document: String, on day: CalendarDate) -> [String] {
    Self.named(shared.value.issuers[document], on: day)
  }

  /// Ids of the electronic forms that replace a document on a day (biểu mẫu điện tử).
  func forms(for document: String, on day: CalendarDate) -> [String] {
    Self.named(shared.value.forms[document], on: day)
  }

  /// Working hours in a working day: eight where the catalog's calendar does not say.
  func hoursPerDay(on day: CalendarDate) -> Double {
    let calendar = catalog.settings?.calendar
      .flatMap { catalog.calendars.version(of: $0.value, on: day) }
    return calendar?.hoursPerDay.map { Double($0.value.thousandths) / 1000 } ?? 8
  }

  private static func named(_ users: [User]?, on day: CalendarDate) -> [String] {
    var result: [String] = []
    for user in users ?? [] where user.window.contains(day) && !result.contains(user.name) {
      result.append(user.name)
    }
    return result
  }

  private struct User {
    var name: String
    var window: Window
  }

  private struct Tables: Sendable {
    var issuers: [String: [User]] = [:]
    var forms: [String: [User]] = [:]

    init(_ catalog: Catalog) {
      for procedure in catalog.procedures.all where procedure.change?.value != .abolished {
        let user = User(name: procedure.code.value, window: procedure.header.window)
        let contents = [procedure.content] + procedure.levels.map(\.content)
        let granted = contents.flatMap { $0.results?.value ?? [] }.filter {
          $0.outcome?.value == .granted
        }
        for id in granted.compactMap(\.document?.value) { issuers[id, default: []].append(user) }
      }
      for form in catalog.forms.all {
        guard let id = form.document?.value else { continue }
        forms[id, default: []].append(User(name: form.id.value, window: form.header.window))
      }
    }
  }
}
