import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formAttachmentDocumentUnasked = Check(
    CheckInfo(
      "form-attachment-document-unasked", .warning, .forms,
      title: Bilingual(
        vi: "Tệp đính kèm là giấy tờ mà thủ tục yêu cầu",
        en: "An attachment is a paper that the procedure asks for"),
      explanation: Bilingual(
        vi: "Không được đòi giấy tờ ngoài thành phần hồ sơ, kể cả bằng tệp đính kèm.",
        en: "Nothing beyond the dossier may be asked for, by attachment or otherwise."),
      message: Bilingual(
        vi: "thủ tục dùng biểu mẫu này không yêu cầu “{document}”",
        en: "no procedure that uses this form asks for “{document}”"),
      basis: [
        LegalBasis("01/CT-UBND")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "giấy tờ ngoài hồ sơ",
            en: "a paper beyond the dossier"),
          """
          documents:
            - { document: to-khai-rieng, originals: 1, mode: submit }
          ---
          kind: document
          id: to-khai-rieng
          name: Tờ khai riêng
          template: { number: "Mẫu số 02", issued-by: 60/2014/QH13 }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          ---
          kind: form
          id: to-khai-dien-tu
          name: Tờ khai điện tử
          document: to-khai-rieng
          pages:
            - id: trang
              name: Trang khai
              sections:
                - id: nguoi
                  name: Người khai
                  fields:
                    - { id: tep, type: attachment, name: Giấy chứng sinh, document: ‹giay-chung-sinh› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "giấy tờ trong hồ sơ",
            en: "a paper of the dossier"),
          """
          documents:
            - { document: to-khai-rieng, originals: 1, mode: submit }
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          ---
          kind: document
          id: to-khai-rieng
          name: Tờ khai riêng
          template: { number: "Mẫu số 02", issued-by: 60/2014/QH13 }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          ---
          kind: form
          id: to-khai-dien-tu
          name: Tờ khai điện tử
          document: to-khai-rieng
          pages:
            - id: trang
              name: Trang khai
              sections:
                - id: nguoi
                  name: Người khai
                  fields:
                    - { id: tep, type: attachment, name: Giấy chứng sinh, document: giay-chung-sinh }
          """),
      ]),
    .catalog { context, list in
      let catalog = context.catalog
      guard !catalog.forms.all.isEmpty else { return }
      let byDocument = DossierSets(context)
      for form in catalog.forms.all {
        // Two forms of one paper are a finding of their own: one of them is of another.
        guard let own = form.document?.value, let asked = byDocument.beside(own),
          catalog.otherForm(ofThePaperOf: form) == nil
        else { continue }
        for section in form.pages.flatMap(\.sections) {
          for field in section.fields {
            field.forEach { field in
              guard let document = field.document, field.type?.value == .attachment,
                !asked.contains(document.value), catalog.documents.contains(document.value)
              else { return }
              list.add(at: form.header.at(document.range), ["document": Bilingual(document.value)])
            }
          }
        }
      }
    }, premise: .wholeCatalog)
}

/// Which documents are asked for together with which.
private struct DossierSets {
  private var sets: [Set<String>] = []
  /// Those beside which others may be asked for that could not be read.
  private var doubtful: Set<String> = []

  init(_ context: CheckContext) {
    let catalog = context.catalog
    let forms = Set(catalog.forms.all.compactMap { $0.document?.value })
    let fragments = catalog.fragments
    for procedure in catalog.procedures.all {
      var ids: Set<String> = []
      func look(_ use: DocumentUse) {
        use.forEach { inner in
          switch inner.what {
          case .document(let id), .own(let id): ids.insert(id.value)
          case .include(let id):
            for fragment in fragments.versions(of: id.value) {
              for use in fragment.documents {
                use.forEach { if case .document(let id)? = $0.what { ids.insert(id.value) } }
              }
            }
          default: break
          }
        }
      }
      procedure.content.forEachDocumentUse(look)
      for level in procedure.levels { level.content.forEachDocumentUse(look) }
      guard !ids.isDisjoint(with: forms) else { continue }
      if context.isDoubtful(procedure) { doubtful.formUnion(ids) }
      sets.append(ids)
    }
  }

  /// Documents of all procedures that ask for one; nil where none does.
  func beside(_ id: String) -> Set<String>? {
    if doubtful.contains(id) { return nil }
    let together = sets.filter { $0.contains(id) }
    return together.isEmpty ? nil : together.reduce(into: []) { $0.formUnion($1) }
  }
}
