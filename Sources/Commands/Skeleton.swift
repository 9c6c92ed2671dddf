import CatalogModel

/// The first lines of a declaration.
struct Skeleton {
  let kind: String
  let id: String
  let sector: String?
  let date: CalendarDate

  /// Names that may stand in a path and in YAML without quotes or surprises.
  static func isPlainName(_ name: String) -> Bool {
    guard name.utf8.count <= 100, !name.hasPrefix("."), !name.hasPrefix("-") else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "._-/".contains($0) }
      && !name.contains("..")
  }

  var path: String {
    let safe = String(id.map { $0 == "/" ? "-" : $0 })
    switch kind {
    case "procedure": return "procedures/\(sector.map { $0 + "/" } ?? "")\(safe).yaml"
    case "document": return "documents/\(safe).yaml"
    case "form": return "forms/\(safe).yaml"
    case "process": return "processes/\(safe).yaml"
    case "agency": return "agencies/\(safe).yaml"
    case "instrument": return "instruments/\(safe).yaml"
    case "rule": return "rules/\(safe).yaml"
    default: return "catalog.yaml"
    }
  }

  func text(depth: Int) -> String {
    let up = String(repeating: "../", count: depth)
    return "# yaml-language-server: $schema=\(up)Schemas/authoring/declaration.schema.json\n" + body
  }

  private var body: String {
    switch kind {
    case "procedure":
      """
      kind: procedure
      code: "\(id)"
      name: Tên thủ tục
      sector: \(sector ?? "ma-linh-vuc")
      effective: { from: \(date) }
      applicants: [citizen]
      levels:
        commune: {}
      channels: [in-person, online]
      documents: []
      review: { status: draft }
      draft:
        - Chưa nêu trình tự, thời hạn, phí, kết quả, căn cứ

      """
    case "document":
      "kind: document\nid: \(id)\nname: Tên giấy tờ\nreview: { status: draft }\n"
    case "form":
      """
      kind: form
      id: \(id)
      name: Tên biểu mẫu
      document: ma-giay-to
      pages:
        - id: trang1
          name: Trang 1
          sections:
            - id: nguoiYeuCau
              name: Người yêu cầu
              fields:
                - { id: hoTen, type: person-name, name: "Họ, chữ đệm, tên" }
      review: { status: draft }

      """
    case "process":
      """
      kind: process
      id: \(id)
      name: Tên quy trình
      steps:
        - id: b1
          name: Tiếp nhận hồ sơ
          kind: receive
          agency: receiving-counter
          role: can-bo-mot-cua
          duration: 0.5 working days
          next: b2
        - id: b2
          name: Trả kết quả
          kind: return
          agency: receiving-counter
          role: can-bo-mot-cua
          duration: untimed
          next: end
      review: { status: draft }

      """
    case "agency":
      "kind: agency\nid: \(id)\nname: Tên cơ quan\nlevel: province\nreview: { status: draft }\n"
    case "instrument":
      "kind: instrument\nnumber: \(id)\ntype: decree\ntitle: Tên văn bản\nreview: { status: draft }\n"
    case "rule":
      """
      kind: rule
      id: \(id)
      name: Quy định trong một câu
      for: level
      require: size(level.channels) > 0
      message: "thủ tục {procedure.code} ở {level.name}: điều cần sửa"
      severity: warning
      basis: []
      review: { status: draft }

      """
    default: Self.catalog(date)
    }
  }

  private static func catalog(_ date: CalendarDate) -> String {
    """
    kind: catalog
    authority: H60
    name: Danh mục thủ tục hành chính
    languages: [vi, en]
    regimes:
      - id: hai-cap
        effective: { from: 2025-07-01 }
        levels: [province, commune]
    lookup:
      host: tthc.tinh.example
      payload: "https://{host}/t/{code}{/level}"
      targets:
        - id: cong-quoc-gia
          template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
    calendar: lich-lam-viec
    review: { status: draft }
    ---
    kind: calendar
    id: lich-lam-viec
    name: Lịch làm việc
    working-week: [mon, tue, wed, thu, fri]
    hours-per-day: 8
    years: []
    review: { status: draft }
    draft:
      - Chưa có ngày nghỉ của năm \(date.year)

    """
  }
}
