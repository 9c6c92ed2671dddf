import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formKnownDataNotPrefilled = Check(
    CheckInfo(
      "form-known-data-not-prefilled", .note, .forms,
      title: Bilingual(
        vi: "Dữ liệu đã có thì điền sẵn",
        en: "What is known is filled in"),
      explanation: Bilingual(
        vi:
          "Khi đã có số định danh, mã số thuế hay số giấy chứng nhận thì những gì cơ sở dữ liệu trả lời được theo số đó không được yêu cầu khai lại. Thêm prefill.",
        en:
          "Once there is a personal number, tax code or certificate number, what a database answers by it is not asked for again. Add prefill."
      ),
      message: Bilingual(
        vi: "“{field}” có thể điền sẵn từ {source}",
        en: "“{field}” can be filled in from {source}"),
      basis: [
        LegalBasis("42/2022/NĐ-CP", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "bắt khai lại",
            en: "typed again"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh }
                    - { id: ‹ngaySinh›, type: date, name: Ngày sinh }
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "điền sẵn",
            en: "filled in"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh }
                    - id: ngaySinh
                      type: date
                      name: Ngày sinh
                      prefill: { source: csdl-dan-cu, attribute: ngaySinh, key: nguoi.soDinhDanh }
          """),
      ]),
    .checkedForm { written, context, list in
      let form = written.checked
      let sources = context.catalog.dataSources.inForce(on: form.date)
      for object in form.nodes where object.content == .object {
        // Without something to look up by, nobody can fill anything in.
        let keys = object.children.filter { form[$0].isKey }
        for number in object.children where !keys.contains(number) {
          guard let field = form[number].field, let place = form[number].namePlace,
            !form[number].isFilledIn,
            let source = sources.first(where: { source in
              source.knows(field) && keys.contains { source.isKeyed(by: form[$0]) }
            })
          else { continue }
          list.add(
            at: place,
            [
              "field": Bilingual(field.field.name?.text ?? field.id),
              "source": Bilingual(source.id.value),
            ])
        }
      }
    })
}

extension FormNode {
  fileprivate var isKey: Bool {
    switch type {
    case .citizenID, .taxCode, .landCertificate: true
    default: false
    }
  }

  fileprivate var isFilledIn: Bool {
    field?.field.prefill != nil || field?.field.calculate != nil
  }
}

extension DataSource {
  /// Whether it answers what a field asks: an attribute of the same id and type.
  fileprivate func knows(_ field: FormOutline.Field) -> Bool {
    attributes.contains {
      $0.id?.value == field.id && $0.type?.value == field.type && field.type != .attachment
    }
  }

  /// Whether its key is of the kind that a field holds.
  fileprivate func isKeyed(by node: FormNode) -> Bool {
    key.contains { name in
      name.value == node.key
        || attributes.contains { $0.id?.value == name.value && $0.type?.value == node.type }
    }
  }
}
