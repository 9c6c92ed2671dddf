import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let fragmentWrongKind = Check(
    CheckInfo(
      "fragment-wrong-kind", .error, .references,
      title: Bilingual(
        vi: "Khối giấy tờ dùng cho hồ sơ, khối trường dùng cho biểu mẫu",
        en: "Fragments of documents go into dossiers, fragments of fields into forms"),
      explanation: Bilingual(
        vi:
          "include trong documents cần khối có of: documents; include trong biểu mẫu cần khối có of: fields.",
        en:
          "An include under documents needs a fragment with of: documents, one in a form a fragment with of: fields."
      ),
      message: Bilingual(
        vi: "“{fragment}” là khối {found}, ở đây cần khối {wanted}",
        en: "“{fragment}” holds {found}; {wanted} are needed here"),
      variants: [
        "itself": Bilingual(
          vi: "“{fragment}” ghi là khối {wanted} mà khai {found}",
          en: "“{fragment}” says that it holds {wanted} and declares {found}")
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "khối trường trong hồ sơ", en: "fields in a dossier"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { include: ‹nhan-than› }
          ---
          kind: fragment
          id: nhan-than
          of: fields
          fields:
            - { id: hoTen, type: person-name, name: Họ và tên }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "khối giấy tờ ghi nhầm là khối trường", en: "documents called fields"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { include: giay-to-chung }
          ---
          kind: fragment
          id: giay-to-chung
          of: ‹fields›
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "khối giấy tờ trong hồ sơ", en: "documents in a dossier"),
          """
          documents:
            - { include: giay-to-chung }
          ---
          kind: fragment
          id: giay-to-chung
          of: documents
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          """),
      ]),
    .catalog { context, list in
      let catalog = context.catalog
      func look(
        _ includes: [FragmentIncludes.Include], _ header: Header, _ list: inout FindingList
      ) {
        for include in includes {
          let versions = catalog.fragments.versions(of: include.name.value)
          guard
            let wrong = versions.first(where: {
              $0.of.map { $0.value != include.wanted } ?? false
            }), wrong.contentOfOtherKind == nil
          else { continue }
          list.add(
            at: header.at(include.name.range),
            [
              "fragment": Bilingual(include.name.value),
              "found": term(include.wanted == .fields ? .documents : .fields),
              "wanted": term(include.wanted),
            ],
            related: [
              Related(
                wrong.header.namePlace, Bilingual(vi: "khai báo ở đây", en: "declared here"))
            ])
        }
      }
      for fragment in catalog.fragments.all {
        guard let of = fragment.of, let found = fragment.contentOfOtherKind else { continue }
        list.add(
          at: fragment.header.at(of.range),
          [
            "fragment": Bilingual(fragment.id.value), "found": term(found),
            "wanted": term(of.value),
          ], variant: "itself")
      }
      func term(_ content: Fragment.Content) -> Bilingual {
        switch content {
        case .documents: Bilingual(vi: "giấy tờ", en: "documents")
        case .fields: Bilingual(vi: "trường", en: "fields")
        }
      }
      for fragment in catalog.fragments.all {
        look(FragmentIncludes.of(fragment), fragment.header, &list)
      }
      for form in catalog.forms.all { look(FragmentIncludes.of(form), form.header, &list) }
      for procedure in catalog.procedures.all {
        look(FragmentIncludes.of(procedure.questions), procedure.header, &list)
        for content in [procedure.content] + procedure.levels.map(\.content) {
          look(FragmentIncludes.of(content), procedure.header, &list)
        }
      }
    })
}

extension Fragment {
  /// What it declares although `of` says the other.
  fileprivate var contentOfOtherKind: Content? {
    switch self.of?.value {
    case .fields where self.fields.isEmpty && !self.documents.isEmpty: .documents
    case .documents where self.documents.isEmpty && !self.fields.isEmpty: .fields
    default: nil
    }
  }
}
