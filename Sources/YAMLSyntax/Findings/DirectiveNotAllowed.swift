public import Diagnostics

extension CheckInfo {
  /// Chỉ thị YAML
  public static let directiveNotAllowed = CheckInfo(
    "directive-not-allowed", .error, .reading,
    title: Bilingual(
      vi: "Không dùng chỉ thị %YAML, %TAG", en: "%YAML and %TAG directives are not used"),
    explanation: Bilingual(
      vi: "Cách đọc tệp là cố định, không tệp nào tự đổi được. Hãy xóa dòng bắt đầu bằng %.",
      en: "How files are read is fixed; no file changes it. Delete the line that begins with %."),
    message: Bilingual(
      vi: "Không dùng chỉ thị YAML: hãy xóa dòng này",
      en: "YAML directives are not used: delete this line"),
    examples: [
      CheckExample(
        .file, Bilingual(vi: "chỉ thị phiên bản", en: "a version directive"),
        """
        ‹%YAML 1.1›
        ---
        kind: role
        id: van-thu
        name: Văn thư
        """),
      CheckExample(
        .file, Bilingual(vi: "chỉ có ---", en: "only ---"),
        """
        ---
        kind: role
        id: van-thu
        name: Văn thư
        """),
    ])
}
