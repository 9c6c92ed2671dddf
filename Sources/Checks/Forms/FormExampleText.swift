/// A right form around the fields of an example.
enum FormExampleText {
  static let head = head(of: "to-khai")

  /// - Parameter document: the id of the paper it replaces.
  static func head(of document: String, id: String = "to-khai-dien-tu") -> String {
    """
    kind: form
    id: \(id)
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

  /// A procedure that is handed in online with a form, and that form.
  ///
  /// - Parameters:
  ///   - form: the id of the form's paper.
  ///   - asks: further papers, as uses.
  ///   - more: further keys of the procedure.
  ///   - fields: of the form.
  static func filed(
    form: String = "to-khai-rieng", asks: [String], more: String = "", fields: [String]
  ) -> String {
    """
    channels: [online]
    online-level: partial
    documents:
      - { document: to-khai-rieng, originals: 1, mode: submit }
    \(asks.map { "  - " + $0 }.joined(separator: "\n"))
    \(more)
    ---
    kind: document
    id: to-khai-rieng
    name: Tờ khai riêng
    template: { number: "Mẫu số 02", issued-by: 60/2014/QH13 }
    digitization: { decide: on-request, reason: Thành phần thông thường, basis: [01/2023/TT-VPCP] }
    ---
    \(head(of: form))
    \(fields.map { "          - " + $0 }.joined(separator: "\n"))
    """
  }

  static let name = """
              - { id: hoTen, type: person-name, name: Họ và tên }
    """
}
