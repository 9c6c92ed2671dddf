public import CatalogModel
import CatalogReader
public import Checks
public import Diagnostics
public import SourceText
import YAMLSyntax

/// One input file: its path as shown, and how to get its bytes.
public struct SourceInput: Sendable {
  public var path: String
  public var read: @Sendable () -> Result<[UInt8], FileProblem>

  public init(path: String, read: @escaping @Sendable () -> Result<[UInt8], FileProblem>) {
    self.path = path
    self.read = read
  }

  public init(path: String, text: String) {
    let bytes = Array(text.utf8)
    self.init(path: path) { .success(bytes) }
  }
}

/// What a run works with.
public struct CompilationOptions: Sendable {
  /// As-of date.
  public var date: CalendarDate
  public var denyWarnings = false
  /// Whether checks see what was plainly meant where something is misspelt, so that one mistake
  /// is one finding. Not where outputs are made beside errors: no guess may reach them.
  public var takesGuesses = true
  public var checks: [Check]
  public init(date: CalendarDate, checks: [Check] = Check.all) {
    self.date = date
    self.checks = checks
  }
}

/// A catalog read, resolved and checked.
public struct Compilation: Sendable {
  public var files: [SourceFile]
  public var catalog: Catalog
  /// What counts: suppressed findings taken out, severities by the catalog's profile, in order.
  public var findings: [Finding]
  public var suppressed: [SuppressedFinding]
  public var date: CalendarDate
  /// The manual pages of the catalog's own rules, those that cannot be run too.
  public var ruleInfos: [CheckInfo] = []
  /// What stands before the paths of files when they are shown; outputs leave it out.
  public var shownPrefix = ""
  /// Whether a file could not be read at all: the system's failure, not the author's.
  public var systemFailed = false

  /// The path of a file within the catalog, however the catalog was named.
  func catalogPath(_ file: SourceFile) -> String {
    file.path.hasPrefix(shownPrefix) ? String(file.path.dropFirst(shownPrefix.count)) : file.path
  }

  public var hasErrors: Bool { Findings.counts(findings).errors > 0 }

  /// Every check that a run may speak of, by whatever stage.
  public static let allChecks: [CheckInfo] =
    YAMLChecks.all + ReaderChecks.all + DriverChecks.all + Suppression.checks
    + Check.all.map(\.info) + [.ruleTooMuchWork]

  /// Codes that no house rule can have.
  static let reservedCodes = Set(allChecks.map(\.code))

  /// Reads, resolves and checks a catalog.
  ///
  /// - Parameters:
  ///   - inputs: YAML files, in the order of their paths.
  ///   - companion: a file that a declaration names (a CSV), by the number of the input that
  ///     names it.
  ///   - finishing: adds files and findings that concern the folder as a whole, before
  ///     suppression and severities are applied.
  public static func run(
    _ inputs: [SourceInput], options: CompilationOptions,
    companion: @Sendable (Int, String) -> (path: String, bytes: Result<[UInt8], FileProblem>),
    finishing: (inout Compilation) -> Void = { _ in }
  ) -> Compilation {
    var outcomes = Parallel.map(inputs.count) {
      FileOutcome(inputs[$0], number: $0, guesses: options.takesGuesses)
    }
    var files = outcomes.map(\.source)
    var readings = outcomes.map(\.reading)
    var findings = outcomes.flatMap(\.findings)
    let comments = outcomes.map(\.comments)
    let systemFailed = outcomes.contains { $0.isUnreadable }
    // What is not let go here stays until the end.
    outcomes = []
    for index in readings.indices {
      for need in CodeListFiles.needed(by: readings[index]) {
        let (path, bytes) = companion(index, need.name.value)
        switch bytes {
        case .success(let bytes):
          let source = SourceFile(path: path, bytes: bytes)
          let id = FileID(files.count)
          files.append(source)
          CodeListFiles.fill(&readings[index], need, from: source, file: id)
        case .failure(let problem):
          if need.isBesideValues { continue }
          findings.append(
            Finding(
              .codeListFileMissing, at: Place(FileID(index), need.name.range),
              ["file": Bilingual(need.name.value), "reason": problem.reason]))
        }
      }
      findings += readings[index].findings
    }
    let unread = CatalogAssembler.unread(readings, findings)
    let (catalog, assembly) = assemble(&readings, unread, files, guesses: options.takesGuesses)
    readings = []
    findings += assembly
    let ruleInfos = check(catalog, options, &findings)
    Repetitions.leaveAlone(in: &findings, files)
    var result = Compilation(
      files: files, catalog: catalog, findings: consume findings, suppressed: [],
      date: options.date)
    result.systemFailed = systemFailed
    result.ruleInfos = ruleInfos
    result.findings += SeverityFindings.findings(catalog.settings, rules: result.ruleInfos)
    result.findings += RuleFindings.findings(catalog)
    FileNameFindings.add(FileNameFindings.findings(catalog, files), to: &result.findings)
    finishing(&result)
    result.settle(comments: comments, options: options)
    return result
  }

  /// Runs every check, and gives the manual pages of the catalog's own rules.
  private static func check(
    _ catalog: Catalog, _ options: CompilationOptions, _ findings: inout [Finding]
  ) -> [CheckInfo] {
    let runner = CheckRunner(
      catalog: catalog, date: options.date, checks: options.checks, reserved: reservedCodes)
    let schedule = runner.schedule
    var found = Parallel.map(schedule.count) { runner.run(schedule[$0]) }
    // The last that is asked of the runner: its tables need not stay beside two lists of findings.
    let ruleInfos = runner.ruleInfos
    findings.reserveCapacity(found.reduce(findings.count) { $0 + $1.count })
    // In the order of the jobs, whenever they were done.
    for index in schedule.indices.sorted(by: { schedule[$0] < schedule[$1] }) {
      findings += found[index]
      found[index] = []
    }
    return ruleInfos
  }

  /// Joins the files. Names that lead nowhere and were plainly misspelt are remembered, and their
  /// files read again as if the right ones were written: one mistake is one finding.
  private static func assemble(
    _ readings: inout [FileReading], _ unread: Unread, _ files: [SourceFile], guesses: Bool
  ) -> (catalog: Catalog, findings: [Finding]) {
    var result = CatalogAssembler.assemble(readings)
    result.catalog.unread = unread
    let resolver = ReferenceResolver(result.catalog)
    let count = result.catalog.references.count
    let slices = stride(from: 0, to: count, by: 4096).map { $0..<min($0 + 4096, count) }
    let strangers = Parallel.map(slices.count) { resolver.unresolved(slices[$0]) }
    let unresolved = resolver.guesses(for: strangers.flatMap { $0 })
    let corrections = guesses ? resolver.corrections(of: unresolved) : [:]
    for (file, ids) in corrections {
      let index = Int(file.index)
      let (tree, problems) = YAMLLoader.load(files[index], as: file)
      var reading = FileReader.read(
        tree, of: files[index], problems: problems, corrections: ids)
      CodeListFiles.carry(from: readings[index], to: &reading)
      readings[index] = reading
    }
    if !corrections.isEmpty {
      result = CatalogAssembler.assemble(readings, unresolved: unresolved)
      result.catalog.unread = unread
    }
    result.catalog.unresolved = unresolved
    return result
  }

  /// Suppression, then severities, then the order of printing.
  private mutating func settle(comments: [[CommentSpan]], options: CompilationOptions) {
    let commented = comments.enumerated().compactMap { index, spans in
      spans.isEmpty
        ? nil : Suppression.File(FileID(index), bytes: files[index].bytes, comments: spans)
    }
    var all: [Finding] = []
    swap(&all, &findings)
    let outcome = Suppression.apply(
      to: Findings.deduplicated(consume all), in: commented, checks: Self.allChecks + ruleInfos,
      // Where something was not read some checks rest, and what they would say is not known.
      reportsUnused: catalog.unread.isEmpty)
    suppressed = outcome.suppressed
    var profile = SeverityProfile()
    profile.denyWarnings = options.denyWarnings
    for setting in catalog.settings?.severities ?? [] {
      if let level = SeverityProfile.Level(rawValue: setting.severity.value) {
        profile.levels[setting.code.value] = level
      }
    }
    findings = profile.applied(to: outcome.kept)
  }
}

/// One file, read and taken apart.
private struct FileOutcome: Sendable {
  var source: SourceFile
  var reading = FileReading()
  var findings: [Finding] = []
  var comments: [CommentSpan] = []
  var isUnreadable = false

  init(_ input: SourceInput, number: Int, guesses: Bool) {
    let file = FileID(number)
    switch input.read() {
    case .failure(let problem):
      source = SourceFile(path: input.path, bytes: [])
      isUnreadable = true
      reading = .unknown
      findings = [
        Finding(.fileUnreadable, at: Place(file, .zero), ["reason": problem.reason])
      ]
    case .success(let bytes):
      source = SourceFile(path: input.path, bytes: bytes)
      let (tree, problems) = YAMLLoader.load(source, as: file)
      reading = FileReader.read(tree, of: source, problems: problems, guesses: guesses)
      findings = reading.remaining(of: problems)
      let marker = Array("motcua".utf8)
      comments = tree.comments.compactMap { comment in
        // Only comments that may speak to the compiler are kept.
        let text = bytes[comment.range.bounds]
        guard text.count > marker.count, Self.contains(text, marker) else { return nil }
        return CommentSpan(range: comment.range, isAlone: comment.isAlone)
      }
    }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ marker: [UInt8]) -> Bool {
    var start = bytes.startIndex
    while start + marker.count <= bytes.endIndex {
      if bytes[start..<start + marker.count].elementsEqual(marker) { return true }
      start += 1
    }
    return false
  }
}
