import CatalogModel
import SourceText
import Writers

/// Static pages for a host that can only serve files: each leads on by itself, and says where.
struct RedirectPages {
  /// No path of a payload gives this folder: a leading `_` is always escaped.
  static let goneURL = "/_gone/"

  private let table: LookupTable
  private let date: CalendarDate

  init(_ table: LookupTable, asOf date: CalendarDate) {
    self.table = table
    self.date = date
  }

  var artifacts: [Artifact] {
    var seen: Set<String> = []
    var pages: [Artifact] = []
    var links: [(row: LookupTable.Row, path: String)] = []
    for (_, row) in table.rowsByPath {
      guard let path = Self.file(of: row.address), seen.insert(path).inserted else { continue }
      pages.append(artifact(path, bytes: page(of: row), sources: row.sources))
      if row.status == .active || row.status == .noTarget { links.append((row, path)) }
    }
    let gone = artifact("_gone/index.html", bytes: gonePage(), sources: [])
    let index = artifact("index.html", bytes: index(links), sources: table.sources)
    return [index, gone] + pages
  }

  private func artifact(_ path: String, bytes: [UInt8], sources: [FileID]) -> Artifact {
    Artifact(
      path: OutputPath.join(["lookup", "pages"]) + "/" + path, bytes: bytes,
      kind: "redirect-page", sources: sources + table.sources.prefix(1))
  }

  /// The file a server of static files answers with; nil where the address has a query or
  /// is no address, which files cannot answer.
  static func file(of address: LookupAddress) -> String? {
    guard let path = address.path, !path.contains("?") else { return nil }
    let parts = path.split(separator: "/").map { part in
      // Else a folder would stand where another page has its file.
      part == "index.html" ? "index_2ehtml" : OutputPath.component(String(part))
    }
    guard !parts.isEmpty else { return nil }
    return (parts + ["index.html"]).joined(separator: "/")
  }
}

// MARK: - Pages

extension RedirectPages {
  private static let policy =
    "default-src 'none'; base-uri 'none'; form-action 'none'"

  private func document(
    _ title: String, refresh: String? = nil, _ body: (inout MarkupWriter) -> Void
  ) -> [UInt8] {
    var html = MarkupWriter(.html(doctype: true), pretty: true, capacity: 2048)
    html.element("html", ["lang": "vi"]) { html in
      html.element("head") { html in
        html.element("meta", ["charset": "utf-8"])
        html.element(
          "meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
        html.element(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("meta", ["name": "robots", "content": "noindex"])
        html.element("meta", ["name": "referrer", "content": "no-referrer"])
        if let refresh {
          html.element("meta", ["http-equiv": "refresh", "content": "0; url=\(refresh)"])
        }
        html.element("title", text: title)
      }
      html.element("body") { html in html.element("main") { body(&$0) } }
    }
    return html.finish()
  }

  private func page(of row: LookupTable.Row) -> [UInt8] {
    let name = row.name?.text ?? row.address.code
    switch row.status {
    case .active:
      let target = row.target?.address ?? ""
      return document(name, refresh: target) { html in
        heading(&html, name, row)
        html.inlineElement("p") { html in
          html.text("Đang chuyển đến trang thủ tục. ")
          html.element("span", ["lang": "en"], text: "Taking you to the procedure: ")
          html.element("a", ["href": target, "rel": "noreferrer"], text: target)
        }
      }
    case .noTarget:
      return document(name) { html in
        heading(&html, name, row)
        html.element(
          "p", text: "Chưa có địa chỉ tra cứu trực tuyến. Xin hỏi tại Bộ phận Một cửa.")
        html.element(
          "p", ["lang": "en"], text: "There is no online page yet. Please ask at the counter.")
      }
    case .retired, .dropped:
      return document(name) { html in
        heading(&html, name, row)
        goneText(&html)
        if let retirement = row.retirement {
          html.element("p", text: "\(retirement.date.vietnamese): \(retirement.reason)")
        }
      }
    }
  }

  private func heading(_ html: inout MarkupWriter, _ name: String, _ row: LookupTable.Row) {
    html.element("h1", text: name)
    html.element("p", text: "Mã thủ tục: \(row.address.code)")
    html.element("p", text: "Cấp thực hiện: \(row.address.level.vietnamese)")
  }

  private func gonePage() -> [UInt8] {
    document("Mã không còn dùng") { html in
      html.element("h1", text: "Mã không còn dùng")
      goneText(&html)
    }
  }

  private func goneText(_ html: inout MarkupWriter) {
    html.element(
      "p",
      text: "Mã QR này không còn dùng. Xin tìm thủ tục trên Cổng Dịch vụ công quốc gia hoặc hỏi "
        + "tại Bộ phận Một cửa.")
    html.element(
      "p", ["lang": "en"], text: "This QR code is no longer in use. Please ask at the counter.")
  }

  private func index(_ links: [(row: LookupTable.Row, path: String)]) -> [UInt8] {
    document("Tra cứu thủ tục hành chính") { html in
      html.element("h1", text: "Tra cứu thủ tục hành chính")
      html.element("p", text: "Áp dụng ngày \(date.vietnamese)")
      for level in Level.allCases {
        let ofLevel = links.filter { $0.row.address.level == level }
        if ofLevel.isEmpty { continue }
        html.element("h2", text: Self.name(level))
        html.element("ul") { html in
          for (row, path) in ofLevel {
            html.inlineElement("li") { html in
              html.element(
                "a", ["href": Escaping.forURIPath(path)],
                text: "\(row.address.code) \(row.name?.text ?? "")")
            }
          }
        }
      }
    }
  }

  private static func name(_ level: Level) -> String {
    switch level {
    case .province: "Cấp tỉnh"
    case .district: "Cấp huyện"
    case .commune: "Cấp xã"
    case .ministry: "Cấp bộ"
    case .other: "Cơ quan khác"
    }
  }
}
