import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unusedRole = Check(
    CheckInfo(
      "unused-role", .note, .references,
      title: Bilingual(
        vi: "Vai trò xử lý được khai báo thì có nơi dùng",
        en: "A declared role is used"),
      explanation: Bilingual(
        vi: "Không khai báo nào dùng đến nó. Có thể bỏ khai báo, hoặc nơi dùng đang viết sai mã.",
        en: "No declaration uses it. Leave the declaration out, or look for a user with a wrong id."
      ),
      message: Bilingual(
        vi: "vai trò xử lý “{id}” không được dùng ở đâu",
        en: "the role “{id}” is not used anywhere"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai dùng", en: "nobody uses it"),
          """
          kind: role
          id: ‹van-thu›
          name: Văn thư
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có nơi dùng", en: "somebody uses it"),
          """
          kind: role
          id: van-thu
          name: Văn thư
          ---
          kind: process
          id: quy-trinh-la
          name: Quy trình lạ
          steps:
            - id: nhan
              name: Tiếp nhận
              kind: receive
              agency: receiving-counter
              role: mot-cua-vien
              duration: untimed
              outputs: [giấy tiếp nhận]
              next: duyet
            - id: duyet
              name: Ký duyệt
              kind: decide
              role: van-thu
              duration: 3 working days
              outputs: [kết quả]
              outcomes:
                - { id: dong-y, name: "Đồng ý", next: tra }
                - { id: tu-choi, name: "Từ chối", next: tra }
            - id: tra
              name: Trả kết quả
              kind: return
              agency: receiving-counter
              role: mot-cua-vien
              duration: untimed
              outputs: [sổ theo dõi]
              next: end
          """),
      ]),
    .catalog { context, list in
      Unused.report(context.catalog.roles, .role, context, &list)
    })
}
