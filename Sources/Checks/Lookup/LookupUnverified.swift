import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupUnverified = Check(
    CheckInfo(
      "lookup-unverified", .warning, .lookup,
      title: Bilingual(
        vi: "Đích tra cứu đã được mở thử",
        en: "Somebody has opened every target"),
      explanation: Bilingual(
        vi:
          "Cổng trả lời như nhau cho địa chỉ đúng và sai khi máy hỏi, nên phải có người mở thử và ghi ngày ở verified.",
        en:
          "The portal answers machines alike for right and wrong addresses, so a person must open one and write the day under verified."
      ),
      message: Bilingual(
        vi: "đích “{target}” chưa có ngày kiểm tra (verified)",
        en: "the target “{target}” has no day of verification (verified)"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "chưa mở thử",
            en: "never opened"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: ‹cong-quoc-gia›
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "đã mở thử",
            en: "opened"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
      ]),
    .settings { settings, context, list in
      let dead = settings.lookup?.deadTargets() ?? []
      for target in settings.lookup?.targets ?? [] where target.verified == nil {
        // What leads nowhere need not be verified.
        guard !dead.contains(where: { $0.range == target.range }),
          (target.effective?.window ?? .always).contains(context.date),
          !context.isBroken(settings.header.at(target.range))
        else { continue }
        list.add(
          at: settings.header.at(target.id?.range ?? target.range),
          ["target": Bilingual(target.id?.value ?? "…")])
      }
    })
}
