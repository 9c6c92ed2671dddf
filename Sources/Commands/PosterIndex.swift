import CatalogModel
import Writers

/// `posters.json` in a folder of sheets: which file shows which codes.
struct PosterIndex {
  static let fileName = "posters.json"

  private let date: CalendarDate
  private var entries: [(path: String, payloads: [String])] = []

  init(_ date: CalendarDate) { self.date = date }

  mutating func add(_ path: String, _ payloads: [String]) { entries.append((path, payloads)) }

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("$schema", "https://motcua.example/schemas/posters.schema.json")
      json.member("asOf", date.description)
      json.key("sheets")
      json.array { json in
        for entry in entries {
          json.object { json in
            json.member("path", entry.path)
            json.member("payloads", entry.payloads)
          }
        }
      }
    }
    return json.finish()
  }
}
