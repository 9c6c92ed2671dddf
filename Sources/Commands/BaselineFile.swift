import Compiler
import Diagnostics

/// Baselines on disk.
enum BaselineFile {
  static func compare(
    _ compilation: Compilation, with path: String, _ common: CommonOptions
  ) throws -> (known: [Finding], new: [Finding]) {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try TextFile.read(path)
    } catch {
      throw Failure("\(path): \(error.reason[common.language])", Exit.misuse)
    }
    let baseline: Baseline
    do {
      baseline = try Baseline(parsing: bytes)
    } catch {
      throw Failure("\(path): \(error)", Exit.misuse)
    }
    let comparison = baseline.filter(compilation.findings, files: compilation.files)
    return (comparison.known, comparison.new)
  }

  static func write(_ compilation: Compilation, to path: String, _ common: CommonOptions) throws {
    let bytes = Baseline.render(compilation.findings, files: compilation.files)
    do throws(FileProblem) {
      try TextFile.replace(path, with: bytes)
    } catch {
      throw Failure("\(path): \(error.reason[common.language])", Exit.system)
    }
  }
}
