import CLibYAML
import Diagnostics
import SourceText

/// Turns libyaml's events into the arena of a tree, and checks what only the bytes can tell.
struct TreeBuilder {
  /// A container whose children are being read.
  struct Frame {
    var node: Int
    var isMapping: Bool
    var isFlow: Bool
    var count: Int32 = 0
    /// The latest key of a mapping.
    var lastKey = -1
    /// The latest item, or value of a mapping.
    var lastValue = -1
    /// One bit for each key seen, by a hash; two keys on one bit are compared later.
    var keys: UInt64 = 0
    var mayRepeatKeys = false
  }

  /// Lengths to go back to when the current document must be dropped.
  struct Savepoint {
    var nodes = 0
    var pool = 0
    var comments = 0
    var findings = 0
    /// First byte of the document.
    var start = 0
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let survey: ByteSurvey
  let file: FileID
  let limits: YAMLLimits
  var nodes: [YAMLNode] = []
  var pool: [UInt8] = []
  var documents: [NodeID] = []
  var comments: [YAMLComment] = []
  var findings: [Finding] = []
  /// The bytes of documents that were dropped.
  var unread: [SourceRange] = []
  var frames: [Frame] = []
  var cursor: ScalarCursor
  var savepoint = Savepoint()
  /// Where the document closed last began, when it is one of those kept.
  var closed: Savepoint?
  /// The byte up to which comments have been looked for.
  var lastEnd = 0
  /// The scalar that ends at `lastEnd`, or -1.
  var lastScalar = -1
  /// Texts that were cut at commas in a flow mapping, and are whole again.
  var rejoined: [Int] = []
  /// How many anchors and aliases were reported: a file that uses them needs telling once or
  /// twice, not a hundred times.
  var anchors = 0
  /// Names of the anchors that were reported.
  var anchorNames: Set<[UInt8]> = []
  /// Whether the scalar at `lastScalar` stands between brackets.
  var isInFlow = false
  /// Whether a tag or anchor stands before the scalar being read, and explains an empty one.
  var hasProperties = false

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, survey: ByteSurvey, file: FileID, limits: YAMLLimits
  ) {
    self.bytes = bytes
    self.survey = survey
    self.file = file
    self.limits = limits
    cursor = ScalarCursor(bytes, base: 0)
    nodes.reserveCapacity(bytes.count / 12 + 8)
    pool.reserveCapacity(bytes.count)
    frames.reserveCapacity(min(limits.depth, 64) + 1)
  }

  var lines: SourceLines { SourceLines(bytes) }

  func place(_ range: Range<Int>) -> Place { Place(file, SourceRange(range)) }

  /// Whether no further finding is kept, so that none need be made.
  var isFull: Bool { findings.count >= limits.findings }

  mutating func report(_ finding: Finding) {
    if !isFull { findings.append(finding) }
  }

  consuming func finish() -> (tree: YAMLTree, findings: [Finding]) {
    findings.sort(by: Finding.inOrder)
    let tree = YAMLTree(
      file: file, nodes: nodes, pool: pool, documents: documents, comments: comments,
      unread: unread)
    return (tree, findings)
  }

  // MARK: Events

  /// How reading a stretch of the file ended.
  enum Outcome {
    case complete
    /// A document had to be dropped; the next may begin at `from`.
    case broken(from: Int)
    case refused
  }

  mutating func readAll(from base: Int) {
    var base = base
    var broken = 0
    while true {
      let outcome = read(from: base)
      if case .complete = outcome { return }
      guard case .broken(let from) = outcome, let next = lines.documentStart(from: from) else {
        return noteUnread(to: bytes.count)
      }
      broken += 1
      guard broken < limits.brokenDocuments else {
        if let last = findings.indices.last { findings[last].help = Self.restIsUnread }
        return noteUnread(to: bytes.count)
      }
      noteUnread(to: next)
      base = next
    }
  }

  /// Remembers that the current document is not in the tree.
  private mutating func noteUnread(to end: Int) {
    unread.append(SourceRange(savepoint.start..<max(savepoint.start, end)))
  }

  private mutating func read(from base: Int) -> Outcome {
    guard let stream = EventStream(UnsafeBufferPointer(rebasing: bytes[base...])) else {
      return .refused
    }
    cursor = ScalarCursor(bytes, base: base)
    lastEnd = base
    lastScalar = -1
    frames.removeAll(keepingCapacity: true)
    closed = nil
    save(at: base)
    while stream.advance() {
      let event = stream.event
      switch event.pointee.type {
      case YAML_SCALAR_EVENT:
        guard addScalar(event) else { return refuseNodes() }
      case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
        guard frames.count < limits.depth else { return refuseDepth(event) }
        guard openContainer(event) else { return refuseNodes() }
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: closeContainer(event)
      case YAML_ALIAS_EVENT:
        guard addAlias(event) else { return refuseNodes() }
      case YAML_DOCUMENT_START_EVENT: openDocument(event)
      case YAML_DOCUMENT_END_EVENT: closeDocument()
      case YAML_STREAM_END_EVENT:
        scanComments(to: bytes.count)
        return .complete
      default: break
      }
    }
    let problem = stream.problem()
    if problem.text == "did not find expected <document start>", let closed, !documents.isEmpty {
      // What follows belongs to the document that only seemed to have ended.
      documents.removeLast()
      savepoint = closed
    }
    return reportSyntax(
      SyntaxProblem(
        text: problem.text, context: problem.context,
        offset: min(cursor.offset(ofScalar: problem.mark), bytes.count),
        contextOffset: min(cursor.offset(ofScalar: problem.contextMark), bytes.count)))
  }

  // MARK: Documents

  private mutating func save(at start: Int) {
    savepoint = Savepoint(
      nodes: nodes.count, pool: pool.count, comments: comments.count, findings: findings.count,
      start: start)
  }

  /// Forgets the current document with all that was found in it.
  mutating func dropDocument() {
    nodes.removeLast(nodes.count - savepoint.nodes)
    pool.removeLast(pool.count - savepoint.pool)
    comments.removeLast(comments.count - savepoint.comments)
    findings.removeLast(findings.count - savepoint.findings)
    rejoined.removeAll()
    frames.removeAll(keepingCapacity: true)
    lastScalar = -1
  }

  /// Where to look for the next document after one that broke at `offset`.
  func resumption(after offset: Int) -> Outcome {
    let line = lines.start(ofLineAt: offset)
    return .broken(from: line > savepoint.start ? line : lines.end(ofLineAt: savepoint.start))
  }

  private mutating func openDocument(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let start = cursor.offset(ofScalar: Int(event.pointee.start_mark.index))
    let document = event.pointee.data.document_start
    // Comments before the document stay when it is dropped.
    scanComments(to: start)
    save(at: start)
    guard
      document.version_directive != nil
        || document.tag_directives.start != document.tag_directives.end
    else { return }
    let end = cursor.offset(ofScalar: Int(event.pointee.end_mark.index))
    reportDirectives(start..<end)
    lastEnd = max(lastEnd, end)
    lastScalar = -1
  }

  private mutating func closeDocument() {
    closed = nil
    defer { save(at: lastEnd) }
    guard nodes.count > savepoint.nodes else { return }
    let root = nodes[savepoint.nodes]
    if root.kind == .mapping {
      documents.append(NodeID(savepoint.nodes))
      reportRejoined()
      closed = savepoint
      return
    }
    if root.kind == .scalar, root.style == .plain, root.textCount == 0 {
      nodes.removeLast()
      lastScalar = -1
      return
    }
    let kept = comments[savepoint.comments...]
    noteUnread(to: lastEnd)
    dropDocument()
    comments += kept
    report(Finding(.rootNotMapping, at: place(shown(root))))
  }

  // MARK: Containers

  private mutating func openContainer(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    guard nodes.count < limits.nodes else { return false }
    let isMapping = event.pointee.type == YAML_MAPPING_START_EVENT
    var start = cursor.offset(ofScalar: Int(event.pointee.start_mark.index))
    let isFlow: Bool
    let hasProperties: Bool
    if isMapping {
      let mapping = event.pointee.data.mapping_start
      isFlow = mapping.style == YAML_FLOW_MAPPING_STYLE
      hasProperties = mapping.anchor != nil || mapping.tag != nil
    } else {
      let sequence = event.pointee.data.sequence_start
      isFlow = sequence.style == YAML_FLOW_SEQUENCE_STYLE
      hasProperties = sequence.anchor != nil || sequence.tag != nil
    }
    if hasProperties {
      let end = cursor.offset(ofScalar: Int(event.pointee.end_mark.index))
      start = reportProperties(start..<end)
    }
    let index = nodes.count
    nodes.append(
      YAMLNode(
        kind: isMapping ? .mapping : .sequence, style: isFlow ? .flow : .block,
        range: SourceRange(start..<start)))
    if !frames.isEmpty { addChild(index) }
    frames.append(Frame(node: index, isMapping: isMapping, isFlow: isFlow))
    return true
  }

  private mutating func closeContainer(_ event: UnsafeMutablePointer<yaml_event_t>) {
    guard let frame = frames.popLast() else { return }
    let first = frame.node + 1
    nodes[frame.node].childCount = frame.count
    nodes[frame.node].next = Int32(truncatingIfNeeded: nodes.count)
    if frame.isFlow {
      let end = cursor.offset(ofScalar: Int(event.pointee.end_mark.index))
      nodes[frame.node].range.end = UInt32(truncatingIfNeeded: end)
    } else if first < nodes.count {
      nodes[frame.node].range.start = nodes[first].range.start
      nodes[frame.node].range.end = blockEnd(of: frame)
    }
    if frame.mayRepeatKeys { reportRepeatedKeys(of: frame.node) }
    if let parent = frames.last, parent.isMapping, parent.count & 1 == 1 {
      report(Finding(.keyNotScalar, at: place(shown(frame.node))))
    }
  }

  /// The end of the last child: of the last flow container that closed there, or of the last leaf.
  private func blockEnd(of frame: Frame) -> UInt32 {
    let last = frame.lastValue >= 0 ? frame.lastValue : nodes.count - 1
    return nodes[last].range.end
  }

  /// Counts a node as a child of the open container.
  @inline(__always)
  mutating func addChild(_ index: Int) {
    let top = frames.count - 1
    frames[top].count &+= 1
    if frames[top].isMapping, frames[top].count & 1 == 1 {
      frames[top].lastKey = index
    } else {
      frames[top].lastValue = index
    }
  }
}
