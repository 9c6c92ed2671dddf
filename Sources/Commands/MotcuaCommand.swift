public import ArgumentParser
import CPlatform
import Compiler

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Exit codes: 0 all well, 1 errors in the catalog, 2 misuse, 3 the system failed us.
enum Exit {
  static let errors = ExitCode(1)
  static let misuse = ExitCode(2)
  static let system = ExitCode(3)

  static func of(_ problem: OutputProblem) -> ExitCode {
    switch problem {
    case .file, .locked: system
    case .notOurs, .insideCatalog: misuse
    }
  }
}

/// `motcua`
public struct MotcuaCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: "Compiles a government's catalog of administrative procedures (thủ tục hành chính).",
    discussion: """
      EXAMPLES
        motcua check                                what is wrong in the catalog, and why
        motcua check --as-of 2025-01-02 --lang en   as of another day, in English
        motcua build --out build                    check, then compile everything
        motcua list --level commune                 the procedures of a level
        motcua show 1.001193                        one procedure, resolved
        motcua explain unknown-key                  what a finding means, with examples
        motcua qr 1.001193                          its lookup code, in the terminal
        motcua poster 1.001193                      a poster with the code, as PDF
        motcua eval 'age >= 18' --type age=int      a condition, its type and its value
        motcua validate ct01 answers.json           whether a form takes a submission
        motcua test                                 the examples of all forms

      A catalog is the nearest folder that declares `kind: catalog`, or the one that
      --catalog names. Exit codes: 0 no error, 1 errors found, 2 misuse, 3 the system failed.
      """,
    version: ToolVersion.current,
    subcommands: [
      CheckCommand.self, BuildCommand.self, ListCommand.self, ShowCommand.self,
      ExplainCommand.self, QRCommand.self, PosterCommand.self, NewCommand.self, StatsCommand.self,
      SchemasCommand.self, EvalCommand.self, ValidateCommand.self, TestCommand.self,
    ])

  public init() {}

  /// Parses the command line and runs it; ends the process with one of our exit codes.
  public static func run() {
    // Output that nobody reads any more (`| head`) is no failure.
    signal(SIGPIPE, SIG_DFL)
    // A limit on file sizes shall show as a failed write, which we report, not kill us.
    signal(SIGXFSZ, SIG_IGN)
    motcua_return_memory()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Terminal.error("Error: \(failure.message)\n")
      Terminal.exit(failure.code)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if !text.isEmpty {
        if code == .success { Terminal.output(text + "\n") } else { Terminal.error(text + "\n") }
      }
      Terminal.exit(code == .validationFailure ? Exit.misuse : code)
    }
  }
}
