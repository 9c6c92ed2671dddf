import CatalogModel
import SourceText

/// The dossier of a procedure: what is asked for, in which case, under which condition.
extension Page {
  mutating func dossier(_ content: ProcedureContent) {
    let common = Dossier.components(
      of: content.documents?.value ?? [], in: catalog.catalog, on: catalog.date)
    list("documents", common) { page, component in page.component(component) }
    list("cases", content.cases?.value ?? []) { page, item in page.procedureCase(item) }
  }

  /// A case with its own documents; those of the cases around it belong to it too.
  private mutating func procedureCase(_ item: ProcedureCase) {
    let components = Dossier.components(
      of: item.documents, in: catalog.catalog, on: catalog.date)
    object { page in
      page.member("id", item.id?.value)
      page.text("name", item.name)
      page.member("code", item.code?.value)
      page.condition("when", item.when)
      page.list("documents", components) { page, component in page.component(component) }
      page.list("cases", item.cases) { page, child in page.procedureCase(child) }
    }
  }

  private mutating func component(_ component: DossierComponent) {
    object { page in
      let use = component.use
      switch component.kind {
      case .group(let group, _): page.member("group", group.rawValue)
      case .own: page.member("own", true)
      case .document, .unknown: break
      }
      page.member("id", component.documentID)
      page.text("name", component.name)
      if let type = component.documentType { page.documentType(type, of: component) }
      page.quantities(of: use)
      page.condition("certified", use.certified)
      page.listUnlessEmpty("mode", use.mode) { page, mode in
        page.object { page in
          page.member("channel", mode.channel?.value.rawValue)
          page.member("mode", mode.mode.value.rawValue)
        }
      }
      page.conditions("conditions", component.conditions)
      page.text("conditionText", use.whenText)
      if component.isOptional { page.member("optional", true) }
      page.stringsUnlessEmpty("channels", use.channels.map(\.value.rawValue))
      page.member("for", use.component?.value)
      page.window("effective", use.effective)
      page.texts("notes", use.notes)
      if case .fragment(let id, _) = component.origin {
        page.member("fragment", id)
        page.noteFragment(id)
      }
      page.listUnlessEmpty("members", component.members) { page, member in
        page.component(member)
      }
    }
  }

  private mutating func noteFragment(_ id: String) {
    if let fragment = catalog.catalog.fragments.version(of: id, on: catalog.date) {
      note(fragment)
    }
  }

  private mutating func quantities(of use: DocumentUse) {
    member("originals", use.originals?.value)
    member("copies", use.copies?.value)
    guard let either = use.either else { return }
    object("either") { page in
      page.member("originals", either.originals?.value)
      page.member("copies", either.copies?.value)
    }
  }

  /// What its type says of a paper; left out where it says no more than the name.
  private mutating func documentType(_ type: DocumentType, of component: DossierComponent) {
    note(type)
    let isRenamed = type.name?.text != component.name?.text
    guard isRenamed || type.saysMoreThanName else { return }
    object("type") { page in
      if isRenamed { page.text("name", type.name) }
      page.member("componentCode", type.componentCode?.value)
      page.member("resultCode", type.resultCode?.value)
      page.member("replacedBy", type.replacedBy?.value)
      page.agency("issuedBy", type.issuedBy?.value)
      if let template = type.template {
        page.object("template") { page in
          page.text("number", template.number)
          if let number = template.issuedBy?.value {
            page.object("issuedBy") { page in page.instrument(number) }
          }
          page.member("file", template.file?.value)
        }
      }
      page.member("electronic", type.isElectronic?.value)
      page.duration("validity", type.validity?.value)
    }
  }

  /// A document by id and name.
  mutating func documentName(_ id: String) {
    let document = noting(catalog.document(id))
    object { page in
      page.member("id", id)
      page.text("name", document?.name)
    }
  }

  // MARK: Questions

  /// The facts that decide (câu hỏi xác định trường hợp).
  mutating func questions(_ questions: [FormField]) {
    list("questions", questions) { page, field in
      page.object { page in
        page.member("id", field.id?.value)
        page.member("type", (field.type?.value ?? .text).rawValue)
        page.text("name", field.name)
        page.text("help", field.help)
        page.options(field.options)
        page.condition("visible", field.visible)
        page.bounds(of: field)
        page.text("unit", field.unit)
        page.member("from", field.from?.value)
      }
    }
  }

  private mutating func options(_ options: FormField.Options?) {
    switch options {
    case .list(let id): codeListName("codeList", id.value)
    case .inline(let options, _):
      list("options", options) { page, option in
        page.object { page in
          page.member("code", option.code.value)
          page.text("name", option.name)
        }
      }
    case nil: break
    }
  }
}

extension DocumentType {
  /// Whether a dossier tells a reader anything of the type beside its name.
  fileprivate var saysMoreThanName: Bool {
    self.componentCode != nil || self.resultCode != nil || self.replacedBy != nil
      || self.issuedBy != nil
      || self.template != nil || self.isElectronic != nil || self.validity != nil
  }
}
