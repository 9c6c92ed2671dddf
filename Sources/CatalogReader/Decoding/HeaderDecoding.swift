import CatalogModel
import SourceText
import YAMLSyntax

extension NodeReader {
  func header(_ root: NodeID, _ kind: DeclarationKind, name: NodeID?) -> Header {
    var details = HeaderDetails()
    details.effective = effective(root)
    details.source = text(root, "source")
    details.draft = texts(root, "draft")
    details.notes = texts(root, "notes")
    var isDraft = !details.draft.isEmpty
    var isReviewed = false
    if let review = value(root, "review"), isMap(review) {
      isReviewed = string(review, "status")?.value == "reviewed"
      isDraft = isDraft || string(review, "status")?.value == "draft"
      details.reviewRange = tree.range(review)
      details.reviewedBy = text(review, "by")?.text
      details.reviewedOn = date(review, "on")
    }
    var header = Header(kind: kind, place: Place(tree.file, tree.range(root)), details: details)
    if let name = name ?? value(root, "kind") { header.nameRange = tree.range(name) }
    header.isDraft = isDraft
    header.isReviewed = isReviewed
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
