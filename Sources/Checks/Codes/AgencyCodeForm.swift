import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyCodeForm = Check(
    CheckInfo(
      "agency-code-form", .error, .codes,
      title: Bilingual(
        vi: "Mã định danh cơ quan đúng quy cách",
        en: "Codes of agencies are well formed"),
      explanation: Bilingual(
        vi:
          "Mã theo Quyết định 20/2020/QĐ-TTg có dạng H60 hoặc H60.10; mã theo QCVN 102:2016 có dạng 000.00.10.H60. Mã hồ sơ và kết nối đều dựa vào mã này.",
        en:
          "A code by QĐ 20/2020/QĐ-TTg looks like H60 or H60.10, one by QCVN 102:2016 like 000.00.10.H60. Dossier codes and interfaces rest on it."
      ),
      message: Bilingual(
        vi: "“{code}” không phải mã định danh cơ quan",
        en: "“{code}” is no identification code of an agency"),
      basis: [LegalBasis("20/2020/QĐ-TTg")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "dùng gạch nối", en: "with a hyphen"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          code: ‹H60-10›
          """),
        CheckExample(
          .declarations, Bilingual(vi: "đúng", en: "right"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          code: H60.10
          """),
      ]),
    .agency { agency, _, list in
      for code in [agency.code].compactMap({ $0 }) + agency.members.compactMap(\.code)
      where !CodeBlank.isFound(in: code.value) && AgencyCodeForm(code.value) == nil {
        list.add(at: agency.header.at(code.range), ["code": Bilingual(code.value)])
      }
    })
}
