public import Diagnostics

extension CheckInfo {
  /// Raised while a rule runs; see ``HouseRules``.
  public static let ruleTooMuchWork = CheckInfo(
    "rule-too-much-work", .error, .rules,
    title: Bilingual(
      vi: "Quy định rà soát tính xong trong giới hạn",
      en: "A house rule stays within its bound of work"),
    explanation: Bilingual(
      vi:
        "Với một đối tượng, một quy định được tính tối đa 200.000 bước rồi bị dừng, để một quy định viết nhầm không treo cả lần kiểm tra. Quy định bị dừng không còn kết luận gì: hãy bớt các vòng exists, all, map lồng nhau.",
      en:
        "For one object a rule may take 200,000 steps and is stopped then, so that one slip does not hang the whole run. A rule that was stopped concludes nothing any more: nest fewer exists, all and map."
    ),
    message: Bilingual(
      vi: "quy định “{id}” cần tính quá nhiều nên đã dừng, chưa rà soát hết",
      en: "the rule “{id}” needs too much work and was stopped; not everything was looked at"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "vòng lặp lồng nhau",
          en: "loops in loops"),
        """
        kind: rule
        id: qua-nhieu
        for: procedure
        require: >-
          ‹cel.bind(x, [1, 2, 3, 4, 5, 6, 7, 8, 9], x.all(a, x.all(b, x.all(c, x.all(d,
          x.all(e, x.all(f, a + b + c + d + e + f > 0)))))))›
        message: Không bao giờ xong
        basis: [63/2010/NĐ-CP]
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "đi qua danh sách một lần",
          en: "one pass over a list"),
        """
        kind: rule
        id: mot-lan
        for: level
        require: level.documents.all(d, d.id != '')
        message: Giấy tờ không có mã
        basis: [63/2010/NĐ-CP]
        """),
    ], isLoss: true)
}
