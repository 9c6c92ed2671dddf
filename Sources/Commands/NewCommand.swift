import ArgumentParser
import CatalogModel
import Compiler
import Diagnostics

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the skeleton of a declaration into the catalog.",
    discussion: """
      EXAMPLES
        motcua new procedure 1.004873 --sector ho-tich
        motcua new document giay-xac-nhan
        motcua new form dang-ky-ket-hon
        motcua new catalog --catalog ./Catalog       a new catalog of its own

      The skeleton is a draft; check names the sector or paper it still lacks.
      Nothing is ever overwritten.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case procedure, document, form, process, agency, instrument, rule, catalog
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: "procedure, document, form, process, agency, instrument, rule or catalog.")
  var kind: Kind
  @Argument(help: "Code, id or number.")
  var id: String?
  @Option(help: "Sector of a procedure.")
  var sector: String?
  @Option(help: ArgumentHelp("File to write, within the catalog.", valueName: "file"))
  var file: String?

  func run() throws {
    let language = common.language
    let root: String
    if kind == .catalog {
      root = common.catalog ?? "Catalog"
    } else {
      guard let id, !id.isEmpty else {
        throw Failure(
          language == .vi ? "hãy cho mã hoặc số" : "give a code, id or number", Exit.misuse)
      }
      guard Skeleton.isPlainName(id) else {
        throw Failure(
          language == .vi
            ? "“\(id)” không dùng làm mã được: chỉ chữ cái, chữ số, dấu chấm, gạch nối, gạch chéo"
            : "“\(id)” cannot be a name: letters, digits, dots, hyphens and slashes only",
          Exit.misuse)
      }
      root = try common.project().root
    }
    let skeleton = Skeleton(kind: kind.rawValue, id: id ?? "", sector: sector, date: common.date)
    let relative = file ?? skeleton.path
    guard !relative.hasPrefix("/"), !relative.split(separator: "/").contains("..") else {
      throw Failure(
        language == .vi ? "tệp phải nằm trong danh mục" : "the file must lie in the catalog",
        Exit.misuse)
    }
    let path = root + "/" + relative
    guard !TextFile.exists(path) else {
      throw Failure(
        language == .vi
          ? "“\(path)” đã có; không ghi đè" : "“\(path)” exists; nothing is overwritten",
        Exit.misuse)
    }
    let depth = relative.split(separator: "/").count
    do throws(FileProblem) {
      try TextFile.create(path, with: Array(skeleton.text(depth: depth).utf8))
    } catch {
      throw Failure("\(path): \(error.reason[language])", Exit.system)
    }
    Terminal.output(path + "\n")
  }
}
