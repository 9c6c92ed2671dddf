import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let reuseRepeated = Check(
    CheckInfo(
      "reuse-repeated", .warning, .documents,
      title: Bilingual(
        vi: "Một cơ sở dữ liệu không khai hai lần cho cùng dữ liệu",
        en: "A data source is not declared twice for the same data"),
      explanation: Bilingual(
        vi:
          "reuse là danh sách theo thứ tự ưu tiên; hỏi lại đúng nguồn ấy về đúng dữ liệu ấy không thêm gì.",
        en:
          "reuse is a list in order of priority; to ask the same source for the same data again adds nothing."
      ),
      message: Bilingual(
        vi: "“{source}” đã được khai ở trên cho cùng dữ liệu",
        en: "“{source}” is declared above for the same data"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "hai lần", en: "twice"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          reuse:
            - { source: csdl-dan-cu, attributes: [hoTen], replaces: true }
            - { source: ‹csdl-dan-cu›, attributes: [hoTen], replaces: true }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "dữ liệu khác nhau", en: "different data"),
          """
          kind: document
          id: giay-la
          name: Giấy lạ
          reuse:
            - { source: csdl-dan-cu, attributes: [hoTen], replaces: false }
            - { source: csdl-dan-cu, attributes: [ngaySinh], replaces: false }
          digitization:
            decide: on-request
            reason: Thành phần thông thường
            basis: [01/2023/TT-VPCP]
          """),
      ]),
    .document { document, _, list in
      guard document.reuse.count > 1 else { return }
      for (index, reuse) in document.reuse.enumerated().dropFirst() {
        guard let source = reuse.source else { continue }
        let attributes = Set(reuse.attributes.map(\.value))
        let before = document.reuse[..<index]
        guard
          let earlier = before.first(where: { other in
            other.source?.value == source.value
              && attributes.isSubset(of: other.attributes.map(\.value))
          })
        else { continue }
        let window = earlier.effective?.window ?? .always
        guard window.overlaps(reuse.effective?.window ?? .always) else { continue }
        list.add(
          at: document.header.at(source.range), ["source": Bilingual(source.value)],
          related: [
            Related(
              document.header.at(earlier.range), Bilingual(vi: "lần đầu ở đây", en: "first here"))
          ])
      }
    })
}
