import ArgumentParser
import Backends
import CatalogModel
import Compiler
import Conditions
import Diagnostics
import Posters
import SourceText
import Writers

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a check or a house rule: what it asks, why, its legal basis and examples.",
    discussion: """
      EXAMPLES
        motcua explain fee-basis-missing
        motcua explain ct01-ket-qua-dien-tu   a rule of the catalog, its conditions as CEL
        motcua explain --rules             every rule of the catalog
        motcua explain --model             the objects and fields that rules may read
        motcua explain --all --lang en
        motcua explain --all --verify      runs every example and tells whether it behaves
        motcua explain --all --format json

      ‹…› marks what a finding covers; an example without marks is right.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "Code of a check, or id of a house rule of the catalog.")
  var code: String?
  @Flag(help: "Every check.")
  var all = false
  @Flag(help: "Every house rule of the catalog.")
  var rules = false
  @Flag(help: "What house rules may read, as Markdown.")
  var model = false
  @Flag(help: "Run the examples and tell whether each behaves as marked.")
  var verify = false
  @Option(help: "text or json.")
  var format: ExplainFormat = .text

  enum ExplainFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// Those of the catalog, and those of printing.
  private static let checks = Compilation.allChecks + PosterChecks.all

  func validate() throws {
    if code == nil, !all, !rules, !model {
      throw ValidationError("name a check, or say --all, --rules or --model")
    }
  }

  func run() throws {
    let language = common.language
    if model {
      Terminal.output(ModelReference.markdown(language))
      return
    }
    let checks: [CheckInfo]
    if rules {
      checks = try houseRules().sorted { $0.code < $1.code }
    } else if all {
      checks = Self.checks.sorted {
        ($0.group.rawValue, $0.code) < ($1.group.rawValue, $1.code)
      }
    } else {
      checks = try named(code ?? "")
    }
    switch format {
    case .text:
      for check in checks {
        Terminal.output(CheckManual.text(check, language, color: common.isColored))
      }
      if all {
        Terminal.output(
          language == .vi ? "\(checks.count) kiểm tra\n" : "\(checks.count) checks\n")
      }
    case .json: Terminal.output(CheckManual.json(checks))
    }
    if verify { try verifyExamples(checks) }
  }

  /// The check of that code; else every version of the house rule of that id.
  private func named(_ code: String) throws -> [CheckInfo] {
    if let check = Self.checks.first(where: { $0.code == code }) { return [check] }
    // Checks are explained outside a catalog too.
    let rules = (try? houseRules()) ?? []
    let found = rules.filter { $0.code == code }
    guard !found.isEmpty else { throw Failure(unknown(code, rules), Exit.misuse) }
    return found
  }

  private func houseRules() throws -> [CheckInfo] {
    var options = CompilationOptions(date: common.date)
    options.checks = []
    return try common.project().compile(options).ruleInfos
  }

  private func unknown(_ code: String, _ rules: [CheckInfo]) -> String {
    let guess = NearMiss.best(for: code, among: (Self.checks + rules).map(\.code))
    switch common.language {
    case .vi: return "không có kiểm tra “\(code)”" + (guess.map { "; ý bạn là “\($0)”?" } ?? "")
    case .en: return "there is no check “\(code)”" + (guess.map { "; did you mean “\($0)”?" } ?? "")
    }
  }

  private func verifyExamples(_ checks: [CheckInfo]) throws {
    var total = 0
    var wrong = 0
    for check in checks {
      for example in check.examples {
        total += 1
        let outcome = try outcome(of: example, check)
        guard outcome.expected != outcome.found || !outcome.others.isEmpty else { continue }
        wrong += 1
        Terminal.output("\(check.code): \(example.title[common.language]): ✗\n")
        if outcome.expected != outcome.found {
          let (marked, covered) = (outcome.expected.map(\.bounds), outcome.found.map(\.bounds))
          Terminal.output("  \(marked) ≠ \(covered)\n")
        }
        for other in outcome.others {
          Terminal.output("  \(other.check.code): \(other.message[common.language])\n")
        }
      }
    }
    Terminal.output(
      common.language == .vi
        ? "\(total) ví dụ, \(total - wrong) đúng như đánh dấu, \(wrong) sai\n"
        : "\(total) examples, \(total - wrong) behave as marked, \(wrong) do not\n")
    if wrong > 0 { throw Exit.errors }
  }

  private func outcome(
    of example: CheckExample, _ check: CheckInfo
  ) throws -> (expected: [SourceRange], found: [SourceRange], others: [Finding]) {
    if example.kind == .template {
      let outcome = TemplateExamples.run(example, of: check, try common.drawingLibraries())
      return (outcome.expected, outcome.found, outcome.others)
    }
    if check.group == .printing { return printed(example, check) }
    let outcome = ExampleRunner.run(example, of: check)
    return (outcome.expected, outcome.found, outcome.others)
  }

  /// Compiles an example and prints its procedures, or those around it, for a wall.
  private func printed(
    _ example: CheckExample, _ check: CheckInfo
  ) -> (expected: [SourceRange], found: [SourceRange], others: [Finding]) {
    var (example, lock) = (example, LookupLock?.none)
    let parts = example.text.split(
      separator: PosterExamples.lockBegins, maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count > 1 {
      example.text = String(parts[0])
      lock = LookupLock.parse(Array(parts[1].utf8)).lock
    }
    let compiled = ExampleRunner.compile(example)
    let compilation = compiled.compilation
    let resolved = ResolvedCatalog(compilation.catalog, on: compilation.date)
    let procedures = resolved.procedures.map(\.procedure)
    let own = procedures.filter { $0.header.namePlace.file == ExampleRunner.Compiled.file }
    let findings = PosterExamples.findings(
      in: resolved, codes: Set((own.isEmpty ? procedures : own).map(\.code.value)), lock: lock)
    // A poster needs a catalog without errors; warnings do not speak against it.
    let broken = compilation.findings.filter { $0.severity == .error }
    return (
      compiled.expected, findings.filter { $0.check === check }.map(\.place.range),
      findings.filter { $0.check !== check } + broken
    )
  }
}

/// The manual page of a check.
enum CheckManual {
  static func text(_ check: CheckInfo, _ language: Language, color: Bool) -> String {
    let isVietnamese = language == .vi
    let (bold, end) = color ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
    var result =
      "\(bold)\(check.code)\(end) (\(word(check.severity, language)), \(check.group.rawValue))\n"
    result += "  \(check.title[language])\n\n"
    result += wrapped(check.explanation[language], indent: 2)
    if !check.basis.isEmpty {
      result += "\n  " + (isVietnamese ? "Căn cứ:" : "Legal basis:") + "\n"
      for basis in check.basis {
        result +=
          "    \(basis.instrument)" + (basis.provision.isEmpty ? "" : ", \(basis.provision)")
        if !basis.isConfirmed {
          result +=
            isVietnamese
            ? " (chưa được cán bộ pháp chế xác nhận; đổi mức độ ở khóa severity của catalog)"
            : " (not yet confirmed by legal staff; its severity can be set in the catalog's key severity)"
        }
        result += "\n"
      }
    }
    for example in check.examples {
      let speaks = example.text.contains("‹")
      let title = isVietnamese ? (speaks ? "Sai" : "Đúng") : (speaks ? "Wrong" : "Right")
      result += "\n  \(title): \(example.title[language])\n"
      for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
        result += "    \(Escaping.forTerminal(String(line)))\n"
      }
    }
    return result + "\n"
  }

  static func json(_ checks: [CheckInfo]) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.array { json in
      for check in checks {
        json.object { json in
          json.member("code", check.code)
          json.member("severity", check.severity.rawValue)
          json.member("group", check.group.rawValue)
          write(&json, "title", check.title)
          write(&json, "explanation", check.explanation)
          write(&json, "message", check.message)
          json.array("basis") { json in
            for basis in check.basis {
              json.object { json in
                json.member("instrument", basis.instrument)
                json.member("provision", basis.provision)
                json.member("confirmed", basis.isConfirmed)
              }
            }
          }
          json.array("examples") { json in
            for example in check.examples {
              json.object { json in
                json.member("kind", example.kind.rawValue)
                write(&json, "title", example.title)
                json.member("text", example.text)
              }
            }
          }
        }
      }
    }
    return json.finish()
  }

  private static func write(_ json: inout JSONWriter, _ name: String, _ text: Bilingual) {
    json.object(name) { json in
      json.member("vi", text.vi)
      json.member("en", text.en)
    }
  }

  private static func word(_ severity: Severity, _ language: Language) -> String {
    switch (severity, language) {
    case (.error, .vi): "lỗi"
    case (.warning, .vi): "cảnh báo"
    case (.note, .vi): "lưu ý"
    case (_, .en): severity.rawValue
    }
  }

  /// Breaks lines between words at 90 cells.
  static func wrapped(_ text: String, indent: Int) -> String {
    let blank = String(repeating: " ", count: indent)
    var result = ""
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = blank
      for word in paragraph.split(separator: " ") {
        if DisplayWidth.of(line) + DisplayWidth.of(word) > 90, line != blank {
          result += line + "\n"
          line = blank
        }
        line += (line == blank ? "" : " ") + word
      }
      result += (line == blank ? "" : line) + "\n"
    }
    return result
  }
}
