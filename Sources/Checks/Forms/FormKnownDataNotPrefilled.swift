import CatalogModel
import Diagnostics
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
          "Thông tin của người nộp có trong Cơ sở dữ liệu quốc gia về dân cư không được yêu cầu khai lại. Thêm prefill.",
        en:
          "What the population database knows of the applicant is not asked for again. Add prefill."
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
    .form { form, context, list in
      let id = "csdl-dan-cu"
      guard let source = context.catalog.dataSources.versions(of: id).last,
        let section = form.pages.first?.sections.first
      else { return }
      for field in section.fields where field.prefill == nil && field.calculate == nil {
        guard let name = field.id,
          let attribute = source.attributes.first(where: { $0.id?.value == name.value }),
          attribute.type?.value == field.type?.value
        else { continue }
        list.add(
          at: form.header.at(name.range),
          ["field": Bilingual(field.name?.text ?? name.value), "source": Bilingual(id)])
      }
    })
}
