import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formExampleLikeUnknown = Check(
    CheckInfo(
      "form-example-like-unknown", .error, .forms,
      title: Bilingual(
        vi: "like nêu tên một ví dụ đứng trước",
        en: "`like` names an earlier example"),
      explanation: Bilingual(
        vi: "Ví dụ dựa trên câu trả lời của một ví dụ đứng trước, nêu đúng tên.",
        en: "An example builds on the answers of an earlier one, given by its name."),
      message: Bilingual(
        vi: "không có ví dụ nào đứng trước tên là “{name}”",
        en: "no earlier example is called “{name}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "sai tên",
            en: "misspelt"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Khai đủ
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: valid
            - name: Đổi tên
              like: ‹Khai đu›
              change: { nguoi.hoTen: Trần Văn Bình }
              expect: valid
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đúng tên",
            en: "right"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Khai đủ
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: valid
            - name: Đổi tên
              like: Khai đủ
              change: { nguoi.hoTen: Trần Văn Bình }
              expect: valid
          """),
      ]),
    .form { form, _, list in
      var earlier: [String] = []
      for example in form.examples {
        if let like = example.like, !earlier.contains(like.value) {
          let place = form.header.at(like.range)
          let guess = DidYouMean(NearMiss.best(for: like.value, among: earlier), at: place)
          list.add(
            at: place, ["name": Bilingual(like.value)], help: guess.help, fixes: guess.fixes)
        }
        if let name = example.name?.text { earlier.append(name) }
      }
    })
}
