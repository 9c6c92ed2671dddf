/// A question that takes its answer from a form, and the form, for examples.
enum QuestionSample {
  static func text(
    from: String = "bieu-mau.nguoiYeuCau.uyQuyen", type: String = "boolean",
    answer: String = "false", paper: String = "to-khai", marked: Bool = false,
    formFrom: String = "2025-07-01"
  ) -> String {
    """
    questions:
      - id: uyQuyen
        type: boolean
        name: Có ủy quyền
        from: \(marked ? "‹\(from)›" : from)
    documents:
      - { document: to-khai, originals: 1, mode: submit, when: questions.uyQuyen }
    ---
    kind: form
    id: bieu-mau
    name: Biểu mẫu thử
    document: \(paper)
    effective: { from: \(formFrom) }
    pages:
      - id: trangMot
        name: Trang một
        sections:
          - id: nguoiYeuCau
            name: Người yêu cầu
            fields:
              - { id: uyQuyen, type: \(type), name: Được ủy quyền }
    examples:
      - name: Tự đi đăng ký
        answers: { nguoiYeuCau: { uyQuyen: \(answer) } }
        expect: valid
    """
  }
}
