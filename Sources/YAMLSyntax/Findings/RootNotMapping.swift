public import Diagnostics

extension CheckInfo {
  /// Tài liệu không phải là bảng khóa – giá trị
  public static let rootNotMapping = CheckInfo(
    "root-not-mapping", .error, .reading,
    title: Bilingual(
      vi: "Mỗi tài liệu phải gồm các dòng “khóa: giá trị”",
      en: "A document must consist of `key: value` lines"),
    explanation: Bilingual(
      vi: """
        Mỗi tài liệu khai một đối tượng, bắt đầu bằng `kind:`. Danh sách hoặc văn bản trơn ở mức \
        ngoài cùng thường do quên khóa, quên dấu cách sau dấu hai chấm, hoặc quên dòng `---` giữa \
        hai khai báo.
        """,
      en: """
        A document declares one thing and begins with `kind:`. A list or bare text at the top \
        level mostly means a missing key, a missing blank after the colon, or a missing `---` \
        between two declarations.
        """),
    message: Bilingual(
      vi: "Tài liệu phải gồm các dòng “khóa: giá trị”, bắt đầu bằng “kind:”",
      en: "A document must consist of `key: value` lines that begin with `kind:`"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "danh sách ở mức ngoài cùng", en: "a list at the top level"),
        """
        - ‹kind: role›
          id: van-thu
          name: Văn thư
        """),
      CheckExample(
        .file, Bilingual(vi: "thiếu dấu cách sau dấu hai chấm", en: "no blank after the colon"),
        "‹kind:role›\n"),
      CheckExample(
        .file, Bilingual(vi: "hai tài liệu", en: "two documents"),
        """
        kind: role
        id: van-thu
        name: Văn thư
        ---
        kind: role
        id: ke-toan
        name: Kế toán
        """),
    ])
}
