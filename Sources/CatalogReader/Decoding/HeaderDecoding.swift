import CatalogModel
import SourceText
import YAMLSyntax

extension NodeReader {
  func header(_ root: NodeID, _ kind: DeclarationKind, name: NodeID?) -> Header {
    var header = Header(kind: kind, place: Place(tree.file, tree.range(root)))
    if let name = name ?? value(root, "kind") { header.nameRange = tree.range(name) }
    header.effective = effective(root)
    header.source = text(root, "source")
    header.draft = texts(root, "draft")
    header.notes = texts(root, "notes")
    header.isDraft = !header.draft.isEmpty
    if let review = value(root, "review"), isMap(review) {
      header.isReviewed = string(review, "status")?.value == "reviewed"
      header.isDraft = header.isDraft || string(review, "status")?.value == "draft"
      header.reviewedBy = text(review, "by")?.text
      header.reviewedOn = date(review, "on")?.value
    }
    return header
  }

  func decision(_ map: NodeID) -> PublicationDecision? {
    guard let node = value(map, "decision"), isMap(node) else { return nil }
    var decision = PublicationDecision(range: tree.range(node))
    decision.number = string(node, "number")
    decision.date = date(node, "date")
    decision.publisher = text(node, "publisher")
    return decision
  }
}
