import Diagnostics

extension CheckInfo {
  static let ruleIDTaken = CheckInfo(
    "rule-id-taken", .error, .rules,
    title: Bilingual(
      vi: "Mã của quy định rà soát không trùng mã kiểm tra có sẵn",
      en: "The id of a house rule is not the code of a check"),
    explanation: Bilingual(
      vi:
        "Mã của quy định là mã của các phát hiện: chú thích bỏ qua, mức độ, tệp mốc và lệnh explain đều gọi bằng mã đó. Trùng với kiểm tra có sẵn thì không biết là nói về cái nào, nên quy định không được chạy. Nên đặt tiền tố riêng, như “ct01-”.",
      en:
        "The id of a rule is the code of its findings: comments, severities, the baseline and explain all use it. If a check has it already, nobody can tell which is meant, so the rule is not run. A prefix of your own helps, such as “ct01-”."
    ),
    message: Bilingual(
      vi: "đã có kiểm tra tên “{id}”; hãy đặt mã khác cho quy định",
      en: "there is a check “{id}” already; give the rule another id"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "trùng mã",
          en: "a taken id"),
        """
        kind: rule
        id: ‹fee-basis-missing›
        for: fee
        require: size(fee.basis) > 0
        message: Chưa có căn cứ
        basis: [63/2010/NĐ-CP]
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "mã riêng",
          en: "an id of its own"),
        """
        kind: rule
        id: ct01-phi-co-can-cu
        for: fee
        require: size(fee.basis) > 0
        message: Chưa có căn cứ
        basis: [63/2010/NĐ-CP]
        """),
    ], isLoss: true)
}
