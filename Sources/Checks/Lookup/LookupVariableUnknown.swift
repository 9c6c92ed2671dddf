import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupVariableUnknown = Check(
    CheckInfo(
      "lookup-variable-unknown", .error, .lookup,
      title: Bilingual(
        vi: "Mẫu địa chỉ chỉ dùng biến đã định",
        en: "Templates use the variables there are"),
      explanation: Bilingual(
        vi:
          "Các biến: host, code (mã thủ tục), level (cấp), agency (mã cơ quan), portal-id (mã bản ghi trên Cổng).",
        en:
          "The variables: host, code (of the procedure), level, agency (its code), portal-id (of the portal's record)."
      ),
      message: Bilingual(
        vi: "không có biến “{name}”",
        en: "there is no variable “{name}”"),
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "sai tên biến",
            en: "a misspelt variable"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{‹portalId›}"
                verified: 2026-11-01
              - id: tim-kiem
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "đúng tên biến",
            en: "the right variable"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: "https://{host}/t/{code}{/level}"
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{portal-id}"
                verified: 2026-11-01
              - id: tim-kiem
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
      ]),
    .settings { settings, _, list in
      let known = LookupVariable.all
      for template in settings.lookup?.templates ?? [] {
        guard let parsed = try? URITemplate(template.written.value) else { continue }
        for name in parsed.variables where !known.contains(name) {
          let place = settings.header.at(template.range(of: name))
          let guess = DidYouMean(NearMiss.best(for: name, among: known), at: place)
          list.add(at: place, ["name": Bilingual(name)], help: guess.help, fixes: guess.fixes)
        }
      }
    })
}

/// What stands for something in the addresses behind QR codes.
enum LookupVariable {
  static let all = ["agency", "code", "host", "level", "portal-id"]
}
