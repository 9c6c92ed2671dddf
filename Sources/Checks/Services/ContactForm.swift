import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let contactForm = Check(
    CheckInfo(
      "contact-form", .warning, .services,
      title: Bilingual(
        vi: "Liên hệ có số điện thoại gọi được",
        en: "The contact has a telephone number that can be called"),
      explanation: Bilingual(
        vi:
          "Chỉ thị yêu cầu công khai số điện thoại cho từng quy trình: số cố định 11 chữ số, di động 10 chữ số, hoặc tổng đài 1800, 1900.",
        en:
          "Every process has a published telephone number: eleven digits for a fixed line, ten for a mobile, or a 1800 or 1900 number."
      ),
      message: Bilingual(
        vi: "không có số điện thoại gọi được trong “{text}”",
        en: "there is no number in “{text}” that can be called"),
      variants: [
        "number": Bilingual(
          vi: "“{number}” không phải là số điện thoại Việt Nam",
          en: "“{number}” is no Vietnamese telephone number")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "thiếu chữ số",
            en: "digits are missing"),
          """
          contact: ‹"0207 3822 84"›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "số cố định",
            en: "a fixed line"),
          """
          contact: "0207 3822 845"
          """),
      ]),
    .content { written, _, list in
      guard let contact = written.content.contact else { return }
      switch PhoneNumbers(contact.text) {
      case .valid: return
      case .none:
        guard !Placeholder.isWhole(contact.text) else { return }
        list.add(at: written.at(contact.range), ["text": Bilingual(contact.text)])
      case .invalid(let number):
        list.add(at: written.at(contact.range), ["number": Bilingual(number)], variant: "number")
      }
    })
}
