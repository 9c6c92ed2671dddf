import ArgumentParser
import CatalogModel
import Compiler
import Diagnostics
import SourceText
import Writers

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what the catalog holds and how complete it is.",
    discussion: """
      EXAMPLES
        motcua stats
        motcua stats --as-of 2025-01-02 --format json
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "text, json or csv.")
  var format: ListingFormat = .text

  func run() throws {
    let (_, compilation) = try common.compiled()
    let rows = CatalogStatistics(compilation).rows
    switch format {
    case .text:
      let width = rows.map { $0.name[common.language].count }.max() ?? 0
      for row in rows {
        let name = row.name[common.language]
        let share =
          row.total.map { " / \($0)" + ($0 == 0 ? "" : " (\(row.count * 100 / $0) %)") } ?? ""
        Terminal.output(
          name + String(repeating: " ", count: width - name.count + 2) + "\(row.count)\(share)\n")
      }
    case .json:
      var json = JSONWriter(.pretty)
      json.object { json in
        json.member("asOf", compilation.date.description)
        json.array("statistics") { json in
          for row in rows {
            json.object { json in
              json.member("id", row.id)
              json.member("count", row.count)
              if let total = row.total { json.member("total", total) }
            }
          }
        }
      }
      Terminal.output(json.finish())
    case .csv:
      var csv = CSVWriter()
      csv.row(["id", "count", "total"])
      for row in rows { csv.row([row.id, String(row.count), row.total.map(String.init) ?? ""]) }
      Terminal.output(csv.finish())
    }
    if compilation.systemFailed { throw Exit.system }
  }
}

/// Numbers about a catalog.
struct CatalogStatistics {
  struct Row {
    var id: String
    var name: Bilingual
    var count: Int
    /// Of how many; nil for a plain count.
    var total: Int?
  }

  private(set) var rows: [Row] = []

  init(_ compilation: Compilation) {
    let catalog = compilation.catalog
    let resolved = ResolvedCatalog(catalog, on: compilation.date)
    let procedures = catalog.procedures.inForce(on: compilation.date)
    add("files", "tệp đã đọc", "files read", compilation.files.count)
    add(
      "procedure-versions", "phiên bản thủ tục", "versions of procedures",
      catalog.procedures.all.count)
    add("procedures", "thủ tục đang có hiệu lực", "procedures in force", procedures.count)
    for level in resolved.levels {
      add(
        "procedures-\(level.rawValue)", "… \(level.rawValue)", "… \(level.rawValue)",
        resolved.procedures.count { $0.level == level })
    }
    add(
      "sectors", "lĩnh vực có thủ tục", "sectors with procedures",
      Set(procedures.compactMap { $0.sector?.value }).count)
    add(
      "documents", "loại giấy tờ", "document types",
      catalog.documents.inForce(on: compilation.date).count)
    add("agencies", "cơ quan", "agencies", catalog.agencies.inForce(on: compilation.date).count)
    add("instruments", "văn bản pháp luật", "legal texts", catalog.instruments.all.count)
    add(
      "forms", "biểu mẫu điện tử", "electronic forms",
      catalog.forms.inForce(on: compilation.date).count)
    share(
      "drafts", "thủ tục còn là bản nháp", "procedures still drafts",
      procedures.count { $0.header.isDraft }, procedures.count)
    let items = resolved.procedures
    share(
      "online", "có kênh trực tuyến", "with an online channel", items.count { Self.isOnline($0) },
      items.count)
    share(
      "online-level", "đã nêu mức độ trực tuyến", "online level declared",
      items.count { $0.content.onlineLevel != nil }, items.count)
    share(
      "time-limit", "đã nêu thời hạn", "time limit declared",
      items.count { $0.content.timeLimit != nil }, items.count)
    share(
      "fees", "đã nêu phí, lệ phí", "fees declared", items.count { $0.content.fees != nil },
      items.count)
    share(
      "results-coded", "kết quả có mã", "results with a code",
      items.flatMap { $0.content.results?.value ?? [] }.count {
        $0.code != nil || $0.document.flatMap { resolved.document($0.value)?.resultCode } != nil
      }, items.reduce(0) { $0 + ($1.content.results?.value.count ?? 0) })
    let incomplete = compilation.findings.filter { $0.check.code.hasPrefix("incomplete-") }
    add("gaps", "chỗ còn thiếu (incomplete-…)", "gaps (incomplete-…)", incomplete.count)
    let counts = Findings.counts(compilation.findings)
    add("errors", "lỗi", "errors", counts.errors)
    add("warnings", "cảnh báo", "warnings", counts.warnings)
    add("notes", "lưu ý", "notes", counts.notes)
  }

  private static func isOnline(_ item: ResolvedProcedure) -> Bool {
    item.content.channels?.value.contains { $0.value == .online } ?? false
  }

  private mutating func add(_ id: String, _ vi: String, _ en: String, _ count: Int) {
    rows.append(Row(id: id, name: Bilingual(vi: vi, en: en), count: count, total: nil))
  }

  private mutating func share(_ id: String, _ vi: String, _ en: String, _ count: Int, _ total: Int)
  {
    rows.append(Row(id: id, name: Bilingual(vi: vi, en: en), count: count, total: total))
  }
}
