public import ArgumentParser
public import CatalogModel
import Compiler
public import Diagnostics

extension Language: ExpressibleByArgument {}
extension Level: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// When the terminal is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How a command speaks.
struct MessageOptions: ParsableArguments {
  @Option(help: "Language of messages: vi or en; else that of the locale.")
  var lang: Language?

  @Option(help: "Colour: auto, always or never. auto follows the terminal and NO_COLOR.")
  var color: ColorChoice = .auto

  var language: Language {
    if let lang { return lang }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Terminal.environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("vi") ? .vi : .en
    }
    return .vi
  }

  var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      Terminal.outputIsTerminal && (Terminal.environment("NO_COLOR") ?? "").isEmpty
        && Terminal.environment("TERM") != "dumb"
    }
  }
}

/// Options that every command over a catalog takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The catalog folder.", valueName: "dir"))
  var catalog: String?

  @Option(
    help: ArgumentHelp(
      "Work as of a day, YYYY-MM-DD; today if left out.", valueName: "date"))
  var asOf: CalendarDate?

  @OptionGroup var messages: MessageOptions

  var date: CalendarDate { asOf ?? CalendarDate(dayNumber: Terminal.today) }
  var language: Language { messages.language }
  var isColored: Bool { messages.isColored }

  func project() throws -> Project {
    do throws(Project.Problem) {
      return try Project.find(catalog)
    } catch {
      throw Failure(error.message[language], Exit.misuse)
    }
  }

  /// - Parameter guesses: whether findings alone are made of it; see ``CompilationOptions``.
  func compiled(
    denyWarnings: Bool = false, guesses: Bool = false
  ) throws -> (project: Project, compilation: Compilation) {
    let project = try project()
    var options = CompilationOptions(date: date)
    options.takesGuesses = guesses
    options.denyWarnings = denyWarnings
    return (project, project.compile(options))
  }

  /// Ends the program with the code that the findings deserve.
  static func finish(_ compilation: Compilation) -> Never {
    finish(compilation.status, keeping: compilation)
  }

  /// Ends the program.
  ///
  /// Nothing is left to do but freeing the catalog value by value, which the system does faster.
  static func finish<Kept>(_ status: ExitCode, keeping value: Kept) -> Never {
    withExtendedLifetime(value) { Terminal.exit(status) }
  }

  /// Ends with the right code when the catalog cannot be relied on.
  func requireNoErrors(_ compilation: Compilation) throws {
    guard compilation.hasErrors else { return }
    Terminal.error(
      language == .vi
        ? "danh mục có lỗi; chạy “motcua check” để xem\n"
        : "the catalog has errors; run “motcua check” to see them\n")
    throw compilation.status
  }
}

/// A failure that is told in one sentence.
struct Failure: Error, CustomStringConvertible {
  var message: String
  var code: ExitCode

  init(_ message: String, _ code: ExitCode) {
    self.message = message
    self.code = code
  }

  var description: String { message }
}

extension Compilation {
  /// The exit code that the findings deserve.
  var status: ExitCode {
    systemFailed ? Exit.system : hasErrors ? Exit.errors : .success
  }
}
