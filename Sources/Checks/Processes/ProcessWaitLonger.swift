import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processWaitLonger = Check(
    CheckInfo(
      "process-wait-longer", .warning, .processes,
      title: Bilingual(
        vi: "Bước chờ kết thúc trong thời gian của nó",
        en: "A step waits no longer than it takes"),
      explanation: Bilingual(
        vi:
          "Thời gian của bước (duration) là phần tính vào thời hạn giải quyết. Chờ trả lời lâu hơn (wait.at-most) thì khi cơ quan kia trả lời đúng hạn, bước này vẫn trễ.",
        en:
          "The duration of a step is what counts towards the time limit. Where it waits for an answer longer than that (wait.at-most), the step is late although the other body answered in time."
      ),
      message: Bilingual(
        vi: "chờ đến {wait} trong một bước {duration}",
        en: "it waits up to {wait} in a step of {duration}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "chờ lâu hơn thời gian của bước", en: "waits longer than it takes"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
          \(step(atMost: "‹5 working days›"))
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "chờ trong thời gian của bước", en: "waits within it"),
          """
          \(ProcessExample.head)
          \(ProcessExample.receive)
          \(step(atMost: "2 working days"))
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .process { process, context, list in
      for step in process.allSteps {
        guard let duration = step.duration, let atMost = step.wait?.atMost,
          let own = TimeMeasure(duration.value, hoursPerDay: context.hoursPerDay),
          let wait = TimeMeasure(atMost.value, hoursPerDay: context.hoursPerDay),
          wait.isLonger(than: own) == true
        else { continue }
        let header = process.header
        list.add(
          at: header.at(atMost.range),
          ["wait": atMost.value.inWords, "duration": duration.value.inWords],
          related: [
            Related(
              header.at(duration.range),
              Bilingual(vi: "thời gian của bước", en: "what the step takes"))
          ])
      }
    })

  private static func step(atMost: String) -> String {
    """
      - id: tham-dinh
        name: Lấy ý kiến Sở Tư pháp
        kind: wait
        duration: 3 working days
        wait: { for: so-tu-phap, at-most: \(atMost), silence: agrees }
        next: quyet-dinh
    """
  }
}
