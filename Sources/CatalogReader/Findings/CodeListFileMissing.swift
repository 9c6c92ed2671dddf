public import Diagnostics

extension CheckInfo {
  public static let codeListFileMissing = CheckInfo(
    "code-list-file-missing", .error, .reading,
    title: Bilingual(
      vi: "Tệp CSV của danh mục phải đọc được",
      en: "The CSV file of a code list can be read"),
    explanation: Bilingual(
      vi: "Tệp nêu ở file hoặc predecessor.map phải nằm cạnh tệp YAML, trong thư mục danh mục.",
      en:
        "A file named by file or predecessor.map stands beside the YAML file, within the catalog folder."
    ),
    message: Bilingual(
      vi: "không đọc được tệp “{file}”: {reason}",
      en: "cannot read the file “{file}”: {reason}"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "không có tệp",
          en: "no such file"),
        """
        kind: code-list
        id: don-vi-khac
        name: Đơn vị
        file: ‹khong-co.csv›
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "ghi giá trị tại chỗ",
          en: "values written here"),
        """
        kind: code-list
        id: don-vi-khac
        name: Đơn vị
        values:
          - code: a
            name: A
        """),
    ])
}
