import CatalogModel
import SourceText
import Writers

extension Backend {
  /// What stands behind the codes (tra cứu bằng mã QR): the redirect table as JSON, as an nginx
  /// map, and as static pages.
  public static let lookup = Backend(
    name: "lookup",
    whole: { input in
      guard input.catalog.catalog.settings?.lookup != nil else { return [] }
      let table = LookupTable(input)
      return [
        table.json(in: input.catalog),
        Artifact(
          path: OutputPath.join(["lookup", "nginx.map"]), bytes: table.nginxMap(),
          kind: "nginx-map", sources: table.sources),
      ] + RedirectPages(table, asOf: input.catalog.date).artifacts
    })
}

// MARK: - JSON

extension LookupTable {
  func json(in catalog: ResolvedCatalog) -> Artifact {
    let artifact = Page.artifact(
      "redirects", path: OutputPath.join(["lookup", "redirects.json"]), kind: "redirects",
      in: catalog, capacity: 512 * (rows.count + 1)
    ) { page in
      page.member("host", host)
      page.list("redirects", rows) { page, row in
        page.object { Self.write(row, to: &$0) }
      }
    }
    return Artifact(
      path: artifact.path, bytes: artifact.bytes, kind: artifact.kind, sources: sources)
  }

  private static func write(_ row: Row, to page: inout Page) {
    page.member("payload", row.address.payload)
    page.member("path", row.address.path)
    page.member("code", row.address.code)
    page.member("level", row.address.level.rawValue)
    page.text("name", row.name)
    page.member("status", row.status.rawValue)
    if let target = row.target {
      page.member("profile", target.profile)
      page.member("target", target.address)
      page.date("verified", target.verified)
    }
    if let retirement = row.retirement {
      page.object("retired") { page in
        page.date("date", retirement.date)
        page.member("reason", retirement.reason)
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
      #   map $request_uri $motcua_path { "~^(?<motcua_plain>[^?]*)" $motcua_plain; }
      #   map $motcua_path $motcua_target { include lookup/nginx.map; }
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
