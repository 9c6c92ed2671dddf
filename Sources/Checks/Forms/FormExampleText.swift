/// A right form around the fields of an example.
enum FormExampleText {
  static let head = head(of: "to-khai")

  /// - Parameter document: the id of the paper it replaces.
  static func head(of document: String) -> String {
    """
    kind: form
    id: to-khai-dien-tu
    name: Tờ khai điện tử
    document: \(document)
    pages:
      - id: trang
        name: Trang khai
        sections:
          - id: nguoi
            name: Người khai
            fields:
    """
  }

  static let name = """
              - { id: hoTen, type: person-name, name: Họ và tên }
    """
}
