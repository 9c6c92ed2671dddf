import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let agencyPhoneForm = Check(
    CheckInfo(
      "agency-phone-form", .warning, .services,
      title: Bilingual(
        vi: "Số điện thoại của cơ quan gọi được",
        en: "An agency's telephone number can be called"),
      explanation: Bilingual(
        vi:
          "Số điện thoại được in lên bảng niêm yết: số cố định 11 chữ số, di động 10 chữ số, hoặc tổng đài 1800, 1900.",
        en:
          "The number is printed on posters: eleven digits for a fixed line, ten for a mobile, or a 1800 or 1900 number."
      ),
      message: Bilingual(
        vi: "“{number}” không phải là số điện thoại Việt Nam",
        en: "“{number}” is no Vietnamese telephone number"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "thừa chữ số",
            en: "a digit too many"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          phone: ‹"0207 3822 8455 12"›
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "số cố định",
            en: "a fixed line"),
          """
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          phone: "0207 3822 845"
          """),
      ]),
    .agency { agency, _, list in
      for phone in [agency.phone].compactMap({ $0 }) + agency.members.compactMap(\.phone) {
        if case .valid = PhoneNumbers(phone.value) { continue }
        list.add(at: agency.header.at(phone.range), ["number": Bilingual(phone.value)])
      }
    })
}
