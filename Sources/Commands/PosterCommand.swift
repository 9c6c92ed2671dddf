public import ArgumentParser
import Backends
import CatalogModel
import Compiler
import Diagnostics
public import Posters
import SourceText

extension PosterKind: ExpressibleByArgument {}
extension PosterKind.Form: ExpressibleByArgument {}

struct PosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poster",
    abstract: "Print posters with lookup codes, for walls and counters.",
    discussion: """
      EXAMPLES
        motcua poster 1.001193                           one procedure, A4, into posters.pdf
        motcua poster --level commune --size a3 --design plain
        motcua poster --per sector --level commune       a table for each sector
        motcua poster --per counter --agency ttpvhcc-cap-xa     for each commune's counter
        motcua poster --size labels-24 --sector ho-tich  labels to peel off
        motcua poster --changed-since 2026-11-01 --format png --out doi-moi
        motcua poster 1.001193 --template cua-toi.svg    with a drawing of your own

      Every code is read back from the drawn page before the file is handed over. Drafts and
      internal procedures are left out; --proof prints drafts, each sheet marked as a proof.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case pdf, svg, png }

  @OptionGroup var common: CommonOptions
  @Argument(help: "Codes of procedures; all if left out.")
  var codes: [String] = []
  @Option(help: "A sheet for each procedure, sector, counter or agency.")
  var per: PosterKind = .procedure
  @Option(help: "a3, a4, a5, tent, labels-24, labels-14, labels-8, or another size of the design.")
  var size = "a4"
  @Option(help: "The design: formal, plain, or another folder of Templates/posters.")
  var design = "formal"
  @Option(
    help: ArgumentHelp("A drawing of your own, instead of design and size.", valueName: "file"))
  var template: String?
  @Option(help: "What that drawing is: page, list or labels.")
  var form: PosterKind.Form?
  @Option(help: "Only this level. May be repeated.")
  var level: [Level] = []
  @Option(help: ArgumentHelp("Only this sector. May be repeated.", valueName: "id"))
  var sector: [String] = []
  @Option(
    help: ArgumentHelp(
      "For this agency; of a class (ubnd-cap-xa) for each member. May be repeated.",
      valueName: "id"))
  var agency: [String] = []
  @Option(
    help: ArgumentHelp(
      "Only procedures whose version or decision is of this day or later.", valueName: "date"))
  var changedSince: CalendarDate?
  @Option(help: "pdf (one file), svg or png (a folder with a file for each sheet).")
  var format: Format = .pdf
  @Option(help: "Pixels an inch of PNG, 50 to 1200.")
  var dpi = 300
  @Option(help: ArgumentHelp("An emblem for the slot “logo”: SVG or PNG.", valueName: "file"))
  var logo: String?
  @Option(
    help: ArgumentHelp("Where it goes: posters.pdf or the folder posters.", valueName: "path"))
  var out: String?
  @Flag(help: "Let drafts in and mark every sheet as a proof that may not be posted.")
  var proof = false
  @Flag(help: "Leave out sheets with errors instead of giving up.")
  var keepGoing = false
  @Flag(help: "Do not read the codes back; only with --proof.")
  var skipVerification = false

  func validate() throws {
    guard (50...1200).contains(dpi) else { throw ValidationError("--dpi takes 50 to 1200") }
    if skipVerification, !proof {
      throw ValidationError("--skip-verification is for proofs: add --proof")
    }
    if per != .procedure, sheetForm == .page {
      throw ValidationError("--per \(per.rawValue) takes a list or labels, not a page")
    }
  }

  /// Labels by their size, tables for everything but single procedures.
  var sheetForm: PosterKind.Form {
    form ?? (size.hasPrefix("labels") ? .labels : per == .procedure ? .page : .list)
  }

  func run() throws {
    let (project, compilation) = try common.compiled()
    try common.requireNoErrors(compilation)
    var printer = PosterPrinter(
      options: self, project: project, compilation: compilation,
      libraries: try common.drawingLibraries())
    try printer.run()
  }
}

extension CommonOptions {
  /// What drawing needs, found on this machine.
  func drawingLibraries() throws -> DrawingLibraries {
    do throws(DrawingLibraries.Missing) {
      return try DrawingLibraries.load()
    } catch {
      throw Failure(error.message[language], Exit.system)
    }
  }
}
