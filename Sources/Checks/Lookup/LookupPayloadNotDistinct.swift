import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupPayloadNotDistinct = Check(
    CheckInfo(
      "lookup-payload-not-distinct", .error, .lookup,
      title: Bilingual(
        vi: "Địa chỉ trong mã QR riêng cho từng thủ tục, từng cấp",
        en: "The address in a code is that of one procedure and level"),
      explanation: Bilingual(
        vi:
          "Mỗi thủ tục ở mỗi cấp có một mã QR; địa chỉ phải chứa code, và level khi một thủ tục có nhiều cấp.",
        en:
          "Every procedure has a code of its own at every level; the address holds the code, and the level where a procedure has several."
      ),
      message: Bilingual(
        vi: "địa chỉ không có {name}, nên nhiều thủ tục chung một mã QR",
        en: "the address has no {name}, so several procedures share one code"),
      variants: [
        "level": Bilingual(
          vi: "địa chỉ không có level, nhưng “{code}” thực hiện ở nhiều cấp",
          en: "the address has no level, but “{code}” exists at several levels")
      ],
      basis: [
        LegalBasis("01/CT-UBND")
      ],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "thiếu mã thủ tục",
            en: "without the code"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: ‹"https://{host}/t{/level}"›
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "mã và cấp",
            en: "code and level"),
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
      guard let payload = settings.lookup?.payload, let template = try? URITemplate(payload.value)
      else { return }
      let names = template.variables
      // A variable that nothing is called may be the code misspelt: that is a finding of its own.
      guard names.allSatisfy({ LookupVariable.all.contains($0) }) else { return }
      if !names.contains("code") {
        list.add(at: settings.header.at(payload.range), ["name": "code"])
      } else if !names.contains("level"),
        let procedure = context.catalog.procedures.all.first(where: { procedure in
          procedure.header.window.contains(context.date)
            && procedure.levels.filter { $0.level.value.isBuilt }.count > 1
        })
      {
        list.add(
          at: settings.header.at(payload.range), ["code": Bilingual(procedure.code.value)],
          variant: "level")
      }
    })
}
