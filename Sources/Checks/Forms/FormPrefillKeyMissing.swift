import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formPrefillKeyMissing = Check(
    CheckInfo(
      "form-prefill-key-missing", .warning, .forms,
      title: Bilingual(
        vi: "Điền sẵn từ cơ sở dữ liệu có khóa tra cứu",
        en: "A prefill from a data source says what it is looked up by"),
      explanation: Bilingual(
        vi:
          "Cơ sở dữ liệu trả lời theo một khóa, như số định danh cá nhân. Thiếu key thì không biết hỏi về ai, nên không điền được gì.",
        en:
          "A data source answers by a key, such as the personal number. Without `key` nobody knows whom to ask about, and nothing is filled in."
      ),
      message: Bilingual(
        vi: "thiếu key: “{source}” tra cứu theo {key}",
        en: "there is no key: “{source}” is asked by {key}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "không có khóa", en: "no key"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh, prefill: { from: account.soDinhDanh } }
                    - { id: hoTen, type: person-name, name: Họ và tên, prefill: { source: ‹csdl-dan-cu›, attribute: hoTen } }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "có khóa", en: "with a key"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh, prefill: { from: account.soDinhDanh } }
                    - { id: hoTen, type: person-name, name: Họ và tên, prefill: { source: csdl-dan-cu, attribute: hoTen, key: nguoi.soDinhDanh } }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard written.isInForm, let prefill = written.field.prefill, prefill.key == nil,
          let name = prefill.source,
          let source = context.catalog.dataSources.version(
            of: name.value, on: written.header.day(nearest: context.date)),
          !source.key.isEmpty
        else { return }
        list.add(
          at: written.at(name.range),
          [
            "source": Bilingual(name.value),
            "key": Bilingual(source.key.map(\.value).joined(separator: ", ")),
          ])
      }
    })
}
