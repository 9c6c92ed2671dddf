import CatalogLanguage
import CatalogModel
public import Diagnostics
public import SourceText
public import YAMLSyntax

/// One declaration as read, of whatever kind.
enum ReadDeclaration: Sendable {
  case settings(CatalogSettings)
  case calendar(WorkCalendar)
  case sector(Sector)
  case role(Role)
  case agency(Agency)
  case dataSource(DataSource)
  case codeList(CodeList)
  case instrument(Instrument)
  case document(DocumentType)
  case fragment(Fragment)
  case procedure(Procedure)
  case localPart(LocalPart)
  case process(ProcessDefinition)
  case form(Form)
  case rule(HouseRule)
}

/// What one file declares, and what was found while reading it.
public struct FileReading: Sendable {
  var declarations: [ReadDeclaration] = []
  /// Names used, with the start of the declaration that uses them.
  var references: [(owner: UInt32, reference: Reference)] = []
  /// Declarations that are not among `declarations`.
  var unread: [Unread.Declaration] = []
  public var findings: [Finding] = []
  /// Where texts begin that YAML cut at a comma and that were never one text.
  private(set) var settled: Set<UInt32> = []

  public init() {}

  /// What was found in the YAML itself, without what reading it said better.
  public func remaining(of problems: [Finding]) -> [Finding] {
    guard !settled.isEmpty else { return problems }
    return problems.filter {
      $0.check !== CheckInfo.brokenFlowText || !settled.contains($0.place.range.start)
    }
  }

  fileprivate mutating func take(_ checker: ShapeChecker) {
    findings += checker.findings
    settled.formUnion(checker.settled)
  }

  /// Keys behind a line `---` that is too many: they were written, so that nobody misses them.
  mutating func continueLast(with root: NodeID, of tree: YAMLTree) {
    guard case .procedure(var procedure)? = declarations.last else { return }
    let keys = tree.entries(root).map { tree.text($0.key) }
    procedure.keys += keys
    procedure.content.broken += keys
    declarations[declarations.count - 1] = .procedure(procedure)
  }

  /// What is known of a file that could not even be opened: nothing.
  public static var unknown: FileReading {
    var reading = FileReading()
    reading.unread = [Unread.Declaration()]
    return reading
  }
}

/// From the nodes of a file to its declarations.
public enum FileReader {
  /// Reads every document of the file. Never stops at a mistake: what could be
  /// read is in the result beside the findings.
  ///
  /// Where it is plain what was meant, the result has that, so that one mistake is one finding.
  /// All such findings are errors that nothing can silence.
  ///
  /// - Parameters:
  ///   - problems: what was found in the YAML itself.
  ///   - guesses: whether what was plainly meant is taken for written; not where outputs are
  ///     made beside errors.
  ///   - corrections: ids to read instead of misspelt ones, by where those start.
  public static func read(
    _ tree: YAMLTree, of source: SourceFile, problems: [Finding] = [],
    corrections: [UInt32: String] = [:], guesses: Bool = true
  ) -> FileReading {
    var reading = FileReading()
    var checker = ShapeChecker(tree)
    checker.corrections = corrections
    checker.guesses = guesses
    for problem in problems {
      let range = problem.place.range
      if problem.check === CheckInfo.brokenFlowText { checker.cut.insert(range.start) }
      guard
        problem.check === CheckInfo.anchorNotAllowed || problem.check === CheckInfo.tagNotAllowed
      else { continue }
      checker.spoilt.formUnion([range.start, range.end, range.end &+ 1])
    }
    for root in tree.documents { read(root, of: tree, source, checker, into: &reading) }
    for range in tree.unread {
      let bounds = range.bounds.clamped(to: 0..<source.bytes.count)
      reading.unread += Salvage.declarations(in: source.bytes[bounds])
    }
    return reading
  }

  private static func read(
    _ root: NodeID, of tree: YAMLTree, _ source: SourceFile, _ fresh: ShapeChecker,
    into reading: inout FileReading
  ) {
    guard let shape = shape(of: root, tree, &reading) else {
      reading.unread.append(salvaged(root, tree))
      if tree.value(root, "kind") == nil { reading.continueLast(with: root, of: tree) }
      return
    }
    guard let kind = DeclarationKind(rawValue: shape.kind) else { return }
    var reader = NodeReader(tree, source)
    var nameNode = nameNode(root, shape, reader)
    var header = reader.header(root, kind, name: nameNode)
    var checker = fresh
    checker.isDraft = header.isDraft && !header.isReviewed
    checker.nameRange = header.nameRange
    checker.checkMap(root, shape.map, isRoot: true)
    reading.take(checker)
    let owner = header.place.range.start
    for raw in checker.references {
      reading.references.append(
        (
          owner,
          Reference(
            kind: raw.kind, id: raw.id, place: Place(tree.file, raw.range), window: .always)
        ))
    }
    if !checker.repairs.isEmpty {
      reader = NodeReader(tree.replacing(checker.repairs), source)
      nameNode = self.nameNode(root, shape, reader)
      header = reader.header(root, kind, name: nameNode)
    }
    var kindKeys = 0
    for entry in tree.entries(root) where tree.isText(entry.key, "kind") {
      kindKeys += 1
      // What stands behind a second `kind` was to be a declaration of its own.
      if kindKeys > 1 {
        reading.unread.append(salvaged(root, tree, from: tree.range(entry.key).start))
      }
    }
    if let id = id(nameNode, kind, header, reader),
      let declaration = declaration(reader, root, kind, header, id)
    {
      reading.declarations.append(declaration)
    } else {
      reading.unread.append(Unread.Declaration(kind: kind))
    }
  }

  /// Of a catalog there is one, so that what else it says counts without its code too.
  private static func id(
    _ nameNode: NodeID?, _ kind: DeclarationKind, _ header: Header, _ reader: NodeReader
  ) -> Located<String>? {
    if let nameNode, let id = reader.scalar(nameNode), !id.value.isEmpty { return id }
    return kind == .catalog ? Located("", at: header.nameRange) : nil
  }

  private static func nameNode(
    _ root: NodeID, _ shape: KindShape, _ reader: NodeReader
  ) -> NodeID? {
    let tree = reader.tree
    return tree.entries(root).first { tree.text($0.key) == shape.nameKey }?.value
  }

  /// The shape of what a document declares, or probably declares.
  private static func shape(
    of root: NodeID, _ tree: YAMLTree, _ reading: inout FileReading
  ) -> KindShape? {
    guard let node = tree.value(root, "kind") else {
      let first = tree.entries(root).first(where: { _ in true }).map { tree.range($0.key) }
      reading.findings.append(
        Finding(
          .missingKind, at: Place(tree.file, first ?? tree.range(root)),
          help: reading.declarations.isEmpty
            ? nil
            : Bilingual(
              vi: "nếu các khóa này thuộc khai báo phía trên thì bỏ dòng “---” ở giữa",
              en: "if these keys belong to the declaration above, delete the line “---” between")))
      return nil
    }
    let name = tree.text(node)
    if tree.kind(node) == .scalar, let shape = CatalogLanguage.kind(name) { return shape }
    let words = CatalogLanguage.kinds.map { Word($0.kind, $0.map.vi, $0.map.en) }
    let folded = VietnameseText.folded(name)
    let guess =
      words.first { VietnameseText.folded($0.vi) == folded }?.word
      ?? NearMiss.best(for: name, among: words.map(\.word))
    reading.findings.append(
      Finding(
        .unknownKind, at: tree.place(node), ["text": Bilingual(name)],
        help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
          ?? Bilingual(words.map(\.word).joined(separator: ", ")),
        fixes: guess.map {
          [
            FixIt(
              Bilingual(vi: "Đổi thành “\($0)”", en: "Change to “\($0)”"), at: tree.place(node),
              replacement: $0)
          ]
        } ?? []))
    return guess.flatMap(CatalogLanguage.kind)
  }

  /// Of a document whose kind is not known, or of the part of one from `start` on.
  private static func salvaged(
    _ root: NodeID, _ tree: YAMLTree, from start: UInt32 = 0
  ) -> Unread.Declaration {
    var keys: [String: String] = [:]
    for (key, value) in tree.entries(root)
    where tree.kind(value) == .scalar && tree.range(key).start >= start {
      let name = tree.text(key)
      if name == "kind" || Salvage.nameKeys.contains(name), keys[name] == nil {
        keys[name] = tree.text(value)
      }
    }
    return Salvage.declaration(keys)
  }

  private static func declaration(
    _ reader: NodeReader, _ root: NodeID, _ kind: DeclarationKind, _ header: Header,
    _ id: Located<String>
  ) -> ReadDeclaration? {
    switch kind {
    case .catalog: .settings(reader.settings(root, header, id))
    case .calendar: .calendar(reader.calendar(root, header, id))
    case .sector: .sector(reader.sector(root, header, id))
    case .role: .role(reader.role(root, header, id))
    case .agency: .agency(reader.agency(root, header, id))
    case .dataSource: .dataSource(reader.dataSource(root, header, id))
    case .codeList: .codeList(reader.codeList(root, header, id))
    case .instrument: .instrument(reader.instrument(root, header, id))
    case .document: .document(reader.document(root, header, id))
    case .fragment: .fragment(reader.fragment(root, header, id))
    case .procedure: .procedure(reader.procedure(root, header, id))
    case .localPart: .localPart(reader.localPart(root, header, id))
    case .process: .process(reader.process(root, header, id))
    case .form: .form(reader.form(root, header, id))
    case .rule: .rule(reader.rule(root, header, id))
    }
  }
}
