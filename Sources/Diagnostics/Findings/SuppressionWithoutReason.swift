extension CheckInfo {
  public static let suppressionWithoutReason = CheckInfo(
    "suppression-without-reason", .error, .reading,
    title: Bilingual(
      vi: "Chú thích bỏ qua phải nêu lý do.",
      en: "A comment that allows a finding says why."),
    explanation: Bilingual(
      vi: """
        Người rà soát sau này cần biết vì sao một phát hiện được chấp nhận và ai có thể xác nhận \
        lại. Chú thích không nêu lý do thì không có hiệu lực. Hãy viết lý do sau hai dấu gạch \
        ngang: “# motcua: allow MÃ -- lý do”.
        """,
      en: """
        Whoever reviews the catalog later must learn why a finding was accepted. A comment \
        without a reason has no effect. Write the reason after two hyphens: \
        “# motcua: allow CODE -- reason”.
        """),
    message: Bilingual(
      vi: "chú thích bỏ qua thiếu lý do; viết “-- lý do” sau các mã",
      en: "the comment gives no reason; write “-- reason” after the codes"),
    examples: [
      CheckExample(
        .file,
        Bilingual(vi: "thiếu lý do", en: "no reason"),
        """
        kind: sector
        ‹# motcua: allow-file suppression-unused›
        id: vi-du-bo-qua
        name: Ví dụ
        """),
      CheckExample(
        .file,
        Bilingual(vi: "không bỏ qua gì", en: "nothing is allowed"),
        """
        kind: sector
        id: vi-du-bo-qua
        name: Ví dụ
        """),
    ])
}
