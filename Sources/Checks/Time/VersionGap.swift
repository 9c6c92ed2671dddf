import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let versionGap = Check(
    CheckInfo(
      "version-gap", .warning, .time,
      title: Bilingual(
        vi: "Các phiên bản của một mã nối tiếp nhau",
        en: "Versions of one id follow each other without a gap"),
      explanation: Bilingual(
        vi:
          "Hồ sơ tiếp nhận trong khoảng hở không theo phiên bản nào. Sửa ngày, thêm phiên bản còn thiếu, hoặc cho phép bằng chú thích nêu rõ lý do.",
        en:
          "A dossier received in the gap has no version to follow. Correct the days, add the missing version, or allow the gap by a comment that says why."
      ),
      message: Bilingual(
        vi: "“{id}” không có phiên bản nào {days}",
        en: "“{id}” has no version {days}"),
      basis: [LegalBasis("118/2025/NĐ-CP", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "hở một tháng", en: "a month is missing"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          effective: { until: 2025-05-31 }
          ---
          kind: role
          id: can-bo
          name: Cán bộ xử lý
          effective: { from: ‹2025-07-01› }
          """),
        CheckExample(
          .declarations, Bilingual(vi: "nối tiếp", en: "one after the other"),
          """
          kind: role
          id: can-bo
          name: Cán bộ
          effective: { until: 2025-06-30 }
          ---
          kind: role
          id: can-bo
          name: Cán bộ xử lý
          effective: { from: 2025-07-01 }
          """),
      ]),
    .catalog { context, list in
      let catalog = context.catalog
      VersionGaps.report(catalog.calendars, &list)
      VersionGaps.report(catalog.sectors, &list)
      VersionGaps.report(catalog.roles, &list)
      VersionGaps.report(catalog.agencies, &list)
      VersionGaps.report(catalog.dataSources, &list)
      VersionGaps.report(catalog.codeLists, &list)
      VersionGaps.report(catalog.documents, &list)
      VersionGaps.report(catalog.fragments, &list)
      VersionGaps.report(catalog.procedures, &list)
      VersionGaps.report(catalog.processes, &list)
      VersionGaps.report(catalog.forms, &list)
      VersionGaps.report(catalog.rules, &list)
    })
}
