import ArgumentParser
import CatalogModel
import Compiler
import Diagnostics
import SourceText
import Writers

/// Forms of listings.
enum ListingFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

/// What can be listed.
enum ListingSubject: String, ExpressibleByArgument, CaseIterable {
  case procedures, documents, agencies, sectors, forms, instruments, processes
}

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List procedures and other declarations in force.",
    discussion: """
      EXAMPLES
        motcua list
        motcua list --level commune --sector ho-tich
        motcua list documents --format csv > documents.csv
        motcua list --search "khai sinh"     tone marks and đ do not matter
      """)

  @OptionGroup var common: CommonOptions
  @Argument(
    help: "procedures, documents, agencies, sectors, forms, instruments or processes.")
  var subject: ListingSubject = .procedures
  @Option(help: "Only this level.")
  var level: Level?
  @Option(help: "Only this sector.")
  var sector: String?
  @Option(help: "Only what has this in its name or code.")
  var search: String?
  @Option(help: "text, json or csv.")
  var format: ListingFormat = .text

  func run() throws {
    let (_, compilation) = try common.compiled()
    let rows = rows(compilation).filter(matches)
    let columns = columns
    switch format {
    case .text: Terminal.output(text(rows))
    case .csv:
      var csv = CSVWriter()
      csv.row(columns)
      for row in rows { csv.row(row) }
      Terminal.output(csv.finish())
    case .json:
      var json = JSONWriter(.pretty)
      json.array { json in
        for row in rows {
          json.object { json in
            for (name, value) in zip(columns, row) { json.member(name, value) }
          }
        }
      }
      Terminal.output(json.finish())
    }
    if compilation.systemFailed { throw Exit.system }
  }

  private var columns: [String] {
    switch subject {
    case .procedures: ["code", "level", "sector", "name"]
    case .agencies: ["id", "level", "name"]
    case .instruments: ["number", "type", "title"]
    default: ["id", "name"]
    }
  }

  private func rows(_ compilation: Compilation) -> [[String]] {
    let (catalog, date) = (compilation.catalog, compilation.date)
    switch subject {
    case .procedures:
      return ResolvedCatalog(catalog, on: date, only: level.map { [$0] }).procedures
        .filter { sector == nil || $0.procedure.sector?.value == sector }
        .map {
          [
            $0.procedure.code.value, $0.level.rawValue, $0.procedure.sector?.value ?? "",
            $0.procedure.name?.text ?? "",
          ]
        }
    case .documents:
      return catalog.documents.inForce(on: date).map { [$0.id.value, $0.name?.text ?? ""] }
    case .agencies:
      return catalog.agencies.inForce(on: date)
        .filter { level == nil || $0.level?.value == level }
        .map { agency in
          let language = catalog.settings?.languageCodes.first ?? "vi"
          return [
            agency.id.value, agency.level?.value.rawValue ?? "",
            agency.displayName(language)?.text ?? "",
          ]
        }
    case .sectors:
      return catalog.sectors.inForce(on: date).map { [$0.id.value, $0.name?.text ?? ""] }
    case .forms: return catalog.forms.inForce(on: date).map { [$0.id.value, $0.name?.text ?? ""] }
    case .instruments:
      return catalog.instruments.inForce(on: date)
        .map { [$0.number.value, $0.type?.value.rawValue ?? "", $0.title?.text ?? ""] }
    case .processes:
      return catalog.processes.inForce(on: date).map { [$0.id.value, $0.name?.text ?? ""] }
    }
  }

  private func matches(_ row: [String]) -> Bool {
    guard let search else { return true }
    let wanted = VietnameseText.folded(search)
    return row.contains { VietnameseText.folded($0).contains(wanted) }
  }

  private func text(_ rows: [[String]]) -> String {
    var widths = [Int](repeating: 0, count: columns.count)
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.of(cell))
      }
    }
    var result = ""
    for row in rows {
      for (index, cell) in row.enumerated() {
        let shown = Escaping.forTerminal(cell)
        result += shown
        if index + 1 < row.count {
          result += String(
            repeating: " ", count: max(2, widths[index] - DisplayWidth.of(shown) + 2))
        }
      }
      result += "\n"
    }
    return result
  }
}
