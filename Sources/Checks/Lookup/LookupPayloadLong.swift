import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let lookupPayloadLong = Check(
    CheckInfo(
      "lookup-payload-long", .warning, .lookup,
      title: Bilingual(
        vi: "Địa chỉ trong mã QR ngắn",
        en: "The address in a code is short"),
      explanation: Bilingual(
        vi:
          "Địa chỉ dài làm mã QR dày ô, khó quét khi in nhỏ hoặc treo xa. Rút ngắn host và đường dẫn trong payload.",
        en:
          "A long address makes a dense code, hard to scan when small or far away. Shorten the host and the path of the payload."
      ),
      message: Bilingual(
        vi:
          "địa chỉ dài {bytes} byte (ví dụ {example}); quá {most} byte thì mã QR vượt phiên bản 10 ở mức sửa lỗi H",
        en:
          "the address takes {bytes} bytes (as {example}); beyond {most} a code needs more than version 10 at level H"
      ),
      basis: [
        LegalBasis("ISO/IEC 18004")
      ],
      examples: [
        CheckExample(
          .catalog,
          Bilingual(
            vi: "đường dẫn dài",
            en: "a long path"),
          """
          lookup:
            host: tthc.tinh.gov.vn
            payload: ‹"https://{host}/cong-thong-tin-thu-tuc-hanh-chinh-cua-tinh/tra-cuu-thu-tuc-hanh-chinh-theo-ma-so/{code}{/level}"›
            targets:
              - id: cong-quoc-gia
                template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
                verified: 2026-11-01
          """),
        CheckExample(
          .catalog,
          Bilingual(
            vi: "đường dẫn ngắn",
            en: "a short path"),
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
      // Bytes that version 10 holds at level H (ISO/IEC 18004, table 7).
      let most = 119
      guard let lookup = settings.lookup, let payload = lookup.payload,
        let host = lookup.host?.value,
        let template = try? URITemplate(payload.value)
      else { return }
      let codes = context.catalog.procedures.all.lazy.map(\.code.value)
      let code = codes.max { $0.utf8.count < $1.utf8.count } ?? "1.000001"
      let example = template.expand { name in
        switch name {
        case "host": host
        case "code": code
        case "level": Level.province.rawValue
        default: nil
        }
      }
      guard example.utf8.count > most else { return }
      list.add(
        at: settings.header.at(payload.range),
        [
          "bytes": Bilingual("\(example.utf8.count)"), "example": Bilingual(example),
          "most": Bilingual("\(most)"),
        ])
    })
}
