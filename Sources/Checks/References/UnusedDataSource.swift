import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let unusedDataSource = Check(
    CheckInfo(
      "unused-data-source", .note, .references,
      title: Bilingual(
        vi: "Cơ sở dữ liệu được khai báo thì có nơi dùng",
        en: "A declared data source is used"),
      explanation: Bilingual(
        vi: "Không khai báo nào dùng đến nó. Có thể bỏ khai báo, hoặc nơi dùng đang viết sai mã.",
        en: "No declaration uses it. Leave the declaration out, or look for a user with a wrong id."
      ),
      message: Bilingual(
        vi: "cơ sở dữ liệu “{id}” không được dùng ở đâu",
        en: "the data source “{id}” is not used anywhere"),
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không ai dùng", en: "nobody uses it"),
          """
          kind: data-source
          id: ‹csdl-ho-tich›
          name: Cơ sở dữ liệu hộ tịch điện tử
          attributes:
            - { id: hoTen, type: person-name, name: Họ và tên }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "có nơi dùng", en: "somebody uses it"),
          """
          kind: data-source
          id: csdl-ho-tich
          name: Cơ sở dữ liệu hộ tịch điện tử
          attributes:
            - { id: hoTen, type: person-name, name: Họ và tên }
          ---
          kind: document
          id: giay-la
          name: Giấy lạ
          reuse:
            - { source: csdl-ho-tich, attributes: [hoTen], replaces: false }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
      ]),
    .catalog { context, list in
      Unused.report(context.catalog.dataSources, .dataSource, context, &list)
    })
}
