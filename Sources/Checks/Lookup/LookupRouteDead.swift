import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupRouteDead = Check(
    CheckInfo(
      "lookup-route-dead", .error, .lookup,
      title: Bilingual(
        vi: "Đích tra cứu không dùng đường dẫn đã ngừng",
        en: "Targets do not use a route that is dead"),
      explanation: Bilingual(
        vi:
          "Đường dẫn dvc-chi-tiet-thu-tuc-hanh-chinh.html của Cổng Dịch vụ công quốc gia không còn mở được từ ngày 06/8/2026. Đặt until cho đích này và thêm đích mới.",
        en:
          "The portal's route dvc-chi-tiet-thu-tuc-hanh-chinh.html is dead since 2026-08-06. Give this target an end and add a new one."
      ),
      message: Bilingual(
        vi: "đường dẫn này đã ngừng từ ngày 06/8/2026, nhưng đích còn hiệu lực sau đó",
        en: "this route is dead since 2026-08-06, yet the target is in force after that day"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "còn dùng đường dẫn cũ",
            en: "still the old route"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cu
                template: "https://dichvucong.gov.vn/p/home/‹dvc-chi-tiet-thu-tuc-hanh-chinh.html›?ma_thu_tuc={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "chỉ đến ngày ngừng",
            en: "only up to its end"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cu
                effective: { until: 2026-08-05 }
                template: "https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc={code}"
              - id: moi
                effective: { from: 2026-08-06 }
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
      ]),
    .settings { settings, _, list in
      for target in settings.lookup?.deadTargets() ?? [] {
        guard let template = target.template else { continue }
        list.add(at: settings.header.at(TemplateText(template).range(of: deadRoute)))
      }
    })
}

private let deadRoute = "dvc-chi-tiet-thu-tuc-hanh-chinh.html"

extension LookupSettings {
  /// Targets by the route that the national portal gave up, still in force after that day.
  func deadTargets() -> [LookupTarget] {
    guard let end = CalendarDate(year: 2026, month: 8, day: 6) else { return [] }
    return targets.filter { target in
      target.template.map { $0.value.contains(deadRoute) } ?? false
        && target.effective?.window.until.map { $0 >= end } ?? true
    }
  }
}
