/// A procedure for examples, complete but for the keys an example leaves out.
enum ProcedureSample {
  private static let keys: [(key: String, text: String)] = [
    ("code", "code: ‹\"1.000001\"›"),
    ("name", "name: Đăng ký thử nghiệm"),
    ("type", "type: law-delegated"),
    ("sector", "sector: ho-tich"),
    ("decision", "decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }"),
    ("effective", "effective: { from: 2025-07-01 }"),
    ("applicants", "applicants: [citizen]"),
    ("levels", "levels: { commune: {} }"),
    ("agencies", "agencies: { decides: [ubnd-xa] }"),
    ("places", "places: { receive: [mot-cua], return: same }"),
    ("contact", "contact: \"0207 3822 845\""),
    ("channels", "channels: [in-person]"),
    ("online-level", "online-level: information"),
    ("dossier-sets", "dossier-sets: 1"),
    ("time-limit", "time-limit: 3 working days"),
    ("fees", "fees: none"),
    ("results", "results:\n  - { document: giay-khai-sinh, outcome: granted }"),
    ("requirements", "requirements: none"),
    ("documents", "documents:\n  - { document: to-khai, originals: 1, mode: submit }"),
    ("steps", "steps:\n  - Người yêu cầu nộp hồ sơ."),
    ("basis", "basis: [60/2014/QH13]"),
    ("source", "source: Ví dụ"),
  ]

  /// The name is marked: there a missing part is reported.
  static func text(without key: String) -> String {
    (["kind: procedure"] + keys.filter { $0.key != key }.map(\.text)).joined(separator: "\n")
  }

  /// Another procedure, which asks for one paper.
  static func asking(for document: String) -> String {
    other(
      "1.000002", "Tra cứu hồ sơ lưu trữ",
      ["documents": "documents:\n  - { document: \(document), originals: 1, mode: submit }"])
  }

  /// Another procedure, with its own text for some keys.
  static func other(_ code: String, _ name: String, _ own: [String: String] = [:]) -> String {
    let texts = keys.map { item in
      switch item.key {
      case "code": "code: \"\(code)\""
      case "name": "name: \(name)"
      default: own[item.key] ?? item.text
      }
    }
    return (["kind: procedure"] + texts).joined(separator: "\n")
  }

  /// A version that ends where another begins on 1 July 2026.
  static let earlier =
    (["kind: procedure", "code: \"1.000001\""]
    + keys.filter { $0.key != "code" }.map(\.text)).joined(separator: "\n")

  /// A version of the district level, which ended with that level.
  static let districtBefore = """
    kind: procedure
    code: "1.000001"
    name: Đăng ký thử nghiệm
    type: law-delegated
    sector: ho-tich
    decision: { number: 163/QĐ-BTP, date: 2023-12-01, publisher: Bộ Tư pháp }
    effective: { from: 2024-01-01, until: 2025-06-30 }
    applicants: [citizen]
    levels: { district: {} }
    agencies: { decides: [ubnd-huyen] }
    places: { return: same }
    contact: "0207 3822 845"
    channels: [in-person]
    online-level: information
    dossier-sets: 1
    time-limit: 3 working days
    fees: none
    results:
      - { document: giay-khai-sinh, outcome: granted }
    requirements: none
    documents:
      - { document: to-khai, originals: 1, mode: submit }
    steps:
      - Người yêu cầu nộp hồ sơ.
    basis: [60/2014/QH13]
    source: Ví dụ
    """
}
