import ArgumentParser
import Backends
import CatalogModel
import Compiler
import Diagnostics
import Posters
import SourceText

/// One run of `motcua poster`.
struct PosterPrinter {
  let options: PosterCommand
  let project: Project
  let compilation: Compilation
  let libraries: DrawingLibraries
  /// Sources of the catalog, then the drawings.
  private var files: [SourceFile]
  private var findings: [Finding] = []

  init(
    options: PosterCommand, project: Project, compilation: Compilation,
    libraries: DrawingLibraries
  ) {
    self.options = options
    self.project = project
    self.compilation = compilation
    self.libraries = libraries
    files = compilation.files
  }

  private var language: Language { options.common.language }
  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  mutating func run() throws {
    let resolved = ResolvedCatalog(compilation.catalog, on: compilation.date)
    let selection = try selection(resolved)
    let template = try readTemplate()
    if options.logo != nil, !template.hasSlot("logo") {
      throw Failure(
        say(
          "bản vẽ này không có ô “logo”; bỏ --logo hoặc chọn khổ khác",
          "this drawing has no slot “logo”; leave out --logo or choose another size"),
        Exit.misuse)
    }
    let logo = try readLogo()
    let lock = LookupLock.file(among: compilation.files).map {
      LookupLock.parse($0.file.bytes).lock
    }
    let plan = PosterPlan(
      selection, options.sheetForm, capacity: template.capacity(of: "procedures"),
      in: resolved, lock: lock ?? LookupLock(), logo: logo)
    findings += plan.findings
    if hasErrors, !options.keepGoing { try giveUp() }
    guard plan.count > 0 else {
      report()
      throw Failure(nothing(plan), hasErrors ? Exit.errors : Exit.misuse)
    }
    let painter = try drawing { () throws(DrawingFailure) in
      try SheetPainter(template, for: options.sheetForm.blueprint, libraries)
    }
    let target = options.out ?? (options.format == .pdf ? "posters.pdf" : "posters")
    let count =
      options.format == .pdf
      ? try writePDF(plan, template, painter, target)
      : try writeFolder(plan, template, painter, target)
    report()
    Terminal.output(summary(target, count, plan))
    if hasErrors { throw Exit.errors }
  }

  // MARK: - Input

  private func selection(_ resolved: ResolvedCatalog) throws -> PosterSelection {
    var selection = PosterSelection(options.per)
    selection.levels = Set(options.level)
    selection.isProof = options.proof
    selection.changedSince = options.changedSince
    for code in options.codes where !compilation.catalog.procedures.contains(code) {
      throw unknown(code, "thủ tục", "procedure", compilation.catalog.procedures.ids)
    }
    selection.codes = Set(options.codes)
    for id in options.sector where !compilation.catalog.sectors.contains(id) {
      throw unknown(id, "lĩnh vực", "sector", compilation.catalog.sectors.ids)
    }
    selection.sectors = Set(options.sector)
    for id in options.agency where resolved.offices(id).isEmpty {
      throw unknown(id, "cơ quan", "agency", compilation.catalog.agencies.ids)
    }
    selection.agencies = options.agency
    return selection
  }

  private func unknown(_ id: String, _ vi: String, _ en: String, _ known: [String]) -> Failure {
    let guess = NearMiss.best(for: id, among: known)
    return Failure(
      say(
        "không có \(vi) “\(id)”" + (guess.map { "; ý bạn là “\($0)”?" } ?? ""),
        "there is no \(en) “\(id)”" + (guess.map { "; did you mean “\($0)”?" } ?? "")),
      Exit.misuse)
  }

  private mutating func source(_ path: String) throws -> (SourceFile, FileID) {
    do throws(FileProblem) {
      let source = SourceFile(path: path, bytes: try TextFile.read(path))
      files.append(source)
      return (source, FileID(files.count - 1))
    } catch {
      throw Failure("\(path): \(error.reason[language])", Exit.system)
    }
  }

  private mutating func readTemplate() throws -> Template {
    let (source, id) = try source(try options.template ?? templatePath())
    let (template, found) = Template.read(
      source, as: id, for: options.sheetForm.blueprint, libraries)
    findings += found
    guard let template, !hasErrors else { try giveUp() }
    return template
  }

  /// The drawing of a design: `Templates/posters/formal/page-a4.svg`.
  private func templatePath() throws -> String {
    guard let folder = project.dataFolder("Templates/posters") else {
      throw Failure(
        say(
          "không thấy thư mục Templates/posters bên cạnh danh mục hay chương trình; chỉ rõ bản vẽ bằng --template",
          "there is no folder Templates/posters beside the catalog or the program; name a drawing with --template"
        ), Exit.misuse)
    }
    let designs = Project.names(in: folder)
    guard designs.contains(options.design) else {
      throw unknown(options.design, "thiết kế", "design", designs)
    }
    let form = options.sheetForm
    let name =
      form == .labels && options.size.hasPrefix("labels")
      ? options.size : "\(form.rawValue)-\(options.size)"
    let drawings = Project.names(in: folder + "/" + options.design)
    guard drawings.contains(name + ".svg") else {
      let sizes = drawings.filter { $0.hasSuffix(".svg") }.map { String($0.dropLast(4)) }
      throw Failure(
        say(
          "thiết kế “\(options.design)” không có bản vẽ “\(name)”; có: \(sizes.joined(separator: ", "))",
          "the design “\(options.design)” has no drawing “\(name)”; it has \(sizes.joined(separator: ", "))"
        ), Exit.misuse)
    }
    return folder + "/" + options.design + "/" + name + ".svg"
  }

  private mutating func readLogo() throws -> SheetPicture? {
    guard let path = options.logo else { return nil }
    let (source, id) = try source(path)
    let (picture, found) = SheetPicture.read(source, as: id, libraries)
    findings += found
    guard let picture, !hasErrors else { try giveUp() }
    return picture
  }

  // MARK: - Output

  private typealias Emit = (PosterPlan.Sheet, SheetPainter.Prepared) throws -> Void

  /// Lays out, verifies and hands on every sheet.
  ///
  /// Where one error spoils the whole, codes are verified beside the drawing, and what is
  /// handed on may still have to be thrown away.
  ///
  /// - Returns: how many were handed on.
  private mutating func each(
    _ plan: PosterPlan, _ template: Template, _ painter: SheetPainter, _ emit: Emit
  ) throws -> Int {
    if options.keepGoing || options.skipVerification {
      return try oneByOne(plan, painter, emit)
    }
    let verifier = try drawing { () throws(DrawingFailure) in
      try SheetVerifier(template, for: options.sheetForm.blueprint, libraries)
    }
    let bar = ProgressBar(say("đang in", "printing"))
    let stream = PosterStream(plan)
    var count = 0
    let result = Result {
      while let sheets = stream.next() {
        verifier.add(sheets.map(\.content))
        findings += try draw(sheets, painter, emit)
        count += sheets.count
        bar.show(count, of: plan.count)
      }
    }
    // Whatever happened here, the other thread must have ended before its painter goes.
    let found = try drawing { () throws(DrawingFailure) in try verifier.finish() }
    try result.get()
    findings += found
    return count
  }

  private func draw(
    _ sheets: [PosterPlan.Sheet], _ painter: SheetPainter, _ emit: Emit
  ) throws -> [Finding] {
    var found: [Finding] = []
    for sheet in sheets {
      let prepared = try drawing { () throws(DrawingFailure) in
        try painter.prepare(sheet.content)
      }
      found += prepared.findings
      try emit(sheet, prepared)
    }
    return found
  }

  /// Sheets with errors are left out, and of a sheet the rows with errors.
  private mutating func oneByOne(
    _ plan: PosterPlan, _ painter: SheetPainter, _ emit: Emit
  ) throws -> Int {
    let bar = ProgressBar(say("đang in", "printing"))
    let stream = PosterStream(plan)
    var (done, count) = (0, 0)
    while let sheets = stream.next() {
      for sheet in sheets {
        if try single(sheet, painter, emit) { count += 1 }
      }
      done += sheets.count
      bar.show(done, of: plan.count)
    }
    return count
  }

  /// - Returns: whether something of the sheet was handed on.
  private mutating func single(
    _ sheet: PosterPlan.Sheet, _ painter: SheetPainter, _ emit: Emit
  ) throws -> Bool {
    var found: [Finding] = []
    let prepared = try drawing { () throws(DrawingFailure) in
      let prepared = try painter.prepare(sheet.content)
      found = prepared.findings
      if !options.skipVerification { found += try painter.verify(prepared) }
      return prepared
    }
    findings += found
    if !found.contains(where: { $0.severity == .error }) {
      try emit(sheet, prepared)
      return true
    }
    guard options.keepGoing, let rest = sheet.without(prepared.failedCells),
      let prepared = try flawless(rest, painter)
    else { return false }
    try emit(rest, prepared)
    return true
  }

  /// The sheet, where nothing is wrong with it.
  private func flawless(
    _ sheet: PosterPlan.Sheet, _ painter: SheetPainter
  ) throws -> SheetPainter.Prepared? {
    try drawing { () throws(DrawingFailure) in
      let prepared = try painter.prepare(sheet.content)
      var found = prepared.findings
      if !options.skipVerification { found += try painter.verify(prepared) }
      return found.contains { $0.severity == .error } ? nil : prepared
    }
  }

  private mutating func writePDF(
    _ plan: PosterPlan, _ template: Template, _ painter: SheetPainter, _ target: String
  ) throws -> Int {
    let file = try writing(target) { () throws(FileProblem) in try StagedFile(target) }
    let sink = ByteSink { file.append($0) }
    let title = compilation.catalog.settings?.name?.text ?? "motcua"
    let document = try drawing { () throws(DrawingFailure) in
      try PDFDocument(
        template, title: title, date: compilation.date.description, to: sink)
    }
    let count: Int
    do {
      count = try each(plan, template, painter) { _, prepared in try document.add(prepared) }
      if (hasErrors && !options.keepGoing) || count == 0 { try giveUp() }
      try document.finish()
    } catch let failure as DrawingFailure {
      if sink.hasFailed { try writing(target) { () throws(FileProblem) in try file.commit() } }
      throw Failure("\(target): \(failure.message)", Exit.system)
    }
    try writing(target) { () throws(FileProblem) in try file.commit() }
    return count
  }

  private mutating func writeFolder(
    _ plan: PosterPlan, _ template: Template, _ painter: SheetPainter, _ target: String
  ) throws -> Int {
    let folder: StagedFolder
    do throws(OutputProblem) {
      folder = try StagedFolder(target, marker: PosterIndex.fileName, catalog: project.root)
    } catch {
      throw Failure(error.message[language], Exit.of(error))
    }
    var isPublished = false
    defer { if !isPublished { folder.discard() } }
    var index = PosterIndex(compilation.date)
    let (format, dpi) = (options.format, Double(options.dpi))
    let count = try each(plan, template, painter) { sheet, prepared in
      var bytes: [UInt8] = []
      let sink = ByteSink {
        bytes.append(contentsOf: $0)
        return true
      }
      switch format {
      case .png: try prepared.writePNG(template, resolution: dpi, to: sink)
      case .svg, .pdf: try prepared.writeSVG(template, to: sink)
      }
      let path =
        sheet.name.map { OutputPath.component($0) }.joined(separator: "/")
        + "." + format.rawValue
      try folder.add(path, bytes)
      index.add(path, sheet.payloads)
    }
    if (hasErrors && !options.keepGoing) || count == 0 { try giveUp() }
    do {
      try folder.add(PosterIndex.fileName, index.bytes())
      try folder.publish()
    } catch let problem as OutputProblem {
      throw Failure(problem.message[language], Exit.of(problem))
    }
    isPublished = true
    return count
  }

  private func drawing<Value>(
    _ body: () throws(DrawingFailure) -> Value
  ) throws -> Value {
    do throws(DrawingFailure) {
      return try body()
    } catch {
      throw Failure(error.message, Exit.system)
    }
  }

  private func writing<Value>(
    _ target: String, _ body: () throws(FileProblem) -> Value
  ) throws -> Value {
    do throws(FileProblem) {
      return try body()
    } catch {
      throw Failure("\(target): \(error.reason[language])", Exit.system)
    }
  }

  // MARK: - What is told

  private var hasErrors: Bool { findings.contains { $0.severity == .error } }

  private func report() {
    guard !findings.isEmpty else { return }
    let report = FindingReport(
      findings: Findings.deduplicated(findings), files: files, toolVersion: ToolVersion.current,
      language: language)
    Terminal.error(
      String(
        decoding: TextPrinter(language: language, color: options.common.isColored).print(report),
        as: UTF8.self))
  }

  private func giveUp() throws -> Never {
    report()
    throw Exit.errors
  }

  private func nothing(_ plan: PosterPlan) -> String {
    let left = plan.leftOut.count
    return say(
      "không có gì để in"
        + (left > 0
          ? ": \(left) thủ tục là bản nháp hoặc nội bộ (--proof để in thử bản nháp)" : ""),
      "nothing to print"
        + (left > 0
          ? ": \(left) procedures are drafts or internal (--proof prints drafts as proofs)" : ""))
  }

  private func summary(_ target: String, _ count: Int, _ plan: PosterPlan) -> String {
    let left = plan.leftOut.count
    let failed = plan.count - count
    return say(
      "\(target): \(count) tờ" + (options.proof ? " in thử" : "")
        + (options.skipVerification ? ", chưa đọc lại mã" : ", mã đã đọc lại đúng")
        + (left > 0 ? "; bỏ qua \(left) thủ tục nháp hoặc nội bộ" : "")
        + (failed > 0 ? "; bỏ \(failed) tờ có lỗi" : "") + "\n",
      "\(target): \(count) sheets" + (options.proof ? ", proofs" : "")
        + (options.skipVerification ? ", codes not read back" : ", codes read back")
        + (left > 0 ? "; left out \(left) drafts or internal procedures" : "")
        + (failed > 0 ? "; left out \(failed) sheets with errors" : "") + "\n")
  }
}
