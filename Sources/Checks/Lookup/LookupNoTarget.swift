import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupNoTarget = Check(
    CheckInfo(
      "lookup-no-target", .error, .lookup,
      title: Bilingual(
        vi: "Ngày nào cũng có đích cho mã QR",
        en: "On every day codes lead somewhere"),
      explanation: Bilingual(
        vi:
          "Không có đích nào còn hiệu lực thì mọi mã QR dẫn tới trang trống. Thêm một đích, hoặc sửa effective.",
        en:
          "With no target in force every code leads to an empty page. Add a target, or mend effective."
      ),
      message: Bilingual(
        vi: "không có đích nào có hiệu lực ngày {date}",
        en: "no target is in force on {date}"),
      basis: [
        LegalBasis("01/CT-UBND")
      ],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "đích đã hết hiệu lực",
            en: "the target has ended"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: ‹cong-quoc-gia›
                effective: { until: 2026-08-05 }
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
          """),
        CheckExample(
          .catalog, Bilingual(vi: "không khai báo đích nào", en: "no target at all"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets: ‹[]›
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "còn hiệu lực",
            en: "in force"),
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
      guard let lookup = settings.lookup else { return }
      // A longer list lost its targets, which were reported themselves.
      if lookup.targets.isEmpty, let range = lookup.targetsRange, range.count <= 2 {
        list.add(at: settings.header.at(range), ["date": context.date.inWords])
      }
      guard let last = lookup.targets.last,
        !lookup.targets.contains(where: {
          ($0.effective?.window ?? .always).contains(context.date)
        })
      else { return }
      list.add(
        at: settings.header.at(last.id?.range ?? last.range), ["date": context.date.inWords])
    })
}
