import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedAfterUnknown = Check(
    CheckInfo(
      "linked-after-unknown", .error, .services,
      title: Bilingual(
        vi: "after nêu một thủ tục liên thông khác",
        en: "after names another linked procedure"),
      explanation: Bilingual(
        vi:
          "Thứ tự các phần liên thông nêu bằng mã hoặc tên của phần phải xong trước, trong cùng danh sách.",
        en:
          "The order of linked procedures is given by the code or name of the one that must be done before, from the same list."
      ),
      message: Bilingual(
        vi: "không có phần liên thông “{name}”",
        en: "there is no linked procedure “{name}”"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không có trong danh sách",
            en: "not in the list"),
          """
          linked:
            - { name: Đăng ký thường trú, agency: ubnd-xa, after: [‹"1.000009"›], time-limit: 2 working days }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có trong danh sách",
            en: "in the list"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa }
            - { name: Đăng ký thường trú, agency: ubnd-xa, after: ["1.000009"], time-limit: 2 working days }
          """),
      ]),
    .content { written, _, list in
      guard let linked = written.content.linked?.value, !linked.isEmpty else { return }
      let names = linked.flatMap(\.handles)
      for item in linked {
        for name in item.after where !names.contains(name.value) {
          let place = written.at(name.range)
          let guess = DidYouMean(NearMiss.best(for: name.value, among: names), at: place)
          list.add(
            at: place, ["name": Bilingual(name.value)], help: guess.help, fixes: guess.fixes)
        }
      }
    })
}

extension LinkedProcedure {
  /// What `after` of another may call this one.
  var handles: [String] { [procedure?.value, name?.text].compactMap { $0 } }
}
