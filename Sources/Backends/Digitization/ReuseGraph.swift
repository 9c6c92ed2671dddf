import CatalogModel
import SourceText

/// What comes from where: documents, results, procedures and data sources of one level.
struct ReuseGraph: Sendable {
  enum NodeKind: String, CaseIterable, Sendable {
    case document, result, procedure
    case dataSource = "data-source"
  }

  struct Node: Hashable, Comparable, Sendable {
    var kind: NodeKind
    var id: String

    static func < (a: Node, b: Node) -> Bool {
      a.kind == b.kind
        ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : a.kind.rawValue < b.kind.rawValue
    }
  }

  enum EdgeKind: String, CaseIterable, Sendable {
    /// procedure → document: asked for in a dossier
    case asks
    /// procedure → result
    case gives
    /// document → result: the document is this result
    case isResult = "is-result"
    /// result → document: already issued, so the paper is not asked for
    case replaces
    /// data source → document: the paper is not asked for when it answers
    case answers
    /// data source → document: only fills in
    case prefills
  }

  struct Edge: Hashable, Comparable, Sendable {
    var from: Node
    var to: Node
    var kind: EdgeKind

    static func < (a: Edge, b: Edge) -> Bool {
      if a.from != b.from { return a.from < b.from }
      if a.to != b.to { return a.to < b.to }
      return a.kind.rawValue < b.kind.rawValue
    }
  }

  /// Sorted.
  let nodes: [Node]
  let edges: [Edge]

  /// - Parameter manifests: the procedures of the level; those of other levels and offices
  ///   that give what they ask for come in as nodes.
  init(_ manifests: [ProcedureManifest], in input: BackendInput) {
    var edges: Set<Edge> = []
    for manifest in manifests {
      let procedure = Node(kind: .procedure, id: manifest.resolved.procedure.code.value)
      for item in manifest.components {
        guard let id = item.component.documentID, case .document = item.component.kind else {
          continue
        }
        let document = Node(kind: .document, id: id)
        edges.insert(Edge(from: procedure, to: document, kind: .asks))
        guard let type = item.component.documentType else { continue }
        edges.formUnion(Self.edges(of: type, as: document, in: input))
        for answer in item.reuse.answers {
          edges.formUnion(Self.edges(of: answer, for: document))
        }
      }
      for item in manifest.results {
        guard let result = Self.resultNode(item.result, item.document) else { continue }
        edges.insert(Edge(from: procedure, to: result, kind: .gives))
      }
    }
    var nodes: Set<Node> = []
    for edge in edges {
      nodes.insert(edge.from)
      nodes.insert(edge.to)
    }
    self.nodes = nodes.sorted()
    self.edges = edges.sorted()
  }

  /// A result is known by its code, else by its document.
  private static func resultNode(_ result: ProcedureResult, _ document: DocumentType?) -> Node? {
    let id = result.code?.value ?? document?.resultCode?.value ?? result.document?.value
    return id.map { Node(kind: .result, id: $0) }
  }

  private static func edges(
    of type: DocumentType, as document: Node, in input: BackendInput
  ) -> [Edge] {
    let givers = input.index.giversByDocument[type.id.value] ?? []
    let codeGivers = type.resultCode.flatMap { input.index.giversByCode[$0.value] } ?? []
    guard type.resultCode != nil || !givers.isEmpty else { return [] }
    let result = Node(kind: .result, id: type.resultCode?.value ?? type.id.value)
    return [Edge(from: document, to: result, kind: .isResult)]
      + (givers + codeGivers).map {
        Edge(from: Node(kind: .procedure, id: $0.code), to: result, kind: .gives)
      }
  }

  private static func edges(of answer: ReuseChain.Answer, for document: Node) -> [Edge] {
    switch answer {
    case .dataSource(let reuse):
      guard let source = reuse.source?.value else { return [] }
      return [
        Edge(
          from: Node(kind: .dataSource, id: source), to: document,
          kind: answer.replaces ? .answers : .prefills)
      ]
    case .result(let code, let givers):
      let result = Node(kind: .result, id: code)
      return [Edge(from: result, to: document, kind: .replaces)]
        + givers.map {
          Edge(from: Node(kind: .procedure, id: $0.code), to: result, kind: .gives)
        }
    }
  }
}

extension Page {
  mutating func reuseGraph(_ graph: ReuseGraph, _ index: CatalogIndex) {
    list("nodes", graph.nodes) { page, node in
      page.object { page in
        page.member("id", node.key)
        page.member("kind", node.kind.rawValue)
        page.member("name", of: node, index)
      }
    }
    list("edges", graph.edges) { page, edge in
      page.object { page in
        page.member("from", edge.from.key)
        page.member("to", edge.to.key)
        page.member("kind", edge.kind.rawValue)
      }
    }
  }

  private mutating func member(
    _ key: String, of node: ReuseGraph.Node, _ index: CatalogIndex
  ) {
    switch node.kind {
    case .document: text(key, noting(catalog.document(node.id))?.name)
    case .result:
      if let name = index.resultNames[node.id] {
        note([name.file])
        text(key, name.text)
      } else {
        // A result without a code goes by its document.
        text(key, noting(catalog.document(node.id))?.name)
      }
    case .procedure:
      let procedures = catalog.catalog.procedures
      text(key, noting(procedures.version(of: node.id, on: catalog.date))?.name)
    case .dataSource:
      let sources = catalog.catalog.dataSources
      text(key, noting(sources.version(of: node.id, on: catalog.date))?.name)
    }
  }
}

extension ReuseGraph.Node {
  /// Unique among all kinds: `document:giay-chung-sinh`.
  var key: String { "\(kind.rawValue):\(id)" }
}
