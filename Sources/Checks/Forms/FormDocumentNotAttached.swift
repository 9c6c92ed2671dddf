import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formDocumentNotAttached = Check(
    CheckInfo(
      "form-document-not-attached", .warning, .forms,
      title: Bilingual(
        vi: "Biểu mẫu có chỗ đính kèm cho mọi giấy tờ nộp trực tuyến",
        en: "A form has a place for every paper that is filed online"),
      explanation: Bilingual(
        vi:
          "Biểu mẫu nhận tệp đính kèm cho một số giấy tờ mà thiếu giấy tờ khác của hồ sơ thì người nộp trực tuyến không có chỗ nộp. Thêm trường attachment với document của giấy tờ đó. Biểu mẫu không nhận tệp nào thì để phần mềm một cửa nhận, không bị nhắc.",
        en:
          "A form that takes files for some papers and not for another of the dossier leaves people who file online without a place for it. Add an attachment whose document it is. A form that takes no files leaves them all to the one-stop software, and is not reported."
      ),
      message: Bilingual(
        vi: "hồ sơ trực tuyến của {procedure} cần “{document}”, biểu mẫu không có chỗ đính kèm",
        en: "an online dossier of {procedure} needs “{document}”; the form has no place for it"),
      variants: [
        "case": Bilingual(
          vi:
            "hồ sơ trực tuyến của {procedure}, trường hợp “{case}”, cần “{document}”, biểu mẫu không có chỗ đính kèm",
          en:
            "an online dossier of {procedure} in case “{case}” needs “{document}”; the form has no place for it"
        )
      ],
      basis: [
        LegalBasis("42/2022/NĐ-CP", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "thiếu chỗ nộp một giấy tờ", en: "no place for one paper"),
          text(
            form: "‹to-khai-rieng›",
            ask: "{ document: van-ban-uy-quyen, originals: 1, mode: upload }")),
        CheckExample(
          .procedure,
          Bilingual(vi: "giấy tờ chỉ xuất trình", en: "a paper that is only shown"),
          text(
            form: "to-khai-rieng",
            ask: "{ document: van-ban-uy-quyen, originals: 1, mode: present }")),
      ]),
    .catalog { context, list in
      let forms = OnlineForms(context)
      guard !forms.isEmpty else { return }
      var reported: Set<Place> = []
      for procedure in context.catalog.procedures.all where !context.isDoubtful(procedure) {
        for level in procedure.levels {
          let content = procedure.content.replaced(by: level.content)
          let day = procedure.header.day(nearest: context.date)
          for item in Dossier.cases(of: content, in: context.catalog, on: day) {
            for (form, component) in forms.withoutPlace(in: item) {
              guard let document = form.document, let name = component.documentID,
                reported.insert(
                  Place(form.header.place.file, component.use.range)
                ).inserted
              else { continue }
              list.add(
                at: form.header.at(document.range),
                [
                  "procedure": Bilingual(procedure.code.value), "document": Bilingual(name),
                  "case": Bilingual(item.names.last?.text ?? ""),
                ],
                variant: item.names.isEmpty ? nil : "case",
                related: [
                  Related(
                    component.origin.place(in: procedure.header.place.file),
                    Bilingual(vi: "được yêu cầu ở đây", en: "it is asked for here"))
                ])
            }
          }
        }
      }
    }, premise: .wholeCatalog)

  private static func text(form: String, ask: String) -> String {
    FormExampleText.filed(
      form: form,
      asks: ["{ document: giay-chung-sinh, originals: 1, mode: upload }", ask],
      more: """
        ---
        kind: document
        id: van-ban-uy-quyen
        name: Văn bản ủy quyền
        digitization: { decide: on-request, reason: Thành phần thông thường, basis: [01/2023/TT-VPCP] }
        """,
      fields: [
        "{ id: tep, type: attachment, name: Giấy chứng sinh, document: giay-chung-sinh }"
      ])
  }
}

/// The forms that take files, by the paper they replace.
private struct OnlineForms {
  private var byPaper: [String: [(form: Form, attached: Set<String>)]] = [:]
  /// Papers that are filled in on the screen, so that none is handed in.
  private let papers: Set<String>
  /// Papers that a form takes of which nobody knows all: one is declared nowhere, or two fields
  /// have one id. Those of a form are under its paper.
  private var doubtful: Set<String> = []
  /// What may be the paper of a form, or is attached to it, that names a paper nobody declares.
  private var mayBeTaken: Set<String>?
  /// Papers that follow a statutory form.
  private let statutory: Set<String>

  init(_ context: CheckContext) {
    let catalog = context.catalog
    papers = Set(catalog.forms.all.compactMap { $0.document?.value })
    statutory = Set(catalog.documents.all.filter { $0.template != nil }.map(\.id.value))
    for form in catalog.forms.all {
      guard let paper = form.document?.value else { continue }
      let outline = FormOutline(
        form, in: context.catalog, on: form.header.day(nearest: context.date))
      let attached = outline.fields.filter { $0.type == .attachment }
        .compactMap { $0.field.document?.value }
      if outline.hasDoubles || !attached.allSatisfy(catalog.documents.contains) {
        doubtful.insert(paper)
      }
      if !catalog.documents.contains(paper) { mayBeTaken = (mayBeTaken ?? []).union(attached) }
      if !attached.isEmpty { byPaper[paper, default: []].append((form, Set(attached))) }
    }
  }

  var isEmpty: Bool { byPaper.isEmpty }

  /// What a dossier that comes online needs and no form of it takes.
  func withoutPlace(in item: DossierCase) -> [(form: Form, component: DossierComponent)] {
    guard item.components.contains(where: holdsForm) else { return [] }
    let asked = item.components.filter { $0.isAsked(by: .online) }
    let forms = asked.flatMap(\.leaves).compactMap { $0.documentID.flatMap { byPaper[$0] } }
      .flatMap { $0 }
    guard let form = forms.first?.form,
      !asked.flatMap(\.leaves).contains(where: { doubtful.contains($0.documentID ?? "") })
    else { return [] }
    let attached = forms.reduce(into: papers) { $0.formUnion($1.attached) }
    return asked.flatMap { missing($0, attached) }.map { (form, $0) }
  }

  /// Whether a form whose own paper nobody declares takes a document, or may be that very form.
  private func mayBeTaken(_ id: String) -> Bool {
    guard let mayBeTaken else { return false }
    return mayBeTaken.contains(id) || statutory.contains(id)
  }

  private func holdsForm(_ component: DossierComponent) -> Bool {
    if case .group(_, let members) = component.kind { return members.contains(where: holdsForm) }
    return component.documentID.map { byPaper[$0] != nil } ?? false
  }

  /// Of a free choice nothing is missing when one of the papers can be handed in.
  private func missing(
    _ component: DossierComponent, _ attached: Set<String>
  ) -> [DossierComponent] {
    switch component.kind {
    case .group(.allOf, let members): return members.flatMap { missing($0, attached) }
    case .group(_, let members):
      let lacking = members.map { missing($0, attached) }
      return lacking.contains(where: \.isEmpty) ? [] : lacking.first ?? []
    case .unknown: return []
    case .document, .own:
      switch component.mode(by: .online) {
      case .present, .data: return []
      default: break
      }
      guard let id = component.documentID, !component.isOptional else { return [] }
      return attached.contains(id) || mayBeTaken(id) ? [] : [component]
    }
  }
}
