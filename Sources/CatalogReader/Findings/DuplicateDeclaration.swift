public import Diagnostics

extension CheckInfo {
  public static let duplicateDeclaration = CheckInfo(
    "duplicate-declaration", .error, .references,
    title: Bilingual(
      vi: "Mỗi mã được khai báo một lần trong một thời gian",
      en: "Each id is declared once at a time"),
    explanation: Bilingual(
      vi: "Hai khai báo cùng mã và không có hiệu lực khác nhau thì không biết theo cái nào.",
      en: "With two declarations of one id and no different windows nobody knows which one holds."),
    message: Bilingual(
      vi: "“{id}” đã được khai báo",
      en: "“{id}” is declared already"),
    variants: [
      "catalog": Bilingual(
        vi: "một dự án chỉ có một khai báo catalog; đây là khai báo thứ hai (“{id}”)",
        en: "a project has one catalog declaration; this is a second catalog (“{id}”)")
    ],
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "hai vai trò cùng mã",
          en: "two roles of one id"),
        """
        kind: role
        id: can-bo
        name: Cán bộ
        ---
        kind: role
        id: ‹can-bo›
        name: Cán bộ khác
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "mã khác nhau",
          en: "different ids"),
        """
        kind: role
        id: can-bo
        name: Cán bộ
        ---
        kind: role
        id: can-bo-khac
        name: Cán bộ khác
        """),
    ])
}
