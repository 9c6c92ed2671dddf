/// A list of one province and one commune for examples, right but for what an example replaces.
enum UnitListSample {
  static func text(
    code: String = "\"02221\"", name: String = "Xã Côn Lôn", parent: String = "parent: \"08\", "
  ) -> String {
    """
    kind: code-list
    id: don-vi-cu
    name: Đơn vị hành chính
    levels: [province, commune]
    values:
      - { code: "08", name: Tỉnh Tuyên Quang, level: province }
      - { code: \(code), name: \(name), \(parent)level: commune }
    """
  }
}
