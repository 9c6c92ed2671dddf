import ArgumentParser
import Backends
import Compiler
import Diagnostics

struct SchemasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas",
    abstract: "Write the JSON Schemas that give editors completion and hover.",
    discussion: """
      EXAMPLES
        motcua schemas --out Schemas/authoring
        motcua schemas --out Schemas/authoring --verify    exit 1 when a file is stale
      """)

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "dir"))
  var out = "Schemas/authoring"
  @Flag(help: "Only tell whether the files are current.")
  var verify = false

  func run() throws {
    var stale: [String] = []
    for artifact in AuthoringSchema.artifacts() {
      let path = out + "/" + artifact.path
      if (try? TextFile.read(path)) == artifact.bytes { continue }
      stale.append(path)
      if verify { continue }
      do throws(FileProblem) {
        if TextFile.exists(path) {
          try TextFile.replace(path, with: artifact.bytes)
        } else {
          try TextFile.create(path, with: artifact.bytes)
        }
      } catch {
        throw Failure("\(path): \(error.reason.en)", Exit.system)
      }
    }
    for path in stale { Terminal.output(path + "\n") }
    if verify, !stale.isEmpty { throw Exit.errors }
  }
}
