public import Diagnostics

extension CheckInfo {
  public static let overlappingVersions = CheckInfo(
    "overlapping-versions", .error, .time,
    title: Bilingual(
      vi: "Các phiên bản của một mã không chồng nhau",
      en: "Versions of one id do not overlap"),
    explanation: Bilingual(
      vi: "Mỗi ngày chỉ một phiên bản có hiệu lực; hồ sơ theo pháp luật của ngày tiếp nhận.",
      en: "On each day one version is in force; a dossier keeps the law of its reception day."),
    message: Bilingual(
      vi: "phiên bản này của “{id}” có hiệu lực trùng với phiên bản khác (từ {from} đến {until})",
      en: "this version of “{id}” overlaps another ({from} to {until})"),
    examples: [
      CheckExample(
        .declarations,
        Bilingual(
          vi: "chồng một tháng",
          en: "overlap by a month"),
        """
        kind: role
        id: can-bo
        name: Cán bộ
        effective: { until: ‹2025-07-31› }
        ---
        kind: role
        id: can-bo
        name: Cán bộ khác
        effective: { from: 2025-07-01 }
        """),
      CheckExample(
        .declarations,
        Bilingual(
          vi: "nối tiếp",
          en: "one after the other"),
        """
        kind: role
        id: can-bo
        name: Cán bộ
        effective: { until: 2025-06-30 }
        ---
        kind: role
        id: can-bo
        name: Cán bộ khác
        effective: { from: 2025-07-01 }
        """),
    ])
}
