public import Diagnostics

extension CheckInfo {
  public static let invalidMoney = CheckInfo(
    "invalid-money", .error, .language,
    title: Bilingual(
      vi: "Số tiền viết bằng số và mã tiền tệ",
      en: "Amounts are a number and a currency code"),
    explanation: Bilingual(
      vi: "Viết số liền (không dấu chấm phân nhóm) và mã ISO 4217: 8000 VND, 10 USD.",
      en: "Write the digits without separators and the ISO 4217 code: 8000 VND, 10 USD."),
    message: Bilingual(
      vi: "“{text}” không phải là số tiền",
      en: "“{text}” is no amount of money"),
    examples: [
      CheckExample(
        .procedure,
        Bilingual(
          vi: "viết như văn bản",
          en: "as in a letter"),
        """
        fees:
          - id: phi
            kind: phi
            name: Phí
            amount: ‹8.000 đồng›
            basis: [60/2014/QH13]
        """),
      CheckExample(
        .procedure,
        Bilingual(
          vi: "đúng",
          en: "right"),
        """
        fees:
          - id: phi
            kind: phi
            name: Phí
            amount: 8000 VND
            basis: [60/2014/QH13]
        """),
    ])
}
