import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unknownAttribute = Check(
    CheckInfo(
      "unknown-attribute", .error, .references,
      title: Bilingual(
        vi: "Cơ sở dữ liệu có dữ liệu được khai thác",
        en: "A data source has what is taken from it"),
      explanation: Bilingual(
        vi: "Dữ liệu nêu ở reuse và prefill phải là một mục trong attributes của cơ sở dữ liệu ấy.",
        en: "What reuse and prefill name is one of the attributes of the data source."),
      message: Bilingual(
        vi: "“{source}” không cung cấp dữ liệu “{attribute}”",
        en: "“{source}” has no attribute “{attribute}”"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "sai chính tả", en: "misspelt"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          reuse:
            - { source: csdl-dan-cu, attributes: [hoTen, ‹ngaySin›], replaces: false }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có thật", en: "there"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          reuse:
            - { source: csdl-dan-cu, attributes: [hoTen, ngaySinh], replaces: false }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
      ]),
    .catalog { context, list in
      let sources = context.catalog.dataSources
      let guessed = Set(
        context.catalog.unresolved.lazy.map(\.reference).filter { $0.kind == .dataSource }
          .map(\.place))
      func look(
        _ source: Located<String>?, _ attribute: Located<String>, _ header: Header,
        _ list: inout FindingList
      ) {
        // Of a source that was only guessed, nothing is known to lack.
        guard let source, !guessed.contains(header.at(source.range)) else { return }
        let versions = sources.versions(of: source.value)
        guard !versions.isEmpty,
          !versions.contains(where: { AttributePath.exists(attribute.value, in: $0.attributes) })
        else { return }
        let ids = versions.flatMap(\.attributes).compactMap { $0.id?.value }
        let place = header.at(attribute.range)
        let guess = DidYouMean(NearMiss.best(for: attribute.value, among: ids), at: place)
        list.add(
          at: place,
          ["source": Bilingual(source.value), "attribute": Bilingual(attribute.value)],
          help: guess.help, fixes: guess.fixes)
      }
      func look(_ fields: [FormField], _ header: Header, _ list: inout FindingList) {
        for field in fields {
          field.forEach { field in
            if let prefill = field.prefill, let attribute = prefill.attribute {
              look(prefill.source, attribute, header, &list)
            }
          }
        }
      }
      for document in context.catalog.documents.all {
        for reuse in document.reuse {
          for attribute in reuse.attributes {
            look(reuse.source, attribute, document.header, &list)
          }
        }
      }
      for form in context.catalog.forms.all {
        for section in form.pages.flatMap(\.sections) { look(section.fields, form.header, &list) }
      }
      for fragment in context.catalog.fragments.all {
        look(fragment.fields, fragment.header, &list)
      }
      for procedure in context.catalog.procedures.all where !procedure.questions.isEmpty {
        look(procedure.questions, procedure.header, &list)
      }
    })
}
