import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupVerifiedLongAgo = Check(
    CheckInfo(
      "lookup-verified-long-ago", .warning, .lookup,
      title: Bilingual(
        vi: "Đích tra cứu được mở thử trong sáu tháng gần đây",
        en: "Targets were opened within the last six months"),
      explanation: Bilingual(
        vi: "Đường dẫn của Cổng thay đổi không báo trước. Mở thử vài thủ tục rồi ghi lại ngày.",
        en:
          "Routes of the portal change without notice. Open a few procedures and write the day again."
      ),
      message: Bilingual(
        vi: "đích này được kiểm tra lần cuối ngày {date}, đã {days} ngày",
        en: "this target was last verified on {date}, {days} days ago"),
      variants: [
        "future": Bilingual(
          vi: "ngày kiểm tra {date} chưa tới",
          en: "the day of verification {date} lies ahead")
      ],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "từ năm ngoái",
            en: "last year"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: ‹2025-09-01›
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "gần đây",
            en: "lately"),
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
      for target in settings.lookup?.targets ?? [] {
        guard let verified = target.verified,
          (target.effective?.window ?? .always).contains(context.date)
        else { continue }
        let days = context.date.dayNumber - verified.value.dayNumber
        guard days > 180 || days < 0 else { continue }
        list.add(
          at: settings.header.at(verified.range),
          ["date": verified.value.inWords, "days": Bilingual("\(days)")],
          variant: days < 0 ? "future" : nil)
      }
    })
}
