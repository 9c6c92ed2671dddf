import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let duplicatePartID = Check(
    CheckInfo(
      "duplicate-part-id", .error, .references,
      title: Bilingual(
        vi: "Các mục cùng loại có mã khác nhau",
        en: "Parts that stand beside each other have different ids"),
      explanation: Bilingual(
        vi:
          "Trường hợp, câu hỏi, khoản thu, bước, trang, phần, trường, lựa chọn… được gọi bằng mã; trùng mã thì không biết gọi đến mục nào.",
        en:
          "Cases, questions, fees, steps, pages, sections, fields, options… are named by their ids; with two of the same id nobody knows which is meant."
      ),
      message: Bilingual(
        vi: "mã “{id}” đã dùng cho {part} khác",
        en: "the id “{id}” is that of another {part} already"),
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "hai trường hợp cùng mã", en: "two cases with one id"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới" }
            - { id: ‹cap-moi›, name: "Cấp lại" }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "trường hợp con của hai nhánh", en: "cases within two branches"),
          """
          cases:
            - id: ca-nhan
              name: "Cá nhân"
              cases:
                - { id: cap-moi, name: "Cấp mới cho cá nhân" }
                - { id: cap-lai, name: "Cấp lại cho cá nhân" }
            - id: to-chuc
              name: "Tổ chức"
              cases:
                - { id: ‹cap-moi›, name: "Cấp mới cho tổ chức" }
                - { id: doi-ten, name: "Đổi tên tổ chức" }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "mã của câu hỏi khác", en: "the id of another question"),
          """
          questions:
            - { id: uyQuyen, type: boolean, name: Có ủy quyền }
            - { id: ‹uyQuyen›, type: boolean, name: Đăng ký lần đầu }
          documents:
            - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
            - document: giay-chung-sinh
              originals: 1
              mode: submit
              when: questions.lanDau
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "mã của phần khác trong biểu mẫu", en: "the id of another section"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
                - id: ‹nguoi›
                  name: Đề nghị
                  fields:
                    - { id: banSao, type: boolean, name: Xin bản sao }
                    - { id: soBan, type: integer, name: Số bản, min: 1, visible: deNghi.banSao }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "mã khác nhau", en: "different ids"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới" }
            - { id: cap-lai, name: "Cấp lại" }
          """),
      ]),
    .catalog { context, list in
      PartIDs.forEachGroup(in: context.catalog) { part, ids, header in
        // Most groups are small; a set pays only for long ones.
        guard ids.count > 1 else { return }
        var first: [String: SourceRange] = [:]
        for id in ids {
          guard let earlier = first[id.value] else {
            first[id.value] = id.range
            continue
          }
          list.add(
            at: header.at(id.range), ["id": Bilingual(id.value), "part": part.term],
            related: [
              Related(
                header.at(earlier),
                Bilingual(vi: "mã được dùng trước ở đây", en: "used before here"))
            ])
        }
      }
    })
}
