import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyCodeForeign = Check(
    CheckInfo(
      "agency-code-foreign", .warning, .codes,
      title: Bilingual(
        vi: "Cơ quan của tỉnh mang mã của tỉnh",
        en: "Agencies of the province carry its code"),
      explanation: Bilingual(
        vi:
          "Mã định danh cơ quan địa phương bắt đầu (hoặc kết thúc) bằng mã của tỉnh. Mã H khác là của tỉnh khác hay của tỉnh trước sáp nhập; cơ quan ngoài tỉnh ghi external: true.",
        en:
          "Codes of local agencies carry the code of the province. Another H code is that of another province, or of one before the merger; write external: true for agencies outside."
      ),
      message: Bilingual(
        vi: "mã “{code}” không phải của {authority}",
        en: "“{code}” is not a code of {authority}"),
      basis: [LegalBasis("20/2020/QĐ-TTg")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "mã của Hà Giang cũ", en: "of the former Hà Giang"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          code: ‹H22.10›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "mã của Tuyên Quang", en: "of Tuyên Quang"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          code: H60.10
          """),
      ]),
    .agency { agency, context, list in
      guard !agency.isExternal, let own = context.catalog.settings?.authority.value,
        AgencyCodeForm.authority(of: own).map({ $0 == own }) ?? false,
        agency.level.map({ $0.value.isBuilt }) ?? true,
        agency.header.window.until.map({ context.date <= $0 }) ?? true
      else { return }
      for code in [agency.code].compactMap({ $0 }) + agency.members.compactMap(\.code) {
        guard let authority = AgencyCodeForm.authority(of: code.value), authority != own,
          authority.hasPrefix("H")
        else { continue }
        list.add(
          at: agency.header.at(code.range),
          ["code": Bilingual(code.value), "authority": Bilingual(own)])
      }
    })
}
