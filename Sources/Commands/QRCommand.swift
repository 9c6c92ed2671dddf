import ArgumentParser
import Backends
import CatalogModel
import Compiler
import Diagnostics
import Posters
import SourceText

struct QRCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qr",
    abstract: "Show, issue and retire the lookup codes of procedures.",
    discussion: """
      EXAMPLES
        motcua qr 1.001193                      in the terminal
        motcua qr 1.001193 --level commune --format svg > 1.001193.svg
        motcua qr 1.001193 --format png --module 12 > 1.001193.png
        motcua qr --issue                       remember every new address in lookup.lock
        motcua qr --retire 1.001193 --reason "Bãi bỏ theo Quyết định …"

      An issued address never changes: a poster on a wall outlives a commit.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case terminal, svg, png, text }

  @OptionGroup var common: CommonOptions
  @Argument(help: "Code of a procedure.")
  var code: String?
  @Option(help: "Level; needed where a procedure has several.")
  var level: Level?
  @Option(help: "terminal, svg, png, or text (the address alone).")
  var format: Format = .terminal
  @Option(help: "Pixels a module of PNG, 1 to 100.")
  var module = 10
  @Flag(help: "Append every address not issued yet to lookup.lock.")
  var issue = false
  @Option(help: ArgumentHelp("End the addresses of a procedure.", valueName: "code"))
  var retire: String?
  @Option(help: "Why they end.")
  var reason: String?

  func validate() throws {
    let actions = [code != nil, issue, retire != nil].filter { $0 }.count
    guard actions == 1 else {
      throw ValidationError("give a code, or --issue, or --retire CODE")
    }
    guard (1...100).contains(module) else { throw ValidationError("--module takes 1 to 100") }
    if retire != nil, (reason ?? "").isEmpty {
      throw ValidationError("--retire needs a --reason")
    }
  }

  func run() throws {
    let (project, compilation) = try common.compiled()
    if let code {
      try show(code, compilation)
    } else {
      try common.requireNoErrors(compilation, except: retire == nil ? [] : LookupLockCodes.all)
      try changeLock(project, compilation)
    }
  }

  private func show(_ code: String, _ compilation: Compilation) throws {
    let language = common.language
    let resolved = ResolvedCatalog(compilation.catalog, on: compilation.date)
    let all = (try? LookupAddress.all(in: resolved)) ?? []
    let matching = all.filter { $0.code == code && (level == nil || $0.level == level) }
    guard let address = matching.first else {
      throw Failure(
        language == .vi
          ? "không có địa chỉ tra cứu của “\(code)” tại ngày \(compilation.date)"
          : "there is no lookup address of “\(code)” on \(compilation.date)", Exit.misuse)
    }
    guard matching.count == 1 else {
      let levels = matching.map(\.level.rawValue).joined(separator: ", ")
      throw Failure(
        language == .vi
          ? "thủ tục có ở nhiều cấp (\(levels)); chọn bằng --level"
          : "the procedure has several levels (\(levels)); choose with --level", Exit.misuse)
    }
    let symbol: QRSymbol
    do throws(QRError) {
      symbol = try QRSymbol(address.payload)
    } catch {
      throw Failure("\(error)", Exit.errors)
    }
    switch format {
    case .text: Terminal.output(address.payload + "\n")
    case .svg: Terminal.output(symbol.svg(title: address.payload))
    case .png: Terminal.output(try png(symbol))
    case .terminal:
      Terminal.output(symbol.terminal(common.isColored ? .colored : .plainOnDark))
      Terminal.output(address.payload + "\n")
    }
  }

  private func png(_ symbol: QRSymbol) throws -> [UInt8] {
    if Terminal.outputIsTerminal {
      throw Failure(
        common.language == .vi
          ? "PNG không hiện được trên màn hình dòng lệnh; thêm “> tệp.png”"
          : "a terminal cannot show PNG; add “> file.png”", Exit.misuse)
    }
    let libraries = try common.drawingLibraries()
    do throws(DrawingFailure) {
      return try QRPicture.png(symbol, pixels: module, libraries)
    } catch {
      throw Failure(error.message, Exit.system)
    }
  }

  private func changeLock(_ project: Project, _ compilation: Compilation) throws {
    let language = common.language
    let path = project.root + "/" + LookupLock.fileName
    let (lock, problems) = LookupLock.parse((try? TextFile.read(path)) ?? [])
    guard problems.isEmpty else {
      throw Failure(
        language == .vi
          ? "lookup.lock có dòng hỏng; chạy motcua check"
          : "lookup.lock has broken lines; run motcua check",
        Exit.errors)
    }
    let changed: LookupLock
    if let retire {
      changed = lock.retiring(retire, level, on: compilation.date, reason: reason ?? "")
      guard changed != lock else {
        throw Failure(
          language == .vi
            ? "không có địa chỉ đang dùng nào của “\(retire)”"
            : "“\(retire)” has no address in use", Exit.misuse)
      }
    } else {
      let resolved = ResolvedCatalog(compilation.catalog, on: compilation.date)
      changed = lock.issuing((try? LookupAddress.all(in: resolved)) ?? [], on: compilation.date)
    }
    do throws(FileProblem) {
      try TextFile.replace(path, with: changed.bytes())
    } catch {
      throw Failure("\(path): \(error.reason[language])", Exit.system)
    }
    let count = changed.entries.count - lock.entries.count
    Terminal.output(
      language == .vi
        ? "\(LookupLock.fileName): \(changed.entries.count) địa chỉ, thêm \(count)\n"
        : "\(LookupLock.fileName): \(changed.entries.count) addresses, \(count) new\n")
  }
}

/// Findings that retiring an address is meant to end.
enum LookupLockCodes {
  static let all: Set<String> = ["lookup-payload-changed", "lookup-payload-retired"]
}

extension CommonOptions {
  /// As `requireNoErrors`, but errors of some checks do not count.
  func requireNoErrors(_ compilation: Compilation, except codes: Set<String>) throws {
    var others = compilation
    others.findings.removeAll { codes.contains($0.check.code) }
    try requireNoErrors(others)
  }
}
