import CatalogModel
import SourceText
import Writers

extension Backend {
  /// What stands behind the codes (tra cứu bằng mã QR): the redirect table as JSON, as an nginx
  /// map, and as static pages.
  public static let lookup = Backend(name: "lookup") { input in
    guard input.catalog.catalog.settings?.lookup != nil else { return [] }
    let table = LookupTable(input)
    return [
      Artifact(
        path: OutputPath.join(["lookup", "redirects.json"]),
        bytes: table.json(asOf: input.catalog.date), kind: "redirects", sources: table.sources),
      Artifact(
        path: OutputPath.join(["lookup", "nginx.map"]), bytes: table.nginxMap(),
        kind: "nginx-map", sources: table.sources),
    ] + RedirectPages(table, asOf: input.catalog.date).artifacts
  }
}

// MARK: - JSON

extension LookupTable {
  func json(asOf date: CalendarDate) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: 256 * (rows.count + 1))
    json.object { json in
      json.member("$schema", "https://motcua.example/schemas/redirects.schema.json")
      json.member("asOf", date.description)
      json.member("host", host)
      json.array("redirects") { json in
        for row in rows { json.object { Self.write(row, to: &$0) } }
      }
    }
    return json.finish()
  }

  private static func write(_ row: Row, to json: inout JSONWriter) {
    json.member("payload", row.address.payload)
    if let path = row.address.path { json.member("path", path) }
    json.member("code", row.address.code)
    json.member("level", row.address.level.rawValue)
    if let name = row.name { json.member("name", name.text) }
    json.member("status", row.status.rawValue)
    if let target = row.target {
      if let profile = target.profile { json.member("profile", profile) }
      json.member("target", target.address)
      if let verified = target.verified { json.member("verified", verified.description) }
    }
    if let retirement = row.retirement {
      json.object("retired") { json in
        json.member("date", retirement.date.description)
        json.member("reason", retirement.reason)
      }
    }
  }
}

// MARK: - nginx

extension LookupTable {
  /// Text is quoted by ``Escaping``, so that no id can end its line or name a variable.
  func nginxMap() -> [UInt8] {
    var text = """
      # Bảng chuyển hướng sau mã QR. Đặt trong khối http của nginx:
      #   map_hash_bucket_size 256;
      #   map $request_uri $motcua_target { include lookup/nginx.map; }
      # và trong khối server của máy chủ ghi trên mã:
      #   if ($motcua_target != "") { return 302 $motcua_target; }
      #   root lookup/pages;
      # Redirects behind the QR codes; the pages answer where the map has nothing.

      """
    for (path, row) in rowsByPath {
      let target: String? =
        switch row.status {
        case .active: row.target?.address
        case .retired, .dropped: RedirectPages.goneURL
        case .noTarget: nil
        }
      guard let target else { continue }
      let key = Escaping.forNginxMapKey(path)
      text += "\(key) \(Escaping.forNginxMap(target));\n"
    }
    return Array(text.utf8)
  }
}
