import CatalogModel
import Diagnostics
import SourceText
import Writers

/// Documents, agencies and legal texts as text for people.
struct DeclarationPage {
  private let catalog: ResolvedCatalog
  private let language: Language

  init(_ catalog: ResolvedCatalog, _ language: Language) {
    self.catalog = catalog
    self.language = language
  }

  func text(of id: String) -> String? {
    if let document = catalog.document(id) { return page(document) }
    if let agency = catalog.agency(id) {
      return page(
        id, agency.displayName(catalog.primaryLanguage)?.text,
        [
          (say("cấp", "level"), agency.level?.value.rawValue),
          (say("mã định danh", "code"), agency.code?.value),
          (say("mỗi đơn vị của", "one for each unit of"), agency.forEachUnit?.value),
        ], users(of: id, .agency))
    }
    if let instrument = catalog.catalog.instruments.versions(of: id).first {
      return page(
        id, instrument.title?.text,
        [
          (say("ban hành", "issued"), instrument.issued?.value.description),
          (say("từ", "from"), instrument.header.window.from?.description),
          (say("đến hết", "until"), instrument.header.window.until?.description),
          (say("thay thế bởi", "replaced by"), instrument.replacedBy.first?.value),
        ], users(of: id, .instrument))
    }
    return nil
  }

  private func page(_ document: DocumentType) -> String {
    page(
      document.id.value, document.name?.text,
      [
        (say("mã thành phần", "component code"), document.componentCode?.value),
        (say("mã kết quả", "result code"), document.resultCode?.value),
        (
          say("cơ quan cấp", "issued by"),
          document.issuedBy.map { catalog.agencyName($0.value)?.text ?? $0.value }
        ),
        (say("số hóa", "digitization"), document.digitization?.decide?.value.rawValue),
        (say("khai thác từ", "answered by"), document.reuse.first?.source?.value),
      ], users(of: document.id.value, .document))
  }

  private func page(
    _ id: String, _ name: String?, _ facts: [(String, String?)], _ users: [String]
  ) -> String {
    var text = "\(id)  \(Escaping.forTerminal(name ?? ""))\n"
    for (label, value) in facts {
      if let value { text += "  \(label): \(Escaping.forTerminal(value))\n" }
    }
    if !users.isEmpty {
      text += "  " + say("được nêu trong", "named by") + ": " + users.joined(separator: ", ") + "\n"
    }
    return text
  }

  /// Codes of the procedures in force that name it.
  private func users(of id: String, _ kind: DeclarationKind) -> [String] {
    var byPlace: [(range: ClosedRange<UInt32>, file: Int32, code: String)] = []
    for procedure in catalog.catalog.procedures.inForce(on: catalog.date) {
      let place = procedure.header.place
      byPlace.append((place.range.start...place.range.end, place.file.index, procedure.code.value))
    }
    var codes: Set<String> = []
    for reference in catalog.catalog.references where reference.kind == kind && reference.id == id {
      for entry in byPlace
      where entry.file == reference.place.file.index
        && entry.range.contains(reference.place.range.start)
      {
        codes.insert(entry.code)
      }
    }
    return codes.sorted()
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}
