import CatalogModel
import Diagnostics
import SourceText
import Workflows

extension Check {
  static let processBelowLimit = Check(
    CheckInfo(
      "process-below-limit", .warning, .processes,
      title: Bilingual(
        vi: "Quy trình nội bộ dùng hết thời hạn giải quyết",
        en: "A process uses the time limit up"),
      explanation: Bilingual(
        vi:
          "Tổng thời gian các bước thường bằng thời hạn công bố. Nếu tỉnh rút ngắn thì ghi thời hạn mới ở phần của tỉnh; nếu không, một bước có thể thiếu.",
        en:
          "The steps usually add up to the published limit. If the province shortened it, the local part says so; if not, a step may be missing."
      ),
      message: Bilingual(
        vi: "quy trình mất {total}, ngắn hơn thời hạn {limit}",
        en: "the process takes {total}, less than the limit of {limit}"),
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "còn thừa một ngày",
            en: "a day is left"),
          """
          time-limit: 3 working days
          process: ‹quy-trinh›
          ---
          \(ProcessExample.whole)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "vừa đúng",
            en: "just right"),
          """
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.whole)
          """),
      ]),
    .level { level, context, list in
      for use in ProcessUse.all(of: level, in: context) where use.limits.count == 1 {
        // Time that somebody forgot, or a limit that is wrong, is another mistake.
        guard isSound(use, at: level, in: context) else { continue }
        guard let limit = use.limits.first,
          case .within(let slack) = use.compare(with: limit, in: context),
          let left = slack.milliHours, left > 0
        else { continue }
        list.add(
          at: level.header { $0.process != nil }.at(use.range),
          [
            "total": ProcessUse.words(use.path.longest.milliHours, context), "limit": limit.inWords,
          ])
      }
    })
}

/// Whether the times of the process and the limit are all there, and the limit may hold.
private func isSound(_ use: ProcessUse, at level: LevelVersion, in context: CheckContext) -> Bool {
  let timed: Set<ProcessStep.Kind> = [.work, .decide, .publish]
  let graph = ProcessGraph(use.process)
  let code = level.procedure.code.value
  // Steps that are left out for want of a way to them count nothing.
  guard graph.unreachable.isEmpty, graph.earlyEnds.isEmpty,
    !context.isBroken(use.process.header.place), !context.isBroken(level.header.place),
    !context.catalog.unread.mayDeclare(.localPart, code),
    !use.process.allSteps.contains(where: { step in
      // No time, no time counted, or a time of zero.
      !step.isParallel && (step.duration.map { $0.value.amount.thousandths == 0 } ?? true)
        && step.kind.map { timed.contains($0.value) } ?? !step.isUntimed
    })
  else { return false }
  return level.localParts.allSatisfy { part in
    !context.isBroken(part.header.place)
      && WrittenContent.all(of: part, in: context.catalog).allSatisfy { written in
        LocalTimeLimit.longer(in: written, context).isEmpty
      }
  }
}
