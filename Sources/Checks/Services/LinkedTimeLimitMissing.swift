import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let linkedTimeLimitMissing = Check(
    CheckInfo(
      "linked-time-limit-missing", .warning, .services,
      title: Bilingual(
        vi: "Mỗi phần liên thông có thời hạn",
        en: "Each linked part has a time limit"),
      explanation: Bilingual(
        vi:
          "Không có thời hạn thì không biết cơ quan phối hợp phải xong khi nào, và không so được với thời hạn chung. Phần là một thủ tục trong danh mục thì thời hạn của thủ tục ấy là đủ; phần khác thì ghi time-limit.",
        en:
          "Without a limit nobody knows when the other agency must be done, and nothing can be held against the total. Where the part is a procedure of the catalog, that procedure’s own limit will do; any other has its time-limit."
      ),
      message: Bilingual(
        vi: "phần “{name}” chưa có thời hạn",
        en: "the part “{name}” has no time limit"),
      basis: [LegalBasis("118/2025/NĐ-CP", "", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "chưa có thời hạn", en: "no limit"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa }
            - { name: ‹Đăng ký thường trú›, agency: ubnd-xa, after: ["1.000009"] }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có thời hạn, hoặc theo thủ tục được liên thông",
            en: "a limit, or that of the linked procedure"),
          """
          linked:
            - { procedure: "1.000009", agency: ubnd-xa }
            - { name: Đăng ký thường trú, agency: ubnd-xa, after: ["1.000009"], time-limit: 2 working days }
          """),
      ]),
    .level { level, context, list in
      for part in level.content.linked?.value ?? []
      where part.timeLimit == nil && !context.isBroken(level.at(part.range)) {
        if let code = part.procedure?.value {
          let versions = context.catalog.procedures.versions(of: code)
          // One that nobody declares is a finding of its own.
          if versions.isEmpty || versions.contains(where: { $0.saysTimeLimit }) { continue }
        }
        let range = part.name?.range ?? part.procedure?.range ?? part.range
        list.add(at: level.at(range), ["name": Bilingual(part.handles.last ?? "…")])
      }
    })
}

extension Procedure {
  fileprivate var saysTimeLimit: Bool {
    content.timeLimit != nil || self.levels.contains { $0.content.timeLimit != nil }
  }
}
