public import Diagnostics

extension CheckInfo {
  public static let exclusiveKeys = CheckInfo(
    "exclusive-keys", .error, .language,
    title: Bilingual(
      vi: "Chỉ một trong các khóa",
      en: "Only one of several keys is given"),
    explanation: Bilingual(
      vi: "Hai khóa này loại trừ nhau: có cả hai thì không biết theo khóa nào.",
      en: "These keys exclude each other: with both nobody knows which one holds."),
    message: Bilingual(
      vi: "“{second}” không đi cùng “{first}”",
      en: "“{second}” cannot stand beside “{first}”"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "vừa miễn vừa do HĐND quy định",
          en: "free and fixed by the council"),
        """
        fees:
          - id: le-phi
            kind: le-phi
            name: Lệ phí
            amount: free
            ‹set-by›: hdnd-tinh
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "một khóa",
          en: "one key"),
        """
        fees:
          - id: le-phi
            kind: le-phi
            name: Lệ phí
            set-by: hdnd-tinh
            basis: [60/2014/QH13]
        """),
    ])
}
