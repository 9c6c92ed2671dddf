import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formAnswerBeforePage = Check(
    CheckInfo(
      "form-answer-before-page", .warning, .forms,
      title: Bilingual(
        vi: "Điều kiện chỉ dùng câu trả lời đã có",
        en: "Conditions use answers that were given by then"),
      explanation: Bilingual(
        vi:
          "Người khai đi lần lượt từng trang. Một trường hiện hay bắt buộc theo câu trả lời ở trang sau thì lúc khai chưa biết; khi quay lại, tờ khai đã đổi. Chuyển câu hỏi quyết định lên trang trước.",
        en:
          "People fill in page by page. A field that shows or is required by an answer on a later page is not known when they are there; going back, they find another form. Move the deciding question to an earlier page."
      ),
      message: Bilingual(
        vi: "“{field}” ở trang {page} dùng câu trả lời “{answer}” ở trang {later}",
        en: "“{field}” on page {page} uses the answer “{answer}” of page {later}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "câu trả lời ở trang sau", en: "an answer of a later page"),
          text(
            first: "nguoiUyQuyen, type: text, name: Người ủy quyền, visible: ‹sau.coUyQuyen›",
            then: "coUyQuyen, type: boolean, name: Có ủy quyền")),
        CheckExample(
          .declarations,
          Bilingual(vi: "câu trả lời ở trang trước", en: "an answer of an earlier page"),
          text(
            first: "coUyQuyen, type: boolean, name: Có ủy quyền",
            then: "nguoiUyQuyen, type: text, name: Người ủy quyền, visible: nguoi.coUyQuyen")),
      ]),
    .checkedForm { written, context, list in
      let form = written.checked
      let pages = form.pageNumbers
      for (number, node) in form.nodes.enumerated() {
        var conditions = node.visible
        if case .when(let condition) = node.requirement { conditions.append(condition) }
        for condition in conditions where condition.problems.isEmpty {
          guard
            let later = form.reads(of: condition).first(where: { pages[$0] > pages[number] }),
            !condition.isBroken(context)
          else { continue }
          list.add(
            at: condition.place,
            [
              "field": Bilingual(node.path), "page": Bilingual("\(pages[number])"),
              "answer": Bilingual(form[later].path), "later": Bilingual("\(pages[later])"),
            ],
            related: form[later].place.map {
              [Related($0, Bilingual(vi: "câu trả lời ở đây", en: "the answer is given here"))]
            } ?? [])
        }
      }
    })

  private static func text(first: String, then: String) -> String {
    """
    \(FormExampleText.head)
              - { id: \(first) }
      - id: trangSau
        name: Trang sau
        sections:
          - id: sau
            name: Phần sau
            fields:
              - { id: \(then) }
    """
  }
}

extension CheckedForm {
  /// The page of each node, counted from one; 0 for the submission.
  fileprivate var pageNumbers: [Int] {
    let starts = form.pages.map(\.range.start)
    var result: [Int] = []
    for node in nodes {
      switch node.source {
      case .submission: result.append(0)
      case .section(let section):
        result.append((starts.firstIndex(of: section.page.range.start) ?? 0) + 1)
      case .field, .item: result.append(node.parent.map { result[$0] } ?? 0)
      }
    }
    return result
  }
}
