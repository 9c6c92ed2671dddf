import CatalogLanguage
import CatalogModel
public import Diagnostics
import SourceText
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
  public var findings: [Finding] = []

  public init() {}
}

/// From the nodes of a file to its declarations.
public enum FileReader {
  /// Reads every document of the file. Never stops at a mistake: what could be
  /// read is in the result beside the findings.
  public static func read(_ tree: YAMLTree) -> FileReading {
    var reading = FileReading()
    for root in tree.documents { read(root, of: tree, into: &reading) }
    return reading
  }

  private static func read(_ root: NodeID, of tree: YAMLTree, into reading: inout FileReading) {
    let reader = NodeReader(tree)
    guard let kindNode = reader.value(root, "kind") else {
      let first = tree.entries(root).first(where: { _ in true }).map { tree.range($0.key) }
      reading.findings.append(
        Finding(.missingKind, at: Place(tree.file, first ?? tree.range(root))))
      return
    }
    let kindName = tree.text(kindNode)
    guard tree.kind(kindNode) == .scalar, let kind = DeclarationKind(rawValue: kindName),
      let shape = CatalogLanguage.kind(kindName)
    else {
      reportUnknownKind(kindNode, kindName, tree, &reading)
      return
    }
    let nameNode = tree.entries(root).first { tree.text($0.key) == shape.nameKey }?.value
    let header = reader.header(root, kind, name: nameNode)
    var checker = ShapeChecker(tree)
    checker.isDraft = header.isDraft && !header.isReviewed
    checker.nameRange = header.nameRange
    checker.checkMap(root, shape.map, isRoot: true)
    reading.findings += checker.findings
    let owner = header.place.range.start
    for raw in checker.references {
      reading.references.append(
        (
          owner,
          Reference(
            kind: raw.kind, id: raw.id, place: Place(tree.file, raw.range), window: .always)
        ))
    }
    if let nameNode, let id = reader.scalar(nameNode), !id.value.isEmpty,
      let declaration = declaration(reader, root, kind, header, id)
    {
      reading.declarations.append(declaration)
    }
  }

  private static func reportUnknownKind(
    _ node: NodeID, _ name: String, _ tree: YAMLTree, _ reading: inout FileReading
  ) {
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
