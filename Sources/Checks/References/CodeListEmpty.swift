import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeListEmpty = Check(
    CheckInfo(
      "code-list-empty", .error, .references,
      title: Bilingual(
        vi: "Danh mục có ít nhất một giá trị",
        en: "A code list has at least one value"),
      explanation: Bilingual(
        vi: "Danh mục trống thì trường lựa chọn không có gì để chọn. Bản nháp chỉ bị cảnh báo.",
        en: "With an empty list there is nothing to choose. In a draft this is a warning."),
      message: Bilingual(
        vi: "danh mục “{id}” không có giá trị nào",
        en: "the code list “{id}” has no values"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "trống", en: "empty"),
          """
          kind: code-list
          id: tinh-trang
          name: Tình trạng
          values: ‹[]›
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "có giá trị", en: "with a value"),
          """
          kind: code-list
          id: tinh-trang
          name: Tình trạng
          values:
            - { code: a, name: Còn hiệu lực }
          """),
      ]),
    .codeList { codeList, _, list in
      // A list that lost rows, or whose file is missing, is reported for that.
      guard codeList.entries.isEmpty, !codeList.lacksRows, let range = codeList.valuesRange
      else { return }
      list.add(
        at: codeList.header.at(range), severity: codeList.header.gapSeverity,
        ["id": Bilingual(codeList.id.value)])
    })
}
