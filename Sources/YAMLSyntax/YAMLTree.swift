public import SourceText

/// One node of a YAML file, by its place in the arena.
public struct NodeID: Hashable, Sendable {
  public var index: Int32
  @inlinable public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A node: what it is, where it stands, where its text or its children are.
///
/// Nodes stand in source order, each container before its children, so that
/// `next` (the node after the whole subtree) is all that walking needs.
public struct YAMLNode: Sendable {
  public enum Kind: UInt8, Sendable { case scalar, mapping, sequence }
  /// How a scalar was written; containers are `block` or `flow`.
  public enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
  }
  public var kind: Kind
  public var style: Style
  /// Children of a sequence, keys and values of a mapping counted singly, 0 for a scalar.
  public var childCount: Int32
  /// Arena index after the subtree.
  public var next: Int32
  /// Bytes as written, quotes included; of a block container from its first child to its last.
  public var range: SourceRange
  /// A scalar's text (escapes and folding resolved) in the tree's pool.
  public var textStart: UInt32
  public var textCount: UInt32

  @inlinable public init(
    kind: Kind, style: Style, range: SourceRange, textStart: UInt32 = 0, textCount: UInt32 = 0
  ) {
    self.kind = kind
    self.style = style
    self.childCount = 0
    self.next = 0
    self.range = range
    self.textStart = textStart
    self.textCount = textCount
  }
}

/// A comment: its bytes from `#` to the end of the line.
public struct YAMLComment: Hashable, Sendable {
  public var range: SourceRange
  /// Whether nothing but blanks stands before it on its line.
  public var isAlone: Bool
  public init(range: SourceRange, isAlone: Bool) {
    self.range = range
    self.isAlone = isAlone
  }
}

/// All documents of one YAML file as an arena of nodes over the file's bytes.
public final class YAMLTree: Sendable {
  public let file: FileID
  public let nodes: [YAMLNode]
  /// Text of all scalars, one after the other, UTF-8.
  public let pool: [UInt8]
  /// The root node of each document.
  public let documents: [NodeID]
  public let comments: [YAMLComment]
  /// The bytes of documents that could not be read; the next may begin inside.
  public let unread: [SourceRange]

  public init(
    file: FileID, nodes: [YAMLNode], pool: [UInt8], documents: [NodeID], comments: [YAMLComment],
    unread: [SourceRange] = []
  ) {
    self.unread = unread
    self.file = file
    self.nodes = nodes
    self.pool = pool
    self.documents = documents
    self.comments = comments
  }

  /// The tree with other texts in some scalars, each at the range where it is written; a container
  /// becomes the scalar that it was to be.
  public func replacing(_ texts: [(node: NodeID, text: String)]) -> YAMLTree {
    guard !texts.isEmpty else { return self }
    var nodes = nodes
    var pool = pool
    for (id, text) in texts {
      if nodes[Int(id.index)].kind != .scalar {
        nodes[Int(id.index)].kind = .scalar
        nodes[Int(id.index)].style = .folded
        nodes[Int(id.index)].childCount = 0
      }
      nodes[Int(id.index)].textStart = UInt32(truncatingIfNeeded: pool.count)
      nodes[Int(id.index)].textCount = UInt32(truncatingIfNeeded: text.utf8.count)
      pool.append(contentsOf: text.utf8)
    }
    return YAMLTree(
      file: file, nodes: nodes, pool: pool, documents: documents, comments: comments,
      unread: unread)
  }

  @inlinable public func node(_ id: NodeID) -> YAMLNode { nodes[Int(id.index)] }
  @inlinable public func kind(_ id: NodeID) -> YAMLNode.Kind { nodes[Int(id.index)].kind }
  @inlinable public func range(_ id: NodeID) -> SourceRange { nodes[Int(id.index)].range }
  @inlinable public func place(_ id: NodeID) -> Place { Place(file, range(id)) }

  /// The text of a scalar; empty for a container.
  public func text(_ id: NodeID) -> String {
    withText(id) { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the text of a scalar as UTF-8; nothing for a container.
  @inlinable public func withText<Result>(
    _ id: NodeID, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let node = nodes[Int(id.index)]
    let start = Int(node.textStart)
    return pool.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(node.textCount)]))
    }
  }

  /// Whether a scalar's text is exactly `text`.
  @inlinable public func isText(_ id: NodeID, _ text: String) -> Bool {
    let node = nodes[Int(id.index)]
    guard node.kind == .scalar, Int(node.textCount) == text.utf8.count else { return false }
    return withText(id) { text.utf8.elementsEqual($0) }
  }

  /// Whether a scalar's text is exactly `text`.
  @inlinable public func isText(_ id: NodeID, _ text: StaticString) -> Bool {
    let node = nodes[Int(id.index)]
    guard node.kind == .scalar, Int(node.textCount) == text.utf8CodeUnitCount else { return false }
    return withText(id) { bytes in
      for offset in bytes.indices where bytes[offset] != text.utf8Start[offset] { return false }
      return true
    }
  }

  /// The children of a sequence (or keys and values of a mapping in turn).
  @inlinable public func children(_ id: NodeID) -> Children {
    let node = nodes[Int(id.index)]
    return Children(nodes: nodes, index: id.index + 1, left: node.childCount)
  }

  /// The keys of a mapping with their values.
  @inlinable public func entries(_ id: NodeID) -> Entries {
    let node = nodes[Int(id.index)]
    let count = node.kind == .mapping ? node.childCount / 2 : 0
    return Entries(nodes: nodes, index: id.index + 1, left: count)
  }

  /// The value of a key of a mapping.
  public func value(_ id: NodeID, _ key: StaticString) -> NodeID? {
    let (wanted, length) = (key.utf8Start, key.utf8CodeUnitCount)
    return nodes.withUnsafeBufferPointer { nodes in
      let mapping = nodes[Int(id.index)]
      guard mapping.kind == .mapping else { return nil }
      return pool.withUnsafeBufferPointer { pool in
        var index = Int(id.index) + 1
        for _ in 0..<mapping.childCount / 2 {
          let entry = nodes[index]
          let value = Int(entry.next)
          if entry.kind == .scalar, Int(entry.textCount) == length {
            let text = pool[Int(entry.textStart)..<Int(entry.textStart) + length]
            if text.elementsEqual(UnsafeBufferPointer(start: wanted, count: length)) {
              return NodeID(value)
            }
          }
          index = Int(nodes[value].next)
        }
        return nil
      }
    }
  }

  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline let nodes: [YAMLNode]
    @usableFromInline var index: Int32
    @usableFromInline var left: Int32
    @inlinable init(nodes: [YAMLNode], index: Int32, left: Int32) {
      self.nodes = nodes
      self.index = index
      self.left = left
    }
    @inlinable public mutating func next() -> NodeID? {
      guard left > 0 else { return nil }
      left -= 1
      let id = NodeID(Int(index))
      index = nodes[Int(index)].next
      return id
    }
  }

  public struct Entries: Sequence, IteratorProtocol {
    @usableFromInline let nodes: [YAMLNode]
    @usableFromInline var index: Int32
    @usableFromInline var left: Int32
    @inlinable init(nodes: [YAMLNode], index: Int32, left: Int32) {
      self.nodes = nodes
      self.index = index
      self.left = left
    }
    @inlinable public mutating func next() -> (key: NodeID, value: NodeID)? {
      guard left > 0 else { return nil }
      left -= 1
      let key = NodeID(Int(index))
      let value = nodes[Int(index)].next
      index = nodes[Int(value)].next
      return (key, NodeID(Int(value)))
    }
  }
}
