import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processExceedsLimit = Check(
    CheckInfo(
      "process-exceeds-limit", .error, .processes,
      title: Bilingual(
        vi: "Quy trình nội bộ không dài hơn thời hạn giải quyết",
        en: "A process is not longer than the time limit"),
      explanation: Bilingual(
        vi:
          "Tổng thời gian các bước trên đường dài nhất không được quá thời hạn đã công bố. Rút ngắn các bước nêu trong thông báo. Quy trình không rẽ nhánh phải kịp cả thời hạn ngắn nhất theo trường hợp hoặc cách nộp.",
        en:
          "The steps on the longest way must fit the published limit. Shorten the steps that the message names. A process without branches must keep the shortest limit by case or channel too."
      ),
      message: Bilingual(
        vi: "quy trình mất {total}, quá thời hạn {limit}: {path}",
        en: "the process takes {total}, more than the limit of {limit}: {path}"),
      variants: [
        "kind": Bilingual(
          vi: "quy trình mất {total}, quá thời hạn {limit} của hồ sơ {kind}: {path}",
          en: "the process takes {total}, more than the limit of {limit} for {kind}: {path}"),
        "start": Bilingual(
          vi: "tiếp nhận ngày {start} thì xong ngày {finish}, quá hạn ngày {deadline}: {path}",
          en: "received on {start} it is done on {finish}, after the deadline of {deadline}: {path}"
        ),
      ],
      basis: [
        LegalBasis("118/2025/NĐ-CP")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "một trường hợp có thời hạn ngắn hơn", en: "one case has a shorter limit"),
          """
          cases:
            - { id: cap-moi, name: "Cấp mới" }
            - { id: cap-lai, name: "Cấp lại" }
          time-limit:
            - { case: cap-lai, is: 1 working days }
            - { otherwise: 3 working days }
          process: ‹quy-trinh›
          ---
          \(ProcessExample.whole)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai ngày cho thời hạn một ngày",
            en: "two days for a limit of one"),
          """
          time-limit: 1 working days
          process: ‹quy-trinh›
          ---
          \(ProcessExample.whole)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "vừa thời hạn",
            en: "within the limit"),
          """
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.whole)
          """),
      ]),
    .level { level, context, list in
      for use in ProcessUse.all(of: level, in: context) {
        let results = use.limits.map { use.compare(with: $0, in: context) }
        guard let best = ProcessUse.leastBad(results), let limit = use.limits.last else { continue }
        let header = level.header { $0.process != nil }
        let related = [
          Related(
            use.process.header.namePlace, Bilingual(vi: "quy trình", en: "the process")),
          Related(
            level.header { $0.timeLimit != nil }.at(use.limitRange),
            Bilingual(vi: "thời hạn", en: "the time limit")),
        ]
        switch best {
        case .exceeds:
          list.add(
            at: header.at(use.range),
            [
              "total": ProcessUse.words(use.path.longest.milliHours, context),
              "limit": limit.inWords,
              "path": use.pathWords,
            ], related: related)
        case .misses(let miss):
          list.add(
            at: header.at(use.range),
            [
              "start": miss.start.inWords, "finish": miss.finish.inWords,
              "deadline": miss.deadline.inWords, "path": use.pathWords,
            ], variant: "start", related: related)
        case .within, .notDecided:
          guard let kind = use.missedKind(of: level, in: context) else { continue }
          list.add(
            at: header.at(use.range),
            [
              "total": ProcessUse.words(use.path.longest.milliHours, context),
              "limit": kind.limit.inWords, "kind": kind.words, "path": use.pathWords,
            ], variant: "kind",
            related: [
              related[0],
              Related(
                level.header { $0.timeLimit != nil }.at(kind.range),
                Bilingual(vi: "thời hạn của hồ sơ ấy", en: "the limit of those dossiers")),
            ])
        }
      }
    })
}
