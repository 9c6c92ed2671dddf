import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formPrefillKeyUnknown = Check(
    CheckInfo(
      "form-prefill-key-unknown", .error, .forms,
      title: Bilingual(
        vi: "Khóa điền sẵn là một trường của biểu mẫu",
        en: "The key of a prefill is a field of the form"),
      explanation: Bilingual(
        vi:
          "key là đường dẫn của trường có câu trả lời để hỏi cơ sở dữ liệu, như nguoiYeuCau.soDinhDanh. Sai tên thì không bao giờ điền được gì.",
        en:
          "key is the path of the field whose answer the data source is asked by, such as nguoiYeuCau.soDinhDanh. With a wrong name nothing is ever filled in."
      ),
      message: Bilingual(
        vi: "biểu mẫu không có trường “{key}” để tra cứu",
        en: "the form has no field “{key}” to ask by"),
      variants: [
        "self": Bilingual(
          vi: "“{key}” là chính trường được điền, nên chưa có gì để tra cứu",
          en: "“{key}” is the field that is filled in, so there is nothing to ask by yet")
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "sai tên trường", en: "a misspelt field"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh, prefill: { from: account.soDinhDanh } }
                    - { id: hoTen, type: person-name, name: Họ và tên, prefill: { source: csdl-dan-cu, attribute: hoTen, key: ‹nguoi.soDinhdanh› } }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "chính trường được điền", en: "the field that is filled in"),
          """
          \(FormExampleText.head)
                    - { id: hoTen, type: person-name, name: Họ và tên, prefill: { source: csdl-dan-cu, attribute: hoTen, key: ‹this.hoTen› } }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đúng tên trường", en: "the right field"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh, prefill: { from: account.soDinhDanh } }
                    - { id: hoTen, type: person-name, name: Họ và tên, prefill: { source: csdl-dan-cu, attribute: hoTen, key: nguoi.soDinhDanh } }
          """),
      ]),
    .checkedForm { form, context, list in
      let tree = form.tree
      for (index, node) in tree.nodes.enumerated() {
        guard let key = node.prefill?.key else { continue }
        let place = Place(node.place.file, key.range)
        let resolved = tree.resolve(key.value, from: index)
        if case .node(index) = resolved {
          list.add(at: place, ["key": Bilingual(key.value)], variant: "self")
        }
        guard case .unknown(let part, let names) = resolved else { continue }
        let guess = NearMiss.best(for: part, among: names)
        // Only the part that is misspelt changes.
        let help = DidYouMean(
          guess.map { name in
            key.value.split(separator: ".", omittingEmptySubsequences: false)
              .map { $0 == part ? name : String($0) }.joined(separator: ".")
          }, at: place)
        list.add(at: place, ["key": Bilingual(key.value)], help: help.help, fixes: help.fixes)
      }
    })
}
